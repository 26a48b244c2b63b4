//! A whole outage, with shoppers and jobs: nothing is lost, and nothing is charged twice.

use std::sync::Arc;

use domain::{
    model::{EventKind, GatewayName, Phase},
    ports::{Gateway, Health, Ports},
    testing::{Behaviour, Harness, the_gateway},
    usecases::{Progress, RefundRequest, refund_payment},
};
use gateways::circuit::Circuit;
use jiff::SignedDuration;

/// The domain on fakes, with a circuit around its gateway.
fn harness() -> Harness {
    let mut harness = Harness::new();
    let clock = harness.ports.clock.clone();
    let wrap = |gateway: Arc<dyn Gateway>| -> Arc<dyn Gateway> {
        Arc::new(Circuit::new(the_gateway(), gateway, clock.clone()))
    };
    let gateways = harness.ports.gateways.map(wrap);
    harness.ports = Ports { gateways, ..harness.ports };
    harness
}

fn health(harness: &Harness) -> Health {
    let name: GatewayName = the_gateway();
    harness.ports.gateways.of(&name).health()
}

/// The gateway goes down, and shoppers find out.
async fn go_down(harness: &Harness) {
    let mut shoppers = 0;
    while health(harness) == Health::Up {
        shoppers += 1;
        assert!(shoppers < 100, "it is never left alone");
        harness.gateway.will([Behaviour::BeUnreachable]);
        let session = harness.open().await;
        assert_eq!(harness.pay(&session.id, "pm_1").await.unwrap(), Progress::NotCharged);
        assert_eq!(harness.session(&session.id).await.phase, Phase::Open);
    }
}

#[tokio::test]
async fn a_payment_whose_answer_was_lost_before_is_charged_once_and_told_once() {
    let harness = harness();
    let lost = harness.open().await;
    harness.gateway.will([Behaviour::ChargeSilently]);
    assert_eq!(harness.pay(&lost.id, "pm_lost").await.unwrap(), Progress::Undecided);
    go_down(&harness).await;
    let asked = harness.gateway.calls();

    // Its job comes while the gateway is left alone. That is no word about the payment: it stays.
    harness.clock.advance(SignedDuration::from_secs(9));
    assert!(matches!(health(&harness), Health::Down { .. }));
    harness.restart().await;
    assert_eq!(harness.work().await, 1);
    assert_eq!(harness.gateway.calls(), asked, "it was asked all the same");
    assert!(matches!(harness.session(&lost.id).await.phase, Phase::Confirming(_)));
    assert_eq!(harness.pay(&lost.id, "pm_other").await.unwrap(), Progress::Undecided);

    // Nor is the probe, which finds the gateway still gone.
    harness.gateway.will([Behaviour::BeUnreachable]);
    harness.work_next().await.unwrap();
    assert_eq!(harness.gateway.calls(), asked + 1);
    assert!(matches!(health(&harness), Health::Down { .. }));
    assert!(matches!(harness.session(&lost.id).await.phase, Phase::Confirming(_)));

    // It is back: the payment's own job is who finds out.
    while health(&harness) != Health::Up || harness.session(&lost.id).await.phase.attempt().is_some() {
        harness.work_next().await.unwrap();
    }
    assert!(matches!(harness.session(&lost.id).await.phase, Phase::Complete(_)));
    assert_eq!(harness.gateway.charges(), [lost.amount]);
    assert_eq!(harness.completions(&lost.id).await, 1);
}

#[tokio::test]
async fn whoever_pays_while_it_is_left_alone_is_not_charged_and_can_pay_afterwards() {
    let harness = harness();
    go_down(&harness).await;
    let asked = harness.gateway.calls();
    let session = harness.open().await;
    assert_eq!(harness.pay(&session.id, "pm_1").await.unwrap(), Progress::NotCharged);
    assert_eq!(harness.session(&session.id).await.phase, Phase::Open);
    assert_eq!(harness.gateway.calls(), asked);
    assert_eq!(harness.kinds(&session.id).await, [EventKind::SessionCompleted; 0]);

    harness.clock.advance(SignedDuration::from_secs(10));
    assert_eq!(harness.pay(&session.id, "pm_2").await.unwrap(), Progress::Paid);
    assert_eq!(harness.gateway.charges(), [session.amount]);
    assert_eq!(health(&harness), Health::Up);
    assert_eq!(harness.work().await, 0, "nothing of the refused try is left");
}

#[tokio::test]
async fn a_refund_waits_for_the_end_of_the_outage_and_is_made_once() {
    let harness = harness();
    let session = harness.open().await;
    harness.pay(&session.id, "pm_1").await.unwrap();
    go_down(&harness).await;
    let request = RefundRequest {
        amount: None,
        reason: domain::model::RefundReason::Unsaid,
        request_key: None,
        metadata: Default::default(),
    };
    refund_payment(&harness.ports, &session.id, request).await.unwrap();
    assert_eq!(harness.gateway.all_refunds(), []);
    harness.clock.advance(SignedDuration::from_secs(10));
    while harness.gateway.all_refunds().is_empty() {
        harness.work_next().await.expect("it is asked for again");
    }
    assert_eq!(harness.gateway.balance(), 0);
    assert_eq!(health(&harness), Health::Up);
}
