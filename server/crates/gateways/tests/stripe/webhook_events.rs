//! What a webhook is about.

use domain::{
    model::NoticeSubject,
    ports::{GatewayNotice, NoticeError},
};
use gateways::stripe::StripeConfig;
use serde_json::{Value, json};

use crate::harness::{NOW, changed, config, fixture, read, session, signature};

fn signed(config: StripeConfig, body: &str) -> Result<GatewayNotice, NoticeError> {
    let header = format!("t={NOW},v1={}", signature("whsec_test", &NOW.to_string(), body.as_bytes()));
    read(config, &[&header], body.as_bytes(), NOW)
}

fn notice(body: &str) -> Result<GatewayNotice, NoticeError> {
    signed(config(), body)
}

fn about_payment(session_known: bool) -> NoticeSubject {
    let payment = "pi_3Q".parse().unwrap();
    NoticeSubject::Payment { payment, session: session_known.then(session) }
}

fn about_refund(refund: &str) -> NoticeSubject {
    NoticeSubject::Refund { refund: refund.parse().unwrap(), payment: "pi_3Q".parse().unwrap() }
}

fn about_dispute() -> NoticeSubject {
    NoticeSubject::Dispute { dispute: "dp_3Q".parse().unwrap() }
}

fn about_warning() -> NoticeSubject {
    NoticeSubject::Warning { warning: "issfr_3Q".parse().unwrap() }
}

#[test]
fn says_what_each_event_is_about() {
    for (body, kind, subject, once) in [
        (
            fixture!("event_payment_intent_succeeded"),
            "payment_intent.succeeded",
            Some(about_payment(true)),
            true,
        ),
        (fixture!("event_charge_expired"), "charge.expired", Some(about_payment(true)), true),
        (fixture!("event_charge_refunded"), "charge.refunded", Some(about_payment(true)), false),
        (fixture!("event_charge_refunded_2020"), "charge.refunded", Some(about_refund("re_3QOffice")), false),
        (
            fixture!("event_charge_refund_updated"),
            "charge.refund.updated",
            Some(about_refund("re_3QRefund")),
            false,
        ),
        (fixture!("event_refund_failed"), "refund.failed", Some(about_refund("re_3QRefund")), true),
        (fixture!("event_dispute_created"), "charge.dispute.created", Some(about_dispute()), true),
        (
            fixture!("event_early_fraud_warning_created"),
            "radar.early_fraud_warning.created",
            Some(about_warning()),
            true,
        ),
    ] {
        let expected = GatewayNotice { event: "evt_3Q".to_owned(), kind: kind.to_owned(), subject, once };
        assert_eq!(notice(body), Ok(expected), "{kind}");
    }
}

/// A kind counts as seen once only if a second event of it can tell nothing new.
#[test]
fn a_payment_may_see_most_kinds_again() {
    for (kind, once) in [
        ("payment_intent.created", true),
        ("payment_intent.succeeded", true),
        ("payment_intent.canceled", true),
        ("payment_intent.payment_failed", false),
        ("payment_intent.requires_action", false),
        ("payment_intent.processing", false),
        ("payment_intent.amount_capturable_updated", false),
        ("payment_intent.of_a_later_year", false),
    ] {
        let body = changed(fixture!("event_payment_intent_succeeded"), &[("/type", json!(kind))]);
        let told = notice(&body).unwrap();
        assert_eq!((told.once, told.subject), (once, Some(about_payment(true))), "{kind}");
    }
    for (kind, once) in [
        ("charge.succeeded", false),
        ("charge.failed", false),
        ("charge.captured", false),
        ("charge.updated", false),
        ("charge.expired", true),
    ] {
        let body = changed(fixture!("event_charge_expired"), &[("/type", json!(kind))]);
        let told = notice(&body).unwrap();
        assert_eq!((told.once, told.subject), (once, Some(about_payment(true))), "{kind}");
    }
    for (kind, once) in [("refund.created", true), ("refund.updated", false), ("refund.failed", true)] {
        let body = changed(fixture!("event_refund_failed"), &[("/type", json!(kind))]);
        let told = notice(&body).unwrap();
        assert_eq!((told.once, told.subject), (once, Some(about_refund("re_3QRefund"))), "{kind}");
    }
    for (kind, once) in [
        ("charge.dispute.created", true),
        ("charge.dispute.updated", false),
        ("charge.dispute.closed", false),
        ("charge.dispute.funds_withdrawn", false),
        ("charge.dispute.funds_reinstated", false),
    ] {
        let body = changed(fixture!("event_dispute_created"), &[("/type", json!(kind))]);
        let told = notice(&body).unwrap();
        assert_eq!((told.once, told.subject), (once, Some(about_dispute())), "{kind}");
    }
    for (kind, once) in
        [("radar.early_fraud_warning.created", true), ("radar.early_fraud_warning.updated", false)]
    {
        let body = changed(fixture!("event_early_fraud_warning_created"), &[("/type", json!(kind))]);
        let told = notice(&body).unwrap();
        assert_eq!((told.once, told.subject), (once, Some(about_warning())), "{kind}");
    }
}

