//! Sessions that are listed, changed, ended early and opened again.

use axum::http::StatusCode;
use jiff::SignedDuration;
use serde_json::{Value, json};
use server::paths;

use super::{assert_fails, walk};
use crate::harness::{Caller, TestServer};

const MINIMAL: &str = "mode=payment&line_items[0][quantity]=2&line_items[0][price_data][currency]=eur\
    &line_items[0][price_data][unit_amount]=1299&line_items[0][price_data][product_data][name]=Book";

async fn opened(merchant: &Caller<'_>, more: &str) -> Value {
    let answer = merchant.post_form(paths::SESSIONS, &format!("{MINIMAL}{more}")).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    answer.json()
}

fn of(session: &Value, rest: &str) -> String {
    format!("{}/{}{rest}", paths::SESSIONS, session["id"].as_str().unwrap())
}

#[tokio::test]
async fn a_list_is_filtered_and_paged_both_ways() {
    let server = TestServer::start().await;
    let merchant = server.merchant_caller().await;
    for number in 0..5 {
        opened(&merchant, &format!("&metadata[n]={number}&customer_email=s{number}%40b.test")).await;
    }
    let all = merchant.get(&format!("{}?limit=100", paths::SESSIONS)).await.json();
    let all = all["data"].as_array().unwrap();
    let numbers: Vec<_> = all.iter().map(|session| session["metadata"]["n"].as_str().unwrap()).collect();
    assert_eq!(numbers, ["4", "3", "2", "1", "0"], "the newest first");
    walk(&merchant, paths::SESSIONS, all).await;

    let expired = merchant.post_form(&of(&all[1], "/expire"), "").await.json();
    for (query, expected) in [
        ("status=expired", vec![&expired]),
        ("customer_details[email]=S2%40b.test", vec![&all[2]]),
        ("created[gt]=99999999999", vec![]),
    ] {
        let found = merchant.get(&format!("{}?{query}", paths::SESSIONS)).await.json();
        assert_eq!(found["data"], json!(expected), "{query}");
    }
    let stranger = server.stranger().await.get(paths::SESSIONS).await.json();
    assert_eq!(stranger["data"], json!([]));
    let answer = merchant.get(&format!("{}?starting_after=cs_test_x", paths::SESSIONS)).await;
    assert_fails(&answer, StatusCode::NOT_FOUND, "resource_missing", "starting_after");
}

#[tokio::test]
async fn overdue_sessions_are_listed_as_expired() {
    let server = TestServer::start().await;
    let merchant = server.merchant_caller().await;
    opened(&merchant, "").await;
    server.clock().advance(SignedDuration::from_hours(24));
    let open = merchant.get(&format!("{}?status=open", paths::SESSIONS)).await.json();
    assert_eq!(open["data"], json!([]));
    let expired = merchant.get(&format!("{}?status=expired", paths::SESSIONS)).await.json();
    assert_eq!(expired["data"][0]["status"], "expired");
}

#[tokio::test]
async fn notes_and_lines_are_changed() {
    let server = TestServer::start().await;
    let merchant = server.merchant_caller().await;
    let session = opened(&merchant, "&metadata[a]=1&metadata[b]=2&expand[]=line_items").await;
    let line = session["line_items"]["data"][0]["id"].as_str().unwrap();
    let change = format!(
        "metadata[b]=&metadata[c]=3&line_items[0][id]={line}&line_items[0][quantity]=3\
         &line_items[1][quantity]=1&line_items[1][price_data][currency]=eur\
         &line_items[1][price_data][unit_amount]=100&line_items[1][price_data][product_data][name]=Pen"
    );
    let changed = merchant.post_form(&of(&session, ""), &change).await.json();
    assert_eq!(changed["metadata"], json!({ "a": "1", "c": "3" }), "{changed}");
    assert_eq!(changed["amount_total"], 3 * 1299 + 100);
    let lines = merchant.get(&of(&session, "/line_items")).await.json();
    let quantities: Vec<_> = lines["data"].as_array().unwrap().iter().map(|line| &line["quantity"]).collect();
    assert_eq!(quantities, [&json!(3), &json!(1)]);

    let id = session["id"].as_str().unwrap().parse().unwrap();
    server.domain.pay(&id, "pm_1").await.unwrap();
    let late = merchant.post_form(&of(&session, ""), &change).await;
    assert_eq!(late.status, StatusCode::BAD_REQUEST, "{}", late.body);
    let notes = merchant.post_form(&of(&session, ""), "metadata=").await.json();
    assert_eq!(notes["metadata"], json!({}), "notes can change at any time");
}

#[tokio::test]
async fn an_ended_session_is_opened_again_as_a_copy() {
    let server = TestServer::start().await;
    let merchant = server.merchant_caller().await;
    let session = opened(&merchant, "&after_expiration[recovery][enabled]=true").await;
    let ended = merchant.post_form(&of(&session, "/expire"), "").await.json();
    assert_eq!((&ended["status"], &ended["url"]), (&json!("expired"), &json!(null)));
    let recovery = &ended["after_expiration"]["recovery"];
    assert_eq!(recovery["url"], format!("https://pay.test/c/{}/recover", session["id"].as_str().unwrap()));
    let again = merchant.post_form(&of(&session, "/expire"), "").await;
    assert_eq!(again.status, StatusCode::BAD_REQUEST, "{}", again.body);

    let path = recovery["url"].as_str().unwrap().trim_start_matches("https://pay.test").to_owned();
    let shopper = server.anon().with("sec-fetch-mode", "navigate").with("sec-fetch-dest", "document");
    let moved = shopper.get(&path).await;
    assert_eq!(moved.status, StatusCode::SEE_OTHER, "{}", moved.body);
    let copies = merchant.get(&format!("{}?status=open", paths::SESSIONS)).await.json();
    assert_eq!(copies["data"][0]["recovered_from"], session["id"]);
    assert_eq!(moved.location(), format!("/c/{}", copies["data"][0]["id"].as_str().unwrap()));
}
