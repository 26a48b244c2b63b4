//! `/3ds`: the shopper's bank asks.

use serde_json::Value;

use crate::harness::Gateway;

/// A payment that waits for the shopper, and the path of its challenge.
async fn waiting(gateway: &Gateway, card: &str) -> (String, String) {
    let intent = gateway.pay(card).await;
    assert_eq!(intent["status"], "requires_action");
    let action = &intent["next_action"];
    assert_eq!(action["type"], "use_stripe_sdk");
    assert_eq!(action["use_stripe_sdk"]["type"], "three_d_secure_redirect");
    let page = action["use_stripe_sdk"]["stripe_js"].as_str().unwrap();
    let path = page.strip_prefix("http://localhost:3010").unwrap().to_owned();
    (intent["id"].as_str().unwrap().to_owned(), path)
}

async fn intent(gateway: &Gateway, id: &str) -> Value {
    gateway.server().get(&format!("/v1/payment_intents/{id}?expand[]=latest_charge")).await.ok()
}

#[tokio::test]
async fn approved_the_payment_goes_through() {
    let gateway = Gateway::new().await;
    let (id, path) = waiting(&gateway, "pm_card_threeDSecure2Required").await;
    let answer = gateway.anyone().post(&format!("{path}/approve"), "").await.ok();
    assert_eq!(answer["state"], "approved");
    let paid = intent(&gateway, &id).await;
    assert_eq!(paid["status"], "succeeded");
    assert!(paid["next_action"].is_null());
    let secured = &paid["latest_charge"]["payment_method_details"]["card"]["three_d_secure"];
    assert_eq!(secured["result"], "authenticated");
    assert_eq!(secured["authentication_flow"], "challenge");
    assert_eq!(secured["electronic_commerce_indicator"], "05");
}

#[tokio::test]
async fn failed_the_payment_waits_for_another_method() {
    let gateway = Gateway::new().await;
    let (id, path) = waiting(&gateway, "pm_card_threeDSecure2Required").await;
    gateway.anyone().post(&format!("{path}/decline"), "").await.ok();
    let failed = intent(&gateway, &id).await;
    assert_eq!(failed["status"], "requires_payment_method");
    assert_eq!(failed["last_payment_error"]["code"], "payment_intent_authentication_failure");
    assert!(failed["latest_charge"].is_null() && failed["payment_method"].is_null());
    let confirm = format!("/v1/payment_intents/{id}/confirm");
    let paid = gateway.server().post(&confirm, "payment_method=pm_card_visa").await.ok();
    assert_eq!(paid["status"], "succeeded");
    assert!(paid["last_payment_error"].is_null());
}

#[tokio::test]
async fn approved_the_bank_may_still_decline() {
    let gateway = Gateway::new().await;
    for (card, decline_code) in [
        ("pm_card_threeDSecureRequiredChargeDeclined", "generic_decline"),
        ("pm_card_authenticationRequiredChargeDeclinedInsufficientFunds", "insufficient_funds"),
    ] {
        let (id, path) = waiting(&gateway, card).await;
        gateway.anyone().post(&format!("{path}/approve"), "").await.ok();
        let declined = intent(&gateway, &id).await;
        assert_eq!(declined["status"], "requires_payment_method");
        assert_eq!(declined["last_payment_error"]["decline_code"], decline_code);
        assert_eq!(declined["latest_charge"]["status"], "failed");
    }
}

