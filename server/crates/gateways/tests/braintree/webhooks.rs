//! Whether a webhook is Braintree's, and what it is about. The bodies in the fixtures were made by npm
//! `braintree` 3.36.0 (`webhookTesting.sampleNotification`) with the keys `public1` and `private1`.

use base64::{Engine as _, prelude::BASE64_STANDARD};
use domain::{
    model::NoticeSubject,
    ports::{Gateway as _, GatewayNotice, IncomingWebhook, NoticeError},
};
use gateways::braintree::{Braintree, BraintreeConfig};
use hmac::{Hmac, KeyInit as _, Mac as _};
use jiff::{SignedDuration, Timestamp};
use sha1::{Digest as _, Sha1};

use crate::harness::{ATTEMPT, SESSION, Written, answering, config, wiring};

macro_rules! webhook {
    ($name:literal) => {
        include_str!(concat!("../fixtures/braintree/webhook_", $name, ".form"))
    };
}

/// When the fixtures were made.
const THEN: &str = "2026-11-23T03:00:00Z";

fn then() -> Timestamp {
    THEN.parse().unwrap()
}

fn with(config: BraintreeConfig) -> Braintree {
    let nobody: std::sync::Arc<Written> = answering("").1;
    Braintree::new(config, &wiring(nobody, &std::sync::Arc::default()))
}

fn read_at(now: Timestamp, body: &str) -> Result<GatewayNotice, NoticeError> {
    with(config()).read_notice(&IncomingWebhook { headers: &[], body: body.as_bytes() }, now)
}

fn read(body: &str) -> Result<GatewayNotice, NoticeError> {
    read_at(then(), body)
}

fn hmac(private_key: &str, text: &str) -> String {
    let mut mac = Hmac::<Sha1>::new_from_slice(&Sha1::digest(private_key)).unwrap();
    mac.update(text.as_bytes());
    hex::encode(mac.finalize().into_bytes())
}

fn form(signature: &str, payload: &str) -> String {
    let mut form = form_urlencoded::Serializer::new(String::new());
    form.append_pair("bt_signature", signature).append_pair("bt_payload", payload).finish()
}

/// The webhook with this XML, signed as it should be.
fn signed(xml: &str) -> String {
    let payload = format!("{}\n", BASE64_STANDARD.encode(xml));
    form(&format!("public1|{}", hmac("private1", &payload)), &payload)
}

fn notification(kind: &str, at: &str, subject: &str) -> String {
    format!(
        "<notification><timestamp type=\"datetime\">{at}</timestamp><kind>{kind}</kind>\
         <subject>{subject}</subject></notification>"
    )
}

#[test]
fn believes_what_braintrees_own_library_signs() {
    let notice = read(webhook!("check")).unwrap();
    assert_eq!((notice.kind.as_str(), notice.subject), ("check", None));
    let notice = read(webhook!("subscription_canceled")).unwrap();
    assert_eq!(notice.subject, None, "of no interest here");
}

#[test]
fn a_dispute_is_looked_at() {
    let notice = read(webhook!("dispute_opened")).unwrap();
    let expected = GatewayNotice {
        event: "dispute_opened:d1sput3x:2026-11-23T03:00:00Z".to_owned(),
        kind: "dispute_opened".to_owned(),
        subject: Some(NoticeSubject::Dispute { dispute: "d1sput3x".parse().unwrap() }),
        once: false,
    };
    assert_eq!(notice, expected);
}

#[test]
fn a_failed_refund_is_looked_at_whether_its_payment_is_named_or_not() {
    let subject = read(webhook!("refund_failed")).unwrap().subject;
    let expected =
        NoticeSubject::Refund { refund: "r3fund01".parse().unwrap(), payment: "r3fund01".parse().unwrap() };
    assert_eq!(subject, Some(expected), "its own name is no payment's");
    let subject = "<transaction><id>12345678</id>\
                   <refunded-transaction-id>3s8b9xk2</refunded-transaction-id></transaction>";
    let notice = read(&signed(&notification("refund_failed", THEN, subject))).unwrap();
    let expected = NoticeSubject::Refund {
        refund: "id-12345678".parse().unwrap(),
        payment: "3s8b9xk2".parse().unwrap(),
    };
    assert_eq!((notice.subject, notice.once), (Some(expected), true));
}

#[test]
fn a_transaction_names_its_session_if_it_is_ours() {
    let payment = "tr4nsact".parse().unwrap();
    let notice = read(webhook!("transaction_settled")).unwrap();
    assert_eq!(notice.subject, Some(NoticeSubject::Payment { payment, session: None }));
    let subject =
        format!("<transaction><id>tr4nsact</id><order-id>{SESSION}.{ATTEMPT}</order-id></transaction>");
    let notice = read(&signed(&notification("transaction_disbursed", THEN, &subject))).unwrap();
    let session = Some(SESSION.parse().unwrap());
    let payment = "tr4nsact".parse().unwrap();
    assert_eq!(notice.subject, Some(NoticeSubject::Payment { payment, session }));
    let nothing = "<transaction><id>tr4nsact</id><order-id nil=\"true\"/></transaction>";
    assert!(read(&signed(&notification("transaction_settled", THEN, nothing))).unwrap().subject.is_some());
}

