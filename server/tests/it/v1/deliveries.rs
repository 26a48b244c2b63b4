//! What merchants are sent: the same events as the API answers, signed.

use std::sync::Arc;

use domain::{model::Branding, usecases::signature};
use serde_json::{Value, json};
use server::{config::Origin, paths, storefront::Storefront, web::StripeEvents};

use super::{paid, reserved};
use crate::harness::TestServer;

/// A server whose worker writes events as the real one does.
async fn start() -> TestServer {
    let mut server = TestServer::start().await;
    let public_url = Origin::parse("https://pay.test").unwrap();
    let storefront = Storefront { public_url, branding: Branding::default() };
    server.domain.courier.render = Arc::new(StripeEvents::new(storefront));
    server
}

fn sent(server: &TestServer) -> Vec<Value> {
    let received = server.domain.site.received();
    received.iter().map(|(body, ..)| serde_json::from_str(body).unwrap()).collect()
}

#[tokio::test]
async fn each_event_is_sent_as_the_api_answers_it_and_signed() {
    let server = start().await;
    let endpoint = server.domain.endpoint().await;
    let session = paid(&server).await;
    let merchant = server.merchant_caller().await;
    merchant.post_form(paths::REFUNDS, "payment_intent=pi_0&amount=598").await;
    server.domain.work().await;
    let sent = sent(&server);
    assert_eq!(sent.len(), server.domain.kinds(&session.id).await.len());
    for event in &sent {
        assert_eq!(event["pending_webhooks"], 1);
        let path = format!("{}/{}", paths::EVENTS, event["id"].as_str().unwrap());
        let mut answered = merchant.get(&path).await.json();
        answered["pending_webhooks"] = json!(1);
        assert_eq!(*event, answered);
        assert!(!event["data"]["object"]["id"].is_null(), "{event}");
    }
    let now = domain::ports::Clock::now(server.clock().as_ref());
    for (body, signed, url) in server.domain.site.received() {
        assert_eq!(url, endpoint.url);
        assert_eq!(signed, signature::sign(endpoint.live_secrets(now), now, body.as_bytes()));
    }
}

#[tokio::test]
async fn a_reservation_that_is_given_up_is_told_with_its_time() {
    let server = start().await;
    server.domain.endpoint().await;
    reserved(&server).await;
    server.merchant_caller().await.post_form("/v1/payment_intents/pi_0/cancel", "").await;
    server.domain.work().await;
    let told = |kind: &str| {
        let sent = sent(&server);
        let event = sent.iter().find(|event| event["type"] == kind);
        event.unwrap_or_else(|| panic!("{kind} was told"))["data"]["object"].clone()
    };
    let capturable = told("payment_intent.amount_capturable_updated");
    assert_eq!(
        (&capturable["status"], &capturable["amount_capturable"]),
        (&json!("requires_capture"), &json!(2598))
    );
    let completed = told("checkout.session.completed");
    assert_eq!((&completed["status"], &completed["payment_status"]), (&json!("complete"), &json!("unpaid")));
    let canceled = told("payment_intent.canceled");
    assert_eq!(
        (&canceled["status"], &canceled["canceled_at"]),
        (&json!("canceled"), &json!(server.clock().now_second()))
    );
}

#[tokio::test]
async fn a_second_payment_that_is_given_back_is_told_with_a_whole_charge() {
    let server = start().await;
    server.domain.endpoint().await;
    let session = paid(&server).await;
    let second = server.gateway().charge_unasked(&session.id, session.amount);
    let body = format!("evt_1 payment_intent.succeeded {second} {}", session.id.as_str());
    server.anon().with("signature", "good").send("POST", "/hooks/fake", &body).await;
    server.domain.work().await;
    assert_eq!(server.gateway().balance(), session.amount.minor);
    let sent = sent(&server);
    let refunded = sent.iter().find(|event| event["type"] == "charge.refunded").unwrap();
    let charge = &refunded["data"]["object"];
    assert_eq!((&charge["object"], &charge["payment_intent"]), (&json!("charge"), &json!(second)));
    assert_eq!((&charge["refunded"], &charge["amount_refunded"]), (&json!(true), &json!(2598)));
    let refund = sent.iter().find(|event| event["type"] == "refund.created").unwrap();
    assert_eq!(refund["data"]["object"]["reason"], "duplicate");
}
