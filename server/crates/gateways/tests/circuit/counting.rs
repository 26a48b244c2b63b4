//! What counts as not answering.

use std::sync::Arc;

use domain::ports::{Gateway as _, Health};
use jiff::SignedDuration;
use tokio::sync::mpsc;

use crate::scripted::{Says, World, a_confirmation, payment};

const MANY: usize = 50;

#[tokio::test]
async fn what_the_gateway_says_is_an_answer_whatever_it_says() {
    for says in [Says::Done, Says::Declined, Says::Rejected, Says::NotYet] {
        let world = World::new();
        world.inside.will(says);
        for _ in 0..MANY {
            drop(world.circuit.confirm(&a_confirmation()).await);
        }
        assert_eq!(world.inside.asked().len(), MANY, "{says:?}");
        assert_eq!(world.circuit.health(), Health::Up, "{says:?}");
    }
}

#[tokio::test]
async fn a_gateway_that_cannot_be_reached_and_one_whose_answers_get_lost_are_left_alone() {
    for says in [Says::Unreachable, Says::Unknown] {
        let world = World::new();
        world.inside.will(says);
        for _ in 0..MANY {
            drop(world.circuit.confirm(&a_confirmation()).await);
        }
        assert_eq!(world.inside.asked().len(), 5, "{says:?}");
        assert!(matches!(world.circuit.health(), Health::Down { .. }), "{says:?}");
    }
}

#[tokio::test]
async fn a_gateway_that_is_too_slow_is_left_alone() {
    let (arrived, mut arrivals) = mpsc::unbounded_channel();
    let world = World::that_waits(arrived);
    world.inside.will(Says::Unknown);
    let shoppers: Vec<_> = (0..5)
        .map(|_| {
            let circuit = Arc::clone(&world.circuit);
            tokio::spawn(async move { circuit.confirm(&a_confirmation()).await })
        })
        .collect();
    for _ in 0..5 {
        arrivals.recv().await.unwrap();
    }
    // Their time is over.
    world.clock.advance(SignedDuration::from_secs(30));
    world.inside.release(5);
    for shopper in shoppers {
        shopper.await.unwrap().unwrap_err();
    }
    assert!(matches!(world.circuit.health(), Health::Down { .. }));
}

/// The key of most gateways stands in the configuration: every page gets it, also during an outage.
#[tokio::test]
async fn having_the_browser_s_key_proves_nothing() {
    let world = World::new();
    for _ in 0..5 {
        world.inside.will(Says::Done);
        world.circuit.browser_key().await.unwrap();
        world.inside.will(Says::Unknown);
        world.circuit.confirm(&a_confirmation()).await.unwrap_err();
    }
    assert!(matches!(world.circuit.health(), Health::Down { .. }));

    world.clock.advance(SignedDuration::from_secs(10));
    world.inside.will(Says::Done);
    world.circuit.browser_key().await.unwrap();
    assert_eq!(world.circuit.health(), Health::Up, "the page may be shown");
    world.inside.will(Says::Unknown);
    world.circuit.confirm(&a_confirmation()).await.unwrap_err();
    assert!(matches!(world.circuit.health(), Health::Down { .. }), "and its payment is the probe");
}

#[tokio::test]
async fn not_getting_the_browser_s_key_counts() {
    let world = World::new();
    world.inside.will(Says::Unreachable);
    for _ in 0..MANY {
        drop(world.circuit.browser_key().await);
    }
    assert_eq!(world.inside.asked().len(), 5);
    world.clock.advance(SignedDuration::from_secs(10));
    world.circuit.browser_key().await.unwrap_err();
    assert!(matches!(world.circuit.health(), Health::Down { .. }));
    world.inside.will(Says::Done);
    world.clock.advance(SignedDuration::from_secs(20));
    world.circuit.retrieve(&payment()).await.unwrap();
}
