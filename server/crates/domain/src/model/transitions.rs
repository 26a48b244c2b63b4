//! Every change of a session's phase, in one table.

use super::EventKind;

/// The phases of a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PhaseKind {
    /// Waiting for a card.
    Open,
    /// The gateway has been asked to charge; the answer is not known yet.
    Confirming,
    /// The bank wants to see the shopper.
    Authenticating,
    /// Paid.
    Complete,
    /// Its time ran out.
    Expired,
}

impl PhaseKind {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Open, Self::Confirming, Self::Authenticating, Self::Complete, Self::Expired];
}

/// What can happen to a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FactKind {
    /// The shopper presses Pay.
    PaymentStarted,
    /// The gateway has charged the card.
    PaymentSucceeded,
    /// The current try was refused.
    PaymentDeclined,
    /// The current try needs the shopper to authenticate.
    ActionRequired,
    /// The session's time has run out.
    TimeRanOut,
}

impl FactKind {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::PaymentStarted,
        Self::PaymentSucceeded,
        Self::PaymentDeclined,
        Self::ActionRequired,
        Self::TimeRanOut,
    ];
}

/// What a fact does to a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// It moves on, and the merchant is told where an event is named.
    Move(PhaseKind, Option<EventKind>),
    /// It is known already, or comes too late to matter.
    Stay,
    /// It must not happen now.
    Refuse(Refusal),
}

/// Why something may not be done to a session now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// A payment is under way; until it is decided there must be no second one.
    #[error("a payment is under way")]
    InFlight,
    /// It is paid.
    #[error("the session is paid")]
    AlreadyPaid,
    /// Its time has run out.
    #[error("the session has expired")]
    Expired,
}

/// The table: what each fact does in each phase.
///
/// Money decides over time: a payment that succeeds completes even an expired session, and a
/// session does not expire while a payment is undecided.
#[expect(clippy::match_same_arms, reason = "a row a fact, so that the table can be read")]
pub const fn step(phase: PhaseKind, fact: FactKind) -> Step {
    use EventKind::{SessionCompleted, SessionExpired};
    use FactKind::{ActionRequired, PaymentDeclined, PaymentStarted, PaymentSucceeded, TimeRanOut};
    use PhaseKind::{Authenticating, Complete, Confirming, Expired, Open};
    use Step::{Move, Refuse, Stay};

    match (phase, fact) {
        (Open | Authenticating, PaymentStarted) => Move(Confirming, None),
        (Confirming, PaymentStarted) => Refuse(Refusal::InFlight),
        (Complete, PaymentStarted) => Refuse(Refusal::AlreadyPaid),
        (Expired, PaymentStarted) => Refuse(Refusal::Expired),

        (Open | Confirming | Authenticating | Expired, PaymentSucceeded) => {
            Move(Complete, Some(SessionCompleted))
        }
        (Complete, PaymentSucceeded) => Stay,

        (Confirming | Authenticating, PaymentDeclined) => Move(Open, None),
        (Open | Complete | Expired, PaymentDeclined) => Stay,

        (Confirming, ActionRequired) => Move(Authenticating, None),
        (Open | Authenticating | Complete | Expired, ActionRequired) => Stay,

        (Open, TimeRanOut) => Move(Expired, Some(SessionExpired)),
        (Confirming | Authenticating, TimeRanOut) => Refuse(Refusal::InFlight),
        (Complete, TimeRanOut) => Refuse(Refusal::AlreadyPaid),
        (Expired, TimeRanOut) => Stay,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The table once more, drawn: a row a phase, a column a fact in the order of `FactKind::ALL`.
    /// `→X` moves, `!` moves and tells the merchant, `·` stays, `✗` refuses.
    const DRAWN: [(PhaseKind, [&str; 5]); 5] = [
        //                          started        succeeded      declined  action            time ran out
        (PhaseKind::Open, ["→Confirming", "→Complete!", "·", "·", "→Expired!"]),
        (PhaseKind::Confirming, ["✗InFlight", "→Complete!", "→Open", "→Authenticating", "✗InFlight"]),
        (PhaseKind::Authenticating, ["→Confirming", "→Complete!", "→Open", "·", "✗InFlight"]),
        (PhaseKind::Complete, ["✗AlreadyPaid", "·", "·", "·", "✗AlreadyPaid"]),
        (PhaseKind::Expired, ["✗Expired", "→Complete!", "·", "·", "·"]),
    ];

    fn draw(step: Step) -> String {
        match step {
            Step::Move(to, None) => format!("→{to:?}"),
            Step::Move(to, Some(_)) => format!("→{to:?}!"),
            Step::Stay => "·".to_owned(),
            Step::Refuse(why) => format!("✗{why:?}"),
        }
    }

    #[test]
    fn every_phase_and_every_fact() {
        assert_eq!(DRAWN.map(|(phase, _)| phase), PhaseKind::ALL);
        for (phase, row) in DRAWN {
            assert_eq!(FactKind::ALL.map(|fact| draw(step(phase, fact))), row, "{phase:?}");
        }
    }

    #[test]
    fn a_session_completes_and_expires_with_an_event_and_in_no_other_way() {
        for phase in PhaseKind::ALL {
            for fact in FactKind::ALL {
                if let Step::Move(to, event) = step(phase, fact) {
                    let expected = match to {
                        PhaseKind::Complete => Some(EventKind::SessionCompleted),
                        PhaseKind::Expired => Some(EventKind::SessionExpired),
                        _ => None,
                    };
                    assert_eq!(event, expected, "{phase:?} {fact:?}");
                }
            }
        }
    }
}
