//! Whether a webhook is Stripe's.

use domain::ports::NoticeError;
use gateways::stripe::StripeConfig;

use crate::harness::{NOW, config, read, signature};

const BODY: &[u8] =
    br#"{"id":"evt_1","object":"event","type":"plan.created","livemode":false,"data":{"object":{"object":"plan"}}}"#;

/// Made by npm stripe 23.1.0's `webhooks.generateTestHeaderString` for that body and `whsec_test`.
const KNOWN: &str = "t=1795350000,v1=8931f37229c2f2dd090958497c6edae7a57a35c57257d64272188f97025aa538";

fn with_secrets(secrets: &[&str]) -> StripeConfig {
    StripeConfig { webhook_secrets: secrets.iter().map(|secret| (*secret).to_owned()).collect(), ..config() }
}

/// The signature of [`BODY`] at [`NOW`].
fn by(secret: &str) -> String {
    signature(secret, &NOW.to_string(), BODY)
}

fn believed(secrets: &[&str], header: &str) -> bool {
    match read(with_secrets(secrets), &[header], BODY, NOW) {
        Ok(notice) => {
            assert_eq!(notice.event, "evt_1");
            true
        }
        Err(error) => {
            assert_eq!(error, NoticeError::Signature, "{header}");
            false
        }
    }
}

#[test]
fn believes_what_stripes_own_library_signs() {
    assert!(believed(&["whsec_test"], KNOWN));
}

#[test]
fn believes_every_live_secret_while_one_is_rolled() {
    let (old, new) = ("whsec_old", "whsec_new");
    let header = |secrets: &[&str]| {
        let signatures: String = secrets.iter().map(|secret| format!(",v1={}", by(secret))).collect();
        format!("t={NOW}{signatures}")
    };
    for (configured, signing) in [
        (&[old, new][..], &[old][..]),
        (&[old, new], &[new]),
        (&[old], &[new, old]),
        (&[new], &[new, old]),
        (&[old, new], &[new, old]),
        (&[new], &["whsec_other", "whsec_another", new]),
    ] {
        assert!(believed(configured, &header(signing)), "{configured:?} {signing:?}");
    }
    for (configured, signing) in
        [(&[new][..], &[old][..]), (&[old, new], &["whsec_other"]), (&[], &[old, new])]
    {
        assert!(!believed(configured, &header(signing)), "{configured:?} {signing:?}");
    }
}

#[test]
fn a_secret_that_everybody_has_is_none() {
    assert!(!believed(&[""], &format!("t={NOW},v1={}", by(""))));
    assert!(believed(&["", "whsec_test"], KNOWN), "the others count all the same");
}

#[test]
fn other_schemes_count_for_nothing() {
    let good = by("whsec_test");
    for header in [
        format!("t={NOW},v0={good}"),
        format!("t={NOW},v2={good}"),
        format!("t={NOW},V1={good}"),
        format!("t={NOW},v1={},v0={good}", "0".repeat(64)),
    ] {
        assert!(!believed(&["whsec_test"], &header), "{header}");
    }
    assert!(believed(&["whsec_test"], &format!("t={NOW},v0={},v1={good}", "0".repeat(64))));
}

#[test]
fn what_is_no_header_is_no_signature() {
    let good = by("whsec_test");
    for header in [
        String::new(),
        ",".into(),
        "t=,v1=".into(),
        format!("t={NOW}"),
        format!("v1={good}"),
        format!("t={NOW},v1="),
        format!("t={NOW},v1=zz"),
        format!("t={NOW},v1={}", &good[..62]),
        format!("t={NOW},v1={good}00"),
        format!("t=now,v1={good}"),
        format!("t={NOW}.0,v1={good}"),
        format!("t=99999999999999999999,v1={good}"),
        format!("t=-{NOW},v1={good}"),
        format!("t={NOW};v1={good}"),
        // Two times: which of them is signed?
        format!("t={},t={NOW},v1={good}", NOW - 1),
        "\u{0}=\u{fe0f},=,==".into(),
    ] {
        assert!(!believed(&["whsec_test"], &header), "{header}");
    }
    let without: Result<_, _> = read(config(), &[], BODY, NOW);
    assert_eq!(without.unwrap_err(), NoticeError::Signature);
}

#[test]
fn the_header_is_read_as_senders_and_proxies_write_it() {
    let good = by("whsec_test");
    for header in [
        format!("v1={good},t={NOW}"),
        format!(" t={NOW} , v1={good} "),
        format!("t={NOW},v1={}", good.to_uppercase()),
        format!("t={NOW},v1=zz,v1={good},v1=,x"),
        format!("t={NOW},v1={good},t={NOW}"),
    ] {
        assert!(believed(&["whsec_test"], &header), "{header}");
    }
    let other = format!("t={NOW},v1={}", by("whsec_other"));
    assert!(read(config(), &[&other, KNOWN], BODY, NOW).is_ok(), "two headers are one");
}

#[test]
fn an_old_signature_is_somebody_elses_repetition() {
    for (seconds, believed) in
        [(0, true), (300, true), (-300, true), (301, false), (-301, false), (86_400, false)]
    {
        let answer = read(config(), &[KNOWN], BODY, NOW + seconds);
        assert_eq!(answer.is_ok(), believed, "{seconds} s later");
        assert!(believed || answer == Err(NoticeError::Signature));
    }
}

#[test]
fn the_signature_is_over_time_and_body() {
    let later = NOW + 60;
    let moved = KNOWN.replace(&NOW.to_string(), &later.to_string());
    assert_eq!(read(config(), &[&moved], BODY, later), Err(NoticeError::Signature), "another time");
    for place in [0, BODY.len() / 2, BODY.len() - 1] {
        let mut tampered = BODY.to_vec();
        tampered[place] ^= 1;
        assert_eq!(read(config(), &[KNOWN], &tampered, NOW), Err(NoticeError::Signature), "byte {place}");
    }
    for changed in [&BODY[1..], &BODY[..BODY.len() - 1], &[BODY, b"\n"].concat(), b""] {
        assert_eq!(read(config(), &[KNOWN], changed, NOW), Err(NoticeError::Signature));
    }
}

#[test]
fn a_body_need_not_be_text_to_be_signed() {
    let body = b"\xff\xfe\x00not json";
    let header = format!("t={NOW},v1={}", signature("whsec_test", &NOW.to_string(), body));
    assert_eq!(read(config(), &[&header], body, NOW), Err(NoticeError::Unreadable));
}
