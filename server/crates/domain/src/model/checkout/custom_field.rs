//! Questions of the merchant's own (<https://docs.stripe.com/payments/checkout/custom-fields>).

use serde::{Deserialize, Serialize};

/// One question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomField {
    /// The merchant's name for it: letters and digits, 200 at most, once in a checkout.
    pub key: String,
    /// What the shopper reads, 50 characters at most.
    pub label: String,
    /// Whether it may be left empty.
    pub optional: bool,
    /// What kind of answer is wanted.
    pub kind: CustomFieldKind,
}

/// What kind of answer is wanted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "type")]
pub enum CustomFieldKind {
    /// Any text.
    Text(AnswerLimits),
    /// Digits.
    Numeric(AnswerLimits),
    /// One of these.
    Dropdown {
        /// In the order in which they are shown; at most 200.
        options: Vec<DropdownOption>,
        /// The value that is chosen beforehand.
        default_value: Option<String>,
    },
}

impl CustomFieldKind {
    /// Stripe's name for it.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Text(_) => "text",
            Self::Numeric(_) => "numeric",
            Self::Dropdown { .. } => "dropdown",
        }
    }
}

/// How long an answer may be, in characters, and what stands there beforehand.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct AnswerLimits {
    /// At least so many.
    pub minimum_length: Option<u16>,
    /// At most so many; 255 if nothing is said.
    pub maximum_length: Option<u16>,
    /// What stands there beforehand.
    pub default_value: Option<String>,
}

/// One choice of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DropdownOption {
    /// What the shopper reads.
    pub label: String,
    /// What the merchant is told: letters and digits.
    pub value: String,
}

/// The longest answer, in characters.
pub const LONGEST_ANSWER: u16 = 255;

impl CustomField {
    /// Whether this answer will do; an empty one is none.
    pub fn accepts(&self, answer: &str) -> bool {
        if answer.is_empty() {
            return self.optional;
        }
        let fits = |limits: &AnswerLimits| {
            let length = answer.chars().count();
            length >= usize::from(limits.minimum_length.unwrap_or(0))
                && length <= usize::from(limits.maximum_length.unwrap_or(LONGEST_ANSWER))
                && !answer.chars().any(char::is_control)
        };
        match &self.kind {
            CustomFieldKind::Text(limits) => fits(limits),
            CustomFieldKind::Numeric(limits) => {
                fits(limits) && answer.bytes().all(|byte| byte.is_ascii_digit())
            }
            CustomFieldKind::Dropdown { options, .. } => options.iter().any(|option| option.value == answer),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(optional: bool, kind: CustomFieldKind) -> CustomField {
        CustomField { key: "k".to_owned(), label: "K".to_owned(), optional, kind }
    }

    #[test]
    fn answers_are_held_to_their_kind() {
        let limits = AnswerLimits { minimum_length: Some(2), maximum_length: Some(3), default_value: None };
        let text = field(false, CustomFieldKind::Text(limits.clone()));
        assert!(text.accepts("äb") && !text.accepts("a") && !text.accepts("abcd") && !text.accepts(""));
        assert!(!text.accepts("a\n"));
        let number = field(true, CustomFieldKind::Numeric(limits));
        assert!(number.accepts("12") && number.accepts("") && !number.accepts("1a") && !number.accepts("1"));
        let options = vec![DropdownOption { label: "Large".to_owned(), value: "l".to_owned() }];
        let list = field(false, CustomFieldKind::Dropdown { options, default_value: None });
        assert!(list.accepts("l") && !list.accepts("Large") && !list.accepts(""));
        let plain = field(false, CustomFieldKind::Text(AnswerLimits::default()));
        assert!(plain.accepts(&"x".repeat(255)) && !plain.accepts(&"x".repeat(256)));
    }
}
