//! The menu as one table. It drives the API, the page for people and `server/docs/faults.md`.

use serde::{Deserialize, Serialize};

use super::Operation::{self, Cancel, Capture, Confirm, Refund, Retrieve};

/// One thing that can go wrong. Kept, by its name, with what it goes on to happen to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Fault {
    WebhookBeforeAnswer,
    WebhookAfterAnswer,
    WebhookTwice,
    WebhookDuplicateEvent,
    WebhookNever,
    WebhookOutOfOrder,
    WebhookBadSignature,
    AnswerLost,
    Timeout,
    GarbageAnswer,
    ErrorAfterCharging,
    ErrorThenSuccess,
    ErrorNoRetry,
    RateLimit,
    RateLimitRetry,
    RateLimitNoRetry,
    LockTimeout,
    TimeoutBefore,
    SlowAuthentication,
    RefundFailsLater,
}

/// Where in a call's life a fault strikes. A call can be struck once at each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stage {
    /// Before anything is done.
    Before,
    /// When the answer is sent.
    Answer,
    /// When events are delivered, now and whenever something happens to the same payment or refund.
    Webhooks,
    /// At some later time by the clock.
    Later,
}

impl Stage {
    /// In the order of a call's life, which is also that of the page and of the docs.
    pub(crate) const ALL: [Self; 4] = [Self::Before, Self::Answer, Self::Webhooks, Self::Later];

    /// A heading for people.
    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::Before => "Before anything is done",
            Self::Answer => "With the answer",
            Self::Webhooks => "With the webhooks",
            Self::Later => "Later",
        }
    }
}

/// A line of the menu.
pub(crate) struct Entry {
    pub(crate) fault: Fault,
    pub(crate) name: &'static str,
    pub(crate) stage: Stage,
    /// What it can strike. Retrieving is struck only where that was asked for by name.
    pub(crate) on: &'static [Operation],
    /// What happens, in plain words.
    pub(crate) about: &'static str,
}

/// The calls that move money.
const MONEY: &[Operation] = &[Confirm, Capture, Cancel, Refund];
const ANY: &[Operation] = &[Confirm, Capture, Cancel, Refund, Retrieve];

const fn entry(
    fault: Fault,
    name: &'static str,
    stage: Stage,
    on: &'static [Operation],
    about: &'static str,
) -> Entry {
    Entry { fault, name, stage, on, about }
}

