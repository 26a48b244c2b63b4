//! What happens over time, against the double, which checks each question against Braintree's own names.

use braintree_double::{
    CardSnapshot, Config, Decline, DisputeReason, DisputeStatus as Theirs, Fault, Notification,
};
use domain::{
    model::{CaptureMethod, DeclineReason, DisputeStatus, IdempotencyKey, Mode, NoticeSubject, RefundReason},
    ports::{
        CancelPayment, CapturePayment, Clock as _, ConfirmPayment, Expected, Gateway as _, GatewayError,
        IncomingWebhook, PaymentStatus, RefundPayment, RefundStatus, Verdict,
    },
};
use jiff::SignedDuration;

use crate::{
    double::World,
    harness::{REFUND, a_request, money, session},
};

/// The key of whatever is asked about a payment; the payment has one of its own.
fn key() -> IdempotencyKey {
    IdempotencyKey::stored("later".into())
}

fn paying(world: &World) -> ConfirmPayment {
    let token = world.double.new_nonce("4111111111111111").unwrap().parse().unwrap();
    ConfirmPayment { token, ..a_request() }
}

fn a_refund(payment: &str, minor: i64) -> RefundPayment {
    RefundPayment {
        idempotency_key: key(),
        payment: payment.parse().unwrap(),
        amount: money(minor, "EUR"),
        reason: RefundReason::Unsaid,
        refund: REFUND.parse().unwrap(),
    }
}

fn subject(world: &World, notification: &Notification) -> Option<NoticeSubject> {
    let body = notification.form();
    let webhook = IncomingWebhook { headers: &[], body: body.as_bytes() };
    world.braintree.read_notice(&webhook, world.clock.now()).unwrap().subject
}

#[tokio::test]
async fn a_charge_whose_answer_was_lost_is_charged_once() {
    for fault in [Fault::LoseAnswer, Fault::InternalAfter] {
        let world = World::new();
        world.double.faults().arm(fault, Some("chargeCreditCard"));
        let payment = world.braintree.confirm(&paying(&world)).await.unwrap();
        assert!(matches!(payment.status, PaymentStatus::Succeeded { .. }), "{payment:?}");
        assert_eq!(world.double.transactions().len(), 1);
    }
}

/// The shopper's tab and a job ask under the same key at the same time.
#[tokio::test]
async fn a_charge_in_flight_is_waited_for() {
    let world = World::new();
    let hold = world.double.faults().hold_next(Some("chargeCreditCard"));
    let request = paying(&world);
    let first = tokio::spawn({
        let (braintree, request) = (world.braintree.clone(), request.clone());
        async move { braintree.confirm(&request).await }
    });
    hold.arrived().await;
    let meanwhile = world.braintree.confirm(&request).await;
    assert!(matches!(meanwhile, Err(GatewayError::Unknown(_))), "{meanwhile:?}");
    hold.release();
    let first = first.await.unwrap().unwrap();
    assert_eq!(world.braintree.confirm(&request).await.unwrap().id, first.id);
    assert_eq!(world.double.transactions().len(), 1);
}

#[tokio::test]
async fn a_nonce_that_another_try_used_up_pays_nothing_more() {
    let world = World::new();
    let request = paying(&world);
    world.braintree.confirm(&request).await.unwrap();
    let again = ConfirmPayment {
        idempotency_key: IdempotencyKey::stored("key2".into()),
        attempt: "att_000000000000000000000000000000AA".parse().unwrap(),
        ..request.clone()
    };
    let answer = world.braintree.confirm(&again).await;
    assert!(matches!(answer, Err(GatewayError::Rejected(_))), "{answer:?}");
    // The same try under a new key finds what it made.
    let same = ConfirmPayment { attempt: request.attempt, ..again };
    let found = world.braintree.confirm(&same).await.unwrap();
    assert!(matches!(found.status, PaymentStatus::Succeeded { .. }), "{found:?}");
    assert_eq!(world.double.transactions().len(), 1);
}

