//! The markup of the questions.

use leptos::prelude::*;

use super::{Field, Input, Question, Questionnaire, Terms};
use crate::{
    islands::pay_form::{SENTENCE, error_id, line_id},
    parts::merchant_words,
    texts::{Key, Texts},
    wire::Choice,
};

impl Questionnaire {
    /// Draws them all.
    pub(crate) fn draw(self) -> AnyView {
        let Self { texts, shopper, address, custom, terms, above_button } = self;
        let fields =
            |fields: Vec<Field>| fields.into_iter().map(|field| draw(field, texts)).collect::<Vec<_>>();
        let address = (!address.is_empty()).then(|| {
            view! {
                <fieldset class="field-group">
                    <legend>{texts.get(Key::AddressHeading)}</legend>
                    {fields(address)}
                </fieldset>
            }
        });
        let above_button =
            above_button.map(|words| view! { <p class="beside-button">{merchant_words(&words, texts)}</p> });
        view! {
            {fields(shopper)} {address} {fields(custom)} {terms.map(|terms| draw_terms(terms, texts))}
            {above_button}
        }
        .into_any()
    }

    /// Draws their lines in the list of errors: all there, and hidden until there is need.
    pub(crate) fn draw_errors(&self) -> AnyView {
        let line = |Question { name, sentence }: Question| {
            let (id, link) = (line_id(&name), format!("#{name}"));
            view! {
                <li id=id hidden>
                    <a href=link>
                        {sentence}
                    </a>
                </li>
            }
        };
        self.questions().into_iter().map(line).collect::<Vec<_>>().into_any()
    }
}

fn draw(field: Field, texts: Texts) -> AnyView {
    let Field { question, label, required, input, value, autocomplete } = field;
    let name = question.name;
    let error = error_id(&name);
    let (id, label_for) = (name.clone(), name.clone());
    let described_by = error.clone();
    let input = match input {
        Input::Line { kind, mode, longest, pattern } => view! {
            <input
                id=id
                name=name
                type=kind
                inputmode=mode
                autocomplete=autocomplete
                required=required
                maxlength=longest.to_string()
                pattern=pattern
                value=value
                aria-describedby=described_by
                aria-invalid="false"
            />
        }
        .attr(SENTENCE, question.sentence)
        .into_any(),
        Input::Choices(choices) => view! {
            <select
                id=id
                name=name
                autocomplete=autocomplete
                required=required
                aria-describedby=described_by
                aria-invalid="false"
            >
                {options(choices, value.as_deref(), texts)}
            </select>
        }
        .attr(SENTENCE, question.sentence)
        .into_any(),
    };
    view! {
        <div class="field">
            <label for=label_for>{label}</label>
            {input}
            <p class="field-error" id=error></p>
        </div>
    }
    .into_any()
}

/// The choices, after one that is none of them.
fn options(choices: Vec<Choice>, chosen: Option<&str>, texts: Texts) -> impl IntoView + use<> {
    let none = Choice { value: String::new(), label: texts.get(Key::Choose) };
    let options = std::iter::once(none).chain(choices);
    let chosen = chosen.unwrap_or_default();
    options
        .map(|Choice { value, label }| {
            let selected = value == chosen;
            view! {
                <option value=value selected=selected>
                    {label}
                </option>
            }
        })
        .collect::<Vec<_>>()
}

fn draw_terms(terms: Terms, texts: Texts) -> impl IntoView {
    let Terms { question, sentence } = terms;
    let name = question.name;
    let error = error_id(&name);
    let input = view! {
        <input
            id=name.clone()
            name=name.clone()
            type="checkbox"
            value="accepted"
            required
            aria-describedby=error.clone()
            aria-invalid="false"
        />
    }
    .attr(SENTENCE, question.sentence);
    view! {
        <div class="field">
            <div class="tick">
                {input} <label for=name>{merchant_words(&sentence, texts)}</label>
            </div>
            <p class="field-error" id=error></p>
        </div>
    }
}
