//! Opening and reading sessions.

use axum::http::StatusCode;
use domain::model::CaptureMethod;
use jiff::SignedDuration;
use serde_json::{Value, json};
use server::paths;

use crate::harness::TestServer;

const MINIMAL: &str = "mode=payment&success_url=https%3A%2F%2Fshop.test%2Fok&line_items[0][quantity]=2\
    &line_items[0][price_data][currency]=eur&line_items[0][price_data][unit_amount]=1299\
    &line_items[0][price_data][product_data][name]=Caf%C3%A9%20T-shirt";

#[tokio::test]
async fn a_session_is_opened_and_reads_back() {
    let server = TestServer::start().await;
    let merchant = server.merchant_caller().await;
    let form = format!(
        "{MINIMAL}&metadata[order]=7&client_reference_id=b-1&customer_email=a%40b.test&expand[]=line_items"
    );
    let created = merchant.post_form(paths::SESSIONS, &form).await;
    assert_eq!(created.status, StatusCode::OK, "{}", created.body);
    let session = created.json();
    let id = session["id"].as_str().unwrap();
    assert_eq!(session["url"], format!("https://pay.test/c/{id}"));
    assert_eq!(session["amount_total"], 2598);
    assert_eq!(session["currency"], "eur");
    assert_eq!((&session["status"], &session["payment_status"]), (&json!("open"), &json!("unpaid")));
    assert_eq!(session["metadata"], json!({ "order": "7" }));
    assert_eq!(session["line_items"]["data"][0]["description"], "Café T-shirt");

    let read = merchant.get(&format!("{}/{id}?expand[0]=line_items", paths::SESSIONS)).await.json();
    assert_eq!(read, session);
}

#[tokio::test]
async fn json_says_the_same_as_a_form() {
    let server = TestServer::start().await;
    let merchant = server.merchant_caller().await;
    let body = json!({
        "mode": "payment", "success_url": "https://shop.test/ok",
        "line_items": [{ "quantity": 2, "price_data": {
            "currency": "eur", "unit_amount": 1299, "product_data": { "name": "Café T-shirt" },
        }}],
    });
    let answer = merchant.post_json(paths::SESSIONS, &body.to_string()).await;
    assert_eq!(answer.json()["amount_total"], 2598, "{}", answer.body);
}

#[tokio::test]
async fn a_paid_session_says_so_and_has_no_address_any_more() {
    let server = TestServer::start().await;
    let merchant = server.merchant_caller().await;
    let session = server.session().await;
    server.domain.pay(&session.id, "pm_1").await.unwrap();
    let read = merchant.get(&format!("{}/{}", paths::SESSIONS, session.id.as_str())).await.json();
    assert_eq!((&read["status"], &read["payment_status"]), (&json!("complete"), &json!("paid")));
    assert_eq!(read["url"], Value::Null);
    assert_eq!(read["payment_intent"], "pi_0");
    assert_eq!(read["customer_details"]["email"], "grace@example.com");
}

#[tokio::test]
async fn money_can_be_reserved_instead_of_taken() {
    let server = TestServer::start().await;
    let merchant = server.merchant_caller().await;
    for (capture, expected) in [("manual", CaptureMethod::Manual), ("automatic", CaptureMethod::Automatic)] {
        let form = format!("{MINIMAL}&payment_intent_data[capture_method]={capture}");
        let session = merchant.post_form(paths::SESSIONS, &form).await.json();
        let id = session["id"].as_str().unwrap().parse().unwrap();
        assert_eq!(server.domain.session(&id).await.capture, expected);
    }
}

#[tokio::test]
async fn an_overdue_session_reads_as_expired() {
    let server = TestServer::start().await;
    let merchant = server.merchant_caller().await;
    let session = server.session().await;
    server.clock().advance(SignedDuration::from_hours(24));
    let read = merchant.get(&format!("{}/{}", paths::SESSIONS, session.id.as_str())).await.json();
    assert_eq!(read["status"], "expired");
}

