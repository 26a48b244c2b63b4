//! The gateway's browser half: the script that a page loads, the card fields that it frames and the
//! page where a bank asks whether a payment is really the shopper's.
//!
//! The files themselves are in `browser/`, as a browser gets them: there is no build step.

use axum::{Router, routing::get};

use crate::Sandbox;

mod challenge;
mod files;
mod frames;
mod headers;
mod script;

/// Everything that browsers load, but for the API.
pub(crate) fn router() -> Router<Sandbox> {
    Router::new()
        .route("/{release}/stripe.js", get(script::serve))
        .route("/fields/card.html", get(frames::card))
        .route("/fields/controller.html", get(frames::controller))
        .route("/fields/{build}/{file}", get(frames::file))
        .route("/3ds/{intent}/{challenge}", get(challenge::show))
}
