//! A session as it is answered.

use domain::model::{ApiKey, CheckoutSession, PriceId};
use serde_json::Value;

use crate::{
    paths,
    web::{
        merchant::{catalogue::Rows, error::ApiError, expand::Expand, objects, payments::of_session},
        state::WebState,
    },
};

/// How many lines a session shows by itself, as with Stripe.
const PAGE: usize = 10;

/// The session, with all that is wanted in full. `at` is how its place is written in `expand[]`.
pub(super) async fn answer(
    state: &WebState,
    key: &ApiKey,
    session: &CheckoutSession,
    expand: &Expand,
    at: &str,
) -> Result<Value, ApiError> {
    let wants = |name: &str| expand.wants(&format!("{at}{name}"));
    let mut snapshot = state.ports().store.snapshot().await?;
    let order = snapshot.order(&session.id).await?;
    let mut object = objects::session(session, order.as_ref(), state.storefront());
    if wants("line_items") {
        let full = wants("line_items.data.price.product");
        let rows = Rows::with_products(snapshot.as_mut(), key, prices(session)).await?;
        let mut lines = objects::session_lines(session, &rows, full);
        let more = lines.len() > PAGE;
        lines.truncate(PAGE);
        object["line_items"] = objects::list(&paths::session_lines(&session.id), &lines, more);
    }
    if let Some(id) = session.gateway_payment.as_ref().filter(|_| wants("payment_intent")) {
        let payment = of_session(snapshot.as_mut(), session.clone(), order.as_ref(), id).await?;
        object["payment_intent"] = payment.object(expand, &format!("{at}payment_intent."));
    }
    if let Some(id) = session.payment_link.as_ref().filter(|_| wants("payment_link"))
        && let Some(link) = snapshot.payment_link(id).await?
    {
        let used = snapshot.link_use(id).await?;
        object["payment_link"] = objects::payment_link(&link, used, state.public_url());
    }
    Ok(object)
}

/// The prices of its lines.
pub(super) fn prices(session: &CheckoutSession) -> impl Iterator<Item = &PriceId> {
    session.lines.iter().map(|line| &line.price)
}
