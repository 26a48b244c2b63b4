//! `/v1/radar/early_fraud_warnings`.

use serde_json::Value;

use crate::harness::{Gateway, START, id};

const CARD: &str = "pm_card_createIssuerFraudRecord";
const LIST: &str = "/v1/radar/early_fraud_warnings";

/// The only warning of the gateway, as it stands.
async fn warning(gateway: &Gateway) -> Value {
    let list = gateway.server().get(LIST).await.ok();
    let [warning] = list["data"].as_array().unwrap().as_slice() else { panic!("{list}") };
    warning.clone()
}

#[tokio::test]
async fn come_once_the_money_was_taken() {
    let gateway = Gateway::new().await;
    let paid = gateway.pay(CARD).await;
    assert_eq!(paid["status"], "succeeded");
    let warning = warning(&gateway).await;
    assert!(id(&warning).starts_with("issfr_"));
    assert_eq!(warning["object"], "radar.early_fraud_warning");
    assert_eq!(warning["actionable"], true);
    assert_eq!(warning["fraud_type"], "made_with_stolen_card");
    assert_eq!(
        (warning["charge"].clone(), warning["payment_intent"].clone()),
        (paid["latest_charge"].clone(), paid["id"].clone())
    );
    assert_eq!((warning["created"].as_i64(), warning["livemode"].as_bool()), (Some(START), Some(false)));
    assert_eq!(gateway.event_types().await[3..], ["radar.early_fraud_warning.created"]);
    let charge = format!("/v1/charges/{}", paid["latest_charge"].as_str().unwrap());
    assert_eq!(gateway.server().get(&charge).await.ok()["disputed"], false);
}

#[tokio::test]
async fn ask_for_nothing_more_once_all_was_refunded() {
    let gateway = Gateway::new().await;
    let refund = format!("payment_intent={}", id(&gateway.pay(CARD).await));
    gateway.server().post("/v1/refunds", &format!("{refund}&amount=99")).await.ok();
    assert_eq!(warning(&gateway).await["actionable"], true);
    // The rest goes back, and comes back again.
    gateway.arm("name=refund_fails_later").await;
    gateway.server().post("/v1/refunds", &refund).await.ok();
    assert_eq!(warning(&gateway).await["actionable"], false);
    let updated = gateway.server().get("/v1/events?type=radar.early_fraud_warning.updated").await.ok();
    assert_eq!(updated["data"][0]["data"]["object"], warning(&gateway).await);
    assert_eq!(updated["data"][0]["data"]["previous_attributes"], serde_json::json!({ "actionable": true }));
    gateway.clock.advance(10);
    assert_eq!(warning(&gateway).await["actionable"], true);
}

#[tokio::test]
async fn are_listed_and_retrieved() {
    let gateway = Gateway::new().await;
    gateway.pay(CARD).await;
    let first = warning(&gateway).await;
    gateway.pay(CARD).await;
    let count = async |query: &str| {
        let list = gateway.server().get(&format!("{LIST}?{query}")).await.ok();
        (list["data"].as_array().unwrap().len(), list["has_more"].as_bool().unwrap())
    };
    assert_eq!(count("").await, (2, false));
    assert_eq!(count("limit=1").await, (1, true));
    assert_eq!(count(&format!("starting_after={}", id(&first))).await, (0, false));
    assert_eq!(count(&format!("charge={}", first["charge"].as_str().unwrap())).await, (1, false));
    assert_eq!(
        count(&format!("payment_intent={}", first["payment_intent"].as_str().unwrap())).await,
        (1, false)
    );
    let path = format!("{LIST}/{}", id(&first));
    assert_eq!(gateway.server().get(&path).await.ok(), first);
    let expanded = gateway.server().get(&format!("{path}?expand[]=charge")).await.ok();
    assert_eq!(expanded["charge"]["object"], "charge");
    gateway.server().get(&format!("{LIST}/issfr_none")).await.error(404);
    gateway.page().get(&path).await.error(401);
}
