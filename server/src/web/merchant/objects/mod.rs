//! What the API speaks of, as Stripe writes it. Answers and events are made of the same objects.
//!
//! Everything that Stripe's objects have is there, if only as null: its SDKs count on it.

mod charge;
mod dispute;
mod event;
mod line_item;
mod payment_intent;
mod payment_link;
mod price;
mod product;
mod refund;
mod session;
mod webhook_endpoint;

use domain::model::{Currency, Mode};
use serde_json::{Value, json};

pub(super) use charge::{charge, charge_id, charge_name};
pub(super) use dispute::{EVIDENCE, dispute, early_fraud_warning};
pub use event::StripeEvents;
pub(super) use event::event;
pub(super) use line_item::{link_lines, session_lines};
pub(super) use payment_intent::payment_intent;
pub(super) use payment_link::payment_link;
pub(super) use price::price;
pub(super) use product::{deleted_product, product};
pub(super) use refund::refund;
pub(super) use session::session;
pub(super) use webhook_endpoint::{deleted_endpoint, endpoint_with_secret, webhook_endpoint};

/// A list, or one page of it (<https://docs.stripe.com/api/pagination>).
pub(super) fn list(url: &str, data: &[Value], has_more: bool) -> Value {
    json!({ "object": "list", "data": data, "has_more": has_more, "url": url })
}

/// In lower case, as Stripe has it.
fn code(currency: Currency) -> String {
    currency.code().to_ascii_lowercase()
}

fn livemode(mode: Mode) -> bool {
    mode == Mode::Live
}