#[tokio::test]
async fn refusals_are_told_with_their_reasons() {
    let world = World::new();
    world.double.faults().arm(Fault::Decline(Decline::new(2001).unwrap()), None);
    for (number, token, reason) in [
        (0, None, DeclineReason::InsufficientFunds),
        (1, Some("fake-processor-declined-visa-nonce"), DeclineReason::CallIssuer),
        (2, Some("fake-gateway-rejected-fraud-nonce"), DeclineReason::Generic),
        (3, Some("fake-processor-failure-jcb-nonce"), DeclineReason::TryAgainLater),
    ] {
        let mut request = paying(&world);
        if let Some(token) = token {
            request.token = token.parse().unwrap();
        }
        request.attempt = format!("att_{number:032}").parse().unwrap();
        request.idempotency_key = IdempotencyKey::stored(format!("key{number}"));
        let payment = world.braintree.confirm(&request).await.unwrap();
        let PaymentStatus::Declined(decline) = &payment.status else { panic!("{payment:?}") };
        assert_eq!(decline.reason, reason, "{token:?}");
    }
    let since = world.clock.now() - SignedDuration::from_hours(1);
    assert_eq!(world.braintree.find(&session(), since).await.unwrap().len(), 4);
}

#[tokio::test]
async fn either_form_of_a_card_s_details_is_read() {
    for card_snapshot in [CardSnapshot::CreditCardDetails, CardSnapshot::CreditCardTransactionDetails] {
        let world = World::with(Config { card_snapshot, ..Config::default() });
        let payment = world.braintree.confirm(&paying(&world)).await.unwrap();
        let PaymentStatus::Succeeded { charge, .. } = payment.status else { panic!("{payment:?}") };
        let card = charge.card.unwrap();
        assert_eq!((card.brand.as_str(), card.last_four.as_str()), ("visa", "1111"), "{card_snapshot:?}");
    }
}

#[tokio::test]
async fn a_reservation_runs_out() {
    let world = World::new();
    let request = ConfirmPayment { capture: CaptureMethod::Manual, ..paying(&world) };
    let payment = world.braintree.confirm(&request).await.unwrap();
    let PaymentStatus::Authorized { until: Some(until), .. } = payment.status else { panic!("{payment:?}") };
    assert!(until > world.clock.now());
    world.double.expire(payment.id.as_str()).unwrap();
    let told = world.braintree.retrieve(&payment.id).await.unwrap();
    assert_eq!(told.status, PaymentStatus::Canceled);
    let capture =
        CapturePayment { idempotency_key: key(), payment: payment.id.clone(), amount: money(2598, "EUR") };
    let answer = world.braintree.capture(&capture).await;
    assert!(matches!(answer, Err(GatewayError::Rejected(_))), "{answer:?}");
}

#[tokio::test]
async fn a_cancellation_whose_answer_was_lost_is_done_once() {
    let world = World::new();
    let request = ConfirmPayment { capture: CaptureMethod::Manual, ..paying(&world) };
    let payment = world.braintree.confirm(&request).await.unwrap();
    world.double.faults().arm(Fault::LoseAnswer, Some("reverseTransaction"));
    let cancel = CancelPayment { idempotency_key: key(), payment: payment.id.clone() };
    assert_eq!(world.braintree.cancel(&cancel).await.unwrap().status, PaymentStatus::Canceled);
    assert_eq!(world.braintree.cancel(&cancel).await.unwrap().status, PaymentStatus::Canceled);
}

