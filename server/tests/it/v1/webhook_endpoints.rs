//! `/v1/webhook_endpoints`.

use axum::http::StatusCode;
use domain::model::WebhookEndpoint;
use jiff::SignedDuration;
use serde_json::{Value, json};
use server::paths;

use super::assert_fails;
use crate::harness::{Caller, TestServer};

const MINIMAL: &str = "url=https%3A%2F%2Fshop.test%2Fhooks&enabled_events[]=*";

fn path(endpoint: &Value) -> String {
    format!("{}/{}", paths::WEBHOOK_ENDPOINTS, endpoint["id"].as_str().unwrap())
}

async fn create(merchant: &Caller<'_>, form: &str) -> Value {
    let answer = merchant.post_form(paths::WEBHOOK_ENDPOINTS, form).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    answer.json()
}

async fn stored(server: &TestServer, endpoint: &Value) -> Option<WebhookEndpoint> {
    let id = endpoint["id"].as_str().unwrap().parse().unwrap();
    server.domain.ports.store.snapshot().await.unwrap().webhook_endpoint(&id).await.unwrap()
}

#[tokio::test]
async fn an_endpoint_is_added_with_a_secret_that_is_shown_once() {
    let server = TestServer::start().await;
    let merchant = server.merchant_caller().await;
    let form = "url=https%3A%2F%2Fshop.test%2Fhooks&description=shop&api_version=2026-10-28.endive\
        &enabled_events[]=checkout.session.completed&enabled_events[]=refund.failed&enabled_events[]=refund.failed";
    let mut made = create(&merchant, form).await;
    let secret = made["secret"].take();
    assert!(secret.as_str().unwrap().starts_with("whsec_"));
    for (name, value) in [
        ("object", json!("webhook_endpoint")),
        ("url", json!("https://shop.test/hooks")),
        ("description", json!("shop")),
        ("enabled_events", json!(["checkout.session.completed", "refund.failed"])),
        ("status", json!("enabled")),
        ("livemode", json!(false)),
        ("created", json!(server.clock().now_second())),
    ] {
        assert_eq!(made[name], value, "{name}");
    }
    let read = merchant.get(&path(&made)).await.json();
    assert_eq!(read["secret"], Value::Null);
    made.as_object_mut().unwrap().remove("secret");
    assert_eq!(read, made);
    assert_eq!(merchant.get(paths::WEBHOOK_ENDPOINTS).await.json()["data"], json!([read]));
}

#[tokio::test]
async fn all_events_are_a_star() {
    let server = TestServer::start().await;
    let made = create(&server.merchant_caller().await, MINIMAL).await;
    assert_eq!(made["enabled_events"], json!(["*"]));
    assert_eq!(stored(&server, &made).await.unwrap().events, None);
}

#[tokio::test]
async fn what_is_wrong_is_named() {
    let server = TestServer::start().await;
    let merchant = server.merchant_caller().await;
    for (form, code, param) in [
        ("enabled_events[]=*", "parameter_missing", "url"),
        ("url=https%3A%2F%2Fshop.test", "parameter_missing", "enabled_events"),
        ("url=shop.test&enabled_events[]=*", "url_invalid", "url"),
        ("url=ftp%3A%2F%2Fshop.test&enabled_events[]=*", "url_invalid", "url"),
        ("url=https%3A%2F%2Fme%3Aword%40shop.test&enabled_events[]=*", "url_invalid", "url"),
        (
            "url=https%3A%2F%2Fshop.test&enabled_events[]=refund.failed&enabled_events[]=sung",
            "none",
            "enabled_events[1]",
        ),
        (
            "url=https%3A%2F%2Fshop.test&enabled_events[]=*&enabled_events[]=refund.failed",
            "none",
            "enabled_events",
        ),
        ("url=https%3A%2F%2Fshop.test&enabled_events[]=*&api_version=2020-08-27", "none", "api_version"),
        ("url=https%3A%2F%2Fshop.test&enabled_events[]=*&connect=true", "parameter_unknown", "connect"),
    ] {
        let answer = merchant.post_form(paths::WEBHOOK_ENDPOINTS, form).await;
        assert_fails(&answer, StatusCode::BAD_REQUEST, code, param);
    }
    let answer = merchant
        .post_form(paths::WEBHOOK_ENDPOINTS, "url=https%3A%2F%2Fshop.test&enabled_events[]=charge.sung")
        .await;
    assert!(
        answer.json()["error"]["message"].as_str().unwrap().contains("\"charge.sung\""),
        "{}",
        answer.body
    );
    assert_eq!(merchant.get(paths::WEBHOOK_ENDPOINTS).await.json()["data"], json!([]));
}

