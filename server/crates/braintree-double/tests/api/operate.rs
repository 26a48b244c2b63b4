//! What is done with a transaction later.

use serde_json::json;

use crate::harness::{TRANSACTION, World, code, error, text};

fn on(transaction: &serde_json::Value) -> serde_json::Value {
    json!({ "transactionId": transaction["id"] })
}

#[tokio::test]
async fn an_authorization_is_captured_once_in_whole_or_in_part() {
    let world = World::new();
    let wanted = format!("transaction {{ {TRANSACTION} initialRequestedAuthorizationAmount {{ value }} }}");
    let held = world.authorize("10.00").await;
    let input = json!({ "transactionId": held["id"], "transaction": { "amount": "7.50" } });
    let captured = world.mutate("captureTransaction", input.clone(), &wanted).await;
    assert_eq!(captured["transaction"]["status"], "SUBMITTED_FOR_SETTLEMENT");
    assert_eq!(captured["transaction"]["amount"]["value"], "7.50");
    assert_eq!(captured["transaction"]["initialRequestedAuthorizationAmount"]["value"], "10.00");
    assert_eq!(code(&world.try_mutate("captureTransaction", input, &wanted).await), "91507");

    let held = world.authorize("10.00").await;
    let input = json!({ "transactionId": held["id"], "amount": "10.01" });
    assert_eq!(code(&world.try_mutate("captureTransaction", input, &wanted).await), "91522");
    let captured = world.mutate("captureTransaction", on(&held), &wanted).await;
    assert_eq!(captured["transaction"]["amount"]["value"], "10.00");
}

#[tokio::test]
async fn a_reversal_voids_what_is_not_settled_and_refunds_what_is() {
    let world = World::new();
    let wanted = "reversal { __typename ... on Transaction { status } ... on Refund { amount { value } } }";
    for transaction in [world.authorize("10.00").await, world.charge("10.00", "fake-valid-nonce").await] {
        let payload = world.mutate("reverseTransaction", on(&transaction), wanted).await;
        assert_eq!(payload["reversal"], json!({ "__typename": "Transaction", "status": "VOIDED" }));
        let again = world.try_mutate("reverseTransaction", on(&transaction), wanted).await;
        assert_eq!(code(&again), "91504");
    }
    let settled = world.charge("10.00", "fake-valid-nonce").await;
    world.double.settle(text(&settled["id"])).unwrap();
    let payload = world.mutate("reverseTransaction", on(&settled), wanted).await;
    assert_eq!(payload["reversal"], json!({ "__typename": "Refund", "amount": { "value": "10.00" } }));
    let again = world.try_mutate("reverseTransaction", on(&settled), wanted).await;
    assert_eq!(code(&again), "91512");
}

#[tokio::test]
async fn only_what_is_settling_is_refunded_and_never_more_than_was_paid() {
    let world = World::new();
    let wanted = "refund { id status amount { value } orderId refundedTransaction { id refunds { id } } }";
    let paid = world.charge("10.00", "fake-valid-nonce").await;
    let refund = |amount: &str| json!({ "transactionId": paid["id"], "refund": { "amount": amount } });
    let early = world.try_mutate("refundTransaction", refund("4.00"), wanted).await;
    assert_eq!(code(&early), "91506");
    world.double.begin_settling(text(&paid["id"])).unwrap();
    let payload = world.mutate("refundTransaction", refund("4.00"), wanted).await;
    let made = &payload["refund"];
    assert_eq!(made["status"], "SUBMITTED_FOR_SETTLEMENT");
    assert_eq!(made["amount"]["value"], "4.00");
    assert_eq!(made["refundedTransaction"], json!({ "id": paid["id"], "refunds": [{ "id": made["id"] }] }));
    for (amount, expected) in [("6.01", "91521"), ("0.00", "81531"), ("x", "81503")] {
        let answer = world.try_mutate("refundTransaction", refund(amount), wanted).await;
        assert_eq!(code(&answer), expected, "{amount}");
    }
    let rest = world.mutate("refundTransaction", on(&paid), wanted).await;
    assert_eq!(rest["refund"]["amount"]["value"], "6.00");
    assert_eq!(code(&world.try_mutate("refundTransaction", on(&paid), wanted).await), "91512");
}

#[tokio::test]
async fn a_failed_refund_gives_its_amount_free_again() {
    let world = World::new();
    let paid = world.charge("10.00", "fake-valid-nonce").await;
    world.double.settle(text(&paid["id"])).unwrap();
    let refund = world.mutate("refundTransaction", on(&paid), "refund { id }").await;
    let decline = braintree_double::Decline::new(2000).unwrap();
    world.double.fail_refund(text(&refund["refund"]["id"]), decline).unwrap();
    let again = world.mutate("refundTransaction", on(&paid), "refund { amount { value } }").await;
    assert_eq!(again["refund"]["amount"]["value"], "10.00");
}

#[tokio::test]
async fn the_sandboxs_own_way_to_settle_works_on_what_was_captured() {
    let world = World::new();
    let paid = world.charge("10.00", "fake-valid-nonce").await;
    let payload = world.mutate("sandboxSettleTransaction", on(&paid), "transaction { status }").await;
    assert_eq!(payload["transaction"]["status"], "SETTLED");
    let held = world.authorize("10.00").await;
    let answer = world.try_mutate("sandboxSettleTransaction", on(&held), "transaction { status }").await;
    assert_eq!(code(&answer), "91575");
}

#[tokio::test]
async fn what_is_not_there_is_not_found() {
    let world = World::new();
    for id in ["dHJhbnNhY3Rpb25fbm9uZQ", "no base64"] {
        let input = json!({ "transactionId": id });
        let answer = world.try_mutate("reverseTransaction", input, "reversal { __typename }").await;
        assert_eq!(error(&answer)["extensions"]["errorClass"], "NOT_FOUND");
        let answer = world.ask("query ($id: ID!) { node(id: $id) { id } }", json!({ "id": id })).await;
        assert_eq!(error(&answer)["extensions"]["errorClass"], "NOT_FOUND");
        assert_eq!(answer["data"], json!({ "node": null }));
    }
}
