//! The words of the form, which the server chooses and the browser shows.

/// Makes [`Word`] and the list of all of them out of one table.
macro_rules! words {
    ($( $(#[$doc:meta])* $word:ident, )+) => {
        /// What the form can say.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Word { $( $(#[$doc])* $word, )+ }

        impl Word {
            /// All of them, in the order in which they travel.
            pub const ALL: &[Self] = &[ $( Self::$word, )+ ];
        }
    };
}

words! {
    /// The document's title.
    Title,
    /// The same while errors are listed.
    TitleError,
    /// The button, with the amount in it.
    Pay,
    /// The button while a payment is under way.
    Paying,
    /// What is going on, where that takes longer than people like to wait.
    PayingSlow,
    /// While the gateway's script is loading.
    Loading,
    /// The gateway's script did not come; another try is under way.
    Retrying,
    /// The gateway's script did not come and will not be tried again by itself.
    Unavailable,
    /// The e-mail address is not one.
    EmailInvalid,
    /// The name is missing.
    NameMissing,
    /// The card number is missing or not complete.
    CardNumberMissing,
    /// The expiry date is missing or not complete.
    CardExpiryMissing,
    /// The security code is missing or not complete.
    CardCvcMissing,
    /// What an empty expiry field shows, for gateways that have no words of their own.
    CardExpiryHint,
    /// The card number cannot be one; likewise.
    CardNumberInvalid,
    /// The expiry date cannot be one, or has passed; likewise.
    CardExpiryInvalid,
    /// The security code cannot be one, or is not the card's; likewise.
    CardCvcInvalid,
    /// The gateway gave no token for this card, and did not say why; nothing was charged.
    CardRefused,
    /// Heading of the list of what is wrong in the form.
    ErrorSummary,
    /// The same, where the payment as a whole was refused.
    RefusalHeading,
    /// The bank wants to see the shopper first.
    Authenticate,
    /// The payment is not decided yet.
    Checking,
    /// The connection broke; it is not known yet whether the payment went through.
    ConnectionLost,
    /// The gateway gave no token; nothing was sent to us, nothing was charged.
    GatewayUnreachable,
}

/// Stands between two texts. No text has a line break in it.
const SEPARATOR: char = '\n';

/// All words of the form in one language, as one text: it travels in an attribute.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words(String);

impl Words {
    /// Asks for each word.
    pub fn collect(say: impl Fn(Word) -> String) -> Self {
        let all: Vec<_> = Word::ALL.iter().map(|word| say(*word).replace(SEPARATOR, " ")).collect();
        Self(all.join("\n"))
    }

    /// Takes them back from the attribute.
    pub fn from_attribute(value: String) -> Self {
        Self(value)
    }

    /// The attribute's value.
    pub fn attribute(&self) -> &str {
        &self.0
    }

    /// One of them.
    pub fn get(&self, word: Word) -> &str {
        self.0.split(SEPARATOR).nth(word as usize).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::{Word, Words};

    #[test]
    fn each_word_comes_back_from_the_attribute() {
        let said = Words::collect(|word| format!("{word:?}\nand more"));
        let words = Words::from_attribute(said.attribute().to_owned());
        for word in Word::ALL {
            assert_eq!(words.get(*word), format!("{word:?} and more"));
        }
    }
}
