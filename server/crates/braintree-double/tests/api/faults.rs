//! What goes wrong when a test wants it to.

use braintree_double::{Decline, ErrorClass, Fault};
use http::StatusCode;
use serde_json::{Value, json};

use crate::harness::{World, body, error, mutation};

fn charge() -> Value {
    let transaction = json!({ "amount": "10.00" });
    json!({ "input": { "paymentMethodId": "fake-valid-nonce", "apiRequestKey": "k", "transaction": transaction } })
}

fn query() -> String {
    mutation("chargePaymentMethod", "transaction { id status }")
}

#[tokio::test]
async fn an_answer_is_lost_after_the_work_is_done() {
    let world = World::new();
    world.double.faults().arm(Fault::LoseAnswer, None);
    assert_eq!(body(world.try_ask(&query(), charge()).await).await, None);
    assert_eq!(world.double.transactions().len(), 1);
    let answer = world.ask(&query(), charge()).await;
    assert_eq!(
        World::data(&answer)["chargePaymentMethod"]["transaction"]["status"],
        "SUBMITTED_FOR_SETTLEMENT"
    );
    assert_eq!(world.double.transactions().len(), 1);
}

#[tokio::test]
async fn nothing_is_done_where_a_fault_comes_before() {
    let world = World::new();
    let faults = world.double.faults();
    faults.arm(Fault::Unreachable, None);
    assert_eq!(body(world.try_ask(&query(), charge()).await).await, None);
    for status in [StatusCode::SERVICE_UNAVAILABLE, StatusCode::TOO_MANY_REQUESTS] {
        faults.arm(Fault::Status(status), None);
        assert_eq!(world.try_ask(&query(), charge()).await.status(), status);
    }
    faults.arm(Fault::Error(ErrorClass::ServiceAvailability), None);
    let answer = world.ask(&query(), charge()).await;
    assert_eq!(error(&answer)["extensions"]["errorClass"], "SERVICE_AVAILABILITY");
    assert!(world.double.transactions().is_empty());
    World::data(&world.ask(&query(), charge()).await);
}

#[tokio::test]
async fn an_internal_error_may_hide_that_it_was_done() {
    let world = World::new();
    world.double.faults().arm(Fault::InternalAfter, None);
    let answer = world.ask(&query(), charge()).await;
    assert_eq!(error(&answer)["extensions"]["errorClass"], "INTERNAL");
    assert_eq!(world.double.transactions().len(), 1);
}

#[tokio::test]
async fn a_fault_waits_for_its_field() {
    let world = World::new();
    world.double.faults().arm(Fault::Status(StatusCode::BAD_GATEWAY), Some("chargePaymentMethod"));
    World::data(&world.ask("{ ping }", json!({})).await);
    assert_eq!(world.try_ask(&query(), charge()).await.status(), StatusCode::BAD_GATEWAY);
}

#[tokio::test]
async fn the_next_charge_can_be_declined() {
    let world = World::new();
    world.double.faults().arm(Fault::Decline(Decline::new(2001).unwrap()), None);
    assert_eq!(world.charge("10.00", "fake-valid-nonce").await["status"], "PROCESSOR_DECLINED");
    assert_eq!(world.charge("10.00", "fake-valid-nonce").await["status"], "SUBMITTED_FOR_SETTLEMENT");
}

#[tokio::test]
async fn what_was_begun_is_done_although_the_caller_has_gone() {
    let world = World::new();
    let hold = world.double.faults().hold_next(None);
    {
        let text = query();
        let asking = world.try_ask(&text, charge());
        tokio::pin!(asking);
        tokio::select! {
            _ = &mut asking => panic!("it is held"),
            () = hold.arrived() => {}
        }
    }
    hold.release();
    // The key's own rule tells when it is over.
    let answer = loop {
        let answer = world.ask(&query(), charge()).await;
        if answer.get("errors").is_none() {
            break answer;
        }
        assert_eq!(error(&answer)["extensions"]["errorClass"], "VALIDATION");
        tokio::task::yield_now().await;
    };
    assert_eq!(answer["data"]["chargePaymentMethod"]["transaction"]["status"], "SUBMITTED_FOR_SETTLEMENT");
    assert_eq!(world.double.transactions().len(), 1);
}
