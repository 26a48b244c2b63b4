//! `GET /v1/payment_intents`.

use axum::http::StatusCode;
use jiff::SignedDuration;
use serde_json::{Value, json};
use server::paths;

use crate::{
    harness::TestServer,
    v1::{assert_fails, id, paid, reserved, walk},
};

#[tokio::test]
async fn payments_of_sessions_are_listed_and_paged_both_ways() {
    let server = TestServer::start().await;
    let merchant = server.merchant_caller().await;
    for index in 0..5 {
        if index % 2 == 0 {
            paid(&server).await;
        } else {
            reserved(&server).await;
        }
        // One that nobody has tried to pay has no payment.
        server.session().await;
        server.clock().advance(SignedDuration::from_secs(10));
    }
    let mut all: Vec<Value> = Vec::new();
    for index in (0..5).rev() {
        all.push(merchant.get(&format!("{}/pi_{index}", paths::PAYMENT_INTENTS)).await.json());
    }
    assert_eq!((&all[0]["status"], &all[1]["status"]), (&json!("succeeded"), &json!("requires_capture")));
    walk(&merchant, paths::PAYMENT_INTENTS, &all).await;

    let oldest = all[4]["created"].as_i64().unwrap();
    let path = format!("{}?created[lte]={oldest}&expand[]=data.latest_charge", paths::PAYMENT_INTENTS);
    let listed = merchant.get(&path).await.json();
    assert_eq!(listed["data"].as_array().unwrap().len(), 1);
    assert_eq!(listed["data"][0]["latest_charge"]["payment_intent"], "pi_0");
}

#[tokio::test]
async fn what_is_wrong_is_named_and_what_is_another_s_is_not_there() {
    let server = TestServer::start().await;
    let merchant = server.merchant_caller().await;
    paid(&server).await;
    for (query, code, param) in [
        ("customer=cus_1", "none", "customer"),
        ("starting_after=pi_9", "resource_missing", "starting_after"),
        ("created[since]=1", "parameter_unknown", "created[since]"),
        ("expand[]=latest_charge", "none", "expand[0]"),
    ] {
        let answer = merchant.get(&format!("{}?{query}", paths::PAYMENT_INTENTS)).await;
        assert_fails(&answer, StatusCode::BAD_REQUEST, code, param);
    }
    let stranger = server.stranger().await;
    assert_eq!(stranger.get(paths::PAYMENT_INTENTS).await.json()["data"], json!([]));
    let theirs = merchant.get(paths::PAYMENT_INTENTS).await.json()["data"][0].clone();
    let answer = stranger.get(&format!("{}?ending_before={}", paths::PAYMENT_INTENTS, id(&theirs))).await;
    assert_fails(&answer, StatusCode::NOT_FOUND, "resource_missing", "ending_before");
}

#[tokio::test]
async fn what_was_given_along_is_on_the_payment_and_its_charge() {
    let server = TestServer::start().await;
    let merchant = server.merchant_caller().await;
    let session = server
        .session_with(|new| {
            let payment = &mut new.options.payment;
            payment.description = Some("Order 7".to_owned());
            payment.metadata.insert("order".to_owned(), "7".to_owned());
            payment.receipt_email = Some("a@b.test".parse().unwrap());
            payment.statement_descriptor_suffix = Some("TEA".to_owned());
        })
        .await;
    server.domain.pay(&session.id, "pm_1").await.unwrap();
    let path = format!("{}/pi_0?expand[]=latest_charge&expand[]=payment_method", paths::PAYMENT_INTENTS);
    let payment = merchant.get(&path).await.json();
    for object in [&payment, &payment["latest_charge"]] {
        for (name, value) in [
            ("description", json!("Order 7")),
            ("metadata", json!({ "order": "7" })),
            ("receipt_email", json!("a@b.test")),
            ("statement_descriptor", Value::Null),
            ("statement_descriptor_suffix", json!("TEA")),
        ] {
            assert_eq!(object[name], value, "{name} of {}", object["object"]);
        }
    }
    assert_eq!(payment["payment_method"], Value::Null);
}
