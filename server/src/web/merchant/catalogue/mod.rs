//! What products, prices, sessions and links share: reading what is sold, and finding it again.

mod failure;
mod read;
mod rows;

pub(super) use failure::{Places, failure};
pub(super) use read::{currency, optional_currency, unit_amount};
pub(super) use rows::Rows;
