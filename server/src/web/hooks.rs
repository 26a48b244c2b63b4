//! `POST /hooks/{gateway}`: the gateway tells us something.

use axum::{
    Json, Router,
    body::Bytes,
    extract::{DefaultBodyLimit, Path, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse as _, Response},
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
    Router::new().route(paths::HOOKS, post(receive)).layer(DefaultBodyLimit::max(LARGEST_WEBHOOK))
}

/// Checks the signature over the very bytes and stores what the event is about, before 200 is
/// answered; a job applies it. A body that is not believed is counted and logged without a word of it.
async fn receive(
    State(state): State<WebState>,
    Path(gateway): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let known = gateway.parse().ok().filter(|name| state.ports().gateways.has(name));
    let Some(gateway): Option<GatewayName> = known else { return StatusCode::NOT_FOUND.into_response() };
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
