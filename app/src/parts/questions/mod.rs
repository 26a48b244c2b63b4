//! What a merchant asks the shopper besides the card: plain inputs with the browser's own rules on
//! them, which the form in the browser reads and marks without knowing what they are.

mod draw;
mod list;

use crate::{
    texts::Texts,
    wire::{Choice, Questions},
};

/// All that is asked, in words, ready to be drawn into the form.
#[derive(Clone)]
pub(crate) struct Questionnaire {
    texts: Texts,
    /// About the shopper.
    shopper: Vec<Field>,
    /// The lines of the billing address.
    address: Vec<Field>,
    /// The merchant's own.
    custom: Vec<Field>,
    terms: Option<Terms>,
    /// The merchant's sentence above the button.
    above_button: Option<String>,
}

/// One input.
#[derive(Clone)]
struct Field {
    question: Question,
    label: String,
    required: bool,
    input: Input,
    value: Option<String>,
    /// HTML's `autocomplete`.
    autocomplete: &'static str,
}

/// What kind of input.
#[derive(Clone)]
enum Input {
    /// One line.
    Line {
        /// HTML's `type`.
        kind: &'static str,
        /// HTML's `inputmode`.
        mode: &'static str,
        /// In characters.
        longest: u16,
        /// HTML's `pattern`.
        pattern: Option<String>,
    },
    /// A list.
    Choices(Vec<Choice>),
}

/// The box that accepts the terms of service.
#[derive(Clone)]
struct Terms {
    question: Question,
    /// May hold links as Markdown writes them.
    sentence: String,
}

/// What the form must know of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Question {
    /// The id of its input, and the name of its answer.
    pub(crate) name: String,
    /// What is said while it has no answer, or none that will do.
    pub(crate) sentence: String,
}

impl Questionnaire {
    pub(crate) fn new(
        questions: Questions,
        above_button: Option<String>,
        merchant: &str,
        texts: Texts,
    ) -> Self {
        Self {
            texts,
            shopper: list::shopper(&questions, texts),
            address: list::address(questions.billing_address, texts),
            custom: questions.custom.into_iter().map(|question| list::custom(question, texts)).collect(),
            terms: questions.terms.map(|terms| list::terms(terms, merchant, texts)),
            above_button,
        }
    }

    /// What the form must know of them, in the order in which they stand.
    pub(crate) fn questions(&self) -> Vec<Question> {
        let fields = self.shopper.iter().chain(&self.address).chain(&self.custom);
        let terms = self.terms.iter().map(|terms| &terms.question);
        fields.map(|field| &field.question).chain(terms).cloned().collect()
    }
}
