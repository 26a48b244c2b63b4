//! Five minutes more.

use axum::http::StatusCode;
use domain::{
    model::{Phase, SessionId},
    usecases::set_more_time,
};
use jiff::SignedDuration;
use serde_json::json;
use server::paths;

use crate::harness::{Answer, TestServer};

/// A session of half an hour with so many seconds to go.
async fn nearly_over(server: &TestServer, left: i64) -> SessionId {
    let end = server.clock().now_second() + 1800;
    let session = server.session_with(|new| new.expires_at = Some(end)).await.id;
    server.clock().advance(SignedDuration::from_secs(1800 - left));
    session
}

async fn asked(server: &TestServer, session: &SessionId) -> Answer {
    let path = format!("{}/more-time", paths::checkout(session));
    server.anon().with("sec-fetch-site", "same-origin").send("POST", &path, "").await
}

async fn status(server: &TestServer, session: &SessionId) -> serde_json::Value {
    server.anon().get(&format!("{}/status", paths::checkout(session))).await.json()
}

#[tokio::test]
async fn whoever_needs_more_time_gets_it() {
    let server = TestServer::start().await;
    let session = nearly_over(&server, 100).await;
    assert_eq!(status(&server, &session).await["seconds"], "100");
    let answer = asked(&server, &session).await.json();
    assert_eq!(answer, json!({"seconds": "400", "message": "You have 6 more minutes."}));
    assert_eq!(status(&server, &session).await["seconds"], "400");
    server.clock().advance(SignedDuration::from_secs(399));
    server.domain.work().await;
    assert_eq!(server.domain.session(&session).await.phase, Phase::Open);
}

#[tokio::test]
async fn the_answer_is_in_the_shoppers_language() {
    let server = TestServer::start().await;
    let session = nearly_over(&server, 100).await;
    let path = format!("{}/more-time", paths::checkout(&session));
    let german = server.anon().with("accept-language", "de");
    let answer = german.send("POST", &path, "").await.json();
    assert!(answer["message"].as_str().unwrap().contains("Sie haben noch 6 Minuten"), "{answer}");
}

#[tokio::test]
async fn where_there_is_no_more_time_it_is_said() {
    let server = TestServer::start().await;
    set_more_time(&server.domain.ports, &server.merchant.id, false).await.unwrap();
    let session = nearly_over(&server, 100).await;
    let answer = asked(&server, &session).await.json();
    assert_eq!(answer["seconds"], "100");
    assert!(answer["message"].as_str().unwrap().contains("cannot stay open"), "{answer}");

    server.clock().advance(SignedDuration::from_secs(100));
    assert_eq!(asked(&server, &session).await.json()["seconds"], "0");
    assert_eq!(status(&server, &session).await["seconds"], json!(null));
}

#[tokio::test]
async fn only_our_own_pages_ask_and_only_for_what_is_there() {
    let server = TestServer::start().await;
    let session = nearly_over(&server, 100).await;
    let path = format!("{}/more-time", paths::checkout(&session));
    let refused = server.anon().with("sec-fetch-site", "cross-site").send("POST", &path, "").await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    assert_eq!(server.domain.session(&session).await.extensions, 0);
    let nothing = format!("/c/cs_test_{}/more-time", "n".repeat(32));
    assert_eq!(server.anon().send("POST", &nothing, "").await.status, StatusCode::NOT_FOUND);
}
