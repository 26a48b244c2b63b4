//! What the page does next, from where a payment stands.

use app::{
    texts::{Decline as Sentence, Key, Texts},
    wire,
};
use domain::{
    model::{DeclineReason, SessionId},
    usecases::Progress,
};

use super::{notice::AMOUNT_CHANGED, questions};
use crate::paths;

/// What the page does next.
pub(in crate::web) fn next_step(session: &SessionId, progress: Progress, texts: Texts) -> wire::NextStep {
    match progress {
        Progress::Paid => wire::NextStep::Leave { to: paths::receipt(session) },
        Progress::Expired => wire::NextStep::Leave { to: paths::checkout(session) },
        Progress::Declined(decline) => wire::NextStep::Retry {
            message: texts.decline(sentence(decline.reason)),
            field: field(decline.reason),
        },
        Progress::Incomplete(fields) => wire::NextStep::Mend { names: questions::names(fields) },
        Progress::AmountChanged => {
            wire::NextStep::Leave { to: format!("{}?{AMOUNT_CHANGED}", paths::checkout(session)) }
        }
        Progress::SoldOut => wire::NextStep::Trouble { message: texts.get(Key::SoldOut) },
        Progress::ActionRequired { client_secret } => wire::NextStep::Authenticate { client_secret },
        Progress::Undecided => wire::NextStep::Wait,
        Progress::NotCharged | Progress::Waiting => {
            wire::NextStep::Trouble { message: texts.get(Key::FormTrouble) }
        }
    }
}

fn sentence(reason: DeclineReason) -> Sentence {
    match reason {
        DeclineReason::Generic => Sentence::Generic,
        DeclineReason::InsufficientFunds => Sentence::InsufficientFunds,
        DeclineReason::ExpiredCard => Sentence::ExpiredCard,
        DeclineReason::IncorrectCvc => Sentence::IncorrectCvc,
        DeclineReason::IncorrectNumber => Sentence::IncorrectNumber,
        DeclineReason::InvalidExpiry => Sentence::InvalidExpiry,
        DeclineReason::IncorrectAddress => Sentence::IncorrectAddress,
        DeclineReason::IncorrectDetails => Sentence::IncorrectDetails,
        DeclineReason::ProcessingError => Sentence::ProcessingError,
        DeclineReason::CardVelocityExceeded => Sentence::CardVelocityExceeded,
        DeclineReason::CardNotSupported => Sentence::CardNotSupported,
        DeclineReason::CurrencyNotSupported => Sentence::CurrencyNotSupported,
        DeclineReason::AuthenticationRequired => Sentence::AuthenticationRequired,
        DeclineReason::AuthenticationFailed => Sentence::AuthenticationFailed,
        DeclineReason::TryAgainLater => Sentence::TryAgainLater,
        DeclineReason::CallIssuer => Sentence::CallIssuer,
        DeclineReason::Duplicate => Sentence::Duplicate,
    }
}

/// The field that a refusal is about, where it is about one.
fn field(reason: DeclineReason) -> Option<wire::CardField> {
    match reason {
        DeclineReason::IncorrectCvc => Some(wire::CardField::Cvc),
        DeclineReason::IncorrectNumber => Some(wire::CardField::Number),
        DeclineReason::ExpiredCard | DeclineReason::InvalidExpiry => Some(wire::CardField::Expiry),
        _ => None,
    }
}
