//! Asking until there is an answer, for as long as a shopper may be kept waiting. What moves money is asked
//! again under its own key, so that it moves once.

use std::time::Duration;

use domain::ports::{GatewayError, OutboundError, OutboundRequest};
use jiff::{SignedDuration, Timestamp};
use serde::de::DeserializeOwned;

use super::{
    Braintree,
    answer::{self, Failure, Refusal},
    call::Call,
};

/// How long all that is asked for one purpose may take. Shorter than the lease under which a payment is
/// confirmed. Braintree recommends a minute for a charge: what takes longer than this is asked about later.
const PATIENCE: SignedDuration = SignedDuration::from_secs(24);

/// What is left of it must be enough for an answer.
const LEAST: SignedDuration = SignedDuration::from_secs(2);

/// Before the second request, the third and the fourth.
const PAUSES: [SignedDuration; 3] =
    [SignedDuration::from_millis(300), SignedDuration::from_secs(1), SignedDuration::from_secs(3)];

/// Asking for one purpose, with one end.
pub(super) struct Asking<'a> {
    pub(super) braintree: &'a Braintree,
    until: Timestamp,
}

/// Why there is no answer, however often it was asked.
#[derive(Debug)]
pub(super) struct Failed {
    /// What came of the last request.
    pub(super) failure: Failure,
    /// Whether what was asked may have been done before.
    lost_before: bool,
}

impl<'a> Asking<'a> {
    pub(super) fn new(braintree: &'a Braintree) -> Self {
        Self { braintree, until: braintree.wiring.clock.now() + PATIENCE }
    }

    /// Asks, up to four times.
    pub(super) async fn send<T: DeserializeOwned>(&self, call: &Call) -> Result<T, Failed> {
        let mut lost_before = false;
        let mut pauses = PAUSES.iter();
        loop {
            let failure = match self.send_once(call).await {
                Ok(answer) => return Ok(answer),
                Err(failure) => failure,
            };
            if !failure.is_worth_another() || !self.pause(pauses.next()).await {
                return Err(Failed { failure, lost_before });
            }
            tracing::info!(?failure, "asking Braintree again");
            let may_be_done = matches!(failure, Failure::Lost(_) | Failure::InFlight(_));
            lost_before |= call.moves_money() && may_be_done;
        }
    }

    /// Waits, if there is time to ask something afterwards.
    pub(super) async fn pause(&self, pause: Option<&SignedDuration>) -> bool {
        let Some(pause) = pause.filter(|pause| self.left() > **pause + LEAST) else { return false };
        self.braintree.wiring.timer.wait(*pause).await;
        true
    }

    fn left(&self) -> SignedDuration {
        self.until.duration_since(self.braintree.wiring.clock.now())
    }

    async fn send_once<T: DeserializeOwned>(&self, call: &Call) -> Result<T, Failure> {
        let Braintree { config, wiring, .. } = self.braintree;
        let timeout = Duration::try_from(self.left().max(LEAST)).expect("it is more than nothing");
        let request = OutboundRequest {
            method: "POST",
            url: config.api.clone(),
            headers: self.braintree.headers(),
            body: call.body(),
            timeout,
        };
        let response = wiring.outbound.send(request).await.map_err(|error| match error {
            OutboundError::NotSent(why) => Failure::NotSent { why, for_good: false },
            OutboundError::Forbidden(why) => Failure::NotSent { why, for_good: true },
            OutboundError::NoAnswer(why) => Failure::Lost(why),
        })?;
        answer::read(&response, call.moves_money())
    }
}

impl Failure {
    fn is_worth_another(&self) -> bool {
        match self {
            Self::NotSent { for_good, .. } => !for_good,
            Self::Lost(_) | Self::InFlight(_) | Self::Busy(_) => true,
            Self::Strange(_) | Self::Refused(_) => false,
        }
    }
}

impl Failed {
    /// Why Braintree did not do it, if it is certain that it did not.
    pub(super) fn refusal(&self) -> Option<&Refusal> {
        match &self.failure {
            Failure::Refused(refusal) if !self.lost_before => Some(refusal),
            _ => None,
        }
    }
}

/// What is certain of the last request is so of all only if none before it was lost.
impl From<Failed> for GatewayError {
    fn from(failed: Failed) -> Self {
        match failed.failure {
            Failure::Lost(why) | Failure::Strange(why) | Failure::InFlight(why) => Self::Unknown(why),
            Failure::NotSent { why, .. } | Failure::Busy(why) if failed.lost_before => Self::Unknown(why),
            Failure::Refused(refusal) if failed.lost_before => Self::Unknown(refusal.summary),
            Failure::NotSent { why, .. } => Self::Unreachable(why),
            Failure::Busy(why) => Self::NotYet(why),
            Failure::Refused(refusal) => Self::Rejected(refusal.summary),
        }
    }
}
