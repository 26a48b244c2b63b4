//! Who may ask.

use braintree_double::Double;
use serde_json::{Value, json};

use crate::harness::{World, body, error, send, text};

async fn ask(double: &Double, headers: &[(&str, &str)], query: &str) -> Value {
    body(send(double.router(), headers, &json!({ "query": query })).await).await.unwrap()
}

#[tokio::test]
async fn the_api_key_and_a_version_are_needed() {
    let world = World::new();
    let version = ("braintree-version", "2019-01-01");
    let wrong = ("authorization", "Basic d3Jvbmc6a2V5");
    for headers in [&[version][..], &[version, wrong][..]] {
        let answer = ask(&world.double, headers, "{ ping }").await;
        assert_eq!(error(&answer)["extensions"]["errorClass"], "AUTHENTICATION");
        assert_eq!(answer["data"], Value::Null);
    }
    let key = ("authorization", "Basic ZG91YmxlX3B1YmxpY19rZXk6ZG91YmxlX3ByaXZhdGVfa2V5");
    for headers in [&[key][..], &[key, ("braintree-version", "newest")][..]] {
        let answer = ask(&world.double, headers, "{ ping }").await;
        assert_eq!(error(&answer)["extensions"]["errorClass"], "UNSUPPORTED_CLIENT");
    }
    let answer = ask(&world.double, &[key, version], "{ ping }").await;
    assert_eq!(answer["data"]["ping"], "pong");
    assert_eq!(text(&answer["extensions"]["requestId"]).len(), 36);
}

#[tokio::test]
async fn a_browser_may_tokenize_and_nothing_that_moves_money() {
    use base64::{Engine, prelude::BASE64_STANDARD};
    let world = World::new();
    let token = world.mutate("createClientToken", json!({}), "clientToken").await;
    let token = BASE64_STANDARD.decode(text(&token["clientToken"])).unwrap();
    let token: Value = serde_json::from_slice(&token).unwrap();
    let bearer = format!("Bearer {}", text(&token["authorizationFingerprint"]));
    let headers = [("authorization", bearer.as_str()), ("braintree-version", "2018-05-08")];

    let card = r#"{number: "4111 1111 1111 1111", expirationMonth: "12", expirationYear: "30", cvv: "123"}"#;
    let query = format!("mutation {{ tokenizeCreditCard(input: {{creditCard: {card}}}) {{ token }} }}");
    let answer = ask(&world.double, &headers, &query).await;
    let nonce = text(&World::data(&answer)["tokenizeCreditCard"]["token"]).to_owned();

    let query = format!(
        r#"mutation {{ chargePaymentMethod(input: {{paymentMethodId: "{nonce}", transaction: {{amount: "1.00"}}}}) {{ transaction {{ id }} }} }}"#
    );
    let answer = ask(&world.double, &headers, &query).await;
    assert_eq!(error(&answer)["extensions"]["errorClass"], "AUTHORIZATION");
    assert!(world.double.transactions().is_empty());
    assert_eq!(world.charge("1.00", &nonce).await["status"], "SUBMITTED_FOR_SETTLEMENT");
}
