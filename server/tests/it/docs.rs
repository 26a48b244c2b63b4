//! What a merchant's engineer reads.

use axum::http::StatusCode;
use server::{paths, web::merchant_endpoints};

use crate::harness::{Answer, TestServer};

/// A page that runs nothing and loads nothing from elsewhere.
#[track_caller]
fn assert_plain(page: &Answer) {
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.header("content-type").starts_with("text/html"), "{}", page.header("content-type"));
    let policy = page.header("content-security-policy");
    assert!(policy.contains("script-src 'none'") && policy.contains("style-src 'self'"), "{policy}");
    for forbidden in ["<script", "<style", " style=", "onclick", "javascript:"] {
        assert!(!page.body.contains(forbidden), "{forbidden}");
    }
}

#[tokio::test]
async fn the_description_is_served_for_programs_with_this_server_s_address() {
    let server = TestServer::start().await;
    let answer = server.anon().get(paths::OPENAPI).await;
    assert_eq!((answer.status, answer.header("content-type")), (StatusCode::OK, "application/json"));
    assert_eq!(answer.header("access-control-allow-origin"), "*");
    let document = answer.json();
    assert_eq!(document["openapi"], "3.1.0");
    assert_eq!(document["servers"][0]["url"], "https://pay.test");
    for endpoint in merchant_endpoints() {
        let operation = &document["paths"][endpoint.path][endpoint.method.to_ascii_lowercase()];
        assert!(operation["operationId"].is_string(), "{} {}", endpoint.method, endpoint.path);
    }
}

#[tokio::test]
async fn the_description_is_served_for_people_with_every_call_and_parameter() {
    let server = TestServer::start().await;
    let page = server.anon().get(paths::API_REFERENCE).await;
    assert_plain(&page);
    for endpoint in merchant_endpoints() {
        let call = format!("<code>{} {}</code>", endpoint.method, endpoint.path);
        assert!(page.body.contains(&call), "{call}");
    }
    for parameter in ["line_items[0][price_data][product_data][name]", "starting_after", "created"] {
        assert!(page.body.contains(&format!("<code>{parameter}</code>")), "{parameter}");
    }
}

#[tokio::test]
async fn a_failure_leads_to_its_explanation() {
    let server = TestServer::start().await;
    let page = server.anon().get(paths::ERRORS).await;
    assert_plain(&page);
    let merchant = server.merchant_caller().await;
    for (path, form, code) in [
        (paths::SESSIONS, "", "parameter_missing"),
        (paths::PRODUCTS, "name=A&nonsense=1", "parameter_unknown"),
        (paths::REFUNDS, "payment_intent=pi_none", "resource_missing"),
    ] {
        let error = merchant.post_form(path, form).await.json()["error"].clone();
        assert_eq!(error["doc_url"], format!("https://pay.test/docs/errors#{code}"), "{error}");
        assert!(page.body.contains(&format!("id=\"{code}\"")), "{code}");
    }
}
