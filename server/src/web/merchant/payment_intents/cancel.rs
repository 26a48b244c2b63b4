//! `POST /v1/payment_intents/{id}/cancel` (<https://docs.stripe.com/api/payment_intents/cancel>).

use axum::{Json, extract::State};
use domain::{
    model::{CancelReason, GatewayPaymentId},
    usecases::cancel_payment,
};
use serde_json::Value;

use super::{failure::Failure, named};
use crate::web::{
    merchant::{
        auth::Caller,
        error::ApiError,
        expand::Expand,
        once::Once,
        params::Params,
        payments::POSSIBLE,
        request::{Body, Id},
    },
    state::WebState,
};

/// Gives up what was reserved. The payment of a session that can still be paid is not given up by this:
/// it ends with its session.
pub(in crate::web::merchant) async fn cancel(
    State(state): State<WebState>,
    Caller(key): Caller,
    once: Once,
    Id(id): Id,
    Body(mut params): Body,
) -> Result<Json<Value>, ApiError> {
    let expand = Expand::read(&mut params, POSSIBLE)?;
    let reason = reason(&mut params)?;
    params.finish()?;

    let found = named(&state, &key, &id).await?;
    let canceled = match once.made::<GatewayPaymentId>() {
        Some(_) => found.outcome(&state).await,
        None => cancel_payment(state.ports(), &found.session.id, reason, once.claim()).await.map(drop),
    };
    let found = named(&state, &key, &id).await?;
    match canceled {
        Ok(()) => Ok(Json(found.object(&expand, ""))),
        Err(error) => Err(Failure { verb: "canceled", amount: None, found: &found }.tell(error)),
    }
}

fn reason(params: &mut Params) -> Result<CancelReason, ApiError> {
    let known = ["abandoned", "duplicate", "fraudulent", "requested_by_customer"];
    Ok(match params.one_of("cancellation_reason", &known)?.as_deref() {
        Some("abandoned") => CancelReason::Abandoned,
        Some("duplicate") => CancelReason::Duplicate,
        Some("fraudulent") => CancelReason::Fraudulent,
        Some(_) => CancelReason::RequestedByShopper,
        None => CancelReason::RequestedByMerchant,
    })
}
