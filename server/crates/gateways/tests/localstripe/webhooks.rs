//! The webhooks that it signs and sends.

use domain::{
    model::NoticeSubject,
    ports::{Gateway, GatewayNotice, IncomingWebhook, NoticeError},
};
use jiff::{SignedDuration, Timestamp};

use crate::{
    process::{GOOD, WEBHOOK_SECRET, a_request, ask, stripe, stripe_with_secret},
    receiver::{Receiver, Webhook},
};

/// When it was signed, as it says itself.
fn signed_at(webhook: &Webhook) -> Timestamp {
    let (_, header) = webhook.headers.iter().find(|(name, _)| name == "stripe-signature").unwrap();
    let time = header.split(',').find_map(|part| part.strip_prefix("t=")).unwrap();
    Timestamp::from_second(time.parse().unwrap()).unwrap()
}

fn read(webhook: &Webhook, secret: &str, now: Timestamp) -> Result<GatewayNotice, NoticeError> {
    let incoming = IncomingWebhook { headers: &webhook.headers, body: &webhook.body };
    stripe_with_secret(secret).read_notice(&incoming, now)
}

/// The first webhook about this payment; other tests make payments too.
async fn about(receiver: &Receiver, wanted: impl Fn(&NoticeSubject) -> bool) -> (Webhook, GatewayNotice) {
    loop {
        let webhook = receiver.next().await;
        let notice = read(&webhook, WEBHOOK_SECRET, signed_at(&webhook)).unwrap();
        if notice.subject.as_ref().is_some_and(&wanted) {
            return (webhook, notice);
        }
    }
}

async fn listen(name: &str) -> Receiver {
    let receiver = Receiver::open().await;
    ask(&format!("/_config/webhooks/{name}"), &[("url", &receiver.url()), ("secret", WEBHOOK_SECRET)]).await;
    receiver
}

#[tokio::test]
async fn a_payment_is_told_of_and_signed() {
    let receiver = listen("paid").await;
    let request = a_request(GOOD).await;
    let payment = stripe().confirm(&request).await.unwrap();
    let expected = NoticeSubject::Payment { payment: payment.id, session: Some(request.session) };
    let (webhook, notice) = about(&receiver, |subject| *subject == expected).await;
    assert_eq!((notice.kind.as_str(), notice.once), ("payment_intent.succeeded", true));

    let now = signed_at(&webhook);
    assert_eq!(read(&webhook, "whsec_other", now), Err(NoticeError::Signature));
    let later = now + SignedDuration::from_mins(6);
    assert_eq!(read(&webhook, WEBHOOK_SECRET, later), Err(NoticeError::Signature));
    let mut tampered = Webhook { headers: webhook.headers.clone(), body: webhook.body.clone() };
    *tampered.body.last_mut().unwrap() ^= 1;
    assert_eq!(read(&tampered, WEBHOOK_SECRET, now), Err(NoticeError::Signature));
}

#[tokio::test]
async fn a_refusal_is_told_of_too() {
    let receiver = listen("refused").await;
    let request = a_request("4000000000000341").await;
    let payment = stripe().confirm(&request).await.unwrap();
    let expected = NoticeSubject::Payment { payment: payment.id, session: Some(request.session) };
    let (_, notice) = about(&receiver, |subject| *subject == expected).await;
    assert_eq!((notice.kind.as_str(), notice.once), ("payment_intent.payment_failed", false));
}
