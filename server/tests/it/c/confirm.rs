//! Paying: what the form asks, and what it is told.

use axum::http::StatusCode;
use domain::{model::SessionId, testing::Behaviour};
use server::paths;

use crate::harness::{Answer, TestServer};

fn confirm(session: &SessionId) -> String {
    format!("{}/confirm", paths::checkout(session))
}

async fn pay(server: &TestServer, session: &SessionId, token: &str) -> Answer {
    let body = format!(r#"{{"token":"{token}","email":"ada@example.com"}}"#);
    server.anon().with("sec-fetch-site", "same-origin").post_json(&confirm(session), &body).await
}

#[tokio::test]
async fn a_good_card_leads_to_the_receipt() {
    let server = TestServer::start().await;
    let session = server.session().await;
    let answer = pay(&server, &session.id, "pm_1").await;
    assert_eq!(answer.json()["step"], "leave");
    assert_eq!(answer.json()["to"], paths::receipt(&session.id));
    assert_eq!(server.gateway().charges(), [session.amount]);
    let email = server.domain.session(&session.id).await.customer_email.unwrap();
    assert_eq!(email.as_str(), "ada@example.com");
}

#[tokio::test]
async fn a_refused_card_gets_its_sentence() {
    let server = TestServer::start().await;
    let session = server.session().await;
    server.gateway().will([Behaviour::Decline]);
    let answer = pay(&server, &session.id, "pm_1").await.json();
    assert_eq!(answer["step"], "retry");
    assert!(answer["message"].as_str().unwrap().contains("not enough money"), "{answer}");
}

#[tokio::test]
async fn every_outcome_has_its_step_and_the_status_repeats_it() {
    for (behaviour, step, status) in [
        (Behaviour::AskForShopper, "authenticate", "wait"),
        (Behaviour::ChargeSilently, "wait", "wait"),
        (Behaviour::BeUnreachable, "trouble", "trouble"),
        (Behaviour::Decline, "retry", "retry"),
        (Behaviour::Charge, "leave", "leave"),
    ] {
        let server = TestServer::start().await;
        let session = server.session().await;
        server.gateway().will([behaviour]);
        assert_eq!(pay(&server, &session.id, "pm_1").await.json()["step"], step, "{behaviour:?}");
        let path = format!("{}/status", paths::checkout(&session.id));
        assert_eq!(server.anon().get(&path).await.json()["step"], status, "{behaviour:?}");
    }
}

#[tokio::test]
async fn the_gateway_says_how_the_bank_s_question_went() {
    let server = TestServer::start().await;
    let session = server.session().await;
    server.gateway().will([Behaviour::AskForShopper]);
    pay(&server, &session.id, "pm_1").await;
    let proceed = format!("{}/continue", paths::checkout(&session.id));
    assert_eq!(server.anon().send("POST", &proceed, "").await.json()["step"], "authenticate");
    let payment = server.domain.session(&session.id).await.gateway_payment.unwrap();
    server.gateway().authenticate(&payment);
    assert_eq!(server.anon().send("POST", &proceed, "").await.json()["step"], "leave");
}

#[tokio::test]
async fn the_browser_decides_about_a_token_and_an_address_and_nothing_else() {
    let server = TestServer::start().await;
    let session = server.session().await;
    let path = confirm(&session.id);
    for (body, status) in [
        (r#"{"token":"pm_1","email":"a@b.test","amount":1}"#, StatusCode::UNPROCESSABLE_ENTITY),
        (r#"{"token":"pm_1"}"#, StatusCode::UNPROCESSABLE_ENTITY),
        ("", StatusCode::UNPROCESSABLE_ENTITY),
        (r#"{"token":"4242424242424242","email":"a@b.test"}"#, StatusCode::UNPROCESSABLE_ENTITY),
        (r#"{"token":"pm_1/../x","email":"a@b.test"}"#, StatusCode::UNPROCESSABLE_ENTITY),
        (r#"{"token":"pm_1","email":"nobody"}"#, StatusCode::UNPROCESSABLE_ENTITY),
    ] {
        let answer = server.anon().post_json(&path, body).await;
        assert_eq!(answer.status, status, "{body}");
        assert_eq!(answer.json()["step"], "trouble", "the form says so at once: {body}");
        assert!(!answer.body.contains("4242"), "{}", answer.body);
    }
    let long = format!(r#"{{"token":"{}","email":"a@b.test"}}"#, "x".repeat(5000));
    assert_eq!(server.anon().post_json(&path, &long).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(server.gateway().calls(), 0);
}

#[tokio::test]
async fn another_site_s_page_cannot_pay() {
    let server = TestServer::start().await;
    let session = server.session().await;
    let body = r#"{"token":"pm_1","email":"a@b.test"}"#;
    for (name, value) in [("sec-fetch-site", "cross-site"), ("origin", "https://evil.test")] {
        let answer = server.anon().with(name, value).post_json(&confirm(&session.id), body).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{name}");
    }
    assert_eq!(server.gateway().calls(), 0);
}

#[tokio::test]
async fn nobody_pays_what_is_not_there() {
    let server = TestServer::start().await;
    let other = TestServer::start().await;
    let session = other.session_with(|new| new.lines[0].quantity = 7).await;
    let answer = pay(&server, &session.id, "pm_1").await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
}
