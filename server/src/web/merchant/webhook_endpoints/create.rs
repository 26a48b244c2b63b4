//! `POST /v1/webhook_endpoints` (<https://docs.stripe.com/api/webhook_endpoints/create>).

use axum::{Json, extract::State};
use domain::{
    model::EndpointId,
    usecases::{NewEndpoint, add_endpoint},
};
use serde_json::Value;

use super::{enabled_events, failure, made};
use crate::web::{
    merchant::{API_VERSION, auth::Caller, error::ApiError, objects, once::Once, request::Body},
    state::WebState,
};

/// Adds an endpoint. The answer holds the secret that signs its events, this once.
pub(in crate::web::merchant) async fn create(
    State(state): State<WebState>,
    Caller(key): Caller,
    once: Once,
    Body(mut params): Body,
) -> Result<Json<Value>, ApiError> {
    // Events are written in one version only.
    params.one_of("api_version", &[API_VERSION])?;
    let new = NewEndpoint {
        merchant: key.merchant,
        url: params.text_up_to("url", 2048)?.ok_or_else(|| ApiError::missing("url"))?,
        description: params.text_up_to("description", 5000)?,
        events: enabled_events(&mut params)?.ok_or_else(|| ApiError::missing("enabled_events"))?.kinds(),
    };
    params.finish()?;
    let endpoint = match once.made::<EndpointId>() {
        Some(id) => made(&state, &id).await?,
        None => add_endpoint(state.ports(), new, once.claim()).await.map_err(|error| failure(error, ""))?,
    };
    Ok(Json(objects::endpoint_with_secret(&endpoint)))
}
