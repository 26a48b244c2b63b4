//! The gateway's webhooks: at any time, any number of times, in any order.

use domain::{
    model::{EventKind, Mode, NoticeState, Phase, SessionId},
    ports::{IncomingWebhook, NoticeError},
    testing::{Behaviour, Harness, the_gateway},
    usecases::{Progress, ReceiveNoticeError, receive_notice},
};

async fn hear_and_apply(harness: &Harness, text: &str) {
    harness.hear(text).await.unwrap();
    harness.work().await;
}

fn succeeded(event: &str, payment: &str, session: &SessionId) -> String {
    format!("{event} payment_intent.succeeded {payment} {}", session.as_str())
}

const PAID: [EventKind; 2] = [EventKind::PaymentSucceeded, EventKind::SessionCompleted];

#[tokio::test]
async fn a_notice_may_be_faster_than_the_answer() {
    let harness = Harness::new();
    let session = harness.open().await;
    let paying = harness.stall(harness.pay(&session.id, "pm_1"));
    hear_and_apply(&harness, &succeeded("evt_1", "pi_0", &session.id)).await;
    assert!(matches!(harness.session(&session.id).await.phase, Phase::Complete(_)));
    assert_eq!(paying.await.unwrap(), Progress::Paid);
    assert_eq!(harness.kinds(&session.id).await, PAID);
    assert_eq!(harness.gateway.charges(), [session.amount]);
}

#[tokio::test]
async fn a_notice_after_the_answer_changes_nothing() {
    let harness = Harness::new();
    let session = harness.open().await;
    harness.pay(&session.id, "pm_1").await.unwrap();
    let id = harness.hear(&succeeded("evt_1", "pi_0", &session.id)).await.unwrap().unwrap();
    harness.work().await;
    assert_eq!(harness.kinds(&session.id).await, PAID);
    let notice = harness.ports.store.snapshot().await.unwrap().notice(&id).await.unwrap().unwrap();
    assert_eq!(notice.state, NoticeState::Applied);
}

#[tokio::test]
async fn a_notice_takes_the_place_of_an_answer_that_never_comes() {
    let harness = Harness::new();
    let session = harness.open().await;
    harness.gateway.will([Behaviour::ChargeSilently]);
    assert_eq!(harness.pay(&session.id, "pm_1").await.unwrap(), Progress::Undecided);
    hear_and_apply(&harness, &succeeded("evt_1", "pi_0", &session.id)).await;
    assert!(matches!(harness.session(&session.id).await.phase, Phase::Complete(_)));
    assert_eq!(harness.gateway.calls(), 1);
}

#[tokio::test]
async fn the_same_event_is_stored_once() {
    let harness = Harness::new();
    let session = harness.open().await;
    harness.gateway.will([Behaviour::ChargeSilently]);
    harness.pay(&session.id, "pm_1").await.unwrap();
    assert!(harness.hear(&succeeded("evt_1", "pi_0", &session.id)).await.unwrap().is_some());
    assert!(harness.hear(&succeeded("evt_1", "pi_0", &session.id)).await.unwrap().is_none());
    harness.work().await;
    assert!(harness.hear(&succeeded("evt_1", "pi_0", &session.id)).await.unwrap().is_none(), "much later");
    let renamed = harness.hear(&succeeded("evt_2", "pi_0", &session.id)).await.unwrap();
    assert!(renamed.is_none(), "a payment succeeds once, whatever the event is called");
    assert_eq!(harness.kinds(&session.id).await, PAID);
}

#[tokio::test]
async fn the_order_of_notices_does_not_matter() {
    let harness = Harness::new();
    let session = harness.open().await;
    harness.gateway.will([Behaviour::AskForShopper]);
    harness.pay(&session.id, "pm_1").await.unwrap();
    harness.gateway.authenticate(&"pi_0".parse().unwrap());
    hear_and_apply(&harness, &succeeded("evt_3", "pi_0", &session.id)).await;
    for (event, kind) in [("evt_2", "payment_intent.requires_action"), ("evt_1", "payment_intent.created")] {
        hear_and_apply(&harness, &format!("{event} {kind} pi_0 {}", session.id.as_str())).await;
    }
    assert!(matches!(harness.session(&session.id).await.phase, Phase::Complete(_)));
    assert_eq!(harness.kinds(&session.id).await[1..], PAID);
}

#[tokio::test]
async fn an_old_refusal_does_not_touch_the_card_that_is_being_charged() {
    let harness = Harness::new();
    let session = harness.open().await;
    harness.gateway.will([Behaviour::Decline, Behaviour::LoseRequest]);
    harness.pay(&session.id, "pm_1").await.unwrap();
    assert_eq!(harness.pay(&session.id, "pm_2").await.unwrap(), Progress::Undecided);
    hear_and_apply(&harness, &format!("evt_1 payment_intent.payment_failed pi_0 {}", session.id.as_str()))
        .await;
    assert!(matches!(harness.session(&session.id).await.phase, Phase::Confirming(_)), "still under way");
}

#[tokio::test]
async fn what_is_not_signed_is_not_heard() {
    let harness = Harness::new();
    let session = harness.open().await;
    let body = succeeded("evt_1", "pi_0", &session.id);
    for headers in [vec![], vec![("signature".to_owned(), "bad".to_owned())]] {
        let webhook = IncomingWebhook { headers: &headers, body: body.as_bytes() };
        let refused = receive_notice(&harness.ports, &the_gateway(), &webhook).await;
        assert!(matches!(refused, Err(ReceiveNoticeError::Notice(NoticeError::Signature))), "{refused:?}");
    }
    let strange = harness.hear("what").await;
    assert!(matches!(strange, Err(ReceiveNoticeError::Notice(NoticeError::Unreadable))), "{strange:?}");
    assert_eq!(harness.work().await, 0);
}

#[tokio::test]
async fn what_is_not_ours_is_foreign() {
    let harness = Harness::new();
    let session = harness.open().await;
    let elsewhere = Harness::new();
    elsewhere.open().await;
    let live = SessionId::generate(harness.ports.random.as_ref(), Mode::Live);
    // Nobody's, that of a session which is not here, of the other mode, and one that only claims to be
    // this session's: the gateway has none of that name.
    let not_here = SessionId::generate(harness.ports.random.as_ref(), Mode::Test);
    for (number, hint) in ["", not_here.as_str(), live.as_str(), session.id.as_str()].into_iter().enumerate()
    {
        let text = format!("evt_{number} payment_intent.succeeded pi_{number} {hint}");
        let id = harness.hear(&text).await.unwrap().unwrap();
        harness.work().await;
        let notice = harness.ports.store.snapshot().await.unwrap().notice(&id).await.unwrap().unwrap();
        assert_eq!(notice.state, NoticeState::Foreign, "{text}");
    }
    assert_eq!(harness.session(&session.id).await, session);
}

#[tokio::test]
async fn a_notice_about_one_session_does_not_pay_another() {
    let harness = Harness::new();
    let (mine, other) = (harness.open().await, harness.open().await);
    let payment = harness.gateway.charge_unasked(&mine.id, mine.amount);
    hear_and_apply(&harness, &succeeded("evt_1", payment.as_str(), &other.id)).await;
    assert_eq!(harness.session(&other.id).await.phase, Phase::Open);
    assert_eq!(harness.order(&other.id).await, None);
}
