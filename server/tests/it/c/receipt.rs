//! The proof of a payment.

use axum::http::StatusCode;
use domain::model::SessionId;
use jiff::SignedDuration;
use server::paths;

use crate::harness::{Answer, TestServer};

async fn paid(server: &TestServer) -> SessionId {
    let session = server.session().await;
    server.domain.pay(&session.id, "pm_1").await.unwrap();
    session.id
}

fn forwards(answer: &Answer) -> bool {
    let header = answer.header("refresh");
    assert!(
        header.is_empty() || header.starts_with("12;url=https://shop.test/thanks?s=cs_test_"),
        "{header}"
    );
    !header.is_empty()
}

#[tokio::test]
async fn a_receipt_says_what_was_paid_with_what_and_leads_back() {
    let server = TestServer::start().await;
    let session = paid(&server).await;
    let answer = server.anon().get(&paths::receipt(&session)).await;
    assert_eq!(answer.status, StatusCode::OK);
    let back = format!("https://shop.test/thanks?s={}", session.as_str());
    for text in ["€25.98", "Visa", "4242", "grace@example.com", &back] {
        assert!(answer.body.contains(text), "{text} is missing in {}", answer.body);
    }
}

#[tokio::test]
async fn it_goes_on_by_itself_only_just_after_the_payment_and_unless_told_to_stay() {
    let server = TestServer::start().await;
    let session = paid(&server).await;
    let path = paths::receipt(&session);
    assert!(forwards(&server.anon().get(&path).await));
    assert!(!forwards(&server.anon().get(&format!("{path}?stay=1")).await));
    server.clock().advance(SignedDuration::from_mins(2));
    assert!(!forwards(&server.anon().get(&path).await));
}

#[tokio::test]
async fn what_is_not_paid_has_no_receipt() {
    let server = TestServer::start().await;
    let session = server.session().await;
    let answer = server.anon().get(&paths::receipt(&session.id)).await;
    assert_eq!(answer.location(), paths::checkout(&session.id));
}

#[tokio::test]
async fn it_can_be_opened_for_thirty_days_and_says_so() {
    let server = TestServer::start().await;
    let session = paid(&server).await;
    let path = paths::receipt(&session);
    let first = server.anon().get(&path).await;
    assert!(first.body.contains("until July 31, 2026"), "{}", first.body);
    server.clock().advance(SignedDuration::from_hours(30 * 24));
    assert_eq!(server.anon().get(&path).await.status, StatusCode::OK);

    server.clock().advance(SignedDuration::from_secs(1));
    let gone = server.anon().get(&path).await;
    assert_eq!(gone.status, StatusCode::GONE);
    assert!(gone.body.contains("no longer kept"), "{}", gone.body);
    for secret in ["4242", "grace@example.com", "€25.98"] {
        assert!(!gone.body.contains(secret), "{secret} is in {}", gone.body);
    }
    assert!(!forwards(&gone));
}
