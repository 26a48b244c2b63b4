//! The gateway tells us something at `/hooks/{gateway}`, or asks whether the address is ours.

use axum::http::StatusCode;
use domain::{model::Phase, testing::Behaviour, usecases::Progress};

use crate::harness::TestServer;

async fn told(server: &TestServer, body: &str) -> StatusCode {
    server.anon().with("signature", "good").send("POST", "/hooks/fake", body).await.status
}

#[tokio::test]
async fn a_webhook_is_stored_before_it_is_answered_and_applied_by_a_job() {
    let server = TestServer::start().await;
    let session = server.session().await;
    server.gateway().will([Behaviour::ChargeSilently]);
    assert_eq!(server.domain.pay(&session.id, "pm_1").await.unwrap(), Progress::Undecided);

    let payment = server.gateway().payments()[0].id.clone();
    let body = format!("evt_1 payment_intent.succeeded {payment} {}", session.id.as_str());
    assert_eq!(told(&server, &body).await, StatusCode::OK);
    assert!(matches!(server.domain.session(&session.id).await.phase, Phase::Confirming(_)));
    assert_eq!(server.domain.work().await, 1);
    assert!(matches!(server.domain.session(&session.id).await.phase, Phase::Complete(_)));

    // Once more, and under another name: nothing new in it.
    assert_eq!(told(&server, &body).await, StatusCode::OK);
    assert_eq!(told(&server, &body.replace("evt_1", "evt_2")).await, StatusCode::OK);
    assert_eq!(server.domain.work().await, 0);
    assert_eq!(server.domain.completions(&session.id).await, 1);
}

#[tokio::test]
async fn what_is_not_signed_is_refused_and_nothing_is_stored() {
    let server = TestServer::start().await;
    let session = server.session().await;
    let payment = server.gateway().charge_unasked(&session.id, session.amount);
    let body = format!("evt_1 payment_intent.succeeded {payment} {}", session.id.as_str());
    for signature in ["", "bad"] {
        let answer = server.anon().with("signature", signature).send("POST", "/hooks/fake", &body).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST);
        assert!(!answer.body.contains(payment.as_str()), "{}", answer.body);
    }
    let answer = server.anon().with("signature", "good").send("POST", "/hooks/fake", "nonsense").await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
    assert_eq!(server.domain.work().await, 0);
    assert_eq!(server.domain.session(&session.id).await.phase, Phase::Open);
}

#[tokio::test]
async fn another_gateways_address_is_not_there() {
    let server = TestServer::start().await;
    let answer = server.anon().with("signature", "good").send("POST", "/hooks/paypal", "x").await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_is_too_long_is_not_read() {
    let server = TestServer::start().await;
    let body = "x".repeat(257 * 1024);
    let answer = server.anon().with("signature", "good").send("POST", "/hooks/fake", &body).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn a_gateway_may_ask_first_whether_the_address_is_ours() {
    let server = TestServer::start().await;
    let answer = server.anon().get("/hooks/fake?challenge=abc").await;
    assert_eq!((answer.status, answer.body.as_str()), (StatusCode::OK, "good abc"));
    for nothing in ["/hooks/fake", "/hooks/fake?other=abc", "/hooks/paypal?challenge=abc"] {
        let answer = server.anon().get(nothing).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{nothing}");
    }
}
