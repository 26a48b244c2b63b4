//! The payment form as a pure machine: what it is in, what happens to it, and what it wants done.
//! Nothing here touches a browser, so every case is tested natively.

mod errors;
mod step;
#[cfg(test)]
mod tests;

pub use self::errors::{Complaint, Errors, Filled, Refusal};
use crate::wire::{Answer as Answered, CardField, ConfirmRequest, NextStep};

/// How long the gateway's script, or its frames after it, may take to arrive.
pub const ARRIVAL_MS: u32 = 15_000;
/// How long the gateway may take to turn the card into a token.
pub const TOKEN_MS: u32 = 30_000;
/// How long a shopper may wait for a payment before the form says that it takes long.
pub const PATIENCE_MS: u32 = 8_000;
/// Waits between the tries to load the gateway's script; after the last one the shopper is asked.
const SCRIPT_PAUSES_MS: [u32; 3] = [1_000, 2_000, 4_000];
/// Waits between questions about a payment that is not decided; the last one repeats.
const POLL_PAUSES_MS: [u32; 6] = [1_000, 1_000, 2_000, 3_000, 5_000, 8_000];
/// How often a payment whose answer was lost may be sent again by itself.
const RESENDS: u8 = 2;
/// So often our server is asked for while Pay is held back (some minutes). Whoever comes back later than
/// that has to press it again, and is not charged for a press that was forgotten.
const HELD_POLLS: u32 = 20;
/// After this many questions without an answer (some minutes) a lost payment is not sent again by
/// itself: the shopper may have given up on it and paid elsewhere.
const RESEND_WITHIN_POLLS: u32 = 20;

/// The wait before the question number `asked` (from 0) about an undecided payment.
pub fn poll_pause_ms(asked: u32) -> u32 {
    let last = POLL_PAUSES_MS.len() - 1;
    POLL_PAUSES_MS[usize::try_from(asked).map_or(last, |asked| asked.min(last))]
}

/// The form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// What it is doing.
    pub phase: Phase,
    /// What is wrong in it.
    pub errors: Errors,
    /// Which of the gateway's fields are complete, by the order of [`CardField`].
    complete: [bool; 3],
    /// The gateway's fields are on the page.
    mounted: bool,
    /// A payment from before this page was loaded that waits for the bank's question.
    pending: Option<String>,
    /// Counts the times that the shopper has to wait while others are at work.
    patience: u32,
    /// This time takes long.
    is_slow: bool,
    /// The browser knows of no connection.
    is_offline: bool,
    /// Counts the errands. Whatever comes back from an earlier one is stale and changes nothing.
    ticket: u32,
}

/// What the form is doing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Phase {
    /// As the server drew it.
    Drawn,
    /// The gateway's script is on its way, after this many failures.
    Loading {
        /// Tries that failed.
        failures: u8,
    },
    /// A pause before the script is asked for again.
    Pausing {
        /// Tries that failed.
        failures: u8,
    },
    /// The gateway did not come, and only the shopper can ask again.
    Unavailable,
    /// The gateway's frames are on their way.
    Mounting,
    /// The shopper fills the form in.
    Ready,
    /// Pay was pressed and there is no connection: it waits for one.
    Held {
        /// What goes into the confirmation.
        filled: Filled,
        /// How often our server was asked for in vain.
        asked: u32,
    },
    /// The gateway turns the card into a token.
    Tokenizing {
        /// What goes into the confirmation.
        filled: Filled,
    },
    /// Our server was asked to take the payment.
    Confirming {
        /// What was sent. Sending the same again is safe.
        request: ConfirmRequest,
        /// How often it may be sent again by itself.
        resends: u8,
    },
    /// The bank wants to see the shopper, who has not said yes yet.
    Offered {
        /// What the gateway's script needs for it.
        client_secret: String,
    },
    /// The shopper is with the bank.
    Authenticating,
    /// Our server was asked what the bank said.
    Continuing,
    /// The payment is not decided, or it is not known whether it is.
    Waiting {
        /// A confirmation whose answer was lost.
        unanswered: Option<Unanswered>,
        /// Questions asked so far.
        asked: u32,
        /// The last question had no answer.
        lost: bool,
    },
    /// The browser is on its way to another page.
    Left,
}

/// A confirmation that may or may not have reached our server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unanswered {
    /// What was sent.
    pub request: ConfirmRequest,
    /// How often it may be sent again by itself.
    pub resends: u8,
}

/// What happens to the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// The island is alive.
    Started,
    /// The shopper changed the e-mail address.
    EmailEdited,
    /// The shopper changed the name.
    NameEdited,
    /// The shopper changed the answer to one of the merchant's questions.
    AnswerEdited(String),
    /// One of the gateway's fields changed.
    FieldChanged {
        /// Which.
        field: CardField,
        /// It can be used as it is.
        complete: bool,
        /// There is nothing in it.
        empty: bool,
        /// What the gateway has against it, in the shopper's language.
        problem: Option<String>,
    },
    /// The shopper pressed Pay.
    Submitted(Filled),
    /// The shopper asked for the gateway once more.
    TriedAgain,
    /// The shopper goes to the bank.
    WentToBank,
    /// The shopper would rather use another card.
    ChoseOtherCard,
    /// The browser has no connection any more.
    WentOffline,
    /// The browser has a connection again.
    CameOnline,
    /// [`PATIENCE_MS`] have passed since the time of this number began.
    PatienceOver(u32),
    /// An errand came back.
    Came {
        /// The errand's number.
        ticket: u32,
        /// With what.
        answer: Answer,
    },
}

