//! `POST /v1/webhook_endpoints/{id}/roll_secret`: ours; with Stripe it is a button in the dashboard.

use axum::{Json, extract::State};
use domain::{model::EndpointId, usecases::roll_secret as roll};
use jiff::SignedDuration;
use serde_json::Value;

use super::{failure, made, parse};
use crate::web::{
    merchant::{
        auth::Caller,
        error::ApiError,
        objects,
        once::Once,
        request::{Body, Id},
    },
    state::WebState,
};

/// How long the old secret signs on if nothing is said, in seconds: as long as it may, so that nobody
/// who forgets to say it loses events. 0 ends it at once.
const OVERLAP: i64 = 24 * 3600;

/// Makes a new secret, which the answer holds, this once. For `expires_in` seconds, from 0 to 86400, each
/// event carries a signature of the old one as well.
pub(in crate::web::merchant) async fn roll_secret(
    State(state): State<WebState>,
    Caller(key): Caller,
    once: Once,
    Id(id): Id,
    Body(mut params): Body,
) -> Result<Json<Value>, ApiError> {
    let endpoint = parse(&id)?;
    let overlap = SignedDuration::from_secs(params.integer("expires_in")?.unwrap_or(OVERLAP));
    params.finish()?;
    let endpoint = if let Some(id) = once.made::<EndpointId>() {
        made(&state, &id).await?
    } else {
        let rolled = roll(state.ports(), &key.merchant, &endpoint, overlap, once.claim()).await;
        rolled.map_err(|error| failure(error, &id))?
    };
    Ok(Json(objects::endpoint_with_secret(&endpoint)))
}