#[tokio::test]
async fn are_answered_once() {
    let gateway = Gateway::new().await;
    let (id, path) = waiting(&gateway, "pm_card_threeDSecure2Required").await;
    gateway.anyone().post(&format!("{path}/approve"), "").await.ok();
    gateway.anyone().post(&format!("{path}/approve"), "").await.ok();
    let late = gateway.anyone().post(&format!("{path}/decline"), "").await;
    assert_eq!(late.status, 409);
    assert_eq!(late.body["state"], "approved");
    let charges = gateway.server().get(&format!("/v1/charges?payment_intent={id}")).await.ok();
    assert_eq!(charges["data"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn end_when_the_payment_goes_another_way() {
    let gateway = Gateway::new().await;
    let (id, first) = waiting(&gateway, "pm_card_threeDSecure2Required").await;
    let confirm = format!("/v1/payment_intents/{id}/confirm");
    let again = gateway.server().post(&confirm, "payment_method=pm_card_threeDSecure2Required").await.ok();
    assert_eq!(again["status"], "requires_action");
    assert_eq!(gateway.anyone().post(&format!("{first}/approve"), "").await.status, 409);
    assert_eq!(intent(&gateway, &id).await["status"], "requires_action");

    let page = again["next_action"]["use_stripe_sdk"]["stripe_js"].as_str().unwrap();
    let second = page.strip_prefix("http://localhost:3010").unwrap();
    gateway.server().post(&format!("/v1/payment_intents/{id}/cancel"), "").await.ok();
    assert_eq!(gateway.anyone().post(&format!("{second}/approve"), "").await.status, 409);
    assert_eq!(intent(&gateway, &id).await["status"], "canceled");
}

#[tokio::test]
async fn run_out_after_an_hour_as_a_failed_one() {
    let gateway = Gateway::new().await;
    let (id, path) = waiting(&gateway, "pm_card_threeDSecure2Required").await;
    gateway.clock.advance(60 * 60 - 1);
    gateway.sandbox.tick().await.unwrap();
    assert_eq!(intent(&gateway, &id).await["status"], "requires_action");
    gateway.clock.advance(1);
    // Whoever asks sees it at once, also before the next tick.
    let late = gateway.anyone().post(&format!("{path}/approve"), "").await;
    assert_eq!(late.status, 409);
    assert_eq!(late.body["state"], "expired");
    let failed = intent(&gateway, &id).await;
    assert_eq!(failed["status"], "requires_payment_method");
    assert_eq!(failed["last_payment_error"]["code"], "payment_intent_authentication_failure");
    assert!(failed["last_payment_error"]["payment_method"]["id"].as_str().unwrap().starts_with("pm_"));
    assert_eq!(gateway.event_types().await[2..], ["payment_intent.payment_failed"]);
    gateway.sandbox.tick().await.unwrap();
    assert_eq!(gateway.event_types().await.len(), 3, "it runs out once");
}

#[tokio::test]
async fn that_were_answered_do_not_run_out() {
    let gateway = Gateway::new().await;
    let (id, path) = waiting(&gateway, "pm_card_threeDSecure2Required").await;
    gateway.anyone().post(&format!("{path}/approve"), "").await.ok();
    gateway.clock.advance(60 * 60);
    gateway.sandbox.tick().await.unwrap();
    assert_eq!(intent(&gateway, &id).await["status"], "succeeded");
}

#[tokio::test]
async fn say_to_a_late_shopper_how_they_have_ended() {
    let gateway = Gateway::new().await;
    let (_, answered) = waiting(&gateway, "pm_card_threeDSecure2Required").await;
    gateway.anyone().post(&format!("{answered}/decline"), "").await.ok();
    let (id, canceled) = waiting(&gateway, "pm_card_threeDSecure2Required").await;
    gateway.server().post(&format!("/v1/payment_intents/{id}/cancel"), "").await.ok();
    let (_, expired) = waiting(&gateway, "pm_card_threeDSecure2Required").await;
    gateway.clock.advance(60 * 60);
    for (path, message) in [
        (answered, "The bank has its answer."),
        (canceled, "This payment no longer waits for an answer."),
        (expired, "The time to answer is over."),
    ] {
        let page = gateway.anyone().get(&path).await.text;
        assert!(page.contains(message) && !page.contains(r#"data-state="open""#), "{page}");
        let answer = gateway.anyone().post(&format!("{path}/approve"), "").await;
        assert_eq!(answer.status, 409);
        assert_eq!(answer.body["message"], message);
    }
}

#[tokio::test]
async fn are_found_by_intent_and_token_together() {
    let gateway = Gateway::new().await;
    let (one, path) = waiting(&gateway, "pm_card_threeDSecure2Required").await;
    let (other, _) = waiting(&gateway, "pm_card_threeDSecure2Required").await;
    assert_eq!(gateway.anyone().get(&path).await.status, 200);
    let mixed = path.replace(&one, &other);
    assert_eq!(gateway.anyone().get(&mixed).await.status, 404);
    gateway.anyone().post(&format!("{mixed}/approve"), "").await.error(404);
    gateway.anyone().post(&format!("/3ds/{one}/tds_guess/approve"), "").await.error(404);
}

#[tokio::test]
async fn other_sites_may_not_answer() {
    let gateway = Gateway::new().await;
    let (id, path) = waiting(&gateway, "pm_card_threeDSecure2Required").await;
    let approve = format!("{path}/approve");
    for (name, value) in [
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
        ("origin", "http://127.0.0.1:3000"),
        ("origin", "null"),
    ] {
        let answer = gateway.anyone().with(name, value).post(&approve, "").await;
        assert_eq!(answer.status, 403, "{name}: {value}");
    }
    assert_eq!(intent(&gateway, &id).await["status"], "requires_action");
    gateway.anyone().with("origin", "http://localhost:3010").post(&approve, "").await.ok();
}

#[tokio::test]
async fn lead_back_to_the_merchant_if_the_shopper_was_sent() {
    let gateway = Gateway::new().await;
    for (verdict, outcome) in [("approve", "succeeded"), ("decline", "failed")] {
        let form = "amount=1099&currency=eur&confirm=true&payment_method=pm_card_threeDSecure2Required\
                    &return_url=https://shop.test/done?order=7";
        let made = gateway.server().post("/v1/payment_intents", form).await.ok();
        let action = &made["next_action"];
        assert_eq!(action["type"], "redirect_to_url");
        assert_eq!(action["redirect_to_url"]["return_url"], "https://shop.test/done?order=7");
        let page = action["redirect_to_url"]["url"].as_str().unwrap();
        let path = format!("{}/{verdict}", page.strip_prefix("http://localhost:3010").unwrap());
        let answer = gateway.anyone().with("accept", "text/html").post(&path, "").await;
        assert_eq!(answer.status, 303);
        let expected = format!(
            "https://shop.test/done?order=7&payment_intent={}&payment_intent_client_secret={}&redirect_status={outcome}",
            made["id"].as_str().unwrap(),
            made["client_secret"].as_str().unwrap()
        );
        assert_eq!(answer.header("location"), expected);
    }
}

#[tokio::test]
async fn come_only_if_the_shopper_is_there() {
    let gateway = Gateway::new().await;
    let form = "amount=1099&currency=eur&confirm=true&payment_method_types[]=card&payment_method=";
    for condition in ["off_session=true", "error_on_requires_action=true"] {
        let form = format!("{form}pm_card_authenticationRequired&{condition}");
        let error = gateway.server().post("/v1/payment_intents", &form).await.error(402);
        assert_eq!(error["code"], "authentication_required");
        assert_eq!(error["payment_intent"]["status"], "requires_payment_method");
    }
    let set_up = format!("{form}pm_card_authenticationRequiredSetupForOffSession&off_session=true");
    assert_eq!(gateway.server().post("/v1/payment_intents", &set_up).await.ok()["status"], "succeeded");
    let asked = format!(
        "{form}pm_card_threeDSecureOptional&payment_method_options[card][request_three_d_secure]=any"
    );
    assert_eq!(gateway.server().post("/v1/payment_intents", &asked).await.ok()["status"], "requires_action");
}

#[tokio::test]
async fn are_not_needed_where_the_bank_knows_the_shopper() {
    let gateway = Gateway::new().await;
    let card = "type=card&card[number]=4000000032200000&card[exp_month]=1&card[exp_year]=30";
    let method = gateway.page().post("/v1/payment_methods", card).await.ok();
    let paid = gateway.pay(method["id"].as_str().unwrap()).await;
    let paid = intent(&gateway, paid["id"].as_str().unwrap()).await;
    let secured = &paid["latest_charge"]["payment_method_details"]["card"]["three_d_secure"];
    assert_eq!(secured["authentication_flow"], "frictionless");
}
