//! `GET /health` for balancers, and `GET /health/gateways` for whoever watches over payments.

use std::collections::BTreeMap;

use axum::{Json, Router, extract::State, routing::get};
use domain::ports::Health;
use jiff::Timestamp;
use serde::Serialize;

use super::state::WebState;
use crate::paths;

pub(super) fn router() -> Router<WebState> {
    Router::new().route(paths::HEALTH, get(server)).route(paths::GATEWAYS_HEALTH, get(gateways))
}

async fn server() -> &'static str {
    "ok\n"
}

/// How a gateway is, as far as this process knows.
#[derive(Debug, Serialize)]
#[serde(tag = "status", rename_all = "snake_case")]
enum Told {
    Up,
    Down { until: Timestamp },
}

/// By their names. A gateway that is down is no reason to take this server out of a balancer, so the status
/// says nothing of it.
async fn gateways(State(state): State<WebState>) -> Json<BTreeMap<String, Told>> {
    let told = |health| match health {
        Health::Up => Told::Up,
        Health::Down { until } => Told::Down { until },
    };
    let gateways = state.ports().gateways.iter();
    Json(gateways.map(|(name, gateway)| (name.as_str().to_owned(), told(gateway.health()))).collect())
}
