//! How what the books hold looks in the API: every field that the schema has, whether a caller of today
//! asks for it or not.

pub(crate) use card::{credit_card, payment_method};
pub(crate) use dispute::dispute;
pub(crate) use refund::refund;
pub(crate) use transaction::transaction;

use super::view::Object;
use crate::books::Amount;

mod card;
mod dispute;
mod event;
mod refund;
mod transaction;

fn money(amount: Amount, currency: &str) -> Object {
    Object::new("MonetaryAmount")
        .leaf("value", amount.text(currency))
        .leaf("currencyIsoCode", currency)
        .leaf("currencyCode", currency)
}
