//! A gateway that cannot be heard, or reached.

use super::{GatewayWorld, Trouble, books, charges, confirmed, paid, paying, refund};
use crate::ports::{GatewayError, PaymentStatus};

pub async fn a_lost_answer_is_unknown_and_asking_again_charges_once(world: &dyn GatewayWorld) {
    let request = paying(world, "lost").await;
    world.trouble(Trouble::LosesAnswers);
    let lost = world.gateway().confirm(&request).await;
    world.trouble(Trouble::None);
    match lost {
        Err(GatewayError::Unknown(_)) => {}
        // An adapter that looks into the books before it charges may have lost that answer.
        Err(GatewayError::NotYet(_)) => assert!(books(world).await.is_empty(), "that was not certain"),
        other => panic!("money may have moved: {other:?}"),
    }
    let payment = confirmed(world, &request).await;
    assert!(matches!(payment.status, PaymentStatus::Succeeded { .. }), "{payment:?}");
    assert_eq!(charges(world).await, 1);
    assert_eq!(books(world).await[0].id, payment.id);
}

pub async fn a_lost_answer_to_a_refund_gives_back_once(world: &dyn GatewayWorld) {
    let payment = paid(world).await;
    world.settle(&payment.id).await;
    let asked = refund(&payment.id, "lost", 1000);
    world.trouble(Trouble::LosesAnswers);
    let lost = world.gateway().refund(&asked).await;
    assert!(matches!(lost, Err(GatewayError::Unknown(_))), "money may have moved: {lost:?}");
    world.trouble(Trouble::None);
    world.gateway().refund(&asked).await.unwrap();
    let known = world.gateway().refunds(&payment.id).await.unwrap();
    assert_eq!(known.iter().map(|refund| refund.refund.clone()).collect::<Vec<_>>(), [Some(asked.refund)]);
}

pub async fn a_gateway_that_is_away_has_done_nothing(world: &dyn GatewayWorld) {
    let request = paying(world, "away").await;
    world.trouble(Trouble::Away);
    let away = world.gateway().confirm(&request).await;
    assert!(matches!(away, Err(GatewayError::Unreachable(_))), "it is certain that nothing left: {away:?}");
    world.trouble(Trouble::None);
    assert!(books(world).await.is_empty());
    confirmed(world, &request).await;
    assert_eq!(charges(world).await, 1);
}
