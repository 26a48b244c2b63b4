//! `/hooks/{gateway}`: the gateway tells us something, or asks first whether the address is ours.

use axum::{
    Json, Router,
    body::Bytes,
    extract::{DefaultBodyLimit, Path, RawQuery, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
    routing::post,
};
use domain::{
    model::GatewayName,
    ports::IncomingWebhook,
    usecases::{ReceiveNoticeError, receive_notice},
};
use serde_json::json;

use super::state::WebState;
use crate::paths;

/// In bytes. A PaymentIntent with everything in it is a tenth of this.
const LARGEST_WEBHOOK: usize = 256 * 1024;

pub(super) fn router() -> Router<WebState> {
    let both = post(receive).get(answer_challenge);
    Router::new().route(paths::HOOKS, both).layer(DefaultBodyLimit::max(LARGEST_WEBHOOK))
}

/// Checks the signature over the very bytes and stores what the event is about, before 200 is
/// answered; a job applies it. A body that is not believed is counted and logged without a word of it.
async fn receive(
    State(state): State<WebState>,
    Path(gateway): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let Some(gateway) = configured(&state, &gateway) else { return StatusCode::NOT_FOUND.into_response() };
    let headers: Vec<_> = headers
        .iter()
        .filter_map(|(name, value)| Some((name.as_str().to_owned(), value.to_str().ok()?.to_owned())))
        .collect();
    let webhook = IncomingWebhook { headers: &headers, body: &body };
    match receive_notice(state.ports(), &gateway, &webhook).await {
        Ok(_) => Json(json!({ "received": true })).into_response(),
        Err(ReceiveNoticeError::Notice(error)) => {
            let refused = state.count_refused_webhook();
            tracing::warn!(%gateway, refused, bytes = body.len(), %error, "a webhook was refused");
            let message = json!({ "error": { "message": error.to_string() } });
            (StatusCode::BAD_REQUEST, Json(message)).into_response()
        }
        // The gateway sends it again.
        Err(ReceiveNoticeError::Store(error)) => {
            tracing::error!(%gateway, %error, "a webhook could not be stored");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    }
}

/// What a gateway asks when the address is given to it.
async fn answer_challenge(
    State(state): State<WebState>,
    Path(gateway): Path<String>,
    RawQuery(query): RawQuery,
) -> Response {
    let gateway = configured(&state, &gateway);
    let answer = gateway.zip(query).and_then(|(gateway, query)| {
        let gateways = &state.ports().gateways;
        gateways.of(&gateway).answer_challenge(&query)
    });
    answer.map_or_else(|| StatusCode::NOT_FOUND.into_response(), IntoResponse::into_response)
}

fn configured(state: &WebState, gateway: &str) -> Option<GatewayName> {
    gateway.parse().ok().filter(|name| state.ports().gateways.has(name))
}
