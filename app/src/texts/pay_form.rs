//! The words that go to the browser with the form.

use super::{Key, Texts};
use crate::wire::{Verb, Word, Words};

impl Texts {
    /// The form's words, with the amount (already formatted) on its button.
    pub fn pay_form(self, amount: &str, verb: Verb) -> Words {
        Words::collect(|word| self.get(key(word, amount, verb)))
    }
}

fn key(word: Word, amount: &str, verb: Verb) -> Key<'_> {
    match word {
        Word::Pay => match verb {
            Verb::Pay => Key::PayButton { amount },
            Verb::Book => Key::BookButton { amount },
            Verb::Donate => Key::DonateButton { amount },
        },
        Word::Paying => Key::Paying,
        Word::Email => Key::EmailLabel,
        Word::Name => Key::NameLabel,
        Word::CardNumber => Key::CardNumberLabel,
        Word::CardExpiry => Key::CardExpiryLabel,
        Word::CardCvc => Key::CardCvcLabel,
        Word::Loading => Key::FormLoading,
        Word::Retrying => Key::FormRetrying,
        Word::Unavailable => Key::FormUnavailable,
        Word::TryAgain => Key::TryAgain,
        Word::EmailInvalid => Key::EmailInvalid,
        Word::NameMissing => Key::NameMissing,
        Word::CardNumberMissing => Key::CardNumberMissing,
        Word::CardExpiryMissing => Key::CardExpiryMissing,
        Word::CardCvcMissing => Key::CardCvcMissing,
        Word::CardExpiryHint => Key::CardExpiryHint,
        Word::CardNumberInvalid => Key::CardNumberInvalid,
        Word::CardExpiryInvalid => Key::CardExpiryInvalid,
        Word::CardCvcInvalid => Key::CardCvcInvalid,
        Word::CardRefused => Key::CardRefused,
        Word::ErrorSummary => Key::ErrorSummary,
        Word::RefusalHeading => Key::RefusalHeading,
        Word::AuthenticateHeading => Key::AuthenticateHeading,
        Word::Authenticate => Key::Authenticate,
        Word::AuthenticateButton => Key::AuthenticateButton,
        Word::OtherCard => Key::OtherCard,
        Word::Checking => Key::Checking,
        Word::ConnectionLost => Key::ConnectionLost,
        Word::GatewayUnreachable => Key::GatewayUnreachable,
    }
}
