//! What shoppers see while the gateway does not answer.

use std::sync::Arc;

use axum::http::StatusCode;
use domain::{
    model::{CheckoutSession, Phase},
    ports::Gateway,
    testing::{Behaviour, Harness, the_gateway},
};
use jiff::SignedDuration;
use server::paths;

use crate::harness::{Answer, Mute, TestServer, outage};

const NOT_NOW: &str = "We cannot take payments right now";

async fn page(server: &TestServer, session: &CheckoutSession) -> Answer {
    server.anon().get(&paths::checkout(&session.id)).await
}

#[tokio::test]
async fn an_open_session_says_so_keeps_the_order_and_can_be_paid_afterwards() {
    let server = TestServer::start().await;
    let session = server.session().await;
    outage(&server).await;
    let answer = page(&server, &session).await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(answer.header("retry-after"), "10");
    let (again, cancel) = (paths::checkout(&session.id), paths::cancel(&session.id));
    let links = [again, cancel].map(|path| format!("href=\"{path}\""));
    let said = [NOT_NOW, "Nothing was charged", "A book", "€25.98", &session.id.reference()];
    for text in said.into_iter().chain(links.iter().map(String::as_str)) {
        assert!(answer.body.contains(text), "{text} is missing in {}", answer.body);
    }
    assert!(answer.body.contains(r#"<meta http-equiv="refresh" content="10">"#), "{}", answer.body);
    let policy = answer.header("content-security-policy");
    assert!(!policy.contains("gateway.test") && policy.contains("connect-src 'self';"), "{policy}");

    // Whoever only asks for the head, as the page itself does, is told the same.
    let head = server.anon().send("HEAD", &paths::checkout(&session.id), "").await;
    assert_eq!((head.status, head.body.as_str()), (StatusCode::SERVICE_UNAVAILABLE, ""));

    server.clock().advance(SignedDuration::from_secs(4));
    assert_eq!(page(&server, &session).await.header("retry-after"), "6");
    server.clock().advance(SignedDuration::from_secs(6));
    let answer = page(&server, &session).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(answer.body.contains("data-gateway-script"), "{}", answer.body);
}

#[tokio::test]
async fn a_gateway_that_is_no_more_configured_is_asked_for_again_now_and_then() {
    let mut domain = Harness::new();
    let session = domain.open().await;
    domain.ports.gateways = Default::default();
    let server = TestServer::on("https://pay.test", domain).await;
    let answer = page(&server, &session).await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(answer.header("retry-after"), "30");
}

#[tokio::test]
async fn a_gateway_without_a_key_for_the_browser_cannot_be_used_now() {
    let mut domain = Harness::new();
    let session = domain.open().await;
    let keyless: (_, Arc<dyn Gateway>) = (the_gateway(), Arc::new(Mute(None)));
    domain.ports.gateways = [keyless].into_iter().collect();
    let server = TestServer::on("https://pay.test", domain).await;
    let answer = page(&server, &session).await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(answer.header("retry-after"), "10");
    assert!(answer.body.contains(NOT_NOW), "{}", answer.body);
}

#[tokio::test]
async fn a_question_of_the_bank_that_is_open_waits() {
    let server = TestServer::start().await;
    let session = server.session().await;
    server.gateway().will([Behaviour::AskForShopper]);
    server.domain.pay(&session.id, "pm_1").await.unwrap();
    outage(&server).await;
    let answer = page(&server, &session).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(answer.body.contains("We are checking your payment"), "{}", answer.body);
    assert!(!answer.body.contains(NOT_NOW), "{}", answer.body);
    assert!(answer.body.contains("data-look-again"), "the question belongs here, later: {}", answer.body);

    server.clock().advance(SignedDuration::from_secs(10));
    let answer = page(&server, &session).await;
    assert!(answer.body.contains("pi_0_secret_x"), "the question is there again: {}", answer.body);
}

#[tokio::test]
async fn what_is_decided_does_not_ask_how_the_gateway_is() {
    let server = TestServer::start().await;
    let paid = server.session().await;
    let cancelled = server.session_with(|new| new.cancel_url = None).await;
    server.domain.pay(&paid.id, "pm_1").await.unwrap();
    outage(&server).await;
    for (path, sentence) in [
        (paths::checkout(&paid.id), "This has been paid"),
        (paths::receipt(&paid.id), "Payment received"),
        (paths::cancel(&cancelled.id), "cancelled"),
    ] {
        let answer = server.anon().get(&path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        assert!(answer.body.contains(sentence), "{path}: {}", answer.body);
    }
}

#[tokio::test]
async fn pay_pressed_in_an_outage_charges_nothing_and_works_when_it_is_over() {
    let server = TestServer::start().await;
    let session = server.session().await;
    outage(&server).await;
    let calls = server.gateway().calls();
    let confirm = format!("{}/confirm", paths::checkout(&session.id));
    let press = async |token: &str| {
        let body = format!(r#"{{"token":"{token}","email":"ada@shop.test"}}"#);
        server.anon().post_json(&confirm, &body).await.json()
    };
    let told = press("pm_1").await;
    assert_eq!(told["step"], "trouble", "{told}");
    assert_eq!(server.gateway().calls(), calls, "nothing was sent");
    assert_eq!(server.domain.session(&session.id).await.phase, Phase::Open);

    server.clock().advance(SignedDuration::from_secs(10));
    let told = press("pm_2").await;
    assert_eq!(told["step"], "leave", "{told}");
    assert_eq!(server.gateway().charges(), [session.amount]);
}
