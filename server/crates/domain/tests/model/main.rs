//! The model test: shoppers, the gateway's webhooks, workers, merchants, crashes and the clock meet in
//! random ways, and every sequence must end as the simple model says: charged once if and only if
//! there is one paid order and one completed event, and everything else given back.
//!
//! Nothing runs at once here: each sequence is one thread that polls what is under way one at a time.
//! The store and the gateway let others go first at every point where that can matter, so a seed says
//! exactly who met whom, and the same seed says it again. The store is as loose as PostgreSQL's
//! `READ COMMITTED` is: what holds here does not hold because there is one writer.
//!
//! - `MODEL_SEQUENCES=100000` plays so many, one for each seed from 1.
//! - `MODEL_SEED=7` plays that one and tells what happened in it (`-- --nocapture`); with
//!   both, it is the first of so many.
//!
//! A sequence that ends badly is made as short as it can be and printed as data: `found.rs` keeps it.

#![expect(clippy::unwrap_used, reason = "in a test a panic is the report")]
#![expect(clippy::print_stdout, reason = "seeds and traces are for the person who runs it")]

mod broken;
mod check;
mod dice;
mod eye;
mod found;
mod gateway;
mod play;
mod quiet;
mod seen;
mod site;
mod start;
mod step;
mod tasks;
mod world;

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    sync::{
        Mutex,
        atomic::{AtomicU64, Ordering},
    },
    thread,
};

use play::{play, shorten};
use seen::KINDS;
use step::Script;
use world::Broken;

/// How many sequences are played if nothing is said: a few seconds' worth. `make test` says more.
const SEQUENCES: u64 = 10_000;

/// After so many sequences everything that is looked for must have come about.
const ENOUGH: u64 = 5_000;

#[test]
fn every_sequence_ends_well() {
    let number = |name: &str| std::env::var(name).ok().map(|text| text.parse::<u64>().expect("a number"));
    let (seed, count) = (number("MODEL_SEED"), number("MODEL_SEQUENCES"));
    if let (Some(seed), None) = (seed, count) {
        let script = Script::of(seed);
        let played = play(&script, Broken::default(), true);
        println!("{script:?}\n{}", played.trace.join("\n"));
        assert_eq!(played.fault, None, "seed {seed}");
        return;
    }
    let (first, count) = (seed.unwrap_or(1), count.unwrap_or(SEQUENCES));
    println!("{count} sequences, seeds from {first}");
    let tally = play_all(first, count, Broken::default());
    if let Some(seed) = tally.bad {
        panic!("{}", story(seed, Broken::default()));
    }
    for kind in KINDS {
        let times = tally.seen.get(kind).copied().unwrap_or_default();
        println!("{times:>8}  {kind}");
        assert!(times > 0 || count < ENOUGH, "never seen: {kind}");
    }
}

/// What came of many sequences.
#[derive(Default)]
struct Tally {
    /// The smallest seed that ended badly.
    bad: Option<u64>,
    /// In how many sequences each kind of thing came about.
    seen: BTreeMap<&'static str, u64>,
}

/// Plays the scripts of so many seeds on all cores, until one ends badly.
fn play_all(first: u64, count: u64, broken: Broken) -> Tally {
    let next = AtomicU64::new(first);
    let tally = Mutex::new(Tally::default());
    let threads = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                loop {
                    let seed = next.fetch_add(1, Ordering::Relaxed);
                    if seed >= first + count || tally.lock().unwrap().bad.is_some() {
                        return;
                    }
                    let played = play(&Script::of(seed), broken, false);
                    let mut tally = tally.lock().unwrap();
                    if played.fault.is_some() {
                        tally.bad = Some(tally.bad.map_or(seed, |other| other.min(seed)));
                    }
                    for kind in played.seen {
                        *tally.seen.entry(kind).or_default() += 1;
                    }
                }
            });
        }
    });
    tally.into_inner().unwrap()
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
