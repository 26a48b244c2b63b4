//! Identifiers: a prefix that says what they name, then more than 128 bits of randomness, so that
//! they can be neither guessed nor counted.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::ports::Random;

/// Whether money is real. Nothing of one mode is ever seen from the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// Test cards, no money.
    Test,
    /// Real cards, real money.
    Live,
}

impl Mode {
    /// `test` or `live`, as it stands inside keys and session ids.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Test => "test",
            Self::Live => "live",
        }
    }
}

impl FromStr for Mode {
    type Err = InvalidId;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        match name {
            "test" => Ok(Self::Test),
            "live" => Ok(Self::Live),
            _ => Err(InvalidId),
        }
    }
}

/// The text is no identifier of the wanted kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("not a valid identifier")]
pub struct InvalidId;

const ALPHABET: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// 32 letters and digits, each one of 62: 190 bits.
const LENGTH: usize = 32;

/// `length` letters and digits, every one equally likely.
pub(crate) fn random_text(random: &dyn Random, length: usize) -> String {
    let mut text = String::with_capacity(length);
    let mut bytes = [0_u8; 64];
    while text.len() < length {
        random.fill(&mut bytes);
        // 248 is the largest multiple of 62 in a byte; what is above would favour some letters.
        let fair = bytes.iter().filter(|byte| **byte < 248).take(length - text.len());
        text.extend(fair.map(|byte| char::from(ALPHABET[usize::from(byte % 62)])));
    }
    text
}

/// The last ten letters and digits of an id, in capitals so that they can be read out.
pub(super) fn reference(id: &str) -> String {
    id[id.len() - 10..].to_ascii_uppercase()
}

