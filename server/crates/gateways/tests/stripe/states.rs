//! How a payment stands, by retrieving it.

use domain::ports::{Gateway, GatewayError, GatewayPayment, PaymentStatus};
use serde_json::{Value, json};

use crate::harness::{answering, changed, fixture, money};

async fn retrieved(body: impl Into<String>) -> Result<GatewayPayment, GatewayError> {
    answering(200, body).0.retrieve(&"pi_3Q".parse().unwrap()).await
}

#[tokio::test]
async fn retrieves_without_a_key() {
    let (stripe, outbound) = answering(200, fixture!("intent_requires_action"));
    let payment = stripe.retrieve(&"pi_3Q".parse().unwrap()).await.unwrap();
    assert_eq!(payment.status, PaymentStatus::ActionRequired { client_secret: "pi_3Q_secret_x".into() });
    assert_eq!(payment.token, Some("pm_1".parse().unwrap()));
    let asked = outbound.only();
    assert_eq!((asked.method, asked.path.as_str()), ("GET", "/v1/payment_intents/pi_3Q"));
    assert_eq!(asked.field("expand[0]"), Some("latest_charge"));
    assert_eq!((asked.header("idempotency-key"), asked.header("content-type")), (None, None));
}

#[tokio::test]
async fn what_was_taken_may_be_less_than_what_was_reserved() {
    let payment = retrieved(fixture!("intent_captured_in_part")).await.unwrap();
    assert_eq!(payment.amount, money(2598, "EUR"));
    let PaymentStatus::Succeeded { captured, .. } = payment.status else { panic!("{payment:?}") };
    assert_eq!(captured, money(1598, "EUR"));
}

#[tokio::test]
async fn a_canceled_payment_is_no_decline() {
    let payment = retrieved(fixture!("intent_canceled")).await.unwrap();
    assert_eq!(payment.status, PaymentStatus::Canceled);
}

#[tokio::test]
async fn a_refused_card_is_named_by_the_error() {
    let refused = serde_json::from_str::<Value>(fixture!("card_declined")).unwrap();
    let mut intent = refused["error"]["payment_intent"].clone();
    intent["payment_method"] = json!("pm_older");
    let payment = retrieved(intent.to_string()).await.unwrap();
    assert!(matches!(payment.status, PaymentStatus::Declined(_)));
    assert_eq!(payment.token, Some("pm_1".parse().unwrap()));
}

#[tokio::test]
async fn the_token_may_come_as_an_object() {
    let body = changed(
        fixture!("intent_succeeded"),
        &[("/payment_method", json!({ "id": "pm_2", "object": "payment_method" }))],
    );
    assert_eq!(retrieved(body).await.unwrap().token, Some("pm_2".parse().unwrap()));
}

#[tokio::test]
async fn a_foreign_name_in_the_books_is_no_session_of_ours() {
    for metadata in
        [json!({}), json!({ "checkout_session": "cs_theirs" }), json!({ "checkout_session": null })]
    {
        let body = changed(fixture!("intent_succeeded"), &[("/metadata", metadata)]);
        assert_eq!(retrieved(body).await.unwrap().session, None);
    }
}

#[tokio::test]
async fn a_charge_that_did_not_come_along_is_known_by_name() {
    let body = changed(fixture!("intent_succeeded"), &[("/latest_charge", json!("ch_3Q"))]);
    let PaymentStatus::Succeeded { charge, .. } = retrieved(body).await.unwrap().status else { panic!() };
    assert_eq!((charge.id, charge.card), (Some("ch_3Q".parse().unwrap()), None));
}

#[tokio::test]
async fn more_of_a_card_than_may_be_known_is_not_taken() {
    let place = "/latest_charge/payment_method_details/card/last4";
    for last_four in [json!("4242424242424242"), json!("424"), json!("x242"), Value::Null] {
        let body = changed(fixture!("intent_succeeded"), &[(place, last_four)]);
        let PaymentStatus::Succeeded { charge, .. } = retrieved(body).await.unwrap().status else { panic!() };
        assert_eq!(charge.card, None);
    }
}

#[tokio::test]
async fn an_end_of_the_reservation_that_is_no_time_is_left_out() {
    let place = "/latest_charge/payment_method_details/card/capture_before";
    for end in [Value::Null, json!(i64::MAX)] {
        let body = changed(fixture!("intent_requires_capture"), &[(place, end)]);
        let PaymentStatus::Authorized { until, .. } = retrieved(body).await.unwrap().status else { panic!() };
        assert_eq!(until, None);
    }
}

#[tokio::test]
async fn what_makes_no_sense_is_not_believed() {
    let succeeded = fixture!("intent_succeeded");
    for (fixture, place, value) in [
        (succeeded, "/status", json!("requires_a_miracle")),
        (succeeded, "/currency", json!("xau")),
        (succeeded, "/id", json!("pi_3Q/../pi_4")),
        (succeeded, "/latest_charge/id", json!("")),
        (succeeded, "/amount", json!("2598")),
        (succeeded, "/amount", Value::Null),
        (fixture!("intent_requires_action"), "/client_secret", Value::Null),
    ] {
        let answer = retrieved(changed(fixture, &[(place, value)])).await;
        assert!(matches!(answer, Err(GatewayError::Unknown(_))), "{place}: {answer:?}");
    }
    let half_a_krona = changed(succeeded, &[("/currency", json!("isk")), ("/amount", json!(50))]);
    assert!(matches!(retrieved(half_a_krona).await, Err(GatewayError::Unknown(_))));
}

#[tokio::test]
async fn a_payment_still_under_way_is_not_decided() {
    let body = changed(fixture!("intent_succeeded"), &[("/status", json!("processing"))]);
    assert_eq!(retrieved(body).await.unwrap().status, PaymentStatus::Processing);
}

#[tokio::test]
async fn a_stand_in_that_does_not_say_what_it_took_took_all() {
    let body = changed(fixture!("intent_succeeded"), &[("/amount_received", Value::Null)]);
    let PaymentStatus::Succeeded { captured, .. } = retrieved(body).await.unwrap().status else { panic!() };
    assert_eq!(captured, money(2598, "EUR"));
}
