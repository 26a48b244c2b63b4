//! The words that go to the browser with the form.

use super::{Key, Texts};
use crate::wire::PayFormTexts;

impl Texts {
    /// The form's words, with the amount (already formatted) on its button.
    pub fn pay_form(self, amount: &str) -> PayFormTexts {
        PayFormTexts {
            pay: self.get(Key::PayButton { amount }),
            paying: self.get(Key::Paying),
            email: self.get(Key::EmailLabel),
            name: self.get(Key::NameLabel),
            card_number: self.get(Key::CardNumberLabel),
            card_expiry: self.get(Key::CardExpiryLabel),
            card_cvc: self.get(Key::CardCvcLabel),
            loading: self.get(Key::FormLoading),
            retrying: self.get(Key::FormRetrying),
            unavailable: self.get(Key::FormUnavailable),
            try_again: self.get(Key::TryAgain),
            email_invalid: self.get(Key::EmailInvalid),
            name_missing: self.get(Key::NameMissing),
            card_number_missing: self.get(Key::CardNumberMissing),
            card_expiry_missing: self.get(Key::CardExpiryMissing),
            card_cvc_missing: self.get(Key::CardCvcMissing),
            error_summary: self.get(Key::ErrorSummary),
            authenticate_heading: self.get(Key::AuthenticateHeading),
            authenticate: self.get(Key::Authenticate),
            authenticate_button: self.get(Key::AuthenticateButton),
            other_card: self.get(Key::OtherCard),
            checking: self.get(Key::Checking),
            connection_lost: self.get(Key::ConnectionLost),
            gateway_unreachable: self.get(Key::GatewayUnreachable),
        }
    }
}
