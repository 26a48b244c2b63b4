//! `/health` and below: what balancers and monitors ask.

use axum::http::StatusCode;
use serde_json::json;

use crate::harness::{TestServer, outage};

#[tokio::test]
async fn the_server_is_well_whatever_its_gateways_are() {
    let server = TestServer::start().await;
    outage(&server).await;
    let answer = server.anon().get("/health").await;
    assert_eq!((answer.status, answer.body.as_str()), (StatusCode::OK, "ok\n"));
}

#[tokio::test]
async fn a_gateway_is_up_until_it_is_left_alone_and_then_it_says_until_when() {
    let server = TestServer::start().await;
    let answer = server.anon().get("/health/gateways").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.header("content-type"), "application/json");
    assert_eq!(answer.header("cache-control"), "no-store");
    assert_eq!(answer.json(), json!({ "fake": { "status": "up" } }));

    outage(&server).await;
    let answer = server.anon().get("/health/gateways").await;
    assert_eq!(answer.status, StatusCode::OK, "the server itself has nothing");
    assert_eq!(answer.json(), json!({ "fake": { "status": "down", "until": "2026-07-01T12:00:10Z" } }));

    server.clock().advance(jiff::SignedDuration::from_secs(10));
    let answer = server.anon().get("/health/gateways").await;
    assert_eq!(answer.json()["fake"]["status"], "up", "it is worth a try");
}
