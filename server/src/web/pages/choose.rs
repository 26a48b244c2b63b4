//! Which page a session's phase allows, in one table.

use domain::model::PhaseKind;

/// The page at the checkout's address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Choice {
    /// The form.
    Checkout,
    /// A payment is being decided.
    Processing,
    /// The bank has a question: the gateway says what now.
    AskGateway,
    /// It is paid.
    AlreadyPaid,
    /// It can no longer be paid.
    Expired,
}

/// The table. A back button, a stale tab and a second tab all come through here.
pub(super) const fn choose(phase: PhaseKind) -> Choice {
    match phase {
        PhaseKind::Open => Choice::Checkout,
        PhaseKind::Confirming => Choice::Processing,
        PhaseKind::Authenticating => Choice::AskGateway,
        PhaseKind::Complete => Choice::AlreadyPaid,
        PhaseKind::Expired => Choice::Expired,
    }
}
