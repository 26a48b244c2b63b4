//! `/v1`: the merchant API.

mod auth;
mod deliveries;
mod disputes;
mod events;
mod idempotency;
mod isolation;
mod keys;
mod payment_intents;
mod payment_links;
mod prices;
mod products;
mod rate_limits;
mod refunds;
mod session_changes;
mod session_options;
mod sessions;
mod webhook_endpoints;

use axum::http::StatusCode;
use domain::model::{CaptureMethod, CheckoutSession};
use serde_json::{Value, json};

use crate::harness::{Answer, Caller, TestServer};

/// A session that is paid by `pi_0`.
async fn paid(server: &TestServer) -> CheckoutSession {
    let session = server.session().await;
    server.domain.pay(&session.id, "pm_1").await.unwrap();
    server.domain.session(&session.id).await
}

/// A session for which `pi_0` has reserved the money.
async fn reserved(server: &TestServer) -> CheckoutSession {
    let session = server.session_with(|new| new.capture = CaptureMethod::Manual).await;
    server.domain.pay(&session.id, "pm_1").await.unwrap();
    server.domain.session(&session.id).await
}

/// What the object is called.
fn id(object: &Value) -> &str {
    object["id"].as_str().unwrap()
}

/// Where the object is, of a list that is there.
fn path_of(list: &str, object: &Value) -> String {
    format!("{list}/{}", id(object))
}

/// Pages of two lead through exactly these, from the newest to the oldest and back.
async fn walk(merchant: &Caller<'_>, path: &str, all: &[Value]) {
    let page = async |from: Option<String>| {
        let from = from.map(|from| format!("&{from}")).unwrap_or_default();
        let answer = merchant.get(&format!("{path}?limit=2{from}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
        let mut page = answer.json();
        assert_eq!((&page["object"], &page["url"]), (&json!("list"), &json!(path)));
        let more = page["has_more"].as_bool().unwrap();
        let Value::Array(data) = page["data"].take() else { panic!("{}", answer.body) };
        (data, more)
    };
    let (mut forth, mut from) = (Vec::new(), None);
    loop {
        let (data, more) = page(from).await;
        from = Some(format!("starting_after={}", id(data.last().unwrap())));
        forth.extend(data);
        if !more {
            break;
        }
    }
    assert_eq!(forth, all);
    let (mut back, mut from) = (vec![all.last().unwrap().clone()], id(all.last().unwrap()).to_owned());
    loop {
        let (mut data, more) = page(Some(format!("ending_before={from}"))).await;
        from = id(&data[0]).to_owned();
        data.append(&mut back);
        back = data;
        if !more {
            break;
        }
    }
    assert_eq!(back, all);
}

/// The answer is this failure.
#[track_caller]
fn assert_fails(answer: &Answer, status: StatusCode, code: &str, param: &str) {
    // What is not there is not found, wherever it is named.
    let status = if code == "resource_missing" { StatusCode::NOT_FOUND } else { status };
    let error = &answer.json()["error"];
    let told =
        (answer.status, error["code"].as_str().unwrap_or("none"), error["param"].as_str().unwrap_or("none"));
    assert_eq!(told, (status, code, param), "{}", answer.body);
    assert_eq!(error["type"], "invalid_request_error");
}
