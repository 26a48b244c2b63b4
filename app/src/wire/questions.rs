//! What a merchant asks the shopper besides the card: the page draws it, the browser sends it back.

/// All that is asked. Nothing, unless the merchant chose so.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Questions {
    /// The name of a person.
    pub individual_name: Option<Need>,
    /// The name of a business.
    pub business_name: Option<Need>,
    /// A telephone number.
    pub phone: bool,
    /// The billing address, out of one of these countries.
    pub billing_address: Option<Vec<Choice>>,
    /// The merchant's own questions.
    pub custom: Vec<CustomQuestion>,
    /// The terms of service are to be accepted.
    pub terms: Option<Terms>,
}

/// Whether an answer may be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// It may.
    Optional,
    /// It may not.
    Required,
}

/// One line of a list to choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What is read.
    pub label: String,
}

/// One of the merchant's own questions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomQuestion {
    /// The merchant's name for it: letters and digits.
    pub key: String,
    /// What the shopper reads.
    pub label: String,
    /// Whether it may be left empty.
    pub need: Need,
    /// What kind of answer is wanted.
    pub kind: AnswerKind,
    /// What stands there beforehand.
    pub default: Option<String>,
}

/// What kind of answer is wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnswerKind {
    /// Any text of a length.
    Text(Length),
    /// Digits, so many.
    Digits(Length),
    /// One of these.
    Choices(Vec<Choice>),
}

/// How long an answer may be, in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Length {
    /// At least; `None` where nobody said.
    pub minimum: Option<u16>,
    /// At most; `None` where nobody said, and then 255.
    pub maximum: Option<u16>,
}

/// The terms of service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    /// The merchant's sentence beside the box, instead of ours. It may hold links as Markdown writes
    /// them.
    pub sentence: Option<String>,
}

/// Which answer it is. One name serves as the name and the id of its input, and when it is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnswerName {
    /// See [`Questions::individual_name`].
    IndividualName,
    /// See [`Questions::business_name`].
    BusinessName,
    /// See [`Questions::phone`].
    Phone,
    /// Of the billing address, by the gateways' usual words for it.
    Country,
    /// Street and number.
    Line1,
    /// What else is needed.
    Line2,
    /// City or town.
    City,
    /// State, county or province.
    State,
    /// Postal code.
    PostalCode,
    /// See [`Questions::custom`], by its key.
    Custom(String),
    /// See [`Questions::terms`].
    Terms,
}

/// Each of them that has one name, with it.
const NAMES: [(AnswerName, &str); 10] = [
    (AnswerName::IndividualName, "individual-name"),
    (AnswerName::BusinessName, "business-name"),
    (AnswerName::Phone, "phone"),
    (AnswerName::Country, "address-country"),
    (AnswerName::Line1, "address-line1"),
    (AnswerName::Line2, "address-line2"),
    (AnswerName::City, "address-city"),
    (AnswerName::State, "address-state"),
    (AnswerName::PostalCode, "address-postal-code"),
    (AnswerName::Terms, "terms"),
];

/// Stands before the key of one of the merchant's own questions.
const CUSTOM: &str = "custom-";

impl AnswerName {
    /// Its name.
    pub fn name(&self) -> String {
        match self {
            Self::Custom(key) => [CUSTOM, key].concat(),
            other => NAMES
                .iter()
                .find(|(named, _)| named == other)
                .map(|(_, name)| (*name).to_owned())
                .expect("every other one is in the table"),
        }
    }

    /// The one of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        let named = NAMES.iter().find(|(_, known)| *known == name).map(|(which, _)| which.clone());
        named.or_else(|| name.strip_prefix(CUSTOM).map(|key| Self::Custom(key.to_owned())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_is_found_by_its_name() {
        let custom = (AnswerName::Custom("size".into()), "custom-size");
        for (which, name) in NAMES.into_iter().chain([custom]) {
            assert_eq!(which.name(), name);
            assert_eq!(AnswerName::from_name(name), Some(which));
        }
        for other in ["", "name", "email", "Phone", "customsize"] {
            assert_eq!(AnswerName::from_name(other), None, "{other}");
        }
    }
}
