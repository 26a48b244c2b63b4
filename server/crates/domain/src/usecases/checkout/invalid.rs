//! What can be wrong with a checkout that a merchant asks for.

use thiserror::Error;

use super::options::FONTS;
use crate::ports::StoreError;

/// What is wrong with a checkout, and where: the merchant can mend it.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{parameter}: {problem}")]
pub struct InvalidCheckout {
    /// The parameter as the API names it, such as `line_items[0][quantity]`.
    pub parameter: String,
    /// What is wrong with it.
    pub problem: Problem,
}

impl InvalidCheckout {
    pub(crate) fn new(parameter: impl Into<String>, problem: Problem) -> Self {
        Self { parameter: parameter.into(), problem }
    }
}

/// What can be wrong with a parameter.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Problem {
    /// Nothing is sold.
    #[error("at least one line item is needed")]
    NoLines,
    /// Too many of something.
    #[error("there can be at most {0}")]
    TooMany(usize),
    /// An empty or overlong name.
    #[error("a name of 1 to 250 characters is needed")]
    Name,
    /// Less than one of something.
    #[error("the quantity must be at least 1")]
    Quantity,
    /// Bounds of a quantity that exclude each other, or the quantity itself.
    #[error("the minimum, the quantity and the maximum must be in this order, up to 999999")]
    Adjustable,
    /// A negative price.
    #[error("the price must be between 0 and 99999999 minor units of its currency")]
    Price,
    /// A fraction that cards do not know.
    #[error("in a currency of three decimals the last one must be 0")]
    LastDecimal,
    /// No price of the merchant's is called so.
    #[error("no such price: '{0}'")]
    NoSuchPrice(String),
    /// No product of the merchant's is called so.
    #[error("no such product: '{0}'")]
    NoSuchProduct(String),
    /// It may not be sold any more.
    #[error("it is not active")]
    Inactive,
    /// No line of the session is called so.
    #[error("no such line item: '{0}'")]
    NoSuchLine(String),
    /// Lines in different currencies.
    #[error("all line items must have one currency")]
    Currencies,
    /// Nothing to pay, or too much.
    #[error("the total must be between 1 and 99999999 minor units of its currency")]
    Total,
    /// No web address.
    #[error("an absolute http or https address is needed (https in live mode)")]
    Address,
    /// A lifetime outside the limits.
    #[error("the session must end between 5 minutes and 24 hours from now")]
    Expiry,
    /// A link that is over before it begins.
    #[error("the link must end later than now")]
    LinkExpiry,
    /// Too many characters.
    #[error("at most {0} characters are possible")]
    TooLong(usize),
    /// Not letters and digits alone.
    #[error("1 to {0} letters and digits are needed")]
    Word(usize),
    /// The same name a second time.
    #[error("it is there twice")]
    Twice,
    /// Limits that no answer can meet.
    #[error("no answer could meet these limits")]
    Limits,
    /// What stands there beforehand is no possible answer.
    #[error("it is no possible answer")]
    Default,
    /// No colour.
    #[error("{0:?} is no colour: # and six hexadecimal digits are needed, such as #0a7f3f")]
    Color(String),
    /// No font that is known here.
    #[error("there is no font {0:?}; there are {all}", all = FONTS.join(", "))]
    Font(String),
    /// Nothing that can stand on a statement.
    #[error("at most 22 characters, one of them a letter, and none of < > \\ ' \" * are possible")]
    StatementDescriptor,
    /// Less than one.
    #[error("at least 1 is needed")]
    AtLeastOne,
}

/// Why no checkout was opened.
#[derive(Debug, Error)]
pub enum OpenCheckoutError {
    /// The merchant's to mend.
    #[error(transparent)]
    Invalid(#[from] InvalidCheckout),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}
