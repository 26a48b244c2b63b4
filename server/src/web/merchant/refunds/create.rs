//! `POST /v1/refunds` (<https://docs.stripe.com/api/refunds/create>).

use axum::{Json, extract::State};
use domain::{
    model::RefundReason,
    usecases::{RefundRequest, refund_payment},
};
use serde_json::Value;

use super::{POSSIBLE, failure::Failure, object};
use crate::web::{
    merchant::{
        auth::Caller, error::ApiError, expand::Expand, once::Once, params::Params, payments::find,
        request::Body,
    },
    state::WebState,
};

/// Gives back what a payment took, or `amount` of it. A refund of which the gateway has not said yet
/// what became of it is answered as pending; an event tells how it ended.
pub(in crate::web::merchant) async fn create(
    State(state): State<WebState>,
    Caller(key): Caller,
    once: Once,
    Body(mut params): Body,
) -> Result<Json<Value>, ApiError> {
    let expand = Expand::read(&mut params, POSSIBLE)?;
    if params.text("charge")?.is_some() {
        let message = "A refund is made by its payment_intent here, not by its charge.";
        return Err(ApiError::invalid("charge", None, message));
    }
    let payment = params.required_text("payment_intent")?;
    let request = RefundRequest {
        amount: params.integer("amount")?,
        reason: reason(&mut params)?,
        request_key: once.claim().map(|claim| claim.key.key.clone()),
        metadata: params.metadata("metadata")?,
    };
    params.finish()?;

    let missing = || ApiError::no_such_param("payment_intent", &payment, "payment_intent");
    let found = find(&state, &key, &payment).await?.ok_or_else(missing)?;
    let amount = request.amount;
    let refunded = refund_payment(state.ports(), &found.session.id, request).await;
    let found = find(&state, &key, &payment).await?.ok_or_else(missing)?;
    match refunded {
        Ok(refund) => Ok(Json(object(&refund, &found, &expand, ""))),
        Err(error) => Err(Failure { amount, found: &found, once: &once }.tell(error)),
    }
}

fn reason(params: &mut Params) -> Result<RefundReason, ApiError> {
    let known = ["duplicate", "fraudulent", "requested_by_customer"];
    Ok(match params.one_of("reason", &known)?.as_deref() {
        Some("duplicate") => RefundReason::Duplicate,
        Some("fraudulent") => RefundReason::Fraudulent,
        Some(_) => RefundReason::RequestedByCustomer,
        None => RefundReason::Unsaid,
    })
}
