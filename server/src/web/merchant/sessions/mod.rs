//! `/v1/checkout/sessions`: what shoppers are asked to pay.

mod answer;
mod create;
mod expire;
mod line_items;
mod list;
mod retrieve;
mod update;

pub(super) use create::{capture_method, create, payment_method_types};
pub(super) use expire::expire;
pub(super) use line_items::line_items;
pub(super) use list::list;
pub(super) use retrieve::retrieve;
pub(super) use update::update;

use domain::{
    model::{ApiKey, CheckoutSession, SessionId},
    usecases::{PaymentError, expire_session},
};

use super::error::ApiError;
use crate::web::state::WebState;

const NAME: &str = "checkout.session";

/// What of a session can be answered in full. Stripe has more, which is null here, in full as well.
const POSSIBLE: &[&str] = &[
    "customer",
    "invoice",
    "line_items",
    "line_items.data.price.product",
    "payment_intent",
    "payment_intent.latest_charge",
    "payment_intent.payment_method",
    "payment_link",
    "setup_intent",
    "subscription",
];

/// The caller's session of that id, as it stands: if its time has run out, it has expired.
async fn find(state: &WebState, key: &ApiKey, id: &str) -> Result<CheckoutSession, ApiError> {
    let missing = || ApiError::no_such(NAME, id);
    let parsed: SessionId = id.parse().map_err(|_| missing())?;
    let mut snapshot = state.ports().store.snapshot().await?;
    let found = snapshot.merchant_session(&key.merchant, key.mode, &parsed).await?;
    drop(snapshot);
    current(state, found.ok_or_else(missing)?).await
}

/// The session as it stands now.
async fn current(state: &WebState, session: CheckoutSession) -> Result<CheckoutSession, ApiError> {
    if !session.is_overdue(state.ports().clock.now()) {
        return Ok(session);
    }
    expire_session(state.ports(), &session.id).await.map_err(|error| match error {
        PaymentError::Store(error) => error.into(),
        PaymentError::NoSuchSession | PaymentError::Gateway(_) => ApiError::ours(),
    })
}