#[tokio::test]
async fn a_charge_is_called_off_before_it_settles_and_refunded_after() {
    let world = World::new();
    let payment = world.braintree.confirm(&paying(&world)).await.unwrap();
    world.double.faults().arm(Fault::LoseAnswer, Some("reverseTransaction"));
    let whole = a_refund(payment.id.as_str(), 2598);
    let void = world.braintree.refund(&whole).await.unwrap();
    assert_eq!(void.status, RefundStatus::Succeeded);
    assert_eq!(world.braintree.refund(&whole).await.unwrap(), void, "asked again, it is the same");
    assert!(world.double.refunds().is_empty());

    let world = World::new();
    let payment = world.braintree.confirm(&paying(&world)).await.unwrap();
    world.double.begin_settling(payment.id.as_str()).unwrap();
    world.double.faults().arm(Fault::LoseAnswer, Some("refundTransaction"));
    let refund = world.braintree.refund(&whole_of(&payment)).await.unwrap();
    assert_eq!(refund.status, RefundStatus::Pending);
    assert_eq!(world.double.refunds().len(), 1);
    world.double.settle_refund(refund.id.as_str()).unwrap();
    let told = world.braintree.retrieve_refund(&refund.id).await.unwrap();
    assert_eq!((told.status, told.refund), (RefundStatus::Succeeded, Some(REFUND.parse().unwrap())));
}

fn whole_of(payment: &domain::ports::GatewayPayment) -> RefundPayment {
    a_refund(payment.id.as_str(), 2598)
}

#[tokio::test]
async fn a_refund_that_fails_later_is_told_by_a_webhook() {
    let world = World::new();
    let payment = world.braintree.confirm(&paying(&world)).await.unwrap();
    world.double.settle(payment.id.as_str()).unwrap();
    let refund = world.braintree.refund(&a_refund(payment.id.as_str(), 1000)).await.unwrap();
    let failed = world.double.fail_refund(refund.id.as_str(), Decline::new(2046).unwrap()).unwrap();
    let expected = NoticeSubject::Refund { refund: refund.id.clone(), payment: payment.id };
    assert_eq!(subject(&world, &failed), Some(expected));
    let told = world.braintree.retrieve_refund(&refund.id).await.unwrap();
    assert_eq!(told.status, RefundStatus::Failed("2046".to_owned()));
}

#[tokio::test]
async fn a_dispute_goes_its_way() {
    let world = World::new();
    let payment = world.braintree.confirm(&paying(&world)).await.unwrap();
    world.double.settle(payment.id.as_str()).unwrap();
    let opened = world.double.open_dispute(payment.id.as_str(), DisputeReason::Fraud).unwrap();
    let Some(NoticeSubject::Dispute { dispute }) = subject(&world, &opened) else { panic!("{opened:?}") };
    let disputes = world.braintree.disputes().unwrap();
    let told = disputes.retrieve_dispute(&dispute).await.unwrap();
    assert_eq!((&told.id, &told.payment, told.amount), (&dispute, &payment.id, money(2598, "EUR")));
    assert_eq!((told.status, told.funds_withdrawn), (DisputeStatus::NeedsResponse, true));
    assert!(told.reason == "fraudulent" && told.evidence_due_by.is_some(), "{told:?}");
    for (theirs, status, withdrawn) in
        [(Theirs::Disputed, DisputeStatus::UnderReview, true), (Theirs::Won, DisputeStatus::Won, false)]
    {
        let moved = world.double.move_dispute(dispute.as_str(), theirs).unwrap();
        assert_eq!(subject(&world, &moved), Some(NoticeSubject::Dispute { dispute: dispute.clone() }));
        let told = disputes.retrieve_dispute(&dispute).await.unwrap();
        assert_eq!((told.status, told.funds_withdrawn), (status, withdrawn));
    }
}

#[tokio::test]
async fn the_double_is_found_to_be_set_up_right() {
    let world = World::new();
    let expected = Expected { mode: Mode::Test, hooks_url: "https://shop.example/hooks/main".to_owned() };
    let findings = world.braintree.self_check().unwrap().check(&expected).await;
    assert!(findings.iter().all(|finding| finding.verdict != Verdict::Bad), "{findings:?}");
    assert_eq!(findings.iter().filter(|finding| finding.verdict == Verdict::Good).count(), 7, "{findings:?}");
}
