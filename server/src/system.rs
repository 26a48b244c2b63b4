//! The real clock and the real randomness: the one place where the world comes in.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use async_trait::async_trait;
use domain::ports::{Clock, Random, Timer};
use jiff::{SignedDuration, Timestamp, Unit};
use thiserror::Error;

/// The machine's clock, to the millisecond, and as far ahead of it as somebody has moved it. Its clones
/// move along. Only the admin port moves it, and live mode has none.
#[derive(Debug, Clone, Default)]
pub struct SystemClock {
    /// Milliseconds.
    ahead: Arc<AtomicI64>,
}

/// Why a clock stays where it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum CannotMove {
    /// What has run out or was done later cannot be undone.
    #[error("the clock never goes back: it is {0} now")]
    Back(Timestamp),
    /// Sums with later times could leave the calendar.
    #[error("the clock goes no further than {LATEST}")]
    TooFar,
}

/// The year 3000.
const LATEST: Timestamp = Timestamp::constant(32_503_680_000, 0);

impl SystemClock {
    /// Moves it on by so much; gives back what it says then.
    pub fn advance(&self, by: SignedDuration) -> Result<Timestamp, CannotMove> {
        if by.is_negative() {
            return Err(CannotMove::Back(self.now()));
        }
        let machine = machine_time();
        let by = i64::try_from(by.as_millis()).map_err(|_| CannotMove::TooFar)?;
        let further =
            |ahead: i64| ahead.checked_add(by).filter(|ahead| later(machine, *ahead) <= Some(LATEST));
        self.ahead
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, further)
            .map_err(|_| CannotMove::TooFar)?;
        Ok(self.now())
    }

    /// Moves it to a time that is not over yet; gives back what it says then.
    pub fn move_to(&self, time: Timestamp) -> Result<Timestamp, CannotMove> {
        if time > LATEST {
            return Err(CannotMove::TooFar);
        }
        let wanted = time.as_millisecond() - machine_time().as_millisecond();
        self.ahead
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |ahead| (ahead <= wanted).then_some(wanted))
            .map_err(|_| CannotMove::Back(self.now()))?;
        Ok(self.now())
    }
}

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        let machine = machine_time();
        // A machine whose own clock is set past the calendar's end has other troubles.
        later(machine, self.ahead.load(Ordering::Relaxed)).unwrap_or(machine)
    }
}

fn later(time: Timestamp, milliseconds: i64) -> Option<Timestamp> {
    time.checked_add(SignedDuration::from_millis(milliseconds)).ok()
}

#[expect(clippy::disallowed_methods, reason = "this is the clock that everybody else takes")]
fn machine_time() -> Timestamp {
    let now = Timestamp::now();
    now.round(Unit::Millisecond).unwrap_or(now)
}

/// Waits as long as it takes.
pub struct SystemTimer;

#[async_trait]
impl Timer for SystemTimer {
    async fn wait(&self, pause: SignedDuration) {
        tokio::time::sleep(pause.unsigned_abs()).await;
    }
}

/// The operating system's generator.
pub struct SystemRandom;

impl Random for SystemRandom {
    #[expect(clippy::disallowed_methods, reason = "this is the randomness that everybody else takes")]
    fn fill(&self, bytes: &mut [u8]) {
        getrandom::fill(bytes).expect("an operating system without randomness cannot run a checkout");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: SignedDuration = SignedDuration::from_hours(24);

    #[test]
    fn it_is_the_machine_s_time_until_it_is_moved() {
        let (before, now, after) = (machine_time(), SystemClock::default().now(), machine_time());
        assert!(before <= now && now <= after, "{before} {now} {after}");
    }

    #[test]
    fn clones_move_along_and_go_on_from_there() {
        let clock = SystemClock::default();
        let other = clock.clone();
        let told = clock.advance(DAY).unwrap();
        assert!(told >= machine_time() + DAY - SignedDuration::from_secs(60));
        assert!(other.now() >= told);
        assert!(other.advance(DAY).unwrap() >= told + DAY);
    }

    #[test]
    fn it_goes_to_a_named_time() {
        let clock = SystemClock::default();
        let time = "2150-01-01T00:00:00Z".parse().unwrap();
        assert!(clock.move_to(time).unwrap() >= time);
        assert!(clock.now() < time + SignedDuration::from_mins(1));
    }

    #[test]
    fn it_never_goes_back() {
        let clock = SystemClock::default();
        let now = clock.advance(DAY).unwrap();
        assert!(matches!(clock.advance(SignedDuration::from_millis(-1)), Err(CannotMove::Back(_))));
        assert!(matches!(clock.move_to(now - SignedDuration::from_hours(1)), Err(CannotMove::Back(_))));
        assert!(clock.now() >= now);
    }

    #[test]
    fn it_stays_within_the_calendar() {
        let clock = SystemClock::default();
        assert_eq!(clock.move_to(Timestamp::MAX), Err(CannotMove::TooFar));
        assert_eq!(clock.advance(SignedDuration::MAX), Err(CannotMove::TooFar));
        assert_eq!(clock.advance(SignedDuration::from_hours(24 * 366 * 1000)), Err(CannotMove::TooFar));
        assert!(clock.move_to(LATEST).is_ok());
        assert_eq!(clock.advance(DAY), Err(CannotMove::TooFar));
    }
}
