//! What was reserved and never captured.

use crate::harness::{Gateway, START, id};

const WEEK: i64 = 7 * 24 * 60 * 60;

async fn reserved(gateway: &Gateway) -> String {
    let form = "amount=1000&currency=eur&confirm=true&payment_method=pm_card_visa&payment_method_types[]=card\
                &capture_method=manual&expand[]=latest_charge";
    let intent = gateway.server().post("/v1/payment_intents", form).await.ok();
    let card = &intent["latest_charge"]["payment_method_details"]["card"];
    assert_eq!(card["capture_before"], START + WEEK);
    format!("/v1/payment_intents/{}", id(&intent))
}

#[tokio::test]
async fn a_reservation_ends_after_seven_days() {
    let gateway = Gateway::new().await;
    let path = reserved(&gateway).await;
    gateway.clock.advance(WEEK - 1);
    gateway.sandbox.tick().await.unwrap();
    assert_eq!(gateway.server().get(&path).await.ok()["status"], "requires_capture");
    gateway.clock.advance(1);
    gateway.sandbox.tick().await.unwrap();
    let expired = gateway.server().get(&format!("{path}?expand[]=latest_charge.refunds")).await.ok();
    assert_eq!(expired["status"], "canceled");
    assert_eq!(expired["cancellation_reason"], "automatic");
    assert_eq!(expired["canceled_at"], START + WEEK);
    assert_eq!(expired["amount_capturable"], 0);
    let charge = &expired["latest_charge"];
    assert_eq!((&charge["captured"], &charge["refunded"]), (&false.into(), &true.into()));
    assert_eq!(charge["refunds"]["data"][0]["reason"], "expired_uncaptured_charge");
    assert_eq!(
        gateway.event_types().await[3..],
        ["refund.created", "charge.expired", "payment_intent.canceled"]
    );
    let list = gateway.server().get("/v1/events?type=charge.expired").await.ok();
    assert!(list["data"][0]["request"]["id"].is_null());
}

#[tokio::test]
async fn it_cannot_be_captured_too_late_nor_expire_once_captured() {
    let gateway = Gateway::new().await;
    let (late, captured, canceled) =
        (reserved(&gateway).await, reserved(&gateway).await, reserved(&gateway).await);
    gateway.clock.advance(WEEK - 1);
    gateway.server().post(&format!("{captured}/capture"), "").await.ok();
    gateway.server().post(&format!("{canceled}/cancel"), "cancellation_reason=abandoned").await.ok();
    gateway.clock.advance(1);
    // Nothing has ticked, but the time is over.
    let error = gateway.server().post(&format!("{late}/capture"), "").await.error(400);
    assert_eq!(error["code"], "payment_intent_unexpected_state");
    gateway.sandbox.tick().await.unwrap();
    assert_eq!(gateway.server().get(&late).await.ok()["status"], "canceled");
    assert_eq!(gateway.server().get(&captured).await.ok()["status"], "succeeded");
    let canceled = gateway.server().get(&canceled).await.ok();
    assert_eq!(canceled["cancellation_reason"], "abandoned");
}

#[tokio::test]
async fn what_is_taken_at_once_has_no_such_end() {
    let gateway = Gateway::new().await;
    let paid = gateway.pay("pm_card_visa").await;
    let charge =
        gateway.server().get(&format!("/v1/charges/{}", paid["latest_charge"].as_str().unwrap())).await;
    assert!(charge.ok()["payment_method_details"]["card"].get("capture_before").is_none());
}

#[tokio::test]
async fn a_moved_clock_is_felt_when_that_is_told() {
    let gateway = Gateway::new().await;
    let path = reserved(&gateway).await;
    gateway.clock.advance(WEEK);
    gateway.sandbox.clock_moved().await.unwrap();
    let events = gateway.event_types().await;
    assert_eq!(events.last().unwrap(), "payment_intent.canceled");
    assert_eq!(gateway.server().get(&path).await.ok()["status"], "canceled");
}
