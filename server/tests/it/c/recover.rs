//! An expired session is opened again.

use axum::http::StatusCode;
use domain::model::CheckoutSession;
use jiff::SignedDuration;
use server::paths;

use crate::harness::{Caller, TestServer};

fn somebody(server: &TestServer) -> Caller<'_> {
    server.anon().with("sec-fetch-mode", "navigate").with("sec-fetch-dest", "document")
}

async fn expired(server: &TestServer) -> CheckoutSession {
    let session = server.session_with(|new| new.options.recovery = true).await;
    server.clock().advance(SignedDuration::from_hours(25));
    session
}

#[tokio::test]
async fn the_expired_page_offers_it_and_the_button_opens_a_copy() {
    let server = TestServer::start().await;
    let session = expired(&server).await;
    let page = server.anon().get(&paths::checkout(&session.id)).await;
    assert_eq!(page.status, StatusCode::GONE);
    assert!(page.body.contains("Start again") && page.body.contains(&paths::recover(&session.id)));
    assert!(page.header("content-security-policy").contains("form-action 'self'"));

    let answer = server.anon().post_form(&paths::recover(&session.id), "").await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_ne!(answer.location(), paths::checkout(&session.id));
    let fresh = server.anon().get(answer.location()).await;
    assert_eq!(fresh.status, StatusCode::OK);
    assert!(fresh.body.contains("Pay €25.98"), "{}", fresh.body);
}

#[tokio::test]
async fn a_mailed_address_works_for_people_and_does_nothing_for_programs() {
    let server = TestServer::start().await;
    let session = expired(&server).await;
    server.anon().get(&paths::checkout(&session.id)).await;
    let mailed = paths::recover(&session.id);
    let ahead = somebody(&server).with("sec-purpose", "prefetch");
    for program in [server.anon(), ahead] {
        let page = program.get(&mailed).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.body.contains("method=\"post\"") && page.body.contains(&mailed), "{}", page.body);
    }
    assert_eq!(somebody(&server).send("HEAD", &mailed, "").await.status, StatusCode::OK);
    let mut snapshot = server.domain.ports.store.snapshot().await.unwrap();
    assert_eq!(snapshot.latest_copy(&session.id).await.unwrap(), None);

    let answer = somebody(&server).get(&mailed).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    // Coming again leads to the same one.
    assert_eq!(somebody(&server).get(&mailed).await.location(), answer.location());
}

#[tokio::test]
async fn where_it_is_not_offered_the_checkout_says_what_is() {
    let server = TestServer::start().await;
    let open = server.session_with(|new| new.options.recovery = true).await;
    let answer = somebody(&server).get(&paths::recover(&open.id)).await;
    assert_eq!(answer.location(), paths::checkout(&open.id));

    let without = server.session().await;
    server.clock().advance(SignedDuration::from_hours(25));
    for caller in [somebody(&server), server.anon()] {
        let answer = caller.get(&paths::recover(&without.id)).await;
        assert_eq!(answer.location(), paths::checkout(&without.id));
    }
    let page = server.anon().get(&paths::checkout(&without.id)).await;
    assert!(!page.body.contains("Start again"), "{}", page.body);
    let elsewhere = server.anon().with("sec-fetch-site", "cross-site");
    assert_eq!(elsewhere.post_form(&paths::recover(&open.id), "").await.status, StatusCode::FORBIDDEN);
    let never = format!("/c/cs_test_{}/recover", "0".repeat(32));
    assert_eq!(somebody(&server).get(&never).await.status, StatusCode::NOT_FOUND);
}