#[test]
fn the_payment_of_a_charge_may_come_as_an_object_or_not_at_all() {
    let place = "/data/object/payment_intent";
    let whole = json!({ "id": "pi_3Q", "object": "payment_intent", "amount": 2598 });
    let body = changed(fixture!("event_charge_expired"), &[(place, whole)]);
    assert_eq!(notice(&body).unwrap().subject, Some(about_payment(true)));
    for event in [fixture!("event_charge_expired"), fixture!("event_refund_failed")] {
        let body = changed(event, &[(place, Value::Null)]);
        assert_eq!(notice(&body).unwrap().subject, None, "it was made without a payment");
    }
}

#[test]
fn a_session_that_is_none_of_ours_is_not_named() {
    for metadata in [json!({}), json!({ "checkout_session": "cs_theirs" }), json!({ "order": "7" })] {
        let body =
            changed(fixture!("event_payment_intent_succeeded"), &[("/data/object/metadata", metadata)]);
        assert_eq!(notice(&body).unwrap().subject, Some(about_payment(false)));
    }
}

#[test]
fn what_is_none_of_ours_is_passed_over_however_it_looks() {
    for body in [
        r#"{"id":"evt_1","type":"customer.created","livemode":false,"data":{"object":{"object":"customer"}}}"#,
        r#"{"id":"evt_1","type":"v1.billing.meter.no_meter_found","livemode":false,"related_object":null}"#,
        r#"{"id":"evt_1","type":"x","livemode":false,"data":{"object":{"id":"x"}}}"#,
        r#"{"id":"evt_1","type":"x","livemode":false,"data":{"object":[1]},"new":{"deep":[{}]}}"#,
    ] {
        assert_eq!(notice(body).unwrap().subject, None, "{body}");
    }
}

#[test]
fn what_cannot_be_understood_is_said_to_be_so() {
    let event = fixture!("event_payment_intent_succeeded");
    for body in [
        "",
        "{}",
        "[]",
        "<html>",
        r#"{"id":"evt_1","type":"payment_intent.succeeded"}"#,
        &event[..event.len() / 2],
        &changed(event, &[("/data/object/id", json!("pi_3Q/../x"))]),
        &changed(event, &[("/data/object/id", Value::Null)]),
        &changed(event, &[("/data/object/metadata", json!(7))]),
        &changed(event, &[("/livemode", json!("no"))]),
        &changed(fixture!("event_refund_failed"), &[("/data/object/id", json!("4242424242424242"))]),
        &changed(fixture!("event_dispute_created"), &[("/data/object/id", json!("dp/3Q"))]),
        &changed(fixture!("event_early_fraud_warning_created"), &[("/data/object/id", Value::Null)]),
    ] {
        assert_eq!(notice(body), Err(NoticeError::Unreadable), "{body}");
    }
}

#[test]
fn an_event_of_the_other_mode_is_none_of_ours() {
    let test = fixture!("event_payment_intent_succeeded");
    let live = changed(test, &[("/livemode", json!(true))]);
    let with_key = |key: &str| StripeConfig { secret_key: key.to_owned(), ..config() };
    for (key, good, bad) in [
        ("sk_test_1", test, live.as_str()),
        ("rk_test_1", test, &live),
        ("sk_live_1", &live, test),
        ("rk_live_1", &live, test),
    ] {
        assert!(signed(with_key(key), good).is_ok(), "{key}");
        assert_eq!(signed(with_key(key), bad), Err(NoticeError::Unreadable), "{key}");
    }
}
