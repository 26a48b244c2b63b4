//! When a gateway is left alone, and when it is asked again: a machine without clock or network.

use std::collections::VecDeque;

use domain::ports::Health;
use jiff::{SignedDuration, Timestamp};

/// So many failures in a row are an outage and no accident. In a row are calls as they began: after a gateway
/// has hung, the time-outs of those who waited come in between the answers that all others get again.
const ENOUGH: usize = 5;

/// In a row, and within so long: what a single broken payment has to ask for again and again comes more
/// seldom than that (each pause is longer than the last), and does not close the shop for all others.
const WINDOW: SignedDuration = SignedDuration::from_secs(60);

/// How long a gateway is left alone at first. Each probe that fails doubles it.
const FIRST_PAUSE: SignedDuration = SignedDuration::from_secs(10);

/// How long it is left alone at the most: nobody sells anything meanwhile.
const LONGEST_PAUSE: SignedDuration = SignedDuration::from_secs(60);

/// When to look again while a probe is out.
const GLANCE: SignedDuration = SignedDuration::from_secs(5);

/// The machine. Whoever wants to ask the gateway gets a [`Permit`] and hands it back with what came of it.
#[derive(Debug, Default)]
pub(super) struct Breaker {
    state: State,
    /// Counts changes of the state. What comes of a call that began before the last one counts no more.
    generation: u64,
    /// Counts calls.
    calls: u64,
}

#[derive(Debug)]
enum State {
    /// All may ask.
    Closed {
        /// The last call that was answered, by its number.
        answered: u64,
        /// Of the calls after that one: which failed, and when, no longer ago than [`WINDOW`].
        failed: VecDeque<(u64, Timestamp)>,
    },
    /// Nobody may ask until then; after that, the first who comes is the probe.
    Open { until: Timestamp, pause: SignedDuration },
    /// A probe is out, and nobody else may ask.
    Probing { pause: SignedDuration },
}

impl Default for State {
    fn default() -> Self {
        Self::Closed { answered: 0, failed: VecDeque::new() }
    }
}

/// Leave to ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Permit {
    generation: u64,
    call: u64,
}

/// The gateway is being left alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Refused {
    /// Until when, or until when to look again.
    pub(super) until: Timestamp,
}

/// What came of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// The gateway answered, whatever it said.
    Answered,
    /// It could not be reached, or its answer is not known.
    Failed,
    /// Nothing that says anything of the gateway.
    Nothing,
}

/// What an outcome has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Change {
    /// It is being left alone from now on.
    Opened { until: Timestamp },
    /// Still.
    StaysOpen { until: Timestamp },
    /// It is asked again.
    Closed,
}

impl Breaker {
    /// Whether somebody may ask now.
    pub(super) fn admit(&mut self, now: Timestamp) -> Result<Permit, Refused> {
        match self.health(now) {
            Health::Up => {}
            Health::Down { until } => return Err(Refused { until }),
        }
        if let State::Open { pause, .. } = self.state {
            self.turn(State::Probing { pause });
        }
        self.calls += 1;
        Ok(Permit { generation: self.generation, call: self.calls })
    }

    /// Takes what came of a call.
    pub(super) fn report(&mut self, permit: Permit, outcome: Outcome, now: Timestamp) -> Option<Change> {
        if permit.generation != self.generation {
            return None;
        }
        match (&mut self.state, outcome) {
            (State::Closed { .. }, Outcome::Nothing) => None,
            (State::Closed { answered, failed }, Outcome::Answered) => {
                *answered = permit.call.max(*answered);
                failed.retain(|(call, _)| call > answered);
                None
            }
            (State::Closed { answered, failed }, Outcome::Failed) => {
                if permit.call < *answered {
                    return None;
                }
                failed.retain(|(_, at)| now.duration_since(*at) <= WINDOW);
                failed.push_back((permit.call, now));
                if failed.len() < ENOUGH {
                    return None;
                }
                let until = self.open(FIRST_PAUSE, now);
                Some(Change::Opened { until })
            }
            (State::Probing { .. }, Outcome::Answered) => {
                self.turn(State::default());
                Some(Change::Closed)
            }
            (State::Probing { pause }, Outcome::Failed) => {
                let longer = (*pause * 2).min(LONGEST_PAUSE);
                let until = self.open(longer, now);
                Some(Change::StaysOpen { until })
            }
            // The next who comes is the probe.
            (State::Probing { pause }, Outcome::Nothing) => {
                let pause = *pause;
                self.turn(State::Open { until: now, pause });
                None
            }
            (State::Open { .. }, _) => unreachable!("nobody gets leave to ask while it is open"),
        }
    }