#[test]
fn what_is_signed_by_others_is_not_believed() {
    let payload = format!("{}\n", BASE64_STANDARD.encode(notification("check", THEN, "")));
    let good = hmac("private1", &payload);
    let by = |signature: &str| read(&form(signature, &payload));
    assert!(by(&format!("public1|{good}")).is_ok());
    assert!(by(&format!("public2|{}&public1|{good}", hmac("private2", &payload))).is_ok(), "a second key");
    assert!(by(&format!("public1|zz&public1|{}", good.to_uppercase())).is_ok());
    for signature in [
        String::new(),
        good.clone(),
        format!("public2|{good}"),
        format!("public1|{}", hmac("private2", &payload)),
        format!("public1|{}", &good[..38]),
        format!("public1|{good}00"),
        "public1|".to_owned(),
        "public1".to_owned(),
        "|".to_owned(),
    ] {
        assert_eq!(by(&signature), Err(NoticeError::Signature), "{signature}");
    }
}

/// The library takes the end of the last line for what may be lost on the way.
#[test]
fn the_end_of_the_payload_may_be_missing() {
    let payload = BASE64_STANDARD.encode(notification("check", THEN, ""));
    let with_end = hmac("private1", &format!("{payload}\n"));
    assert!(read(&form(&format!("public1|{with_end}"), &payload)).is_ok());
    let lines: String =
        payload.as_bytes().chunks(60).map(|line| format!("{}\n", str::from_utf8(line).unwrap())).collect();
    assert!(read(&form(&format!("public1|{}", hmac("private1", &lines)), &lines)).is_ok());
}

#[test]
fn a_key_that_everybody_has_is_none() {
    let keyless = with(BraintreeConfig { private_key: String::new(), ..config() });
    let payload = BASE64_STANDARD.encode(notification("check", THEN, ""));
    let body = form(&format!("public1|{}", hmac("", &payload)), &payload);
    let answer = keyless.read_notice(&IncomingWebhook { headers: &[], body: body.as_bytes() }, then());
    assert_eq!(answer, Err(NoticeError::Signature));
    assert_eq!(keyless.answer_challenge("bt_challenge=20f9f8ed05f77439fe955c977e4c8a53"), None);
}

#[test]
fn what_is_old_is_somebody_elses_repetition() {
    for (hours, believed) in [(0, true), (24, true), (36, true), (37, false), (10_000, false)] {
        let answer = read_at(then() + SignedDuration::from_hours(hours), webhook!("check"));
        assert_eq!(answer.is_ok(), believed, "{hours} hours later");
    }
    for (minutes, believed) in [(5, true), (6, false)] {
        let answer = read_at(then() - SignedDuration::from_mins(minutes), webhook!("check"));
        assert_eq!(answer.is_ok(), believed, "{minutes} minutes before");
        assert!(believed || answer == Err(NoticeError::Signature));
    }
}

#[test]
fn what_is_signed_and_cannot_be_read_is_unreadable() {
    let dtd = "<!DOCTYPE n [<!ENTITY x \"y\">]><notification><kind>&x;</kind></notification>";
    let deep = "<a>".repeat(100) + &"</a>".repeat(100);
    for xml in [
        "",
        "not xml",
        "<notification>",
        "<notification></subject>",
        dtd,
        deep.as_str(),
        &notification("", THEN, ""),
        &notification("check", "yesterday", ""),
        &notification("&amp;", THEN, ""),
        &notification("<![CDATA[check]]>", THEN, ""),
    ] {
        assert_eq!(read(&signed(xml)), Err(NoticeError::Unreadable), "{xml}");
    }
    let not_text = format!("{}\n", BASE64_STANDARD.encode(b"<notification>\xff<kind>\xfe</kind>"));
    let body = form(&format!("public1|{}", hmac("private1", &not_text)), &not_text);
    assert_eq!(read(&body), Err(NoticeError::Unreadable));
    let not_base64 = form(&format!("public1|{}", hmac("private1", "%%")), "%%");
    assert_eq!(read(&not_base64), Err(NoticeError::Unreadable));
}

/// A name that is none cannot be asked about.
#[test]
fn strange_names_are_about_nothing() {
    for subject in
        ["<dispute><id>a/b</id></dispute>", "<transaction><id>a b</id></transaction>", "<dispute/>"]
    {
        let notice = read(&signed(&notification("dispute_opened", THEN, subject))).unwrap();
        assert_eq!(notice.subject, None, "{subject}");
    }
}

#[test]
fn a_form_without_the_fields_is_no_webhook() {
    for body in ["", "bt_signature=public1%7Cab", "bt_payload=ab", "{}", "\u{0}&=&%ff"] {
        assert_eq!(read(body), Err(NoticeError::Signature), "{body}");
    }
}

/// The answer is npm `braintree` 3.36.0's (`webhookNotification.verify`).
#[test]
fn a_challenge_is_answered_and_nothing_else_is_signed() {
    let braintree = with(config());
    let answer = braintree.answer_challenge("bt_challenge=20f9f8ed05f77439fe955c977e4c8a53");
    assert_eq!(answer.as_deref(), Some("public1|0fbe97541461f327f702ba173c1eca3074699149"));
    for query in [
        "",
        "challenge=20f9f8ed05f77439fe955c977e4c8a53",
        "bt_challenge=",
        "bt_challenge=20f9f8ed05f77439fe9",
        "bt_challenge=20f9f8ed05f77439fe955c977e4c8a530",
        "bt_challenge=20F9F8ED05F77439FE955C977E4C8A53",
        "bt_challenge=PG5vdGlmaWNhdGlvbj4KICAgID",
        "bt_challenge=20f9f8ed05f77439fe955c977e4c8a53%0A",
    ] {
        assert_eq!(braintree.answer_challenge(query), None, "{query}");
    }
}
