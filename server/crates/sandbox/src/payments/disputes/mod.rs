//! What happens when a bank disputes a charge: each verb in a file of its own.

pub(crate) use close::close;
pub(super) use decide::decide;
pub(super) use lapse::lapse;
pub(super) use open::open;
pub(super) use refunds::{check_refundable, follow_refund};
pub(crate) use respond::{Response, respond};

mod close;
mod decide;
mod end;
mod funds;
mod lapse;
mod open;
mod refunds;
mod respond;
