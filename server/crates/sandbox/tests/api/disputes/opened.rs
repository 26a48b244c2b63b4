//! A bank opens them, once money was taken from a card that is there for it.

use serde_json::json;

use super::{dispute, disputed, disputes, told};
use crate::harness::{Gateway, START, id};

/// 2026-06-23, at the last second of the day in UTC.
const DUE_BY: i64 = START + 8 * 24 * 60 * 60 + 12 * 60 * 60 - 1;

#[tokio::test]
async fn and_the_money_goes() {
    let gateway = Gateway::new().await;
    let paid = gateway.pay("pm_card_createDispute").await;
    assert_eq!(paid["status"], "succeeded");
    let dispute = dispute(&gateway).await;
    assert!(id(&dispute).starts_with("dp_"));
    assert_eq!(dispute["object"], "dispute");
    assert_eq!((dispute["amount"].as_i64(), dispute["currency"].as_str()), (Some(1099), Some("eur")));
    assert_eq!(dispute["charge"], paid["latest_charge"]);
    assert_eq!(dispute["payment_intent"], paid["id"]);
    assert_eq!((dispute["created"].as_i64(), dispute["livemode"].as_bool()), (Some(START), Some(false)));
    assert_eq!(dispute["reason"], "fraudulent");
    assert_eq!(dispute["status"], "needs_response");
    assert_eq!(dispute["is_charge_refundable"], false);
    assert_eq!(dispute["network_reason_code"], "10.4");
    assert_eq!(dispute["payment_method_details"]["card"]["case_type"], "chargeback");
    assert_eq!(
        dispute["evidence_details"],
        json!({
            "due_by": DUE_BY,
            "enhanced_eligibility": {},
            "has_evidence": false,
            "past_due": false,
            "submission_count": 0,
            "submission_method": "not_submitted",
        })
    );
    let [withdrawal] = dispute["balance_transactions"].as_array().unwrap().as_slice() else {
        panic!("{dispute}")
    };
    assert_eq!(withdrawal["object"], "balance_transaction");
    assert_eq!((withdrawal["amount"].as_i64(), withdrawal["net"].as_i64()), (Some(-1099), Some(-2599)));
    assert_eq!(withdrawal["fee_details"][0]["amount"], withdrawal["fee"]);
    assert_eq!(withdrawal["reporting_category"], "dispute");
    assert_eq!(withdrawal["source"], dispute["id"]);

    assert_eq!(told(&gateway).await, ["charge.dispute.created", "charge.dispute.funds_withdrawn"]);
    let charge = format!("/v1/charges/{}", paid["latest_charge"].as_str().unwrap());
    assert_eq!(gateway.server().get(&charge).await.ok()["disputed"], true);
}

#[tokio::test]
async fn by_nobodys_request_and_carry_the_dispute() {
    let gateway = Gateway::new().await;
    gateway.pay("pm_card_createDispute").await;
    let dispute = dispute(&gateway).await;
    let events = gateway.server().get("/v1/events?type=charge.dispute.*").await.ok();
    for event in events["data"].as_array().unwrap() {
        assert_eq!(event["data"]["object"], dispute);
        assert!(event["request"]["id"].is_null());
    }
    gateway.sandbox.tick().await.unwrap();
    assert_eq!(disputes(&gateway).await.len(), 1, "it is opened once");
}

#[tokio::test]
async fn for_the_reason_of_the_card() {
    let gateway = Gateway::new().await;
    gateway.pay("pm_card_createDisputeProductNotReceived").await;
    let dispute = dispute(&gateway).await;
    assert_eq!(dispute["reason"], "product_not_received");
    assert_eq!(dispute["status"], "needs_response");
    assert_eq!(dispute["network_reason_code"], "13.1");
}

#[tokio::test]
async fn several_times_over_the_same_charge() {
    let gateway = Gateway::new().await;
    let paid = gateway.pay("pm_card_createMultipleDisputes").await;
    let disputes = disputes(&gateway).await;
    let amounts: Vec<_> = disputes.iter().map(|dispute| dispute["amount"].as_i64().unwrap()).collect();
    assert_eq!(amounts, [549, 550]);
    assert!(disputes.iter().all(|dispute| dispute["charge"] == paid["latest_charge"]));
    // One that was won does not free the other's part.
    let path = format!("/v1/disputes/{}", id(&disputes[0]));
    gateway.server().post(&path, "evidence[uncategorized_text]=winning_evidence").await.ok();
    assert_eq!(gateway.server().get(&path).await.ok()["status"], "won");
    let refund = gateway.server().post("/v1/refunds", &format!("payment_intent={}", id(&paid))).await;
    assert_eq!(refund.error(400)["code"], "charge_disputed");
}

#[tokio::test]
async fn when_a_reservation_is_captured_and_over_what_was() {
    let gateway = Gateway::new().await;
    let form = "amount=1099&currency=eur&confirm=true&payment_method=pm_card_createDispute\
                &payment_method_types[]=card&capture_method=manual";
    let reserved = gateway.server().post("/v1/payment_intents", form).await.ok();
    assert!(disputes(&gateway).await.is_empty());
    let capture = format!("/v1/payment_intents/{}/capture", id(&reserved));
    gateway.server().post(&capture, "amount_to_capture=500").await.ok();
    assert_eq!(dispute(&gateway).await["amount"], 500);
}

#[tokio::test]
async fn under_the_webhook_faults_of_their_payment() {
    let gateway = Gateway::new().await;
    gateway.arm("name=webhook_duplicate_event").await;
    gateway.pay("pm_card_createDispute").await;
    let events = gateway.event_types().await;
    assert_eq!(events.iter().filter(|kind| *kind == "charge.dispute.created").count(), 2);
}

#[tokio::test]
async fn are_listed_and_retrieved() {
    let gateway = Gateway::new().await;
    let path = disputed(&gateway, "pm_card_createDispute").await;
    let first = gateway.server().get(&path).await.ok();
    gateway.clock.advance(10);
    gateway.pay("pm_card_createDispute").await;
    let count = async |query: &str| {
        let list = gateway.server().get(&format!("/v1/disputes?{query}")).await.ok();
        assert_eq!(list["url"], "/v1/disputes");
        (list["data"].as_array().unwrap().len(), list["has_more"].as_bool().unwrap())
    };
    assert_eq!(count("").await, (2, false));
    assert_eq!(count("limit=1").await, (1, true));
    assert_eq!(count(&format!("ending_before={}", id(&first))).await, (1, false));
    assert_eq!(count(&format!("starting_after={}", id(&first))).await, (0, false));
    assert_eq!(count(&format!("charge={}", first["charge"].as_str().unwrap())).await, (1, false));
    assert_eq!(
        count(&format!("payment_intent={}", first["payment_intent"].as_str().unwrap())).await,
        (1, false)
    );
    assert_eq!(count(&format!("created[gt]={START}")).await, (1, false));
    let wrong = gateway.server().get("/v1/disputes?starting_after=dp_none").await.error(400);
    assert_eq!(wrong["param"], "starting_after");

    let expanded =
        gateway.server().get(&format!("{path}?expand[]=charge&expand[]=payment_intent")).await.ok();
    assert_eq!(expanded["charge"]["disputed"], true);
    assert_eq!(expanded["payment_intent"]["status"], "succeeded");
    assert_eq!(gateway.server().get("/v1/disputes/dp_none").await.error(404)["code"], "resource_missing");
    gateway.page().get(&path).await.error(401);
    gateway.page().post(&format!("{path}/close"), "").await.error(401);
}
