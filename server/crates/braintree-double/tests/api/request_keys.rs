//! `apiRequestKey`: at most once.

use serde_json::{Value, json};

use crate::harness::{TRANSACTION, World, code, error, text};

fn charge(amount: &str, key: &str) -> Value {
    let transaction = json!({ "amount": amount });
    json!({ "paymentMethodId": "fake-valid-nonce", "apiRequestKey": key, "transaction": transaction })
}

fn wanted() -> String {
    format!("transaction {{ {TRANSACTION} }}")
}

#[tokio::test]
async fn the_same_key_answers_the_same_transaction_as_it_stands() {
    let world = World::new();
    let first = world.mutate("chargePaymentMethod", charge("10.00", "k1"), &wanted()).await;
    world.double.settle(text(&first["transaction"]["id"])).unwrap();
    let again = world.mutate("chargePaymentMethod", charge("10.00", "k1"), &wanted()).await;
    assert_eq!(again["transaction"]["id"], first["transaction"]["id"]);
    assert_eq!(again["transaction"]["status"], "SETTLED");
    let other = world.mutate("chargePaymentMethod", charge("10.00", "k2"), &wanted()).await;
    assert_ne!(other["transaction"]["id"], first["transaction"]["id"]);
}

#[tokio::test]
async fn the_same_key_with_another_input_is_refused() {
    let world = World::new();
    world.mutate("chargePaymentMethod", charge("10.00", "k1"), &wanted()).await;
    for (name, input) in
        [("chargePaymentMethod", charge("11.00", "k1")), ("authorizePaymentMethod", charge("10.00", "k1"))]
    {
        let answer = world.try_mutate(name, input, &wanted()).await;
        assert_eq!(code(&answer), "");
        assert_eq!(error(&answer)["extensions"]["inputPath"], json!(["input", "apiRequestKey"]));
    }
    assert_eq!(world.double.transactions().len(), 1);
}

#[tokio::test]
async fn a_key_in_flight_is_refused_and_its_first_request_still_counts() {
    let world = World::new();
    let hold = world.double.faults().hold_next(Some("chargePaymentMethod"));
    let (first, ()) = tokio::join!(
        async { world.mutate("chargePaymentMethod", charge("10.00", "k1"), &wanted()).await },
        async {
            hold.arrived().await;
            let answer = world.try_mutate("chargePaymentMethod", charge("10.00", "k1"), &wanted()).await;
            assert_eq!(error(&answer)["extensions"]["errorClass"], "VALIDATION");
            assert!(world.double.transactions().is_empty());
            hold.release();
        }
    );
    let again = world.mutate("chargePaymentMethod", charge("10.00", "k1"), &wanted()).await;
    assert_eq!(again["transaction"]["id"], first["transaction"]["id"]);
    assert_eq!(world.double.transactions().len(), 1);
}

#[tokio::test]
async fn a_key_is_forgotten_after_thirty_days() {
    let world = World::new();
    world.mutate("chargePaymentMethod", charge("10.00", "k1"), &wanted()).await;
    world.advance(30 * 24 * 3_600_000 - 1);
    world.mutate("chargePaymentMethod", charge("10.00", "k1"), &wanted()).await;
    assert_eq!(world.double.transactions().len(), 1);
    world.advance(1);
    world.mutate("chargePaymentMethod", charge("99.00", "k1"), &wanted()).await;
    assert_eq!(world.double.transactions().len(), 2);
}

#[tokio::test]
async fn a_key_that_made_nothing_may_be_tried_again() {
    let world = World::new();
    let paid = world.charge("10.00", "fake-valid-nonce").await;
    let refund = json!({ "transactionId": paid["id"], "apiRequestKey": "k1" });
    let early = world.try_mutate("refundTransaction", refund.clone(), "refund { id }").await;
    assert_eq!(code(&early), "91506");
    world.double.settle(text(&paid["id"])).unwrap();
    let first = world.mutate("refundTransaction", refund.clone(), "refund { id }").await;
    let again = world.mutate("refundTransaction", refund, "refund { id }").await;
    assert_eq!(again, first);
}

#[tokio::test]
async fn a_validation_error_binds_the_key_to_its_input_and_not_found_does_not() {
    let world = World::new();
    let bad = charge("0.00", "k1");
    assert_eq!(code(&world.try_mutate("chargePaymentMethod", bad, &wanted()).await), "81531");
    let other = world.try_mutate("chargePaymentMethod", charge("1.00", "k1"), &wanted()).await;
    assert_eq!(error(&other)["extensions"]["inputPath"], json!(["input", "apiRequestKey"]));

    let nobody = json!({ "transactionId": "none", "apiRequestKey": "k2" });
    let answer = world.try_mutate("captureTransaction", nobody, &wanted()).await;
    assert_eq!(error(&answer)["extensions"]["errorClass"], "NOT_FOUND");
    world.mutate("chargePaymentMethod", charge("1.00", "k2"), &wanted()).await;
}
