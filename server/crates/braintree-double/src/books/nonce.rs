//! Payment methods for one payment: nonces from the browser, and the test nonces that never run out.
//!
//! Names: npm `braintree` 3.36.0, test values.

use super::{Books, Card, Decline, Fate, Rejection};
use crate::failure::Failure;

/// A nonce.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaymentMethod {
    /// Its name: the `paymentMethodId` of a charge.
    pub nonce: String,
    /// The card behind it.
    pub card: Card,
    /// When it was made, in milliseconds since the Unix epoch.
    pub created_at: i64,
    /// True once it has paid.
    pub consumed: bool,
}

/// The numbers behind the test nonces that go through.
const VALID: [(&str, &str); 10] = [
    ("fake-valid-nonce", "4111111111111111"),
    ("fake-valid-visa-nonce", "4012888888881881"),
    ("fake-valid-mastercard-nonce", "5555555555554444"),
    ("fake-valid-amex-nonce", "378282246310005"),
    ("fake-valid-discover-nonce", "6011111111111117"),
    ("fake-valid-dinersclub-nonce", "36259600000004"),
    ("fake-valid-jcb-nonce", "3530111333300000"),
    ("fake-valid-maestro-nonce", "6304000000000000"),
    ("fake-valid-debit-nonce", "4012000033330026"),
    ("fake-valid-prepaid-nonce", "4500600000000061"),
];

impl Books {
    /// The card behind a nonce that may pay now.
    pub(crate) fn payable(&self, nonce: &str, now: i64) -> Result<Card, Failure> {
        let at = ["input", "paymentMethodId"];
        let consumed = || Failure::validation("93107", "This payment method was used before.", &at);
        if nonce == "fake-consumed-nonce" {
            return Err(consumed());
        }
        if nonce == "fake-luhn-invalid-nonce" {
            return Err(Failure::validation("81715", "The card number is not valid.", &at));
        }
        if let Some(card) = test_card(nonce, now) {
            return Ok(card);
        }
        match self.payment_methods.iter().find(|method| method.nonce == nonce) {
            None => Err(Failure::validation("93108", "Nobody knows this payment method.", &at)),
            Some(method) if method.consumed => Err(consumed()),
            Some(method) => Ok(method.card.clone()),
        }
    }

    /// It has paid; a test nonce stays good.
    pub(crate) fn consume(&mut self, nonce: &str) {
        if let Some(method) = self.payment_methods.iter_mut().find(|method| method.nonce == nonce) {
            method.consumed = true;
        }
    }
}

fn test_card(nonce: &str, now: i64) -> Option<Card> {
    let no = |code| Fate::Declined(Decline::new(code).expect("a decline's code"));
    let (number, fate) = match nonce {
        "fake-processor-declined-visa-nonce" => ("4012888888881881", no(2000)),
        "fake-processor-declined-mastercard-nonce" => ("5555555555554444", no(2000)),
        "fake-processor-declined-amex-nonce" => ("378282246310005", no(2000)),
        "fake-processor-declined-discover-nonce" => ("6011111111111117", no(2000)),
        "fake-processor-failure-jcb-nonce" => ("3530111333300000", Fate::Declined(Decline::NETWORK)),
        "fake-gateway-rejected-fraud-nonce" => ("4000111111111511", Fate::Rejected(Rejection::Fraud)),
        "fake-gateway-rejected-risk-thresholds-nonce" => {
            ("4111130000000003", Fate::Rejected(Rejection::RiskThreshold))
        }
        _ => (VALID.iter().find(|(name, _)| *name == nonce)?.1, Fate::Approved),
    };
    let next_year = crate::clock::date(now).year() + 1;
    let card = Card::new(number, "12", &next_year.to_string()).expect("the number is a test number");
    Some(Card { fate, ..card })
}
