//! What happens by itself with time.

use braintree_double::{DisputeReason, DisputeStatus};
use serde_json::json;

use crate::harness::{World, text};

#[tokio::test]
async fn money_settles_once_it_is_captured() {
    let world = World::new();
    let held = world.authorize("10.00").await;
    assert!(world.double.settle(text(&held["id"])).is_err());
    let paid = world.charge("10.00", "fake-valid-nonce").await;
    world.advance(86_400_000);
    world.double.settle(text(&paid["legacyId"])).unwrap();
    let query =
        "query ($id: ID!) { node(id: $id) { ... on Transaction { statusHistory { status timestamp } } } }";
    let answer = world.ask(query, json!({ "id": paid["id"] })).await;
    let (first, second) = ("2026-06-15T12:00:00.000000Z", "2026-06-16T12:00:00.000000Z");
    assert_eq!(
        World::data(&answer)["node"]["statusHistory"],
        json!([
            { "status": "SETTLED", "timestamp": second },
            { "status": "SETTLING", "timestamp": second },
            { "status": "SUBMITTED_FOR_SETTLEMENT", "timestamp": first },
            { "status": "AUTHORIZED", "timestamp": first },
        ])
    );
    assert!(world.double.settle(text(&paid["id"])).is_err());
}

#[tokio::test]
async fn an_authorization_runs_out() {
    let world = World::new();
    let held = world.authorize("10.00").await;
    world.double.expire(text(&held["id"])).unwrap();
    let input = json!({ "transactionId": held["id"] });
    let answer = world.try_mutate("captureTransaction", input, "transaction { id }").await;
    assert_eq!(crate::harness::code(&answer), "91507");
}

#[tokio::test]
async fn a_dispute_is_opened_and_decided() {
    let world = World::new();
    let paid = world.charge("10.00", "fake-valid-nonce").await;
    world.double.open_dispute(text(&paid["id"]), DisputeReason::ProductNotReceived).unwrap();
    let dispute = world.double.disputes()[0].clone();
    world.double.move_dispute(&dispute.id, DisputeStatus::Won).unwrap();
    let query = "query ($id: ID!) { node(id: $id) { ... on Dispute { status amountWon { value } replyByDate
        processorResponse { reason } transaction { id disputes { id } } } } }";
    let answer = world.ask(query, json!({ "id": dispute.global_id() })).await;
    assert_eq!(
        World::data(&answer)["node"],
        json!({
            "status": "WON", "amountWon": { "value": "10.00" }, "replyByDate": "2026-07-06",
            "processorResponse": { "reason": "PRODUCT_NOT_RECEIVED" },
            "transaction": { "id": paid["id"], "disputes": [{ "id": dispute.global_id() }] },
        })
    );
}

#[tokio::test]
async fn the_card_for_disputes_opens_one_at_once() {
    let world = World::new();
    let nonce = world.double.new_nonce("4023898493988028").unwrap();
    let paid = world.charge("10.00", &nonce).await;
    assert_eq!(paid["status"], "SUBMITTED_FOR_SETTLEMENT");
    assert_eq!(world.double.disputes()[0].transaction, text(&paid["legacyId"]));
}
