//! What holds for every request: who may ask, how, and what every answer carries.

use http::Method;

use crate::harness::Gateway;

#[tokio::test]
async fn a_key_is_needed() {
    let gateway = Gateway::new().await;
    let answer = gateway.anyone().get("/v1/payment_intents").await;
    assert!(answer.header("www-authenticate").starts_with("Basic"));
    assert_eq!(answer.error(401)["type"], "invalid_request_error");
    let wrong = gateway.anyone().with("authorization", "Bearer sk_test_wrong");
    wrong.get("/v1/payment_intents").await.error(401);
}

#[tokio::test]
async fn a_page_may_not_do_what_a_server_does() {
    let gateway = Gateway::new().await;
    let intent = gateway.pay("pm_card_visa").await["id"].as_str().unwrap().to_owned();
    for (method, path) in [
        (Method::GET, "/v1/payment_intents".to_owned()),
        (Method::POST, "/v1/payment_intents".to_owned()),
        (Method::POST, format!("/v1/payment_intents/{intent}")),
        (Method::POST, format!("/v1/payment_intents/{intent}/capture")),
        (Method::POST, format!("/v1/payment_intents/{intent}/cancel")),
        (Method::POST, "/v1/refunds".to_owned()),
        (Method::GET, "/v1/charges".to_owned()),
        (Method::GET, "/v1/events".to_owned()),
        (Method::GET, "/v1/webhook_endpoints".to_owned()),
    ] {
        let answer = gateway.page().send(method, &path, String::new()).await;
        assert_eq!(answer.error(401)["code"], "secret_key_required", "{path}");
    }
}

#[tokio::test]
async fn unknown_addresses_and_methods_are_told_in_the_same_shape() {
    let gateway = Gateway::new().await;
    for (method, path) in
        [(Method::GET, "/v1/nothing"), (Method::DELETE, "/v1/payment_intents"), (Method::GET, "/nowhere")]
    {
        let answer = gateway.server().send(method.clone(), path, String::new()).await;
        assert!(answer.header("request-id").starts_with("req_"), "{path}");
        let message = answer.error(404)["message"].as_str().unwrap().to_owned();
        assert!(message.contains(&format!("({method}: {path})")), "{message}");
    }
}

#[tokio::test]
async fn every_answer_has_an_id_and_a_version() {
    let gateway = Gateway::new().await;
    let server = gateway.server().with("stripe-version", "2025-01-27.acacia");
    let first = server.get("/v1/charges").await;
    let second = server.get("/v1/charges").await;
    assert!(first.header("request-id").starts_with("req_"));
    assert_ne!(first.header("request-id"), second.header("request-id"));
    assert_eq!(first.header("stripe-version"), "2025-01-27.acacia");
    assert_eq!(gateway.server().get("/v1/charges").await.header("stripe-version"), "2026-10-28.endive");
}

#[tokio::test]
async fn a_version_that_there_is_not_is_refused() {
    let gateway = Gateway::new().await;
    for unknown in ["2025-01-28.acacia", "2025-01-27.endive", "2025-01-27", "latest", ""] {
        let server = gateway.server().with("stripe-version", unknown);
        let answer = server.post("/v1/payment_intents", "amount=1099&currency=eur").await;
        assert_eq!(answer.header("stripe-version"), "2026-10-28.endive", "{unknown}");
        let error = answer.error(400);
        assert_eq!(error["type"], "invalid_request_error");
        assert_eq!(error["message"], format!("Invalid Stripe API version: {unknown}"));
    }
    assert!(gateway.event_types().await.is_empty(), "a refused request has no effect");
}

#[tokio::test]
async fn pages_of_any_origin_may_make_the_scripts_calls_and_no_others() {
    let gateway = Gateway::new().await;
    let open = ["/v1/payment_methods", "/v1/payment_intents/pi_1", "/v1/payment_intents/pi_1/confirm"];
    for path in open {
        let preflight = gateway.anyone().send(Method::OPTIONS, path, String::new()).await;
        assert_eq!(preflight.status, 204, "{path}");
        assert_eq!(preflight.header("access-control-allow-origin"), "*");
        assert!(preflight.header("access-control-allow-headers").contains("authorization"));
        assert_eq!(preflight.header("access-control-allow-credentials"), "");
    }
    let refused = gateway.anyone().post("/v1/payment_methods", "type=card").await;
    assert_eq!(refused.status, 401);
    assert_eq!(refused.header("access-control-allow-origin"), "*");
    for path in ["/v1/payment_intents", "/v1/refunds", "/v1/charges"] {
        let answer = gateway.server().get(path).await;
        assert_eq!(answer.header("access-control-allow-origin"), "", "{path}");
    }
}

#[tokio::test]
async fn the_key_may_stand_among_the_parameters_of_a_page() {
    let gateway = Gateway::new().await;
    let publishable = gateway.sandbox.keys().publishable.clone();
    let form = format!(
        "key={publishable}&type=card&card[number]=4242424242424242&card[exp_month]=1&card[exp_year]=30"
    );
    gateway.anyone().post("/v1/payment_methods", &form).await.ok();
    let secret = gateway.sandbox.keys().secret.clone();
    gateway.anyone().get(&format!("/v1/charges?key={secret}")).await.error(401);
}

#[tokio::test]
async fn bodies_are_forms_of_a_bounded_size() {
    let gateway = Gateway::new().await;
    let json = gateway.server().with("content-type", "application/json").post("/v1/refunds", "{}").await;
    json.error(400);
    let large = format!("description={}", "a".repeat(300 * 1024));
    gateway.server().post("/v1/payment_intents", &large).await.error(413);
    let unknown = gateway.server().post("/v1/refunds", "charge=ch_1&colour=red&shape[x]=1").await.error(400);
    assert_eq!(unknown["code"], "parameter_unknown");
    assert_eq!(unknown["param"], "colour");
}

#[tokio::test]
async fn objects_expand_in_the_place_of_their_ids() {
    let gateway = Gateway::new().await;
    let id = gateway.pay("pm_card_visa").await["id"].as_str().unwrap().to_owned();
    let path = format!("/v1/payment_intents/{id}?expand[0]=latest_charge.refunds&expand[1]=payment_method");
    let intent = gateway.server().get(&path).await.ok();
    assert_eq!(intent["latest_charge"]["object"], "charge");
    assert_eq!(intent["latest_charge"]["refunds"]["object"], "list");
    assert_eq!(intent["payment_method"]["card"]["last4"], "4242");
    let list = gateway.server().get("/v1/charges?expand[]=data.payment_intent.payment_method").await.ok();
    assert_eq!(list["data"][0]["payment_intent"]["payment_method"]["object"], "payment_method");

    for wrong in ["client_secret", "nothing", "latest_charge.outcome", "data.latest_charge"] {
        let error =
            gateway.server().get(&format!("/v1/payment_intents/{id}?expand[]={wrong}")).await.error(400);
        assert_eq!(error["param"], "expand", "{wrong}");
    }
    let form = "amount=1099&currency=eur&expand[]=nothing";
    gateway.server().post("/v1/payment_intents", form).await.error(400);
    let all = gateway.server().get("/v1/payment_intents").await.ok();
    assert_eq!(all["data"].as_array().unwrap().len(), 1, "a refused request has no effect");
}