fn has_form(text: &str, prefix: &str) -> bool {
    text.strip_prefix(prefix)
        .is_some_and(|rest| rest.len() == LENGTH && rest.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

macro_rules! identifier {
    ($(#[$doc:meta])* $name:ident, $prefix:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// A new one, never seen before.
            pub fn generate(random: &dyn Random) -> Self {
                Self(format!("{}{}", $prefix, random_text(random, LENGTH)))
            }

            /// As it is written.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = InvalidId;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                if has_form(text, $prefix) { Ok(Self(text.to_owned())) } else { Err(InvalidId) }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

identifier!(/** A merchant. */ MerchantId, "mer_");
identifier!(/** A merchant's API key; not its secret. */ ApiKeyId, "key_");
identifier!(/** A line of a session. */ LineItemId, "li_");
identifier!(/** One try at paying a session. */ AttemptId, "att_");
identifier!(/** A paid order. */ OrderId, "ord_");
identifier!(/** Something that happened. */ EventId, "evt_");
identifier!(/** Something asked of the gateway about a payment that exists. */ OperationId, "opn_");
identifier!(/** Money given back. */ RefundId, "re_");
identifier!(/** A webhook that came in. */ NoticeId, "ntc_");
identifier!(/** An address of a merchant's that is told of events. */ EndpointId, "we_");
identifier!(/** One event on its way to one endpoint. */ DeliveryId, "dlv_");
identifier!(/** Something that is sold. */ ProductId, "prod_");
identifier!(/** What a product costs. */ PriceId, "price_");
identifier!(/** A link that opens a session for everybody who follows it. */ PaymentLinkId, "plink_");

/// A checkout session. Whoever knows it may look at the checkout and pay it, so it does not print
/// by itself: logs get its [`reference`](SessionId::reference).
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SessionId(String);

impl SessionId {
    /// A new one for `mode`, which can be read in it: `cs_test_…`, `cs_live_…`.
    pub fn generate(random: &dyn Random, mode: Mode) -> Self {
        Self(format!("cs_{}_{}", mode.name(), random_text(random, LENGTH)))
    }

    /// As it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The mode that it was opened in.
    pub fn mode(&self) -> Mode {
        if self.0.starts_with("cs_live_") { Mode::Live } else { Mode::Test }
    }

    /// What people and logs call it: its last ten letters and digits, too few to open it with.
    pub fn reference(&self) -> String {
        reference(&self.0)
    }
}

impl FromStr for SessionId {
    type Err = InvalidId;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let valid = has_form(text, "cs_test_") || has_form(text, "cs_live_");
        if valid { Ok(Self(text.to_owned())) } else { Err(InvalidId) }
    }
}

impl fmt::Debug for SessionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SessionId(…{})", self.reference())
    }
}

/// The key under which the gateway does a thing once, however often it is asked.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct IdempotencyKey(String);

impl IdempotencyKey {
    /// A new one.
    pub fn generate(random: &dyn Random) -> Self {
        Self(random_text(random, LENGTH))
    }

    /// One that was stored before.
    pub fn stored(text: String) -> Self {
        Self(text)
    }

    /// As it is sent.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

macro_rules! foreign_identifier {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// As it is written.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = InvalidId;

            /// Letters, digits, `_` and `-`, at most 255: enough for every gateway, and safe to put
            /// into a path or a log line. A card number, which has no letters, is none.
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                let allowed = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
                let named = text.bytes().any(|byte| byte.is_ascii_alphabetic());
                let valid = named && text.len() <= 255 && text.bytes().all(allowed);
                if valid { Ok(Self(text.to_owned())) } else { Err(InvalidId) }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

foreign_identifier!(/** The gateway's name for a payment, such as `pi_…`. */ GatewayPaymentId);
foreign_identifier!(/** The gateway's name for a charge, such as `ch_…`. */ GatewayChargeId);
foreign_identifier!(/** The gateway's name for a refund, such as `re_…`. */ GatewayRefundId);
foreign_identifier!(/** The gateway's name for a dispute, such as `dp_…`. */ GatewayDisputeId);
foreign_identifier!(/** The gateway's name for a bank's warning of fraud, such as `issfr_…`. */ GatewayWarningId);
foreign_identifier!(
    /** The gateway's token for a card that the shopper typed into its frames, such as `pm_…`. */
    PaymentToken
);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::SeededRandom;

    #[test]
    fn ids_read_back_and_say_what_they_name() {
        let random = SeededRandom::new(1);
        let session = SessionId::generate(&random, Mode::Test);
        assert!(session.as_str().starts_with("cs_test_"));
        assert_eq!(session.mode(), Mode::Test);
        assert_eq!(SessionId::generate(&random, Mode::Live).mode(), Mode::Live);
        assert_eq!(session.as_str().parse(), Ok(session.clone()));
        assert!(session.as_str().parse::<OrderId>().is_err());
        let order = OrderId::generate(&random);
        assert_eq!(order.as_str().parse(), Ok(order));
    }

    #[test]
    fn a_session_id_does_not_print() {
        let session = SessionId::generate(&SeededRandom::new(1), Mode::Test);
        let printed = format!("{session:?}");
        assert!(printed.contains(&session.reference()) && !printed.contains(session.as_str()), "{printed}");
    }

    #[test]
    fn every_letter_is_about_equally_likely() {
        let text = random_text(&SeededRandom::new(7), 62_000);
        for letter in ALPHABET {
            let count = text.bytes().filter(|byte| byte == letter).count();
            assert!((800..1200).contains(&count), "{} came {count} times", char::from(*letter));
        }
    }

    #[test]
    fn foreign_ids_cannot_break_out_of_a_path() {
        for bad in [
            "",
            "4242424242424242",
            "4242-4242-4242-4242",
            "pm_1/../x",
            "pm 1",
            "pm_1?x",
            "pm_é",
            &"a".repeat(256),
        ] {
            assert!(bad.parse::<PaymentToken>().is_err(), "{bad}");
        }
        assert!("pm_1Abc-9".parse::<PaymentToken>().is_ok());
    }
}
