//! The inputs for what is asked, and their words.

use super::{Field, Input, Question, Terms};
use crate::{
    texts::{Key, Texts},
    wire::{self, AnswerKind, AnswerName, Choice, CustomQuestion, Length, Need, Questions},
};

/// In characters, of a name or a line of an address.
const LONGEST_LINE: u16 = 200;
/// In characters, of an answer to a merchant's own question, where nothing else was said.
const LONGEST_ANSWER: u16 = 255;
/// Five to twenty digits, and what people write between them: as the server will have it.
const PHONE: &str = r"(?:[ \+\-\(\)\.,\/#\*;ext]*\d){5,20}[ \+\-\(\)\.,\/#\*;ext]*";
/// In characters.
const LONGEST_PHONE: u16 = 50;

pub(super) fn shopper(questions: &Questions, texts: Texts) -> Vec<Field> {
    let name = |which, need: Need, label, missing, autocomplete| {
        let label = texts.get(label);
        let label = if need == Need::Optional { optional(&label, texts) } else { label };
        let required = need == Need::Required;
        Field { required, ..line(which, label, texts.get(missing), autocomplete) }
    };
    let individual = questions.individual_name.map(|need| {
        name(&AnswerName::IndividualName, need, Key::IndividualNameLabel, Key::IndividualNameMissing, "name")
    });
    let business = questions.business_name.map(|need| {
        let (label, missing) = (Key::BusinessNameLabel, Key::BusinessNameMissing);
        name(&AnswerName::BusinessName, need, label, missing, "organization")
    });
    let phone = questions.phone.then(|| {
        let sentence = texts.get(Key::PhoneInvalid);
        let input =
            Input::Line { kind: "tel", mode: "tel", longest: LONGEST_PHONE, pattern: Some(PHONE.to_owned()) };
        Field { input, ..line(&AnswerName::Phone, texts.get(Key::PhoneLabel), sentence, "tel") }
    });
    [individual, business, phone].into_iter().flatten().collect()
}

/// Which of its lines a country needs is its own affair: all have a street and a place, so only those
/// and the country must be given.
pub(super) fn address(countries: Option<Vec<Choice>>, texts: Texts) -> Vec<Field> {
    let Some(countries) = countries else { return Vec::new() };
    let may_lack = |which, label, autocomplete| {
        let label = texts.get(label);
        // Nothing can be wrong with it; what would be said still needs words.
        Field { required: false, ..line(which, label.clone(), label, autocomplete) }
    };
    let must_have =
        |which, label, missing, autocomplete| line(which, texts.get(label), texts.get(missing), autocomplete);
    let country = must_have(&AnswerName::Country, Key::CountryLabel, Key::CountryMissing, "billing country");
    vec![
        Field { input: Input::Choices(countries), ..country },
        must_have(&AnswerName::Line1, Key::Line1Label, Key::Line1Missing, "billing address-line1"),
        may_lack(&AnswerName::Line2, Key::Line2Label, "billing address-line2"),
        must_have(&AnswerName::City, Key::CityLabel, Key::CityMissing, "billing address-level2"),
        may_lack(&AnswerName::State, Key::StateLabel, "billing address-level1"),
        may_lack(&AnswerName::PostalCode, Key::PostalCodeLabel, "billing postal-code"),
    ]
}

pub(super) fn custom(question: CustomQuestion, texts: Texts) -> Field {
    let CustomQuestion { key, label, need, kind, default } = question;
    let sentence = sentence(&label, &kind, texts);
    let label = if need == Need::Optional { optional(&label, texts) } else { label };
    let text = |mode, pattern| Input::Line { kind: "text", mode, longest: LONGEST_ANSWER, pattern };
    let input = match kind {
        AnswerKind::Text(length) => text("text", bounds(length).map(|bounds| format!(".{bounds}"))),
        AnswerKind::Digits(length) => {
            let bounds = bounds(length).unwrap_or_else(|| format!("{{1,{LONGEST_ANSWER}}}"));
            text("numeric", Some(format!("[0-9]{bounds}")))
        }
        AnswerKind::Choices(choices) => Input::Choices(choices),
    };
    let required = need == Need::Required;
    Field { required, input, value: default, ..line(&AnswerName::Custom(key), label, sentence, "off") }
}

pub(super) fn terms(terms: wire::Terms, merchant: &str, texts: Texts) -> Terms {
    let question = Question { name: AnswerName::Terms.name(), sentence: texts.get(Key::TermsMissing) };
    let sentence = terms.sentence.unwrap_or_else(|| texts.get(Key::TermsLabel { merchant }));
    Terms { question, sentence }
}

/// One line that must be filled in.
fn line(which: &AnswerName, label: String, sentence: String, autocomplete: &'static str) -> Field {
    Field {
        question: Question { name: which.name(), sentence },
        label,
        required: true,
        input: Input::Line { kind: "text", mode: "text", longest: LONGEST_LINE, pattern: None },
        value: None,
        autocomplete,
    }
}

fn optional(label: &str, texts: Texts) -> String {
    texts.get(Key::OptionalLabel { label })
}

/// What is said while there is no answer to a merchant's own question, or one that will not do.
fn sentence(label: &str, kind: &AnswerKind, texts: Texts) -> String {
    match kind {
        AnswerKind::Choices(_) => texts.get(Key::ChoiceMissing { label }),
        AnswerKind::Text(length) => match range(*length, texts) {
            None => texts.get(Key::AnswerMissing { label }),
            Some(range) => texts.get(Key::AnswerLength { label, range: &range }),
        },
        AnswerKind::Digits(length) => match range(*length, texts) {
            None => texts.get(Key::NumberMissing { label }),
            Some(range) => texts.get(Key::NumberLength { label, range: &range }),
        },
    }
}

/// How long an answer may be, in words; `None` where nobody said.
fn range(length: Length, texts: Texts) -> Option<String> {
    let (least, most) = limits(length)?;
    let [from, to] = [least, most].map(|limit| texts.number(limit.into()));
    Some(if least == most { from } else { format!("{from}–{to}") })
}

/// The same for a pattern.
fn bounds(length: Length) -> Option<String> {
    limits(length).map(|(least, most)| format!("{{{least},{most}}}"))
}

fn limits(length: Length) -> Option<(u16, u16)> {
    let Length { minimum, maximum } = length;
    (minimum.is_some() || maximum.is_some())
        .then(|| (minimum.unwrap_or(1).max(1), maximum.unwrap_or(LONGEST_ANSWER)))
}