    /// Whether asking is worth it.
    pub(super) fn health(&self, now: Timestamp) -> Health {
        match self.state {
            // Further off than the pause is long: somebody has set the clock back.
            State::Open { until, pause } if now < until && until.duration_since(now) <= pause => {
                Health::Down { until }
            }
            State::Closed { .. } | State::Open { .. } => Health::Up,
            State::Probing { .. } => Health::Down { until: now + GLANCE },
        }
    }

    fn open(&mut self, pause: SignedDuration, now: Timestamp) -> Timestamp {
        let until = now + pause;
        self.turn(State::Open { until, pause });
        until
    }

    fn turn(&mut self, state: State) {
        self.state = state;
        self.generation += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOON: Timestamp = Timestamp::constant(1_782_907_200, 0);

    fn after(seconds: i64) -> Timestamp {
        NOON + SignedDuration::from_secs(seconds)
    }

    /// One call, begun and ended at that second.
    fn call(breaker: &mut Breaker, second: i64, outcome: Outcome) -> Option<Change> {
        let permit = breaker.admit(after(second)).expect("it may be asked");
        breaker.report(permit, outcome, after(second))
    }

    fn opened_at(second: i64) -> Breaker {
        let mut breaker = Breaker::default();
        for _ in 1..ENOUGH {
            assert_eq!(call(&mut breaker, second, Outcome::Failed), None);
        }
        let until = after(second) + FIRST_PAUSE;
        assert_eq!(call(&mut breaker, second, Outcome::Failed), Some(Change::Opened { until }));
        breaker
    }

    #[test]
    fn failures_in_a_row_open_it_and_an_answer_between_them_begins_anew() {
        let mut breaker = Breaker::default();
        for _ in 0..3 {
            for _ in 1..ENOUGH {
                assert_eq!(call(&mut breaker, 0, Outcome::Failed), None);
            }
            assert_eq!(call(&mut breaker, 0, Outcome::Answered), None);
            assert_eq!(breaker.health(after(0)), Health::Up);
        }
        opened_at(0);
    }

    #[test]
    fn what_is_no_answer_of_the_gateway_neither_opens_nor_begins_anew() {
        let mut breaker = Breaker::default();
        for _ in 1..ENOUGH {
            assert_eq!(call(&mut breaker, 0, Outcome::Failed), None);
            assert_eq!(call(&mut breaker, 0, Outcome::Nothing), None);
        }
        assert!(matches!(call(&mut breaker, 0, Outcome::Failed), Some(Change::Opened { .. })));
    }

    #[test]
    fn one_payment_that_is_asked_about_again_and_again_closes_no_shop() {
        let mut breaker = Breaker::default();
        // As a payment is taken up: ten seconds after it was begun, then after 4, 8, 16 … seconds more.
        assert_eq!(call(&mut breaker, 0, Outcome::Failed), None);
        let mut second = 10;
        for tries in 2..12 {
            assert_eq!(call(&mut breaker, second, Outcome::Failed), None, "after {second} seconds");
            second += 10 + (1 << tries);
        }
    }

    #[test]
    fn it_is_left_alone_and_then_asked_by_one() {
        let mut breaker = opened_at(0);
        let until = after(0) + FIRST_PAUSE;
        for second in [0, 9] {
            assert_eq!(breaker.health(after(second)), Health::Down { until });
            assert_eq!(breaker.admit(after(second)), Err(Refused { until }));
        }
        assert_eq!(breaker.health(after(10)), Health::Up, "the next page may try");
        let probe = breaker.admit(after(10)).unwrap();
        assert_eq!(breaker.admit(after(10)), Err(Refused { until: after(10) + GLANCE }));
        assert_eq!(breaker.health(after(12)), Health::Down { until: after(12) + GLANCE });
        assert_eq!(breaker.report(probe, Outcome::Answered, after(12)), Some(Change::Closed));
        assert_eq!(breaker.health(after(12)), Health::Up);
        assert_eq!(breaker.admit(after(12)).and(breaker.admit(after(12))).map(drop), Ok(()));
    }

    #[test]
    fn pauses_grow_up_to_a_limit_and_begin_anew_after_an_answer() {
        let mut breaker = opened_at(0);
        let mut now = 0;
        for (waits, then) in [(10, 20), (20, 40), (40, 60), (60, 60)] {
            now += waits;
            let until = after(now + then);
            assert_eq!(call(&mut breaker, now, Outcome::Failed), Some(Change::StaysOpen { until }));
        }
        assert_eq!(call(&mut breaker, now + 60, Outcome::Answered), Some(Change::Closed));
        for _ in 1..ENOUGH {
            assert_eq!(call(&mut breaker, now + 60, Outcome::Failed), None);
        }
        let until = after(now + 70);
        assert_eq!(call(&mut breaker, now + 60, Outcome::Failed), Some(Change::Opened { until }));
    }

    #[test]
    fn a_probe_that_says_nothing_leaves_its_place_to_the_next() {
        let mut breaker = opened_at(0);
        assert_eq!(call(&mut breaker, 10, Outcome::Nothing), None);
        assert_eq!(breaker.health(after(10)), Health::Up);
        let until = after(30);
        assert_eq!(call(&mut breaker, 10, Outcome::Failed), Some(Change::StaysOpen { until }));
    }

    #[test]
    fn time_outs_that_come_when_the_gateway_answers_again_say_nothing_of_it() {
        let mut breaker = Breaker::default();
        let hung: Vec<_> = (0..20).map(|_| breaker.admit(after(0)).unwrap()).collect();
        assert_eq!(call(&mut breaker, 20, Outcome::Answered), None);
        for permit in hung {
            assert_eq!(breaker.report(permit, Outcome::Failed, after(30)), None);
        }
        // Nor does a late answer to what was asked before them make up for failures.
        let early = breaker.admit(after(30)).unwrap();
        for _ in 1..ENOUGH {
            assert_eq!(call(&mut breaker, 30, Outcome::Failed), None);
        }
        assert_eq!(breaker.report(early, Outcome::Answered, after(31)), None);
        assert!(matches!(call(&mut breaker, 31, Outcome::Failed), Some(Change::Opened { .. })));
    }

    #[test]
    fn what_began_before_it_opened_changes_nothing_any_more() {
        let mut breaker = Breaker::default();
        let early: Vec<_> = (0..3).map(|_| breaker.admit(after(0)).unwrap()).collect();
        for _ in 0..ENOUGH {
            call(&mut breaker, 0, Outcome::Failed);
        }
        let until = after(0) + FIRST_PAUSE;
        assert_eq!(breaker.report(early[0], Outcome::Failed, after(5)), None);
        assert_eq!(breaker.report(early[1], Outcome::Answered, after(5)), None);
        assert_eq!(breaker.health(after(5)), Health::Down { until });
        // Nor does it end or free the probe that is out now.
        let probe = breaker.admit(after(10)).unwrap();
        assert_eq!(breaker.report(early[2], Outcome::Answered, after(11)), None);
        assert!(breaker.admit(after(11)).is_err());
        assert_eq!(breaker.report(probe, Outcome::Answered, after(11)), Some(Change::Closed));
    }

    #[test]
    fn a_clock_that_is_set_back_does_not_keep_it_shut() {
        let mut breaker = opened_at(7200);
        assert_eq!(breaker.health(after(0)), Health::Up);
        assert_eq!(call(&mut breaker, 0, Outcome::Answered), Some(Change::Closed));
    }
}