/// Everything that can go wrong.
pub(crate) const FAULTS: [Entry; 20] = [
    entry(
        Fault::ErrorThenSuccess,
        "error_then_success",
        Stage::Before,
        ANY,
        "Status 500 with `Stripe-Should-Retry: true`, and nothing was done. The same call sent again works.",
    ),
    entry(
        Fault::ErrorNoRetry,
        "error_no_retry",
        Stage::Before,
        ANY,
        "Status 500 with `Stripe-Should-Retry: false`, and nothing was done. The same call sent again works all the same.",
    ),
    entry(
        Fault::RateLimit,
        "rate_limit",
        Stage::Before,
        ANY,
        "Status 429 with the code `rate_limit`, and nothing was done. The answer does not say whether to try again, so a client of Stripe's does not.",
    ),
    entry(
        Fault::RateLimitRetry,
        "rate_limit_retry",
        Stage::Before,
        ANY,
        "Status 429 with the code `rate_limit` and `Stripe-Should-Retry: true`, and nothing was done.",
    ),
    entry(
        Fault::RateLimitNoRetry,
        "rate_limit_no_retry",
        Stage::Before,
        ANY,
        "Status 429 with the code `rate_limit` and `Stripe-Should-Retry: false`, and nothing was done.",
    ),
    entry(
        Fault::LockTimeout,
        "lock_timeout",
        Stage::Before,
        ANY,
        "Status 429 with the code `lock_timeout` and `Stripe-Should-Retry: true`, and nothing was done, as if something else were working on the payment.",
    ),
    entry(
        Fault::TimeoutBefore,
        "timeout_before",
        Stage::Before,
        ANY,
        "Nothing is done and no answer comes; after two minutes the connection is closed. The same call sent again works.",
    ),
    entry(
        Fault::AnswerLost,
        "answer_lost",
        Stage::Answer,
        ANY,
        "It is done and kept, and the connection is cut without an answer.",
    ),
    entry(
        Fault::Timeout,
        "timeout",
        Stage::Answer,
        ANY,
        "It is done and kept, and no answer comes; after two minutes the connection is closed.",
    ),
    entry(
        Fault::GarbageAnswer,
        "garbage_answer",
        Stage::Answer,
        ANY,
        "It is done and kept, and the answer has its usual status, but its JSON breaks off in the middle.",
    ),
    entry(
        Fault::ErrorAfterCharging,
        "error_after_charging",
        Stage::Answer,
        MONEY,
        "It is done, and the answer is a 500. The idempotency key keeps that 500, as Stripe's do: only the payment itself tells how it stands.",
    ),
    entry(
        Fault::WebhookBeforeAnswer,
        "webhook_before_answer",
        Stage::Webhooks,
        MONEY,
        "The events arrive first: the answer waits until they have been taken, ten seconds at most.",
    ),
    entry(
        Fault::WebhookAfterAnswer,
        "webhook_after_answer",
        Stage::Webhooks,
        MONEY,
        "The events leave only when the answer has been sent.",
    ),
    entry(
        Fault::WebhookTwice,
        "webhook_twice",
        Stage::Webhooks,
        MONEY,
        "Each event is delivered twice, with the same id.",
    ),
    entry(
        Fault::WebhookDuplicateEvent,
        "webhook_duplicate_event",
        Stage::Webhooks,
        MONEY,
        "Each change is told by two events with different ids.",
    ),
    entry(
        Fault::WebhookNever,
        "webhook_never",
        Stage::Webhooks,
        MONEY,
        "No event is delivered. The API lists them all the same.",
    ),
    entry(
        Fault::WebhookOutOfOrder,
        "webhook_out_of_order",
        Stage::Webhooks,
        MONEY,
        "The events arrive in reverse order. While a payment waits for the shopper or the bank, all are held back, so that the oldest comes last.",
    ),
    entry(
        Fault::WebhookBadSignature,
        "webhook_bad_signature",
        Stage::Webhooks,
        MONEY,
        "The first delivery of each event is signed with a wrong secret; when it is tried again, with the right one.",
    ),
    entry(
        Fault::SlowAuthentication,
        "slow_authentication",
        Stage::Later,
        &[Confirm],
        "After the shopper has authenticated, the payment stays `processing` for a minute of the sandbox's clock before the bank decides. Strikes only where there is a challenge.",
    ),
    entry(
        Fault::RefundFailsLater,
        "refund_fails_later",
        Stage::Later,
        &[Refund],
        "The refund succeeds, and fails after ten seconds of the sandbox's clock.",
    ),
];

impl Fault {
    /// Its line of the menu.
    pub(crate) fn entry(self) -> &'static Entry {
        FAULTS.iter().find(|entry| entry.fault == self).expect("every fault is in the table")
    }

    /// Its name in the API, in metadata and in the docs.
    pub(crate) fn name(self) -> &'static str {
        self.entry().name
    }

    pub(crate) fn by_name(name: &str) -> Option<Self> {
        FAULTS.iter().find(|entry| entry.name == name).map(|entry| entry.fault)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_is_kept_by_the_name_that_it_has_in_the_menu() {
        for entry in &FAULTS {
            assert_eq!(serde_json::to_value(entry.fault).unwrap(), entry.name);
            assert_eq!(Fault::by_name(entry.name), Some(entry.fault), "{}", entry.name);
            assert_eq!(entry.fault.name(), entry.name);
            assert!(!entry.on.is_empty());
        }
        assert_eq!(Fault::by_name("none"), None);
    }
}
