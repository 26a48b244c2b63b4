//! Charges and authorizations, and what decides them.

use braintree_double::{CardSnapshot, Config, Status};
use serde_json::json;

use crate::harness::{World, code, error, text};

#[tokio::test]
async fn a_charge_is_submitted_for_settlement_and_an_authorization_is_not() {
    let world = World::new();
    let charged = world.charge("10.00", "fake-valid-nonce").await;
    assert_eq!(charged["status"], "SUBMITTED_FOR_SETTLEMENT");
    assert_eq!(charged["amount"], json!({ "value": "10.00", "currencyCode": "EUR" }));
    assert_eq!(world.authorize("10.00").await["status"], "AUTHORIZED");
    assert_eq!(world.double.transactions().len(), 2);
    let kept = world.double.transaction(text(&charged["id"])).unwrap();
    assert_eq!(kept.id, text(&charged["legacyId"]));
    assert_eq!(
        kept.history.iter().map(|event| event.status).collect::<Vec<_>>(),
        [Status::Authorized, Status::SubmittedForSettlement]
    );
}

#[tokio::test]
async fn amounts_decide_as_they_do_in_the_sandbox() {
    let world = World::new();
    for (amount, status) in [
        ("1999.99", "SUBMITTED_FOR_SETTLEMENT"),
        ("2000.00", "PROCESSOR_DECLINED"),
        ("2999.99", "PROCESSOR_DECLINED"),
        ("3000.00", "FAILED"),
        ("3001.00", "SUBMITTED_FOR_SETTLEMENT"),
        ("5001.00", "GATEWAY_REJECTED"),
        ("5001.02", "SUBMITTED_FOR_SETTLEMENT"),
    ] {
        assert_eq!(world.charge(amount, "fake-valid-nonce").await["status"], status, "{amount}");
    }
}

#[tokio::test]
async fn a_decline_is_data_with_its_code() {
    let world = World::new();
    let wanted = "transaction { processorResponse { legacyCode message } statusHistory { status
        ... on ProcessorDeclinedEvent { declineType processorResponse { legacyCode } } } }";
    for (amount, code, kind) in [("2001.00", "2001", "SOFT"), ("2004.00", "2004", "HARD")] {
        let input = json!({ "paymentMethodId": "fake-valid-nonce", "transaction": { "amount": amount } });
        let payload = world.mutate("chargeCreditCard", input, wanted).await;
        let transaction = &payload["transaction"];
        assert_eq!(transaction["processorResponse"]["legacyCode"], code);
        assert_eq!(
            transaction["statusHistory"],
            json!([{
                "status": "PROCESSOR_DECLINED", "declineType": kind, "processorResponse": { "legacyCode": code },
            }])
        );
    }
}

#[tokio::test]
async fn test_nonces_decide_too() {
    let world = World::new();
    for (nonce, status) in [
        ("fake-valid-visa-nonce", "SUBMITTED_FOR_SETTLEMENT"),
        ("fake-processor-declined-visa-nonce", "PROCESSOR_DECLINED"),
        ("fake-processor-failure-jcb-nonce", "FAILED"),
        ("fake-gateway-rejected-fraud-nonce", "GATEWAY_REJECTED"),
        ("fake-gateway-rejected-risk-thresholds-nonce", "GATEWAY_REJECTED"),
    ] {
        assert_eq!(world.charge("10.00", nonce).await["status"], status, "{nonce}");
        assert_eq!(world.charge("10.00", nonce).await["status"], status, "{nonce} once more");
    }
}

#[tokio::test]
async fn a_rejection_says_why() {
    let world = World::new();
    let wanted = "transaction { processorResponse { legacyCode }
        statusHistory { ... on GatewayRejectedEvent { gatewayRejectionReason } } }";
    let nonce = "fake-gateway-rejected-fraud-nonce";
    let input = json!({ "paymentMethodId": nonce, "transaction": { "amount": "5.00" } });
    let payload = world.mutate("authorizeCreditCard", input, wanted).await;
    assert_eq!(
        payload["transaction"],
        json!({
            "processorResponse": null, "statusHistory": [{ "gatewayRejectionReason": "FRAUD" }],
        })
    );
}

#[tokio::test]
async fn a_nonce_pays_once() {
    let world = World::new();
    let nonce = world.double.new_nonce("4111111111111111").unwrap();
    assert_eq!(world.charge("2000.00", &nonce).await["status"], "PROCESSOR_DECLINED");
    for (nonce, expected) in
        [(nonce.as_str(), "93107"), ("fake-consumed-nonce", "93107"), ("nobody-knows-it", "93108")]
    {
        let input = json!({ "paymentMethodId": nonce, "transaction": { "amount": "1.00" } });
        let answer = world.try_mutate("chargePaymentMethod", input, "transaction { id }").await;
        assert_eq!(code(&answer), expected);
        assert_eq!(error(&answer)["extensions"]["inputPath"], json!(["input", "paymentMethodId"]));
        assert_eq!(error(&answer)["path"], json!(["chargePaymentMethod"]));
        assert_eq!(answer["data"], json!({ "chargePaymentMethod": null }));
    }
    assert_eq!(world.double.transactions().len(), 1);
}

#[tokio::test]
async fn the_account_decides_the_currency() {
    let world = World::new();
    let charge = |amount: &str, account: &str| {
        let transaction = json!({ "amount": amount, "merchantAccountId": account, "orderId": "o.1" });
        json!({ "paymentMethodId": "fake-valid-nonce", "transaction": transaction })
    };
    let wanted = "transaction { amount { value currencyCode } merchantAccountId }";
    let yen = world.mutate("chargePaymentMethod", charge("500", "shop_jpy"), wanted).await;
    assert_eq!(yen["transaction"]["amount"], json!({ "value": "500", "currencyCode": "JPY" }));
    assert_eq!(yen["transaction"]["merchantAccountId"], "shop_jpy");
    for (amount, account, expected) in [
        ("500.50", "shop_jpy", "81503"),
        ("5.5", "shop_eur", "81503"),
        ("0.00", "shop_eur", "81531"),
        ("5.00", "shop_chf", "91513"),
    ] {
        let answer = world.try_mutate("chargePaymentMethod", charge(amount, account), wanted).await;
        assert_eq!(code(&answer), expected, "{amount} {account}");
    }
}

#[tokio::test]
async fn a_snapshot_of_the_card_is_shown_either_way() {
    let wanted = "transaction { paymentMethodSnapshot { __typename
        ... on CreditCardDetails { brandCode last4 }
        ... on CreditCardTransactionDetails { creditCard { brandCode last4 } } } }";
    let card = json!({ "brandCode": "MASTERCARD", "last4": "4444" });
    let transactions = CardSnapshot::CreditCardTransactionDetails;
    for (card_snapshot, name) in [
        (CardSnapshot::CreditCardDetails, "CreditCardDetails"),
        (transactions, "CreditCardTransactionDetails"),
    ] {
        let world = World::with(Config { card_snapshot, ..Config::default() });
        let input = json!({
            "paymentMethodId": "fake-valid-mastercard-nonce", "transaction": { "amount": "1.00" },
        });
        let payload = world.mutate("chargePaymentMethod", input, wanted).await;
        let mut expected =
            if card_snapshot == transactions { json!({ "creditCard": card }) } else { card.clone() };
        expected["__typename"] = json!(name);
        assert_eq!(payload["transaction"]["paymentMethodSnapshot"], expected);
    }
}
