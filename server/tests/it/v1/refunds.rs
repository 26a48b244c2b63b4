//! `/v1/refunds`.

use axum::http::StatusCode;
use domain::{ports::RefundStatus, testing::Behaviour};
use jiff::SignedDuration;
use serde_json::{Value, json};
use server::paths;

use super::{assert_fails, id, paid, reserved, walk};
use crate::harness::{Answer, TestServer};

async fn refund(server: &TestServer, form: &str) -> Answer {
    let form = format!("payment_intent=pi_0&{form}");
    server.merchant_caller().await.post_form(paths::REFUNDS, &form).await
}

#[tokio::test]
async fn money_is_given_back_in_parts_and_never_more_than_was_taken() {
    let server = TestServer::start().await;
    paid(&server).await;
    let answer = refund(&server, "amount=598&reason=requested_by_customer&metadata[why]=rain").await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    let first = answer.json();
    for (name, value) in [
        ("object", json!("refund")),
        ("amount", json!(598)),
        ("currency", json!("eur")),
        ("status", json!("succeeded")),
        ("reason", json!("requested_by_customer")),
        ("payment_intent", json!("pi_0")),
        ("charge", json!("ch_pi_0")),
        ("metadata", json!({ "why": "rain" })),
    ] {
        assert_eq!(first[name], value, "{name}");
    }

    let answer = refund(&server, "amount=2001").await;
    assert_fails(&answer, StatusCode::BAD_REQUEST, "amount_too_large", "amount");
    assert!(answer.body.contains("€20.01") && answer.body.contains("€20.00"), "{}", answer.body);

    let rest = refund(&server, "expand[]=charge&expand[]=payment_intent").await.json();
    assert_eq!((&rest["amount"], &rest["reason"]), (&json!(2000), &Value::Null));
    assert_eq!(
        (&rest["charge"]["refunded"], &rest["charge"]["amount_refunded"]),
        (&json!(true), &json!(2598))
    );
    assert_eq!(rest["payment_intent"]["status"], "succeeded", "Stripe's stays so after a refund");
    assert_eq!(server.gateway().balance(), 0);

    let answer = refund(&server, "").await;
    assert_fails(&answer, StatusCode::BAD_REQUEST, "charge_already_refunded", "none");
}

#[tokio::test]
async fn bad_requests_give_nothing_back() {
    let server = TestServer::start().await;
    paid(&server).await;
    for (form, code, param) in [
        ("amount=0", "parameter_invalid_integer", "amount"),
        ("amount=-5", "parameter_invalid_integer", "amount"),
        ("amount=1.5", "parameter_invalid_integer", "amount"),
        ("reason=boredom", "none", "reason"),
        ("charge=ch_pi_0", "none", "charge"),
        ("reverse_transfer=true", "parameter_unknown", "reverse_transfer"),
        ("expand[]=colour", "none", "expand[0]"),
    ] {
        assert_fails(&refund(&server, form).await, StatusCode::BAD_REQUEST, code, param);
    }
    let merchant = server.merchant_caller().await;
    let answer = merchant.post_form(paths::REFUNDS, "amount=5").await;
    assert_fails(&answer, StatusCode::BAD_REQUEST, "parameter_missing", "payment_intent");
    let answer = merchant.post_form(paths::REFUNDS, "payment_intent=pi_9").await;
    assert_fails(&answer, StatusCode::NOT_FOUND, "resource_missing", "payment_intent");
    assert_eq!(server.gateway().balance(), 2598);
}

#[tokio::test]
async fn what_is_only_reserved_cannot_be_refunded() {
    let server = TestServer::start().await;
    reserved(&server).await;
    let answer = refund(&server, "").await;
    assert_fails(&answer, StatusCode::BAD_REQUEST, "payment_intent_unexpected_state", "none");
    assert_eq!(answer.json()["error"]["payment_intent"]["status"], "requires_capture");
}

#[tokio::test]
async fn a_refund_that_nobody_has_decided_is_pending_until_it_is() {
    for behaviour in [Behaviour::LeavePending, Behaviour::ChargeSilently] {
        let server = TestServer::start().await;
        paid(&server).await;
        server.gateway().will([behaviour]);
        let answer = refund(&server, "amount=1000").await;
        assert_eq!(answer.status, StatusCode::OK);
        assert_eq!(answer.json()["status"], "pending", "{behaviour:?}");
        let left = refund(&server, "amount=1599").await;
        assert_fails(&left, StatusCode::BAD_REQUEST, "amount_too_large", "amount");

        let refunds = server.gateway().all_refunds();
        server.gateway().end_refund(&refunds[0].id, RefundStatus::Succeeded);
        server.clock().advance(SignedDuration::from_hours(2));
        server.domain.work().await;
        let path = format!("{}/{}", paths::REFUNDS, answer.json()["id"].as_str().unwrap());
        let read = server.merchant_caller().await.get(&path).await.json();
        assert_eq!(read["status"], "succeeded", "{behaviour:?}");
        assert_eq!(server.gateway().all_refunds().len(), 1);
    }
}

