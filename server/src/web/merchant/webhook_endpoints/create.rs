//! `POST /v1/webhook_endpoints` (<https://docs.stripe.com/api/webhook_endpoints/create>).

use axum::{Json, extract::State};
use domain::usecases::{NewEndpoint, add_endpoint};
use serde_json::Value;

use super::{enabled_events, failure};
use crate::web::{
    merchant::{API_VERSION, auth::Caller, error::ApiError, objects, request::Body},
    state::WebState,
};

/// Adds an endpoint. The answer holds the secret that signs its events, this once.
pub(in crate::web::merchant) async fn create(
    State(state): State<WebState>,
    Caller(key): Caller,
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
    let endpoint = add_endpoint(state.ports(), new).await.map_err(|error| failure(error, ""))?;
    Ok(Json(objects::endpoint_with_secret(&endpoint)))
}
