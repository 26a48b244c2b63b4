//! Who is let through after the pause: one.

use std::sync::Arc;

use domain::ports::{Gateway as _, GatewayError, Health};
use futures::FutureExt as _;
use jiff::SignedDuration;
use tokio::sync::mpsc;

use crate::scripted::{Says, World, a_confirmation, payment};

const CROWD: usize = 64;

/// All at once, on several threads, at a gateway that takes its time.
async fn crowd(world: &World, arrivals: &mut mpsc::UnboundedReceiver<&'static str>) -> (usize, usize) {
    let (refused, mut refusals) = mpsc::unbounded_channel();
    let shoppers: Vec<_> = (0..CROWD)
        .map(|_| {
            let (circuit, refused) = (Arc::clone(&world.circuit), refused.clone());
            tokio::spawn(async move {
                if let Err(GatewayError::Unreachable(_)) = circuit.confirm(&a_confirmation()).await {
                    refused.send(()).unwrap();
                }
            })
        })
        .collect();
    let (mut let_through, mut turned_away) = (0, 0);
    while let_through + turned_away < CROWD {
        tokio::select! {
            _ = arrivals.recv() => let_through += 1,
            _ = refusals.recv() => turned_away += 1,
        }
    }
    world.inside.release(CROWD);
    for shopper in shoppers {
        shopper.await.unwrap();
    }
    (let_through, turned_away)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_a_crowd_one_is_let_through_and_after_its_answer_all() {
    let (arrived, mut arrivals) = mpsc::unbounded_channel();
    let world = World::that_waits(arrived);
    world.inside.release(5);
    world.open().await;
    while arrivals.try_recv().is_ok() {}
    world.inside.will(Says::Done);
    world.clock.advance(SignedDuration::from_secs(10));
    assert_eq!(crowd(&world, &mut arrivals).await, (1, CROWD - 1));
    assert_eq!(crowd(&world, &mut arrivals).await, (CROWD, 0));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_crowd_that_is_lost_together_opens_it_once() {
    let (arrived, mut arrivals) = mpsc::unbounded_channel();
    let world = World::that_waits(arrived);
    world.inside.will(Says::Unknown);
    assert_eq!(crowd(&world, &mut arrivals).await, (CROWD, 0));
    // Nobody but the fifth has made the pause, and none of the others has made it longer.
    let Health::Down { until } = world.circuit.health() else { panic!("it is not left alone") };
    world.clock.advance(SignedDuration::from_secs(10));
    assert_eq!(world.circuit.health(), Health::Up, "until {until}");
}

/// Who loads a page and goes away: the handler is dropped in the middle of the call.
#[tokio::test]
async fn a_probe_that_nobody_waits_for_leaves_its_place_to_the_next() {
    let (arrived, mut arrivals) = mpsc::unbounded_channel();
    let world = World::that_waits(arrived);
    world.inside.release(5);
    world.open().await;
    while arrivals.try_recv().is_ok() {}
    world.inside.will(Says::Done);
    world.clock.advance(SignedDuration::from_secs(10));

    let wanted = payment();
    let mut probe = Box::pin(world.circuit.retrieve(&wanted));
    assert!(probe.as_mut().now_or_never().is_none());
    assert_eq!(arrivals.recv().await, Some("retrieve"));
    assert!(matches!(world.circuit.health(), Health::Down { .. }), "one is out");
    assert!(world.circuit.retrieve(&wanted).await.is_err());
    drop(probe);
    assert_eq!(world.circuit.health(), Health::Up);

    world.inside.release(1);
    world.circuit.retrieve(&wanted).await.unwrap();
}
