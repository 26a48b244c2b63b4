//! Real time, and how much work fits into it.

use std::time::{Duration, Instant};

/// How long a measurement should take.
const SPAN: Duration = Duration::from_millis(400);
/// The first guess, before anything was measured.
const FIRST: usize = 32;

/// Measures from its making.
pub(crate) struct Stopwatch(Instant);

impl Stopwatch {
    #[expect(clippy::disallowed_methods, reason = "a benchmark is about the real time")]
    pub(crate) fn start() -> Self {
        Self(Instant::now())
    }

    /// How many things a second, if so many were done since the start.
    pub(crate) fn per_second(&self, things: usize) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "nobody waits for 2^52 things")]
        let things = things as f64;
        things / self.0.elapsed().as_secs_f64()
    }
}

/// How many things to do in a round, learned from the round before.
pub(crate) struct Amount(usize);

impl Amount {
    pub(crate) const fn new() -> Self {
        Self(FIRST)
    }

    /// A multiple of `people`, so that each has the same to do.
    pub(crate) fn shared_by(&self, people: usize) -> usize {
        self.0.div_ceil(people) * people
    }

    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a rate is small and positive"
    )]
    pub(crate) fn learn(&mut self, per_second: f64) {
        self.0 = ((per_second * SPAN.as_secs_f64()) as usize).max(FIRST);
    }
}
