//! `GET …/client_api/v1/configuration`

use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Response},
};
use http::StatusCode;
use serde::Deserialize;

use crate::{Double, graphql::older_configuration};

/// What the page's half sends along; the rest is of no interest.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Asked {
    authorization_fingerprint: Option<String>,
}

pub(super) async fn show(
    State(double): State<Double>,
    Path(merchant): Path<String>,
    Query(asked): Query<Asked>,
) -> Response {
    if merchant != double.config().merchant_id {
        return StatusCode::NOT_FOUND.into_response();
    }
    match asked.authorization_fingerprint {
        Some(fingerprint) if double.knows_fingerprint(&fingerprint) => {
            axum::Json(older_configuration(double.config())).into_response()
        }
        _ => StatusCode::UNAUTHORIZED.into_response(),
    }
}
