//! A request under an idempotency key is done once.

use axum::http::StatusCode;
use domain::{
    model::{Mode, RequestKey},
    usecases::{Begun, begin_request},
};
use futures::future::join_all;
use server::paths;

use crate::harness::TestServer;

const PRODUCT: &str = "name=Book";

#[tokio::test]
async fn the_first_answer_is_given_again() {
    let server = TestServer::start().await;
    let merchant = server.merchant_caller().await;
    let keyed = merchant.with("idempotency-key", "k1");
    let first = keyed.post_form(paths::PRODUCTS, PRODUCT).await;
    let again = keyed.post_form(paths::PRODUCTS, PRODUCT).await;
    assert_eq!((first.status, first.header("idempotent-replayed")), (StatusCode::OK, ""));
    assert_eq!((again.status, again.header("idempotent-replayed")), (StatusCode::OK, "true"));
    assert_eq!(first.body, again.body);
    assert_ne!(first.header("request-id"), again.header("request-id"));
    assert_eq!(merchant.get(paths::PRODUCTS).await.json()["data"].as_array().unwrap().len(), 1);

    let other = keyed.post_form(paths::PRODUCTS, "name=Pen").await;
    assert_eq!(other.status, StatusCode::BAD_REQUEST, "{}", other.body);
    assert_eq!(other.json()["error"]["type"], "idempotency_error");
    let elsewhere = keyed.post_form(paths::PAYMENT_LINKS, PRODUCT).await;
    assert_eq!(elsewhere.json()["error"]["type"], "idempotency_error");
    let stranger = server.stranger().await.with("idempotency-key", "k1");
    let theirs = stranger.post_form(paths::PRODUCTS, "name=Pen").await;
    assert_eq!(theirs.json()["name"], "Pen", "keys are each merchant's own");
}

#[tokio::test]
async fn what_was_wrong_in_a_request_is_not_kept_but_a_refusal_is() {
    let server = TestServer::start().await;
    let merchant = server.merchant_caller().await;
    let keyed = merchant.with("idempotency-key", "k1");
    assert_eq!(keyed.post_form(paths::PRODUCTS, "").await.status, StatusCode::BAD_REQUEST);
    assert_eq!(keyed.post_form(paths::PRODUCTS, PRODUCT).await.status, StatusCode::OK);

    let session = server.session().await;
    let expire = format!("{}/{}/expire", paths::SESSIONS, session.id.as_str());
    assert_eq!(merchant.post_form(&expire, "").await.status, StatusCode::OK);
    let keyed = merchant.with("idempotency-key", "k2");
    let refused = keyed.post_form(&expire, "").await;
    let again = keyed.post_form(&expire, "").await;
    assert_eq!((refused.status, again.status), (StatusCode::BAD_REQUEST, StatusCode::BAD_REQUEST));
    assert_eq!(again.header("idempotent-replayed"), "true");
}

#[tokio::test]
async fn many_at_once_make_one() {
    let server = TestServer::start().await;
    let merchant = server.merchant_caller().await;
    let keyed = merchant.with("idempotency-key", "k1");
    let answers = join_all((0..20).map(|_| keyed.post_form(paths::PRODUCTS, PRODUCT))).await;
    for answer in &answers {
        let conflict = answer.status == StatusCode::CONFLICT;
        assert!(conflict || answer.status == StatusCode::OK, "{}", answer.body);
        if conflict {
            assert_eq!(answer.json()["error"]["code"], "idempotency_key_in_use");
        }
    }
    assert_eq!(merchant.get(paths::PRODUCTS).await.json()["data"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn a_key_that_somebody_holds_is_in_use() {
    let server = TestServer::start().await;
    let merchant = server.merchant_caller().await;
    let owner = server.domain.merchant().await.id;
    let key = RequestKey { merchant: owner, mode: Mode::Test, key: "k1".to_owned() };
    let held = begin_request(&server.domain.ports, &key, [7; 32]).await.unwrap();
    assert!(matches!(held, Begun::Mine { .. }));
    let keyed = merchant.with("idempotency-key", "k1");
    // It is held for other parameters, which is told before that it is held.
    let answer = keyed.post_form(paths::PRODUCTS, PRODUCT).await;
    assert_eq!(answer.json()["error"]["type"], "idempotency_error");
    for bad in ["", " ", &"k".repeat(256)] {
        let answer = merchant.with("idempotency-key", bad).post_form(paths::PRODUCTS, PRODUCT).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{bad:?}");
    }
}
