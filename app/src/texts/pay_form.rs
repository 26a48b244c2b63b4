//! The words that go to the browser with the form.

use super::{Key, Texts};
use crate::wire::{Verb, Word, Words};

impl Texts {
    /// The form's words, with the amount (already formatted) on its button, on a page with this title.
    pub fn pay_form(self, amount: &str, verb: Verb, title: &str) -> Words {
        Words::collect(|word| match word {
            Word::Title => title.to_owned(),
            word => self.get(key(word, amount, verb, title)),
        })
    }
}

fn key<'a>(word: Word, amount: &'a str, verb: Verb, title: &'a str) -> Key<'a> {
    match word {
        Word::Pay => match verb {
            Verb::Pay => Key::PayButton { amount },
            Verb::Book => Key::BookButton { amount },
            Verb::Donate => Key::DonateButton { amount },
        },
        Word::Paying => Key::Paying,
        Word::PayingSlow => Key::PayingSlow,
        Word::Title | Word::TitleError => Key::CheckoutTitleError { title },
        Word::Loading => Key::FormLoading,
        Word::Retrying => Key::FormRetrying,
        Word::Unavailable => Key::FormUnavailable,
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
        Word::Authenticate => Key::Authenticate,
        Word::Checking => Key::Checking,
        Word::ConnectionLost => Key::ConnectionLost,
        Word::GatewayUnreachable => Key::GatewayUnreachable,
    }
}
