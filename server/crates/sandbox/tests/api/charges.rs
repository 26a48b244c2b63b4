//! `/v1/charges`.

use crate::harness::Gateway;

#[tokio::test]
async fn tell_how_a_payment_went() {
    let gateway = Gateway::new().await;
    let intent = gateway.pay("pm_card_visa").await;
    let id = intent["latest_charge"].as_str().unwrap();
    let charge = gateway.server().get(&format!("/v1/charges/{id}")).await.ok();
    assert_eq!(charge["amount"], 1099);
    assert_eq!(charge["amount_captured"], 1099);
    assert_eq!(charge["paid"], true);
    assert_eq!(charge["captured"], true);
    assert_eq!(charge["refunded"], false);
    assert_eq!(charge["status"], "succeeded");
    assert_eq!(charge["outcome"]["type"], "authorized");
    let card = &charge["payment_method_details"]["card"];
    assert_eq!(card["brand"], "visa");
    assert_eq!(card["last4"], "4242");
    assert_eq!(card["checks"]["cvc_check"], "pass");
    assert!(card["three_d_secure"].is_null());
    gateway.server().get("/v1/charges/ch_none").await.error(404);
}

#[tokio::test]
async fn tell_how_a_decline_went() {
    let gateway = Gateway::new().await;
    let intent = gateway.pay("pm_card_chargeDeclinedIncorrectCvc").await;
    let path = format!("/v1/charges/{}", intent["latest_charge"].as_str().unwrap());
    let charge = gateway.server().get(&path).await.ok();
    assert_eq!(charge["status"], "failed");
    assert_eq!(charge["paid"], false);
    assert_eq!(charge["failure_code"], "incorrect_cvc");
    assert_eq!(charge["outcome"]["network_status"], "declined_by_network");
    assert_eq!(charge["payment_method_details"]["card"]["checks"]["cvc_check"], "fail");

    let blocked = gateway.pay("pm_card_radarBlock").await;
    let path = format!("/v1/charges/{}", blocked["latest_charge"].as_str().unwrap());
    let charge = gateway.server().get(&path).await.ok();
    assert_eq!(charge["outcome"]["type"], "blocked");
    assert_eq!(charge["outcome"]["network_status"], "not_sent_to_network");
}

#[tokio::test]
async fn checks_are_about_what_was_given() {
    let gateway = Gateway::new().await;
    let card = "type=card&card[number]=4000000000000010&card[exp_month]=1&card[exp_year]=30";
    for (details, cvc, line1, postal_code) in [
        ("", None, None, None),
        ("&card[cvc]=123", Some("pass"), None, None),
        (
            "&billing_details[address][line1]=A&billing_details[address][postal_code]=B",
            None,
            Some("fail"),
            Some("fail"),
        ),
    ] {
        let method = gateway.page().post("/v1/payment_methods", &format!("{card}{details}")).await.ok();
        let intent = gateway.pay(method["id"].as_str().unwrap()).await;
        let path = format!("/v1/charges/{}", intent["latest_charge"].as_str().unwrap());
        let checks =
            gateway.server().get(&path).await.ok()["payment_method_details"]["card"]["checks"].clone();
        assert_eq!(checks["cvc_check"].as_str(), cvc);
        assert_eq!(checks["address_line1_check"].as_str(), line1);
        assert_eq!(checks["address_postal_code_check"].as_str(), postal_code);
    }
}

#[tokio::test]
async fn are_listed_by_their_intent() {
    let gateway = Gateway::new().await;
    let first = gateway.pay("pm_card_visa_chargeDeclined").await["id"].as_str().unwrap().to_owned();
    gateway.pay("pm_card_visa").await;
    let confirm = format!("/v1/payment_intents/{first}/confirm");
    gateway.server().post(&confirm, "payment_method=pm_card_visa").await.ok();
    let list = gateway.server().get(&format!("/v1/charges?payment_intent={first}")).await.ok();
    let statuses: Vec<_> =
        list["data"].as_array().unwrap().iter().map(|charge| charge["status"].clone()).collect();
    assert_eq!(statuses, ["succeeded", "failed"]);
    assert_eq!(list["url"], "/v1/charges");
    assert_eq!(list["has_more"], false);
}
