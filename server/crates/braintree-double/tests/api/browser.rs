//! What browsers ask for.

use axum::body::{Body, to_bytes};
use base64::{Engine, prelude::BASE64_STANDARD};
use braintree_double::{Config, hosts};
use http::{Request, Response, StatusCode};
use serde_json::{Value, json};
use tower::ServiceExt;

use crate::harness::{World, text};

async fn send(world: &World, host: &str, request: http::request::Builder, body: String) -> Response<Body> {
    let request = request.header("host", host).header("content-type", "application/json");
    world.double.router().oneshot(request.body(Body::from(body)).unwrap()).await.unwrap()
}

async fn read(response: Response<Body>) -> String {
    String::from_utf8(to_bytes(response.into_body(), usize::MAX).await.unwrap().to_vec()).unwrap()
}

async fn token(world: &World) -> Value {
    let payload = world.mutate("createClientToken", json!({}), "clientToken").await;
    serde_json::from_slice(&BASE64_STANDARD.decode(text(&payload["clientToken"])).unwrap()).unwrap()
}

#[tokio::test]
async fn a_client_token_leads_to_the_configuration() {
    let world = World::new();
    let token = token(&world).await;
    assert_eq!(token["version"], 2);
    assert_eq!(token["graphQL"]["url"], "https://payments.sandbox.braintree-api.com/graphql");
    let url: url::Url = text(&token["configUrl"]).parse().unwrap();
    assert_eq!(url.host_str(), Some(hosts::CLIENT_API));
    let asked =
        format!("{}?authorizationFingerprint={}", url.path(), text(&token["authorizationFingerprint"]));
    let response = send(&world, hosts::CLIENT_API, Request::get(asked), String::new()).await;
    assert_eq!(response.headers()["access-control-allow-origin"], "*");
    let answer: Value = serde_json::from_str(&read(response).await).unwrap();
    assert_eq!(answer["assetsUrl"], "https://assets.braintreegateway.com");
    assert_eq!(answer["environment"], "sandbox");
    let response = send(&world, hosts::CLIENT_API, Request::get(url.path()), String::new()).await;
    assert_eq!(response.status(), StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn the_older_client_api_makes_a_nonce_that_pays() {
    let world = World::with(Config { graphql_in_browser: false, ..Config::default() });
    let token = token(&world).await;
    assert_eq!(token.get("graphQL"), None);
    let path = "/merchants/double_merchant/client_api/v1/payment_methods/credit_cards";
    let post = |card: Value| {
        let body =
            json!({ "authorizationFingerprint": token["authorizationFingerprint"], "creditCard": card });
        send(&world, hosts::CLIENT_API, Request::post(path), body.to_string())
    };
    let card = json!({ "number": "4111 1111 1111 1111", "expirationDate": "12/30", "cvv": "123" });
    let response = post(card).await;
    assert_eq!(response.status(), StatusCode::ACCEPTED);
    let made: Value = serde_json::from_str(&read(response).await).unwrap();
    assert_eq!(made["creditCards"][0]["details"]["lastFour"], "1111");
    let nonce = text(&made["creditCards"][0]["nonce"]).to_owned();
    assert_eq!(world.charge("1.00", &nonce).await["status"], "SUBMITTED_FOR_SETTLEMENT");

    for (card, field, code) in [
        (json!({ "expirationMonth": "12", "expirationYear": "2030" }), "number", "81714"),
        (json!({ "number": "4111111111111112", "expirationDate": "12/2030" }), "number", "81715"),
        (json!({ "number": "4242424242424242", "expirationDate": "12/2030" }), "number", "81717"),
        (json!({ "number": "4111111111111111" }), "expirationMonth", "81709"),
        (json!({ "number": "4111111111111111", "expirationDate": "13/2030" }), "expirationMonth", "81712"),
        (json!({ "number": "4111111111111111", "expirationDate": "05/26" }), "expirationYear", "81710"),
        (json!({ "number": "4111111111111111", "expirationDate": "06/26", "cvv": "1" }), "cvv", "81707"),
    ] {
        let response = post(card).await;
        assert_eq!(response.status(), StatusCode::UNPROCESSABLE_ENTITY);
        let answer: Value = serde_json::from_str(&read(response).await).unwrap();
        let errors = &answer["fieldErrors"][0]["fieldErrors"];
        assert_eq!(errors.as_array().unwrap().len(), 1, "{answer}");
        assert_eq!((&errors[0]["field"], &errors[0]["code"]), (&json!(field), &json!(code)));
    }
}

#[tokio::test]
async fn graphql_says_all_that_is_wrong_with_a_card() {
    let world = World::new();
    let card = json!({ "number": "1", "expirationMonth": "13", "expirationYear": "2030", "cvv": "x" });
    let answer = world.try_mutate("tokenizeCreditCard", json!({ "creditCard": card }), "token").await;
    let errors = answer["errors"].as_array().unwrap();
    let paths: Vec<_> = errors.iter().map(|error| &error["extensions"]["inputPath"][2]).collect();
    assert_eq!(paths, ["number", "expirationMonth", "cvv"]);
}

#[tokio::test]
async fn a_browser_may_ask_beforehand() {
    let world = World::new();
    let question = Request::options("/graphql")
        .header("origin", "https://shop.test")
        .header("access-control-request-method", "POST")
        .header("access-control-request-headers", "authorization,braintree-version,content-type");
    let response = send(&world, hosts::GRAPHQL, question, String::new()).await;
    assert_eq!(response.status(), StatusCode::NO_CONTENT);
    let headers = response.headers();
    assert_eq!(headers["access-control-allow-headers"], "authorization,braintree-version,content-type");
    assert_eq!(headers["access-control-allow-origin"], "*");
}

#[tokio::test]
async fn the_frames_page_holds_itself_to_a_policy() {
    let world = World::new();
    let path = "/web/3.144.0/html/hosted-fields-frame.min.html";
    let response = send(&world, hosts::ASSETS, Request::get(path), String::new()).await;
    let policy = response.headers()["content-security-policy"].to_str().unwrap().to_owned();
    assert!(policy.starts_with("default-src 'none'; script-src 'self'; style-src 'self';"), "{policy}");
    assert!(!policy.contains("unsafe"), "{policy}");
    assert!(read(response).await.contains("frame/frame.mjs"));
    for (host, path) in [
        (hosts::ASSETS, "/web/3.143.0/html/hosted-fields-frame.min.html"),
        (hosts::CLIENT_API, path),
        (hosts::ASSETS, "/web/3.144.0/html/frame/none.mjs"),
    ] {
        let response = send(&world, host, Request::get(path), String::new()).await;
        assert_eq!(response.status(), StatusCode::NOT_FOUND, "{host}{path}");
    }
}

#[tokio::test]
async fn analytics_are_taken() {
    let world = World::new();
    for (host, path) in
        [(hosts::ANALYTICS, "/double_merchant"), (hosts::LOGGER, "/xoplatform/logger/api/logger")]
    {
        let response = send(&world, host, Request::post(path), "{}".to_owned()).await;
        assert_eq!(response.status(), StatusCode::NO_CONTENT);
    }
}