/// What an errand comes back with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// The gateway's script is here.
    ScriptLoaded,
    /// It is not.
    ScriptFailed,
    /// The gateway's fields can be filled in.
    FieldsReady,
    /// They could not be put on the page.
    FieldsFailed,
    /// The time that was set is over.
    TimeUp,
    /// The gateway's answer to the card.
    Tokenized(Result<String, TokenError>),
    /// Our server's answer to a confirmation.
    Confirmed(Reply),
    /// The bank's question is over, however it ended.
    BankDone,
    /// Our server's answer after the bank.
    Continued(Reply),
    /// Our server's answer to a question.
    Polled(Reply),
}

/// What our server said; `None` where no answer came, or none that can be understood.
pub type Reply = Option<NextStep>;

/// Why there is no token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TokenError {
    /// The gateway has something against the card.
    Refused {
        /// Its sentence, in the shopper's language.
        message: String,
        /// The field it is about, where it is about one.
        field: Option<CardField>,
    },
    /// The gateway could not be reached.
    Unreachable,
}

/// What the form wants done. An errand's answer carries the ticket that the state had when it was
/// sent off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Errand: fetch the gateway's script.
    LoadScript,
    /// Errand: put the gateway's fields on the page.
    Mount,
    /// Errand: come back with [`Answer::TimeUp`] after so many milliseconds.
    Timer(u32),
    /// Come back with [`Event::PatienceOver`] and this number after [`PATIENCE_MS`], whatever happens
    /// meanwhile.
    Patience(u32),
    /// Errand: turn the card into a token.
    Tokenize {
        /// The name on the card.
        name: String,
        /// The e-mail address.
        email: String,
        /// What was answered besides, with the billing address in it.
        answers: Vec<Answered>,
    },
    /// Errand: ask our server to take the payment.
    Confirm(ConfirmRequest),
    /// Errand: let the gateway's script take the shopper to the bank.
    AskBank {
        /// What it needs for it.
        client_secret: String,
    },
    /// Errand: ask our server what the bank said.
    Continue,
    /// Errand: ask our server how things stand.
    Poll,
    /// Empty the security code, which no gateway takes twice.
    ClearCvc,
    /// Let the gateway's fields be edited, or not.
    EnableFields(bool),
    /// Bring the list of errors to the shopper's attention.
    FocusErrors,
    /// Bring the bank's question to the shopper's attention.
    FocusOffer,
    /// Go to this path on our own origin.
    Leave(String),
    /// Load the page again: it no longer fits what the server says.
    Reload,
}

impl State {
    /// The form as the server drew it, perhaps with a payment that waits for the bank's question.
    pub fn new(pending: Option<String>) -> Self {
        Self {
            phase: Phase::Drawn,
            errors: Errors::default(),
            complete: [false; 3],
            mounted: false,
            pending,
            patience: 0,
            is_slow: false,
            is_offline: false,
            ticket: 0,
        }
    }

    /// The number that errands sent off now must bring back.
    pub fn ticket(&self) -> u32 {
        self.ticket
    }

    /// A payment is under way, and nothing may be sent a second time.
    pub fn is_busy(&self) -> bool {
        matches!(
            self.phase,
            Phase::Held { .. }
                | Phase::Tokenizing { .. }
                | Phase::Confirming { .. }
                | Phase::Authenticating
                | Phase::Continuing
                | Phase::Waiting { .. }
                | Phase::Left
        )
    }

    /// The gateway or our server has the payment in hand, and the shopper can only wait.
    fn is_at_work(&self) -> bool {
        matches!(self.phase, Phase::Tokenizing { .. } | Phase::Confirming { .. } | Phase::Continuing)
    }

    /// They take longer than people like to wait.
    pub fn is_slow(&self) -> bool {
        self.is_slow
    }

    /// The fields have the page, and not the bank's question, nor the wait for it.
    pub fn shows_fields(&self) -> bool {
        self.pending.is_none() && !matches!(self.phase, Phase::Offered { .. })
    }

    /// Pay can be pressed, or was pressed.
    pub fn is_alive(&self) -> bool {
        self.is_busy() || self.phase == Phase::Ready
    }
}

impl Phase {
    /// A name for style sheets and tests.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Drawn => "drawn",
            Self::Loading { .. } => "loading",
            Self::Pausing { .. } => "pausing",
            Self::Unavailable => "unavailable",
            Self::Mounting => "mounting",
            Self::Ready => "ready",
            Self::Held { .. } => "held",
            Self::Tokenizing { .. } => "tokenizing",
            Self::Confirming { .. } => "confirming",
            Self::Offered { .. } => "offered",
            Self::Authenticating => "authenticating",
            Self::Continuing => "continuing",
            Self::Waiting { .. } => "waiting",
            Self::Left => "left",
        }
    }
}
