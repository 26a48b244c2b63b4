//! Which page a session's state shows.

use axum::http::StatusCode;
use domain::{model::Phase, testing::Behaviour};
use jiff::SignedDuration;
use server::paths;

use crate::harness::{TestServer, product_of};

#[tokio::test]
async fn an_open_session_shows_the_order_and_the_form() {
    let server = TestServer::start().await;
    let session = server.session().await;
    let answer = server.anon().get(&paths::checkout(&session.id)).await;
    assert_eq!(answer.status, StatusCode::OK);
    for text in
        ["Books &amp; Tea", "A book", "€25.98", "€12.99", "data-island=\"pay-form\"", "https://gateway.test"]
    {
        assert!(answer.body.contains(text), "{text} is missing in {}", answer.body);
    }
}

#[tokio::test]
async fn what_a_merchant_writes_is_text_and_never_markup() {
    let server = TestServer::start().await;
    let session = server.session_with(|new| product_of(new).name = "<script>alert(1)</script>".into()).await;
    let answer = server.anon().get(&paths::checkout(&session.id)).await;
    assert!(!answer.body.contains("<script>alert"), "{}", answer.body);
    assert!(answer.body.contains("&lt;script&gt;alert"), "{}", answer.body);
}

#[tokio::test]
async fn nothing_there_looks_the_same_as_nothing_at_all() {
    let server = TestServer::start().await;
    let never = format!("/c/cs_test_{}", "0".repeat(32));
    for path in [never.as_str(), "/c/cs_live_x", "/c/1", "/nowhere"] {
        let answer = server.anon().get(path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert!(answer.body.contains("We cannot find this page"), "{path}");
    }
}

#[tokio::test]
async fn an_overdue_session_expires_when_it_is_looked_at() {
    let server = TestServer::start().await;
    let session = server.session().await;
    server.clock().advance(SignedDuration::from_hours(24));
    let answer = server.anon().get(&paths::checkout(&session.id)).await;
    assert_eq!(answer.status, StatusCode::GONE);
    assert!(answer.body.contains("expired"), "{}", answer.body);
    assert_eq!(server.domain.session(&session.id).await.phase, Phase::Expired);
}

#[tokio::test]
async fn an_undecided_payment_shows_that_it_is_being_decided_and_then_the_end() {
    let server = TestServer::start().await;
    let session = server.session().await;
    server.gateway().will([Behaviour::ChargeSilently]);
    server.domain.pay(&session.id, "pm_1").await.unwrap();
    let page = paths::checkout(&session.id);
    let answer = server.anon().get(&page).await;
    assert!(answer.body.contains("We are checking your payment"), "{}", answer.body);
    assert!(!answer.body.contains("data-gateway-script"), "no form while it is undecided");

    server.domain.restart().await;
    assert_eq!(server.domain.work().await, 1);
    let answer = server.anon().get(&page).await;
    assert!(answer.body.contains("This has been paid"), "{}", answer.body);
}

#[tokio::test]
async fn whoever_comes_back_is_told_what_became_of_the_last_try() {
    let server = TestServer::start().await;
    let session = server.session().await;
    let page = paths::checkout(&session.id);
    assert!(!server.anon().get(&page).await.body.contains("Nothing was charged. Try another card."));
    server.gateway().will([Behaviour::Decline]);
    server.domain.pay(&session.id, "pm_1").await.unwrap();
    let answer = server.anon().get(&page).await;
    assert!(answer.body.contains("There is not enough money on this card"), "{}", answer.body);
}

#[tokio::test]
async fn what_is_paid_leads_to_its_receipt() {
    let server = TestServer::start().await;
    let session = server.session().await;
    server.domain.pay(&session.id, "pm_1").await.unwrap();
    let answer = server.anon().get(&paths::checkout(&session.id)).await;
    assert!(answer.body.contains(&paths::receipt(&session.id)), "{}", answer.body);
}

#[tokio::test]
async fn an_open_question_of_the_bank_can_be_taken_up_after_a_reload() {
    let server = TestServer::start().await;
    let session = server.session().await;
    server.gateway().will([Behaviour::AskForShopper]);
    server.domain.pay(&session.id, "pm_1").await.unwrap();
    let page = paths::checkout(&session.id);
    let answer = server.anon().get(&page).await;
    assert!(answer.body.contains("pi_0_secret_x"), "the form gets the client secret: {}", answer.body);

    let payment = server.domain.session(&session.id).await.gateway_payment.unwrap();
    server.gateway().authenticate(&payment);
    let answer = server.anon().get(&page).await;
    assert_eq!(answer.location(), paths::receipt(&session.id), "the gateway is asked, not the browser");
}

#[tokio::test]
async fn a_session_speaks_the_language_that_was_asked_for() {
    let server = TestServer::start().await;
    let session = server.session_with(|new| new.locale = Some("en".into())).await;
    let answer = server.anon().with("accept-language", "xx").get(&paths::checkout(&session.id)).await;
    assert!(answer.body.contains("<html lang=\"en\""), "{}", answer.body);
}
