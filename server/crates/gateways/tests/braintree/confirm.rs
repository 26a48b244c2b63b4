//! Charging and reserving: what is sent.

use domain::{
    model::{CaptureMethod, PaymentOptions},
    ports::{ConfirmPayment, Gateway as _, GatewayError, PaymentStatus},
};
use gateways::braintree::API_VERSION;
use serde_json::{Value, json};

use crate::harness::{ATTEMPT, SESSION, a_request, answering, changed, fixture, money, session};

#[tokio::test]
async fn charges_in_one_question() {
    let (braintree, outbound) = answering(fixture!("charged"));
    let payment = braintree.confirm(&a_request()).await.unwrap();
    let PaymentStatus::Succeeded { charge, captured } = payment.status else { panic!("{payment:?}") };
    let card = charge.card.unwrap();
    assert_eq!((card.brand.as_str(), card.last_four.as_str()), ("amex", "0005"));
    assert_eq!((card.expiry_month, card.expiry_year), (12, 2034));
    assert_eq!((payment.id.as_str(), charge.id), ("3s8b9xk2", None));
    assert_eq!((payment.amount, captured), (money(2598, "EUR"), money(2598, "EUR")));
    assert_eq!((payment.session, payment.attempt), (Some(session()), Some(ATTEMPT.parse().unwrap())));
    assert!(!payment.takes_another_card && payment.token.is_none());

    let asked = outbound.only("Charge");
    assert_eq!(asked.url, "https://payments.braintree.test/graphql");
    assert_eq!(asked.header("authorization"), Some("Basic cHVibGljMTpwcml2YXRlMQ=="));
    assert_eq!(asked.header("braintree-version"), Some(API_VERSION));
    assert_eq!(asked.header("content-type"), Some("application/json"));
}

#[tokio::test]
async fn sends_what_is_needed_and_nothing_else() {
    let (braintree, outbound) = answering(fixture!("charged"));
    braintree.confirm(&a_request()).await.unwrap();
    let expected = json!({
        "apiRequestKey": "key1",
        "paymentMethodId": "tokencc_1",
        "transaction": {
            "amount": "25.98",
            "merchantAccountId": "shop_eur",
            "orderId": format!("{SESSION}.{ATTEMPT}"),
        },
    });
    assert_eq!(*outbound.only("Charge").input(), expected);
}

#[tokio::test]
async fn reserves_where_the_merchant_captures() {
    let body = changed(fixture!("charged"), &[("/data/answer/transaction/status", json!("AUTHORIZED"))]);
    let (braintree, outbound) = answering(body);
    let request = ConfirmPayment { capture: CaptureMethod::Manual, ..a_request() };
    let payment = braintree.confirm(&request).await.unwrap();
    let PaymentStatus::Authorized { charge, until } = payment.status else { panic!("{payment:?}") };
    assert_eq!(charge.card.unwrap().last_four, "0005");
    assert_eq!(until, Some("2026-11-30T03:00:00Z".parse().unwrap()));
    assert_eq!(outbound.only("Authorize").input()["apiRequestKey"], "key1");
}

#[tokio::test]
async fn the_currency_chooses_the_account_and_the_decimals() {
    let changes = [("value", "500"), ("currencyCode", "JPY")];
    let mut yen: Value = serde_json::from_str(fixture!("charged")).unwrap();
    for (name, value) in changes {
        yen["data"]["answer"]["transaction"]["amount"][name] = json!(value);
        for event in yen["data"]["answer"]["transaction"]["statusHistory"].as_array_mut().unwrap() {
            event["amount"][name] = json!(value);
        }
    }
    let (braintree, outbound) = answering(yen.to_string());
    let payment = braintree.confirm(&ConfirmPayment { amount: money(500, "JPY"), ..a_request() }).await;
    assert_eq!(payment.unwrap().amount, money(500, "JPY"));
    let asked = outbound.only("Charge");
    let transaction = &asked.input()["transaction"];
    assert_eq!(
        (&transaction["amount"], &transaction["merchantAccountId"]),
        (&json!("500"), &json!("shop_jpy"))
    );
}

#[tokio::test]
async fn a_currency_without_an_account_is_not_sent() {
    let (braintree, outbound) = answering(fixture!("charged"));
    let answer = braintree.confirm(&ConfirmPayment { amount: money(500, "CHF"), ..a_request() }).await;
    let Err(GatewayError::Rejected(why)) = answer else { panic!("{answer:?}") };
    assert!(why.contains("CHF"), "{why}");
    assert!(outbound.asked().is_empty());
}

/// It would make a second payment, of which a look at the first tells nothing.
#[tokio::test]
async fn a_transaction_is_not_confirmed_once_more() {
    let (braintree, outbound) = answering(fixture!("charged"));
    let request = ConfirmPayment { existing: Some("3s8b9xk2".parse().unwrap()), ..a_request() };
    let answer = braintree.confirm(&request).await;
    assert!(matches!(answer, Err(GatewayError::Rejected(_))), "{answer:?}");
    assert!(outbound.asked().is_empty());
}

#[tokio::test]
async fn gives_the_payment_along_what_braintree_has_a_place_for() {
    let (braintree, outbound) = answering(fixture!("charged"));
    let long = "ä".repeat(300);
    let options = PaymentOptions {
        description: Some("Order 7".to_owned()),
        metadata: [("order_number".to_owned(), long), ("secret".to_owned(), "x".to_owned())].into(),
        receipt_email: Some("ada@example.com".parse().unwrap()),
        statement_descriptor: Some("TEABOOK".to_owned()),
        statement_descriptor_suffix: Some("ORDER 7".to_owned()),
    };
    braintree.confirm(&ConfirmPayment { options, ..a_request() }).await.unwrap();
    let transaction = outbound.only("Charge").input()["transaction"].clone();
    let fields = json!([
        { "name": "description", "value": "Order 7" },
        { "name": "order_number", "value": "ä".repeat(255) },
    ]);
    assert_eq!(transaction["customFields"], fields, "those that are set up, and no others");
    assert_eq!(transaction["customerDetails"], json!({ "email": "ada@example.com" }));
    assert_eq!(transaction["descriptor"], json!({ "name": "TEABOOK*ORDER 7" }));
}

#[tokio::test]
async fn a_descriptor_that_would_be_refused_is_not_sent() {
    let (braintree, outbound) = answering(fixture!("charged"));
    let options =
        PaymentOptions { statement_descriptor: Some("TEA BOOK".to_owned()), ..PaymentOptions::default() };
    braintree.confirm(&ConfirmPayment { options, ..a_request() }).await.unwrap();
    assert_eq!(outbound.only("Charge").input()["transaction"].get("descriptor"), None);
}