#[tokio::test]
async fn another_merchant_s_session_is_not_there() {
    let server = TestServer::start().await;
    let session = server.session().await;
    let path = format!("{}/{}", paths::SESSIONS, session.id.as_str());
    let foreign = server.stranger().await.get(&path).await;
    let missing = server.merchant_caller().await.get(&format!("{}/cs_test_x", paths::SESSIONS)).await;
    assert_eq!((foreign.status, missing.status), (StatusCode::NOT_FOUND, StatusCode::NOT_FOUND));
    assert_eq!(foreign.json()["error"]["code"], missing.json()["error"]["code"]);
}

#[tokio::test]
async fn each_fault_names_its_parameter() {
    let server = TestServer::start().await;
    let merchant = server.merchant_caller().await;
    for (change, param) in [
        ("&nonsense=1", "nonsense"),
        ("&line_items[0][tax_rates][0]=x", "line_items[0][tax_rates]"),
        ("&line_items[1][quantity]=1", "line_items[1][price]"),
        ("&line_items[0][quantity]=3", "line_items[0][quantity]"),
        ("&expires_at=1", "expires_at"),
        ("&expires_at=soon", "expires_at"),
        ("&customer_email=nobody", "customer_email"),
        ("&cancel_url=ftp%3A%2F%2Fx", "cancel_url"),
        ("&locale=%24%24", "locale"),
        ("&ui_mode=embedded_page", "ui_mode"),
        ("&payment_method_types[]=card&payment_method_types[]=ideal", "payment_method_types[1]"),
        ("&expand[]=metadata", "expand[0]"),
        ("&metadata=7", "metadata"),
        ("&payment_intent_data[capture_method]=automatic_async", "payment_intent_data[capture_method]"),
        ("&payment_intent_data[setup_future_usage]=x", "payment_intent_data[setup_future_usage]"),
        ("&allow_promotion_codes=true", "allow_promotion_codes"),
        ("&subscription_data[description]=x", "subscription_data"),
        ("&branding_settings[button_color]=red", "branding_settings[button_color]"),
        (
            "&line_items[0][price_data][product_data][images][0]=x",
            "line_items[0][price_data][product_data][images]",
        ),
    ] {
        let answer = merchant.post_form(paths::SESSIONS, &format!("{MINIMAL}{change}")).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{change}: {}", answer.body);
        assert_eq!(answer.error_param(), param, "{change}: {}", answer.body);
        assert_eq!(answer.json()["error"]["type"], "invalid_request_error");
    }
    for (without, param) in [
        ("mode=payment&", "mode"),
        ("&line_items[0][price_data][currency]=eur", "line_items[0][price_data][currency]"),
        ("&line_items[0][price_data][unit_amount]=1299", "line_items[0][price_data][unit_amount]"),
        ("&line_items[0][quantity]=2", "line_items[0][quantity]"),
    ] {
        let answer = merchant.post_form(paths::SESSIONS, &MINIMAL.replace(without, "")).await;
        assert_eq!(
            (answer.status, answer.error_param().as_str()),
            (StatusCode::BAD_REQUEST, param),
            "{}",
            answer.body
        );
    }
}

#[tokio::test]
async fn a_body_that_is_too_large_or_broken_is_said_so() {
    let server = TestServer::start().await;
    let merchant = server.merchant_caller().await;
    let long = format!("{MINIMAL}&metadata[x]={}", "x".repeat(70_000));
    for (answer, word) in [
        (merchant.post_form(paths::SESSIONS, &long).await, "64 KiB"),
        (merchant.post_json(paths::SESSIONS, "{").await, "JSON"),
        (merchant.post_form(paths::SESSIONS, "a[b=1").await, "well-formed"),
    ] {
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{}", answer.body);
        assert!(answer.json()["error"]["message"].as_str().unwrap().contains(word), "{}", answer.body);
    }
}
