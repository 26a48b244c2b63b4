//! What browsers ask for: the older client API, the frames of the card fields, and a place for what the
//! page's half tells of itself.

use axum::{
    Router,
    routing::{get, post},
};
use http::StatusCode;

pub(crate) use cors::allow;
pub(crate) use place::check;

use crate::Double;

mod cards;
mod configuration;
mod cors;
mod frame;
mod place;

pub(crate) fn router() -> Router<Double> {
    Router::new()
        .route("/merchants/{merchant}/client_api/v1/configuration", get(configuration::show))
        .route("/merchants/{merchant}/client_api/v1/payment_methods/credit_cards", post(cards::tokenize))
        .route("/{merchant}", post(told))
        .route("/xoplatform/logger/api/logger", post(told))
        .merge(frame::router())
}

/// Analytics: nobody reads it.
async fn told() -> StatusCode {
    StatusCode::NO_CONTENT
}
