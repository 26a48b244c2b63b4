//! Paying.

use jiff::SignedDuration;

use super::{ContractCard, GatewayWorld, books, charges, confirmed, euros, paid, paying, request, session};
use crate::{
    model::{AttemptId, Money},
    ports::{ConfirmPayment, GatewayError, PaymentStatus},
    testing::SeededRandom,
};

pub async fn a_card_pays(world: &dyn GatewayWorld) {
    let request = paying(world, "first").await;
    let payment = confirmed(world, &request).await;
    let PaymentStatus::Succeeded { charge, captured } = &payment.status else { panic!("{payment:?}") };
    assert_eq!((payment.amount, *captured), (request.amount, request.amount));
    assert_eq!(payment.session, Some(session()));
    assert!(payment.attempt.is_none_or(|attempt| attempt == request.attempt));
    let card = charge.card.as_ref().expect("the card is told with the charge");
    assert!(card.last_four.len() == 4 && (1..=12).contains(&card.expiry_month), "{card:?}");

    let again = world.gateway().retrieve(&payment.id).await.unwrap();
    assert_eq!((again.amount, &again.session), (payment.amount, &payment.session));
    assert!(matches!(again.status, PaymentStatus::Succeeded { .. }), "{again:?}");
}

pub async fn one_key_charges_once(world: &dyn GatewayWorld) {
    let request = paying(world, "first").await;
    let first = confirmed(world, &request).await;
    let second = confirmed(world, &request).await;
    assert_eq!(first.id, second.id);
    assert!(matches!(second.status, PaymentStatus::Succeeded { .. }), "{second:?}");
    assert_eq!(charges(world).await, 1);
}

pub async fn a_refused_card_charges_nothing_and_another_may_pay(world: &dyn GatewayWorld) {
    let declined = request(world, "declined", ContractCard::Declined).await.expect("a card that is refused");
    let refused = confirmed(world, &declined).await;
    let PaymentStatus::Declined(decline) = &refused.status else { panic!("{refused:?}") };
    assert!(!decline.gateway_code.is_empty());
    assert_eq!(charges(world).await, 0);

    let existing = refused.takes_another_card.then(|| refused.id.clone());
    let second = ConfirmPayment { existing, ..paying(world, "second").await };
    let payment = confirmed(world, &second).await;
    assert!(matches!(payment.status, PaymentStatus::Succeeded { .. }), "{payment:?}");
    assert_eq!(refused.takes_another_card, payment.id == refused.id);
    assert_eq!(charges(world).await, 1);
    if !refused.takes_another_card {
        // The books must tell which try is which.
        let made_for: Vec<_> = books(world).await.into_iter().map(|payment| payment.attempt).collect();
        let known = |attempt: &AttemptId| made_for.contains(&Some(attempt.clone()));
        assert!(known(&declined.attempt) && known(&second.attempt), "{made_for:?}");
    }
}

pub async fn a_bank_s_question_is_answered_before_money_moves(world: &dyn GatewayWorld) {
    let Some(request) = request(world, "asks", ContractCard::AsksForShopper).await else { return };
    let asked = confirmed(world, &request).await;
    let PaymentStatus::ActionRequired { client_secret } = &asked.status else { panic!("{asked:?}") };
    assert!(!client_secret.is_empty());
    assert!(asked.takes_another_card, "or the next card would make a second payment that can succeed");
    assert_eq!(charges(world).await, 0);
    world.authenticate(&asked.id).await;
    let paid = world.gateway().retrieve(&asked.id).await.unwrap();
    assert!(matches!(paid.status, PaymentStatus::Succeeded { .. }), "{paid:?}");
    assert_eq!(charges(world).await, 1);
}

pub async fn the_books_are_searched_by_our_session_and_since(world: &dyn GatewayWorld) {
    let ours = paid(world).await;
    let elsewhere = crate::model::SessionId::generate(&SeededRandom::new(6), crate::model::Mode::Test);
    let theirs = ConfirmPayment { session: elsewhere.clone(), ..paying(world, "theirs").await };
    let theirs = confirmed(world, &theirs).await;
    let found: Vec<_> = books(world).await.into_iter().map(|payment| payment.id).collect();
    assert_eq!(found, [ours.id]);
    let since = world.now() - SignedDuration::from_hours(1);
    let found = world.gateway().find(&elsewhere, since).await.unwrap();
    assert_eq!(found.into_iter().map(|payment| payment.id).collect::<Vec<_>>(), [theirs.id]);
}

pub async fn a_currency_without_decimals_is_counted_right(world: &dyn GatewayWorld) {
    let yen = Money::new(500, "JPY".parse().unwrap());
    let request = ConfirmPayment { amount: yen, ..paying(world, "yen").await };
    let payment = confirmed(world, &request).await;
    assert_eq!(payment.amount, yen);
    assert!(
        matches!(payment.status, PaymentStatus::Succeeded { captured, .. } if captured == yen),
        "{payment:?}"
    );
    assert_ne!(payment.amount, euros(500));
}

pub async fn an_unknown_payment_is_none(world: &dyn GatewayWorld) {
    let unknown = "nobody_has_this_one".parse().unwrap();
    let answer = world.gateway().retrieve(&unknown).await;
    assert!(matches!(answer, Err(GatewayError::Rejected(_))), "{answer:?}");
}