#[tokio::test]
async fn an_endpoint_is_changed_in_what_is_said_and_in_nothing_else() {
    let server = TestServer::start().await;
    let merchant = server.merchant_caller().await;
    let made = create(&merchant, &format!("{MINIMAL}&description=shop")).await;
    let path = path(&made);
    for (form, name, value) in [
        ("disabled=true", "status", json!("disabled")),
        ("disabled=false", "status", json!("enabled")),
        ("enabled_events[]=refund.failed", "enabled_events", json!(["refund.failed"])),
        ("url=http%3A%2F%2Flocalhost%3A4242%2Fh", "url", json!("http://localhost:4242/h")),
        ("", "description", json!("shop")),
        ("description=", "description", Value::Null),
        ("enabled_events[]=*", "enabled_events", json!(["*"])),
    ] {
        let answer = merchant.post_form(&path, form).await;
        assert_eq!(answer.status, StatusCode::OK, "{form}: {}", answer.body);
        assert_eq!(answer.json()[name], value, "{form}");
        assert_eq!(answer.json()["secret"], Value::Null);
    }
    for (form, param) in [("disabled=maybe", "disabled"), ("url=x", "url"), ("secret=x", "secret")] {
        let answer = merchant.post_form(&path, form).await;
        assert_eq!((answer.status, answer.error_param().as_str()), (StatusCode::BAD_REQUEST, param));
    }
}

#[tokio::test]
async fn a_rolled_secret_is_shown_once_and_the_old_one_signs_for_as_long_as_was_said() {
    let server = TestServer::start().await;
    let merchant = server.merchant_caller().await;
    let made = create(&merchant, MINIMAL).await;
    let roll = format!("{}/roll_secret", path(&made));
    let rolled = merchant.post_form(&roll, "expires_in=3600").await.json();
    assert_ne!(rolled["secret"], made["secret"]);
    let endpoint = stored(&server, &made).await.unwrap();
    let live = |endpoint: &WebhookEndpoint, after| {
        let now = endpoint.created_at + SignedDuration::from_secs(after);
        endpoint.live_secrets(now).map(|secret| secret.reveal().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(json!(live(&endpoint, 3599)), json!([rolled["secret"], made["secret"]]));
    assert_eq!(json!(live(&endpoint, 3600)), json!([rolled["secret"]]));

    // Unsaid, it is a day; and at once is possible as well.
    merchant.post_form(&roll, "").await;
    assert_eq!(live(&stored(&server, &made).await.unwrap(), 86_399).len(), 2);
    let last = merchant.post_form(&roll, "expires_in=0").await.json();
    assert_eq!(json!(live(&stored(&server, &made).await.unwrap(), 0)), json!([last["secret"]]));

    for expires_in in ["-1", "86401", "soon"] {
        let answer = merchant.post_form(&roll, &format!("expires_in={expires_in}")).await;
        assert_eq!((answer.status, answer.error_param().as_str()), (StatusCode::BAD_REQUEST, "expires_in"));
    }
}

#[tokio::test]
async fn endpoints_are_listed_newest_first_and_there_are_at_most_sixteen() {
    let server = TestServer::start().await;
    let merchant = server.merchant_caller().await;
    let mut ids = Vec::new();
    for _ in 0..16 {
        ids.insert(0, create(&merchant, MINIMAL).await["id"].clone());
    }
    let answer = merchant.post_form(paths::WEBHOOK_ENDPOINTS, MINIMAL).await;
    assert_fails(&answer, StatusCode::BAD_REQUEST, "none", "none");

    let list = merchant.get(&format!("{}?limit=10", paths::WEBHOOK_ENDPOINTS)).await.json();
    assert_eq!((list["data"].as_array().unwrap().len(), &list["has_more"]), (10, &json!(true)));
    let tenth = ids[9].as_str().unwrap();
    let list =
        merchant.get(&format!("{}?limit=10&starting_after={tenth}", paths::WEBHOOK_ENDPOINTS)).await.json();
    let rest: Vec<_> =
        list["data"].as_array().unwrap().iter().map(|endpoint| endpoint["id"].clone()).collect();
    assert_eq!((&rest[..], &list["has_more"]), (&ids[10..], &json!(false)));
}

#[tokio::test]
async fn a_removed_endpoint_is_gone() {
    let server = TestServer::start().await;
    let merchant = server.merchant_caller().await;
    let made = create(&merchant, MINIMAL).await;
    let answer = merchant.send("DELETE", &path(&made), "").await;
    assert_eq!(answer.json(), json!({ "id": made["id"], "object": "webhook_endpoint", "deleted": true }));
    for answer in [merchant.get(&path(&made)).await, merchant.send("DELETE", &path(&made), "").await] {
        assert_fails(&answer, StatusCode::NOT_FOUND, "resource_missing", "webhook_endpoint");
    }
}

#[tokio::test]
async fn another_merchant_s_endpoint_is_not_there() {
    let server = TestServer::start().await;
    let made = create(&server.merchant_caller().await, MINIMAL).await;
    let before = stored(&server, &made).await.unwrap();
    let stranger = server.stranger().await;
    let path = path(&made);
    for answer in [
        stranger.get(&path).await,
        stranger.post_form(&path, "disabled=true").await,
        stranger.post_form(&format!("{path}/roll_secret"), "").await,
        stranger.send("DELETE", &path, "").await,
        stranger.get(&format!("{}/x", paths::WEBHOOK_ENDPOINTS)).await,
    ] {
        assert_fails(&answer, StatusCode::NOT_FOUND, "resource_missing", "webhook_endpoint");
    }
    assert_eq!(stranger.get(paths::WEBHOOK_ENDPOINTS).await.json()["data"], json!([]));
    assert_eq!(stored(&server, &made).await.unwrap(), before);
}
