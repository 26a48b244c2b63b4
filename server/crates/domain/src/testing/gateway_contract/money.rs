//! Taking, giving up and giving back.

use super::{GatewayWorld, charges, confirmed, decided, euros, key, paid, paying, refund};
use crate::{
    model::CaptureMethod,
    ports::{
        CancelPayment, CapturePayment, ConfirmPayment, GatewayError, GatewayPayment, PaymentStatus,
        RefundStatus,
    },
};

async fn reserved(world: &dyn GatewayWorld) -> GatewayPayment {
    let request = ConfirmPayment { capture: CaptureMethod::Manual, ..paying(world, "reserve").await };
    let payment = confirmed(world, &request).await;
    assert!(matches!(payment.status, PaymentStatus::Authorized { .. }), "{payment:?}");
    assert_eq!(charges(world).await, 0);
    payment
}

pub async fn reserved_money_is_taken_in_part(world: &dyn GatewayWorld) {
    let payment = reserved(world).await;
    let capture =
        CapturePayment { idempotency_key: key("take"), payment: payment.id.clone(), amount: euros(1000) };
    for _ in 0..2 {
        let taken = decided(world, world.gateway().capture(&capture).await.unwrap()).await;
        let PaymentStatus::Succeeded { captured, .. } = taken.status else { panic!("{taken:?}") };
        assert_eq!((taken.id, captured), (payment.id.clone(), euros(1000)), "once, under one key");
    }
    let told = world.gateway().retrieve(&payment.id).await.unwrap();
    assert!(
        matches!(told.status, PaymentStatus::Succeeded { captured, .. } if captured == euros(1000)),
        "{told:?}"
    );
    let more =
        CapturePayment { idempotency_key: key("more"), payment: payment.id.clone(), amount: euros(500) };
    let more = world.gateway().capture(&more).await;
    assert!(matches!(more, Err(GatewayError::Rejected(_))), "{more:?}");
}

pub async fn reserved_money_is_given_up(world: &dyn GatewayWorld) {
    let payment = reserved(world).await;
    let cancel = CancelPayment { idempotency_key: key("drop"), payment: payment.id.clone() };
    let given_up = decided(world, world.gateway().cancel(&cancel).await.unwrap()).await;
    assert_eq!((given_up.id, given_up.status), (payment.id.clone(), PaymentStatus::Canceled));
    let capture =
        CapturePayment { idempotency_key: key("late"), payment: payment.id.clone(), amount: euros(2598) };
    let late = world.gateway().capture(&capture).await;
    assert!(matches!(late, Err(GatewayError::Rejected(_))), "{late:?}");
    assert_eq!(charges(world).await, 0);
}

pub async fn what_was_taken_cannot_be_given_up_and_is_not_refunded_by_trying(world: &dyn GatewayWorld) {
    let payment = paid(world).await;
    let cancel = CancelPayment { idempotency_key: key("too-late"), payment: payment.id.clone() };
    let answer = world.gateway().cancel(&cancel).await;
    assert!(matches!(answer, Err(GatewayError::Rejected(_))), "{answer:?}");
    world.settle(&payment.id).await;
    let cancel = CancelPayment { idempotency_key: key("far-too-late"), payment: payment.id.clone() };
    let answer = world.gateway().cancel(&cancel).await;
    assert!(matches!(answer, Err(GatewayError::Rejected(_))), "{answer:?}");
    assert_eq!(charges(world).await, 1);
    assert!(world.gateway().refunds(&payment.id).await.unwrap().is_empty());
}

pub async fn money_is_given_back_in_parts_and_never_too_much(world: &dyn GatewayWorld) {
    let payment = paid(world).await;
    world.settle(&payment.id).await;
    let (first, second) = (refund(&payment.id, "a", 1000), refund(&payment.id, "b", 1598));
    for asked in [&first, &second] {
        let made = world.gateway().refund(asked).await.unwrap();
        assert_eq!((&made.payment, made.amount), (&payment.id, asked.amount));
        assert_eq!(made.refund.as_ref(), Some(&asked.refund));
        assert!(matches!(made.status, RefundStatus::Succeeded | RefundStatus::Pending), "{made:?}");
        let told = world.gateway().retrieve_refund(&made.id).await.unwrap();
        assert_eq!((told.id, told.amount), (made.id, made.amount));
    }
    let too_much = world.gateway().refund(&refund(&payment.id, "c", 1)).await;
    assert!(matches!(too_much, Err(GatewayError::Rejected(_))), "{too_much:?}");
    let mut ours: Vec<_> = world.gateway().refunds(&payment.id).await.unwrap();
    ours.sort_by_key(|refund| refund.amount.minor);
    let ours: Vec<_> = ours.into_iter().map(|refund| (refund.refund, refund.amount)).collect();
    assert_eq!(ours, [(Some(first.refund), euros(1000)), (Some(second.refund), euros(1598))]);
}

pub async fn one_key_refunds_once(world: &dyn GatewayWorld) {
    let payment = paid(world).await;
    world.settle(&payment.id).await;
    let asked = refund(&payment.id, "a", 1000);
    let first = world.gateway().refund(&asked).await.unwrap();
    let second = world.gateway().refund(&asked).await.unwrap();
    assert_eq!(first.id, second.id);
    assert_eq!(world.gateway().refunds(&payment.id).await.unwrap().len(), 1);
}

pub async fn a_refund_just_after_paying_is_made_or_put_off(world: &dyn GatewayWorld) {
    let payment = paid(world).await;
    let asked = refund(&payment.id, "part", 500);
    match world.gateway().refund(&asked).await {
        Ok(made) => assert_eq!(made.amount, euros(500)),
        Err(GatewayError::NotYet(_)) => {
            assert!(world.gateway().refunds(&payment.id).await.unwrap().is_empty());
            world.settle(&payment.id).await;
            assert_eq!(world.gateway().refund(&asked).await.unwrap().amount, euros(500));
        }
        Err(error) => panic!("{error}"),
    }
    assert_eq!(world.gateway().refunds(&payment.id).await.unwrap().len(), 1);

    let whole = ConfirmPayment { amount: euros(700), ..paying(world, "whole").await };
    let payment = confirmed(world, &whole).await;
    let asked = refund(&payment.id, "everything", 700);
    let made = match world.gateway().refund(&asked).await {
        Err(GatewayError::NotYet(_)) => {
            world.settle(&payment.id).await;
            world.gateway().refund(&asked).await.unwrap()
        }
        answer => answer.unwrap(),
    };
    assert_eq!((made.amount, made.refund.as_ref()), (euros(700), Some(&asked.refund)));
    let known = world.gateway().refunds(&payment.id).await.unwrap();
    assert_eq!(known.iter().map(|refund| &refund.id).collect::<Vec<_>>(), [&made.id]);
    let told = world.gateway().retrieve_refund(&made.id).await.unwrap();
    assert_eq!((told.payment, told.amount), (payment.id, euros(700)));
}