#[tokio::test]
async fn a_refused_refund_is_an_error_and_is_kept_as_failed() {
    let server = TestServer::start().await;
    paid(&server).await;
    server.gateway().will([Behaviour::Reject]);
    let answer = refund(&server, "").await;
    assert_fails(&answer, StatusCode::BAD_REQUEST, "none", "none");
    let merchant = server.merchant_caller().await;
    let listed = merchant.get(&format!("{}?payment_intent=pi_0", paths::REFUNDS)).await.json();
    let kept = &listed["data"][0];
    assert_eq!((&kept["status"], &kept["failure_reason"]), (&json!("failed"), &json!("declined")));
    assert!(answer.body.contains(kept["id"].as_str().unwrap()), "{}", answer.body);
    // Its amount can be given back by another.
    assert_eq!(refund(&server, "").await.json()["amount"], 2598);
}

#[tokio::test]
async fn the_refunds_of_a_payment_are_listed_newest_first() {
    let server = TestServer::start().await;
    paid(&server).await;
    let began = server.clock().now_second();
    let mut ids = Vec::new();
    for amount in [1, 2, 3] {
        let made = refund(&server, &format!("amount={amount}")).await.json();
        ids.insert(0, made["id"].as_str().unwrap().to_owned());
        server.clock().advance(SignedDuration::from_secs(10));
    }
    let merchant = server.merchant_caller().await;
    let list = |query: String| {
        let (merchant, path) = (merchant.clone(), format!("{}?payment_intent=pi_0{query}", paths::REFUNDS));
        async move {
            let list = merchant.get(&path).await.json();
            assert_eq!((&list["object"], &list["url"]), (&json!("list"), &json!(paths::REFUNDS)));
            let ids = list["data"]
                .as_array()
                .unwrap()
                .iter()
                .map(|refund| refund["id"].as_str().unwrap().to_owned());
            (ids.collect::<Vec<_>>(), list["has_more"].as_bool().unwrap())
        }
    };
    assert_eq!(list(String::new()).await, (ids.clone(), false));
    assert_eq!(list("&limit=2".to_owned()).await, (ids[..2].to_vec(), true));
    assert_eq!(list(format!("&limit=2&starting_after={}", ids[1])).await, (ids[2..].to_vec(), false));
    assert_eq!(list(format!("&limit=1&ending_before={}", ids[2])).await, (ids[1..2].to_vec(), true));
    assert_eq!(list(format!("&created[lt]={}", began + 15)).await, (ids[1..].to_vec(), false));

    let answer = merchant.get(&format!("{}?charge=ch_pi_0", paths::REFUNDS)).await;
    assert_fails(&answer, StatusCode::BAD_REQUEST, "none", "charge");
    let answer = merchant.get(&format!("{}?payment_intent=pi_0&starting_after=re_1", paths::REFUNDS)).await;
    assert_fails(&answer, StatusCode::NOT_FOUND, "resource_missing", "starting_after");
}

#[tokio::test]
async fn all_refunds_are_listed_with_what_they_are_of() {
    let server = TestServer::start().await;
    let merchant = server.merchant_caller().await;
    let mut made = Vec::new();
    for index in 0..2 {
        paid(&server).await;
        for amount in [1, 2] {
            let form = format!("payment_intent=pi_{index}&amount={amount}");
            made.insert(0, merchant.post_form(paths::REFUNDS, &form).await.json());
            server.clock().advance(SignedDuration::from_secs(1));
        }
    }
    walk(&merchant, paths::REFUNDS, &made).await;
    let path = format!("{}?expand[]=data.charge&expand[]=data.payment_intent", paths::REFUNDS);
    let listed = merchant.get(&path).await.json();
    let payments: Vec<_> =
        listed["data"].as_array().unwrap().iter().map(|refund| &refund["payment_intent"]["id"]).collect();
    assert_eq!(payments, ["pi_1", "pi_1", "pi_0", "pi_0"]);
    assert_eq!(listed["data"][0]["charge"]["amount_refunded"], 3);

    let stranger = server.stranger().await;
    assert_eq!(stranger.get(paths::REFUNDS).await.json()["data"], json!([]));
    let theirs = format!("{}?ending_before={}", paths::REFUNDS, id(&made[0]));
    let answer = stranger.get(&theirs).await;
    assert_fails(&answer, StatusCode::NOT_FOUND, "resource_missing", "ending_before");
}

#[tokio::test]
async fn another_merchant_s_money_is_neither_seen_nor_moved() {
    let server = TestServer::start().await;
    paid(&server).await;
    let id = refund(&server, "amount=1").await.json()["id"].as_str().unwrap().to_owned();
    let stranger = server.stranger().await;
    let answer = stranger.post_form(paths::REFUNDS, "payment_intent=pi_0").await;
    assert_fails(&answer, StatusCode::NOT_FOUND, "resource_missing", "payment_intent");
    let answer = stranger.get(&format!("{}?payment_intent=pi_0", paths::REFUNDS)).await;
    assert_fails(&answer, StatusCode::NOT_FOUND, "resource_missing", "payment_intent");
    for id in [&id, "re_1"] {
        let answer = stranger.get(&format!("{}/{id}", paths::REFUNDS)).await;
        assert_fails(&answer, StatusCode::NOT_FOUND, "resource_missing", "refund");
    }
    assert_eq!(server.gateway().balance(), 2597);
}
