//! What happened, as the merchant is told.

use jiff::Timestamp;

use super::{EventId, MerchantId, Mode, SessionId};

/// Something that happened to a session, written in the same commit as the change itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Its identifier.
    pub id: EventId,
    /// Whose event it is.
    pub merchant: MerchantId,
    /// Test or live.
    pub mode: Mode,
    /// What happened.
    pub kind: EventKind,
    /// To which session.
    pub session: SessionId,
    /// When.
    pub created_at: Timestamp,
}

/// The kinds of event, named as Stripe names them (<https://docs.stripe.com/api/events/types>).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EventKind {
    /// The session was paid.
    SessionCompleted,
    /// The session's time ran out before it was paid.
    SessionExpired,
}

impl EventKind {
    /// Stripe's name for it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::SessionCompleted => "checkout.session.completed",
            Self::SessionExpired => "checkout.session.expired",
        }
    }

    /// The kind of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::SessionCompleted, Self::SessionExpired].into_iter().find(|kind| kind.name() == name)
    }
}
