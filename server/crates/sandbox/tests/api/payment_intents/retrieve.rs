use crate::harness::Gateway;

#[tokio::test]
async fn by_a_page_needs_the_secret_and_shows_less() {
    let gateway = Gateway::new().await;
    let form = "amount=1099&currency=eur&metadata[note]=private";
    let intent = gateway.server().post("/v1/payment_intents", form).await.ok();
    let path = format!("/v1/payment_intents/{}", intent["id"].as_str().unwrap());
    let secret = intent["client_secret"].as_str().unwrap();

    let seen = gateway.page().get(&format!("{path}?client_secret={secret}")).await.ok();
    assert_eq!(seen["status"], "requires_payment_method");
    assert!(seen.get("metadata").is_none() && seen.get("latest_charge").is_none());
    assert_eq!(gateway.page().get(&path).await.error(401)["code"], "secret_key_required");
    let wrong = gateway.page().get(&format!("{path}?client_secret={secret}x")).await.error(404);
    let nothing = gateway.page().get("/v1/payment_intents/pi_none?client_secret=x").await.error(404);
    assert_eq!(wrong["code"], nothing["code"], "a page cannot tell whether an intent exists");
    let expanded = format!("{path}?client_secret={secret}&expand[]=latest_charge");
    gateway.page().get(&expanded).await.error(400);
}

#[tokio::test]
async fn by_the_server_needs_only_its_id() {
    let gateway = Gateway::new().await;
    let intent = gateway.server().post("/v1/payment_intents", "amount=1099&currency=eur").await.ok();
    let path = format!("/v1/payment_intents/{}", intent["id"].as_str().unwrap());
    assert_eq!(gateway.server().get(&path).await.ok(), intent);
    gateway.server().get(&format!("{path}?client_secret=wrong")).await.error(400);
    assert_eq!(
        gateway.server().get("/v1/payment_intents/pi_none").await.error(404)["code"],
        "resource_missing"
    );
}

#[tokio::test]
async fn a_failed_payment_hides_the_card_from_a_page() {
    let gateway = Gateway::new().await;
    let intent = gateway.pay("pm_card_visa_chargeDeclined").await;
    let (id, secret) = (intent["id"].as_str().unwrap(), intent["client_secret"].as_str().unwrap());
    assert!(intent["last_payment_error"]["payment_method"]["card"]["fingerprint"].is_string());
    let seen = gateway.page().get(&format!("/v1/payment_intents/{id}?client_secret={secret}")).await.ok();
    let card = &seen["last_payment_error"]["payment_method"]["card"];
    assert_eq!(card["last4"], "0002");
    assert!(card.get("fingerprint").is_none());
}
