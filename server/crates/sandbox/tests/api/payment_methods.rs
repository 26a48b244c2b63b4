//! `/v1/payment_methods`.

use crate::harness::Gateway;

const CARD: &str =
    "type=card&card[number]=4242 4242 4242 4242&card[exp_month]=12&card[exp_year]=34&card[cvc]=123";

#[tokio::test]
async fn a_page_makes_one_and_the_server_sees_it() {
    let gateway = Gateway::new().await;
    let form = format!("{CARD}&billing_details[name]=A&billing_details[email]=a@b.test&metadata[order]=7");
    let made = gateway.page().post("/v1/payment_methods", &form).await.ok();
    assert!(made["id"].as_str().unwrap().starts_with("pm_"));
    assert_eq!(made["card"]["brand"], "visa");
    assert_eq!(made["card"]["exp_year"], 2034);
    assert!(made["card"].get("fingerprint").is_none() && made.get("metadata").is_none());

    let path = format!("/v1/payment_methods/{}", made["id"].as_str().unwrap());
    let seen = gateway.server().get(&path).await.ok();
    assert_eq!(seen["billing_details"]["name"], "A");
    assert_eq!(seen["metadata"]["order"], "7");
    assert_eq!(seen["card"]["fingerprint"].as_str().unwrap().len(), 16);
    gateway.page().get(&path).await.error(401);
    gateway.server().get("/v1/payment_methods/pm_none").await.error(404);
}

#[tokio::test]
async fn mistakes_in_a_card_name_their_field() {
    let gateway = Gateway::new().await;
    let form = |number: &str, month: &str, year: &str, cvc: &str| {
        format!(
            "type=card&card[number]={number}&card[exp_month]={month}&card[exp_year]={year}&card[cvc]={cvc}"
        )
    };
    for (form, code, param) in [
        (form("4242424242424241", "12", "34", "123"), "incorrect_number", "number"),
        (form("4242424242424242", "13", "34", "123"), "invalid_expiry_month", "exp_month"),
        (form("4242424242424242", "12", "95", "123"), "invalid_expiry_year", "exp_year"),
        (form("4242424242424242", "5", "26", "123"), "invalid_expiry_month", "exp_month"),
        (form("4242424242424242", "12", "25", "123"), "invalid_expiry_year", "exp_year"),
        (form("4242424242424242", "12", "34", "99"), "invalid_cvc", "cvc"),
    ] {
        let error = gateway.page().post("/v1/payment_methods", &form).await.error(402);
        assert_eq!(error["type"], "card_error", "{form}");
        assert_eq!(error["code"], code, "{form}");
        assert_eq!(error["param"], param, "{form}");
    }
}

#[tokio::test]
async fn a_real_card_is_refused_unseen() {
    let gateway = Gateway::new().await;
    let form = CARD.replace("4242 4242 4242 4242", "4111111111111111");
    let answer = gateway.page().post("/v1/payment_methods", &form).await;
    assert!(!answer.text.contains("1111"), "{}", answer.text);
    assert_eq!(answer.error(402)["code"], "card_declined");
}

#[tokio::test]
async fn what_is_missing_or_unknown_is_named() {
    let gateway = Gateway::new().await;
    for (form, code, param) in [
        ("", "parameter_missing", "type"),
        ("type=card", "parameter_missing", "card"),
        ("type=card&card[number]=4242424242424242", "parameter_missing", "card[exp_month]"),
        (
            "type=card&card[number]=4242424242424242&card[exp_month]=x",
            "parameter_invalid_integer",
            "card[exp_month]",
        ),
    ] {
        let error = gateway.page().post("/v1/payment_methods", form).await.error(400);
        assert_eq!(error["code"], code, "{form}");
        assert_eq!(error["param"], param, "{form}");
    }
    let unknown = gateway.page().post("/v1/payment_methods", &format!("{CARD}&card[pin]=1")).await.error(400);
    assert_eq!(unknown["param"], "card[pin]");
}
