//! `/v1/events`.

use axum::http::StatusCode;
use domain::model::EventKind;
use jiff::SignedDuration;
use serde_json::{Value, json};
use server::paths;

use super::{assert_fails, paid};
use crate::harness::{Caller, TestServer};

async fn list(merchant: &Caller<'_>, query: &str) -> (Vec<Value>, bool) {
    let list = merchant.get(&format!("{}?{query}", paths::EVENTS)).await;
    assert_eq!(list.status, StatusCode::OK, "{}", list.body);
    let list = list.json();
    assert_eq!((&list["object"], &list["url"]), (&json!("list"), &json!(paths::EVENTS)));
    (list["data"].as_array().unwrap().clone(), list["has_more"].as_bool().unwrap())
}

fn types(events: &[Value]) -> Vec<&str> {
    events.iter().map(|event| event["type"].as_str().unwrap()).collect()
}

fn id(event: &Value) -> &str {
    event["id"].as_str().unwrap()
}

#[tokio::test]
async fn an_event_holds_its_object_as_the_api_answers_it() {
    let server = TestServer::start().await;
    let session = paid(&server).await;
    let merchant = server.merchant_caller().await;
    let refund = merchant.post_form(paths::REFUNDS, "payment_intent=pi_0&amount=598").await.json();
    let (events, more) = list(&merchant, "").await;
    assert!(!more);
    assert_eq!(
        types(&events),
        [
            "charge.refunded",
            "refund.updated",
            "refund.created",
            "checkout.session.completed",
            "payment_intent.succeeded",
        ]
    );
    let object = |index: usize| &events[index]["data"]["object"];
    let answer = |path: String| {
        let merchant = merchant.clone();
        async move { merchant.get(&path).await.json() }
    };
    assert_eq!(*object(3), answer(format!("{}/{}", paths::SESSIONS, session.id.as_str())).await);
    assert_eq!(*object(4), answer("/v1/payment_intents/pi_0".to_owned()).await);
    let whole = answer("/v1/payment_intents/pi_0?expand[]=latest_charge".to_owned()).await;
    assert_eq!(*object(0), whole["latest_charge"]);
    assert_eq!((&object(1)["id"], &object(1)["status"]), (&refund["id"], &json!("succeeded")));
    assert_eq!(object(2)["status"], "pending", "as it was then");

    let first = &events[4];
    assert_eq!((&first["object"], &first["livemode"]), (&json!("event"), &json!(false)));
    assert_eq!(first["api_version"], "2026-10-28.endive");
    assert_eq!(first["request"], json!({ "id": null, "idempotency_key": null }));
    assert_eq!(first["pending_webhooks"], 0);
    assert_eq!(answer(format!("{}/{}", paths::EVENTS, id(first))).await, *first);
}

#[tokio::test]
async fn events_are_filtered_by_type_and_time() {
    let server = TestServer::start().await;
    let merchant = server.merchant_caller().await;
    paid(&server).await;
    let then = server.clock().now_second();
    server.clock().advance(SignedDuration::from_secs(100));
    merchant.post_form(paths::REFUNDS, "payment_intent=pi_0").await;
    let now = server.clock().now_second();
    for (query, expected) in [
        ("type=refund.created".to_owned(), vec!["refund.created"]),
        ("type=refund.*".to_owned(), vec!["refund.updated", "refund.created"]),
        (
            "types[]=refund.created&types[]=payment_intent.succeeded&types[]=refund.failed".to_owned(),
            vec!["refund.created", "payment_intent.succeeded"],
        ),
        (
            "types[]=refund.created&type=checkout.*".to_owned(),
            vec!["refund.created", "checkout.session.completed"],
        ),
        (format!("created={then}"), vec!["checkout.session.completed", "payment_intent.succeeded"]),
        (format!("created[gt]={then}&type=refund.created"), vec!["refund.created"]),
        (format!("created[gte]={now}&type=refund.created"), vec!["refund.created"]),
        (format!("created[lt]={then}"), vec![]),
        (format!("created[lte]={then}&type=checkout.*"), vec!["checkout.session.completed"]),
    ] {
        assert_eq!(types(&list(&merchant, &query).await.0), expected, "{query}");
    }
}

