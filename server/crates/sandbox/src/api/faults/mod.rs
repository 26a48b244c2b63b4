//! `/sandbox/faults`: what is to go wrong.

pub(super) use arm::Arm;
pub(super) use clear::{Clear, ClearAll};
pub(super) use list::List;

mod arm;
mod clear;
mod list;
