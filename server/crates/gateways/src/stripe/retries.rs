//! Asking again, as Stripe wants it (<https://docs.stripe.com/error-low-level>; its own clients do the
//! same): the same call under the same key, after a pause that grows and is never the same twice.

use domain::ports::{GatewayError, OutboundError, OutboundResponse, Random};
use jiff::SignedDuration;

use super::{
    Stripe,
    answer::{Answer, fault},
    call::Call,
};

/// How often a call is tried at most.
const TRIES: u32 = 4;

/// How long a call may take that does something, with all its tries and pauses. A shopper waits for it.
/// Together with the look-ups that may follow it is over before the lease ends under which a payment is
/// confirmed (`domain::usecases::LEASE`), so that no second asker starts beside it.
const TIME_TO_DO: SignedDuration = SignedDuration::from_secs(25);

/// How long a call may take that only reads.
const TIME_TO_READ: SignedDuration = SignedDuration::from_secs(10);

/// A try that would have less than this is not begun: it could only leave doubt.
const LEAST: SignedDuration = SignedDuration::from_secs(2);

/// The pauses double, from the first to the longest.
const FIRST_PAUSE: SignedDuration = SignedDuration::from_millis(500);
const LONGEST_PAUSE: SignedDuration = SignedDuration::from_secs(4);

/// Makes a call until there is an answer to keep, or no time or sense in trying again.
///
/// # Errors
/// [`GatewayError::Unreachable`] if no try can have reached Stripe, [`GatewayError::NotYet`] if one did and
/// Stripe said that it did nothing, [`GatewayError::Unknown`] if one may have been acted on.
pub(super) async fn send(stripe: &Stripe, call: &Call) -> Result<Answer, GatewayError> {
    let limit = if call.reads() { TIME_TO_READ } else { TIME_TO_DO };
    let deadline = stripe.wiring.clock.now() + limit;
    let mut past = Past::default();
    let mut left = limit;
    for tries in 1.. {
        let outcome = stripe.exchange(call, left.unsigned_abs()).await;
        left = deadline.duration_since(stripe.wiring.clock.now());
        let pause = pause(tries, &outcome, stripe.wiring.random.as_ref());
        if tries == TRIES || !helps_to_ask_again(&outcome) || left < pause + LEAST {
            return past.end(call, outcome);
        }
        tracing::info!(method = call.method, path = call.path(), tries, outcome = %said(&outcome), "asking again");
        past.add(&outcome);
        stripe.wiring.timer.wait(pause).await;
        left -= pause;
    }
    unreachable!("the last try ends it")
}

type Outcome = Result<OutboundResponse, OutboundError>;

/// What is known of the tries before the last.
#[derive(Default)]
struct Past {
    /// One was answered.
    answered: bool,
    /// One may have been acted on.
    doubtful: bool,
}

impl Past {
    fn add(&mut self, outcome: &Outcome) {
        match outcome {
            Ok(response) => {
                self.answered = true;
                self.doubtful |= matches!(fault(response), GatewayError::Unknown(_));
            }
            Err(OutboundError::NoAnswer(_)) => self.doubtful = true,
            Err(OutboundError::NotSent(_) | OutboundError::Forbidden(_)) => {}
        }
    }

    fn end(self, call: &Call, last: Outcome) -> Result<Answer, GatewayError> {
        match last {
            // Reading does nothing, so the last answer is as good as a first.
            Ok(response) => Ok(Answer { response, doubtful: self.doubtful && !call.reads() }),
            Err(OutboundError::NoAnswer(why)) => Err(GatewayError::Unknown(why)),
            Err(OutboundError::NotSent(why) | OutboundError::Forbidden(why)) => Err(match self {
                Self { doubtful: true, .. } => GatewayError::Unknown(why),
                Self { answered: true, .. } => GatewayError::NotYet(why),
                _ => GatewayError::Unreachable(why),
            }),
        }
    }
}

/// Stripe says it itself where it knows better than its status tells.
fn helps_to_ask_again(outcome: &Outcome) -> bool {
    match outcome {
        Ok(response) if response.status == 200 => false,
        Ok(response) => match response.header("stripe-should-retry") {
            Some("true") => true,
            Some("false") => false,
            // Another call holds the key or the object; too many calls; trouble at Stripe.
            _ => matches!(response.status, 409 | 429 | 500..=599),
        },
        Err(OutboundError::Forbidden(_)) => false,
        Err(OutboundError::NotSent(_) | OutboundError::NoAnswer(_)) => true,
    }
}

/// How long to wait after so many tries: not less than Stripe asks for, and otherwise between half and all
/// of what the doubling gives, so that those who failed together do not come back together.
fn pause(tries: u32, outcome: &Outcome, random: &dyn Random) -> SignedDuration {
    let most = (FIRST_PAUSE * 2_i32.pow(tries - 1)).min(LONGEST_PAUSE);
    let mut chance = [0; 4];
    random.fill(&mut chance);
    let pause = most / 2 + (most / 2).mul_f64(f64::from(u32::from_le_bytes(chance)) / f64::from(u32::MAX));
    // In seconds; a date, which others on the way may write, is not worth more than the doubling.
    let asked = outcome.as_ref().ok().and_then(|response| response.header("retry-after")?.parse().ok());
    pause.max(asked.map_or(SignedDuration::ZERO, |seconds: u32| SignedDuration::from_secs(seconds.into())))
}

/// For the log.
fn said(outcome: &Outcome) -> String {
    match outcome {
        Ok(response) => format!("status {}", response.status),
        Err(error) => error.to_string(),
    }
}
