//! `/v1/refunds`: giving money back.

mod create;
mod failure;
mod list;
mod retrieve;

pub(super) use create::create;
pub(super) use list::list;
pub(super) use retrieve::retrieve;

use domain::model::Refund;
use serde_json::Value;

use super::{expand::Expand, objects, payments::Found};

const NAME: &str = "refund";

/// What of a refund can be answered in full. Stripe has more, which is null here, in full as well.
const POSSIBLE: &[&str] =
    &["balance_transaction", "charge", "payment_intent", "payment_intent.latest_charge"];

/// The same in a list.
const POSSIBLE_IN_LIST: &[&str] =
    &["data.balance_transaction", "data.charge", "data.payment_intent", "data.payment_intent.latest_charge"];

/// The refund as it is answered. `at` is how its place is written in `expand[]`.
fn object(refund: &Refund, found: &Found, expand: &Expand, at: &str) -> Value {
    let charge = found.charge_id();
    let mut object = objects::refund(refund, charge.as_deref());
    if charge.is_some() && expand.wants(&format!("{at}charge")) {
        object["charge"] = objects::charge(&found.payment);
    }
    if expand.wants(&format!("{at}payment_intent")) {
        object["payment_intent"] = found.object(expand, &format!("{at}payment_intent."));
    }
    object
}
