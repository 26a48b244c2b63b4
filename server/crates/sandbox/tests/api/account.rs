//! `/v1/account` and `/v1/balance`: what tells a key's owner that it works.

use sandbox::Config;
use serde_json::{Value, json};

use crate::harness::{Gateway, config, id};

#[tokio::test]
async fn says_whose_key_it_is_also_after_a_restart() {
    let folder = crate::state::folder("account");
    let with_state = || Config { state: Some(folder.join("state.sqlite")), ..config() };
    let before = Gateway::seeded(with_state(), 1).await;
    let account = before.server().get("/v1/account").await.ok();
    assert!(id(&account).starts_with("acct_"));
    assert_eq!(account["object"], "account");
    assert_eq!(account["charges_enabled"], true);
    assert_eq!(account["details_submitted"], true);
    assert_eq!(account["capabilities"]["card_payments"], "active");
    assert_eq!(account["settings"]["dashboard"]["display_name"], account["business_profile"]["name"]);
    assert_eq!(
        (account["country"].as_str(), account["default_currency"].as_str()),
        (Some("DE"), Some("eur"))
    );
    assert!(account.get("livemode").is_none());
    before.page().get("/v1/account").await.error(401);
    before.anyone().get("/v1/account").await.error(401);
    drop(before);
    let after = Gateway::seeded(with_state(), 2).await;
    assert_eq!(after.server().get("/v1/account").await.ok(), account);
    std::fs::remove_dir_all(folder).unwrap();
}

/// By currency.
type Amounts = Vec<(String, i64)>;

/// The available and the pending amounts.
async fn balance(gateway: &Gateway) -> (Amounts, Amounts) {
    let balance = gateway.server().get("/v1/balance").await.ok();
    assert_eq!((balance["object"].as_str(), balance["livemode"].as_bool()), (Some("balance"), Some(false)));
    let part = |part: &Value| {
        let entry = |funds: &Value| {
            assert_eq!(funds["source_types"], json!({ "card": funds["amount"] }));
            (funds["currency"].as_str().unwrap().to_owned(), funds["amount"].as_i64().unwrap())
        };
        part.as_array().unwrap().iter().map(entry).collect()
    };
    (part(&balance["available"]), part(&balance["pending"]))
}

fn eur(available: i64, pending: i64) -> (Amounts, Amounts) {
    (vec![("eur".to_owned(), available)], vec![("eur".to_owned(), pending)])
}

#[tokio::test]
async fn counts_what_was_taken_and_not_given_back() {
    let gateway = Gateway::new().await;
    assert_eq!(balance(&gateway).await, eur(0, 0));
    let paid = gateway.pay("pm_card_visa").await;
    gateway.pay("pm_card_visa_chargeDeclined").await;
    let reserve = "amount=500&currency=eur&confirm=true&payment_method=pm_card_visa\
                   &payment_method_types[]=card&capture_method=manual";
    let reserved = gateway.server().post("/v1/payment_intents", reserve).await.ok();
    assert_eq!(balance(&gateway).await, eur(0, 1099));
    gateway.pay("pm_card_bypassPending").await;
    assert_eq!(balance(&gateway).await, eur(1099, 1099));
    let refund = format!("payment_intent={}&amount=99", id(&paid));
    gateway.server().post("/v1/refunds", &refund).await.ok();
    let capture = format!("/v1/payment_intents/{}/capture", id(&reserved));
    gateway.server().post(&capture, "amount_to_capture=200").await.ok();
    assert_eq!(balance(&gateway).await, eur(1099, 1200));
    gateway.clock.advance(2 * 24 * 60 * 60);
    assert_eq!(balance(&gateway).await, eur(2299, 0));
}

#[tokio::test]
async fn counts_what_banks_withdraw_and_reinstate() {
    let gateway = Gateway::new().await;
    gateway.pay("pm_card_createDispute").await;
    assert_eq!(balance(&gateway).await, eur(-2599, 1099));
    let list = gateway.server().get("/v1/disputes").await.ok();
    let path = format!("/v1/disputes/{}", id(&list["data"][0]));
    gateway.server().post(&path, "evidence[uncategorized_text]=winning_evidence").await.ok();
    assert_eq!(balance(&gateway).await, eur(-1500, 1099));
}

#[tokio::test]
async fn counts_each_currency_by_itself() {
    let gateway = Gateway::new().await;
    gateway.pay("pm_card_visa").await;
    let form = "amount=500&currency=jpy&confirm=true&payment_method=pm_card_visa&payment_method_types[]=card";
    gateway.server().post("/v1/payment_intents", form).await.ok();
    let (available, pending) = balance(&gateway).await;
    assert_eq!(available, [("eur".to_owned(), 0), ("jpy".to_owned(), 0)]);
    assert_eq!(pending, [("eur".to_owned(), 1099), ("jpy".to_owned(), 500)]);
}
