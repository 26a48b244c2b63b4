//! Webhooks: what they say and who signs them.

use base64::{Engine, prelude::BASE64_STANDARD};
use braintree_double::{DisputeReason, Kind, Notification};
use hmac::{Hmac, KeyInit, Mac};
use sha1::{Digest, Sha1};

use crate::harness::{World, text};

fn xml(notification: &Notification) -> String {
    let payload: String = notification.payload.lines().collect();
    String::from_utf8(BASE64_STANDARD.decode(payload).unwrap()).unwrap()
}

#[tokio::test]
async fn a_webhook_is_signed_with_the_private_key() {
    let world = World::new();
    let check = world.double.notification(Kind::Check, "").unwrap();
    let mut mac = Hmac::<Sha1>::new_from_slice(&Sha1::digest(b"double_private_key")).unwrap();
    mac.update(check.payload.as_bytes());
    let signature = hex::encode(mac.finalize().into_bytes());
    assert_eq!(check.signature, format!("double_public_key|{signature}"));
    assert_eq!(
        xml(&check),
        "<notification>
  <timestamp type=\"datetime\">2026-06-15T12:00:00Z</timestamp>
  <kind>check</kind>
  <subject>
    <check type=\"boolean\">true</check>
  </subject>
</notification>"
    );
    let form: Vec<_> = form_urlencoded::parse(check.form().as_bytes()).into_owned().collect();
    assert_eq!(form[0], ("bt_signature".to_owned(), check.signature.clone()));
    assert_eq!(form[1], ("bt_payload".to_owned(), check.payload));
}

#[tokio::test]
async fn a_settled_transaction_is_told() {
    let world = World::new();
    let paid = world.charge("10.00", "fake-valid-nonce").await;
    let told = xml(&world.double.settle(text(&paid["id"])).unwrap());
    for part in [
        "<kind>transaction_settled</kind>",
        &format!("<id>{}</id>", text(&paid["legacyId"])),
        "<status>settled</status>",
        "<amount>10.00</amount>",
        "<order-id nil=\"true\"/>",
    ] {
        assert!(told.contains(part), "{part} in {told}");
    }
}

#[tokio::test]
async fn a_dispute_is_told_with_its_transaction() {
    let world = World::new();
    let paid = world.charge("10.00", "fake-valid-nonce").await;
    let told = xml(&world.double.open_dispute(text(&paid["id"]), DisputeReason::Fraud).unwrap());
    for part in [
        "<kind>dispute_opened</kind>",
        "<status>open</status>",
        "<reason>fraud</reason>",
        "<amount-disputed>10.00</amount-disputed>",
        &format!("<id>{}</id>", text(&paid["legacyId"])),
    ] {
        assert!(told.contains(part), "{part} in {told}");
    }
    assert!(world.double.notification(Kind::DisputeLost, "nobody").is_err());
}