#[tokio::test]
async fn pages_lead_through_all_events_in_both_directions() {
    let server = TestServer::start().await;
    let merchant = server.merchant_caller().await;
    for _ in 0..3 {
        paid(&server).await;
    }
    let (all, _) = list(&merchant, "").await;
    assert_eq!(all.len(), 6);

    let (mut forth, mut from) = (Vec::new(), String::new());
    loop {
        let (page, more) = list(&merchant, &format!("limit=4{from}")).await;
        from = format!("&starting_after={}", id(page.last().unwrap()));
        forth.extend(page);
        if !more {
            break;
        }
    }
    assert_eq!(forth, all);

    let oldest = id(&all[5]);
    let (page, more) = list(&merchant, &format!("limit=4&ending_before={oldest}")).await;
    assert_eq!((&page[..], more), (&all[1..5], true));
    let (page, more) = list(&merchant, &format!("limit=4&ending_before={}", id(&page[0]))).await;
    assert_eq!((&page[..], more), (&all[..1], false));
    // A page that ends exactly at the end has no more.
    assert!(!list(&merchant, "limit=6").await.1);
}

#[tokio::test]
async fn bad_queries_name_what_is_wrong() {
    let server = TestServer::start().await;
    let merchant = server.merchant_caller().await;
    for (query, code, param) in [
        ("type=nothing.happened", "none", "type"),
        ("type=*", "none", "type"),
        ("types[0]=refund.created&types[1]=refund.sung", "none", "types[1]"),
        ("limit=101", "parameter_invalid_integer", "limit"),
        ("created[from]=1", "parameter_unknown", "created[from]"),
        ("created[gt]=x", "parameter_invalid_integer", "created[gt]"),
        ("starting_after=evt_1", "resource_missing", "starting_after"),
        ("ending_before=evt_1", "resource_missing", "ending_before"),
        ("delivery_success=true", "parameter_unknown", "delivery_success"),
    ] {
        let answer = merchant.get(&format!("{}?{query}", paths::EVENTS)).await;
        assert_fails(&answer, StatusCode::BAD_REQUEST, code, param);
    }
}

#[tokio::test]
async fn events_are_told_for_thirty_days() {
    let server = TestServer::start().await;
    let merchant = server.merchant_caller().await;
    paid(&server).await;
    let (events, _) = list(&merchant, "").await;
    let path = format!("{}/{}", paths::EVENTS, id(&events[0]));
    server.clock().advance(SignedDuration::from_hours(30 * 24));
    assert_eq!(list(&merchant, "created[gt]=0").await.0, events);
    assert_eq!(merchant.get(&path).await.status, StatusCode::OK);
    server.clock().advance(SignedDuration::from_secs(1));
    assert_eq!(list(&merchant, "created[gt]=0").await, (vec![], false));
    assert_fails(&merchant.get(&path).await, StatusCode::NOT_FOUND, "resource_missing", "event");
}

#[tokio::test]
async fn another_merchant_s_events_are_not_there() {
    let server = TestServer::start().await;
    paid(&server).await;
    let merchant = server.merchant_caller().await;
    let theirs = id(&list(&merchant, "").await.0[0]).to_owned();
    let stranger = server.stranger().await;
    assert_eq!(list(&stranger, "").await, (vec![], false));
    let answer = stranger.get(&format!("{}/{theirs}", paths::EVENTS)).await;
    assert_fails(&answer, StatusCode::NOT_FOUND, "resource_missing", "event");
    for param in ["starting_after", "ending_before"] {
        let answer = stranger.get(&format!("{}?{param}={theirs}", paths::EVENTS)).await;
        assert_fails(&answer, StatusCode::NOT_FOUND, "resource_missing", param);
    }
}

#[tokio::test]
async fn pending_webhooks_counts_who_has_not_taken_it() {
    let server = TestServer::start().await;
    let merchant = server.merchant_caller().await;
    server.domain.endpoint().await;
    server.domain.endpoint().await;
    let session = paid(&server).await;
    assert_eq!(server.domain.kinds(&session.id).await[0], EventKind::PaymentSucceeded);
    assert_eq!(list(&merchant, "limit=1").await.0[0]["pending_webhooks"], 2);
    server.domain.site.will([Some(500)]);
    server.domain.work().await;
    let pending: Vec<_> =
        list(&merchant, "").await.0.iter().map(|event| event["pending_webhooks"].as_u64().unwrap()).collect();
    assert_eq!(pending.iter().sum::<u64>(), 1, "{pending:?}");
}
