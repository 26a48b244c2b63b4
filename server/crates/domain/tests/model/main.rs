//! The model test: shoppers, the gateway's webhooks, workers, merchants, crashes and the clock meet in
//! random ways, and every sequence must end as the simple model says: charged once if and only if
//! there is one paid order and one completed event, and everything else given back.
//!
//! Nothing runs at once here: each sequence is one thread that polls what is under way one at a time.
//! The store and the gateway let others go first at every point where that can matter, so a seed says
//! exactly who met whom, and the same seed says it again.
//!
//! - `COUNTERFOIL_MODEL_SEQUENCES=100000` plays so many, one for each seed from 1.
//! - `COUNTERFOIL_MODEL_SEED=7` plays that one and tells what happened in it; with both, it is the
//!   first of so many.

#![expect(clippy::unwrap_used, reason = "in a test a panic is the report")]
#![expect(clippy::print_stdout, reason = "whoever replays a seed reads the trace")]

mod check;
mod dice;
mod eye;
mod found;
mod gateway;
mod play;
mod quiet;
mod site;
mod start;
mod step;
mod tasks;
mod world;

use std::{
    fmt::Write as _,
    sync::{
        Mutex,
        atomic::{AtomicU64, Ordering},
    },
    thread,
};

use play::{play, shorten};
use step::Script;
use world::Broken;

/// How many sequences are played if nothing is said.
const SEQUENCES: u64 = 100_000;

#[test]
fn every_sequence_ends_well() {
    let number = |name: &str| std::env::var(name).ok().map(|text| text.parse::<u64>().expect("a number"));
    let (seed, count) = (number("COUNTERFOIL_MODEL_SEED"), number("COUNTERFOIL_MODEL_SEQUENCES"));
    if let (Some(seed), None) = (seed, count) {
        let script = Script::of(seed);
        let played = play(&script, Broken::default(), true);
        println!("{script:?}\n{}", played.trace.join("\n"));
        assert_eq!(played.fault, None, "seed {seed}");
        return;
    }
    let (first, count) = (seed.unwrap_or(1), count.unwrap_or(SEQUENCES));
    println!("{count} sequences, seeds from {first}");
    if let Some(seed) = first_bad(first, count, Broken::default()) {
        panic!("{}", story(seed, Broken::default()));
    }
}

/// Plays the scripts of so many seeds on all cores. Answers the smallest seed that ends badly.
fn first_bad(first: u64, count: u64, broken: Broken) -> Option<u64> {
    let next = AtomicU64::new(first);
    let bad: Mutex<Option<u64>> = Mutex::new(None);
    let threads = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                loop {
                    let seed = next.fetch_add(1, Ordering::Relaxed);
                    if seed >= first + count || bad.lock().unwrap().is_some() {
                        return;
                    }
                    if play(&Script::of(seed), broken, false).fault.is_some() {
                        let mut bad = bad.lock().unwrap();
                        *bad = Some(bad.map_or(seed, |other| other.min(seed)));
                    }
                }
            });
        }
    });
    bad.into_inner().unwrap()
}

/// The shortest script that ends as badly as that of the seed, and what happens in it.
fn story(seed: u64, broken: Broken) -> String {
    let short = shorten(&Script::of(seed), broken);
    let played = play(&short, broken, true);
    let mut story = format!("seed {seed}: {}\n{short:?}\n", played.fault.unwrap_or_default());
    for line in played.trace {
        let _ = writeln!(story, "{line}");
    }
    story
}
