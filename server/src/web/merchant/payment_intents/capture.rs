//! `POST /v1/payment_intents/{id}/capture` (<https://docs.stripe.com/api/payment_intents/capture>).

use axum::{Json, extract::State};
use domain::{model::GatewayPaymentId, usecases::capture_payment};
use serde_json::Value;

use super::{failure::Failure, named};
use crate::web::{
    merchant::{
        auth::Caller,
        error::ApiError,
        expand::Expand,
        once::Once,
        payments::POSSIBLE,
        request::{Body, Id},
    },
    state::WebState,
};

/// Takes what was reserved, or `amount_to_capture` of it: the rest is given up.
pub(in crate::web::merchant) async fn capture(
    State(state): State<WebState>,
    Caller(key): Caller,
    once: Once,
    Id(id): Id,
    Body(mut params): Body,
) -> Result<Json<Value>, ApiError> {
    let expand = Expand::read(&mut params, POSSIBLE)?;
    let amount = params.integer("amount_to_capture")?;
    params.finish()?;

    let found = named(&state, &key, &id).await?;
    let captured = match once.made::<GatewayPaymentId>() {
        Some(_) => found.outcome(&state).await,
        None => capture_payment(state.ports(), &found.session.id, amount, once.claim()).await.map(drop),
    };
    let found = named(&state, &key, &id).await?;
    match captured {
        Ok(()) => Ok(Json(found.object(&expand, ""))),
        Err(error) => Err(Failure { verb: "captured", amount, found: &found }.tell(error)),
    }
}
