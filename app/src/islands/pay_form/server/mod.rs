//! The form, as the server draws it: whole, and in its first state.

mod errors;
mod field;
mod offer;

use leptos::prelude::*;

use self::{
    errors::errors_list,
    field::{Input, hosted_field, input_field},
    offer::offer,
};
use super::{NAME, ids, place::Place};
use crate::{
    fields::Connection,
    flow::Phase,
    parts::Questionnaire,
    texts::{Key, Texts},
    wire::{CardField, PayForm, Word, Words},
};

/// Draws the form, with the words that it says in the browser and what the merchant asks besides. What is
/// only shown at times is always on the page and `hidden`: the browser makes no markup.
pub(crate) fn pay_form(form: PayForm, words: &Words, questionnaire: Questionnaire, texts: Texts) -> AnyView {
    let gateway = Connection::of(&form.gateway).expect("the server names halves that are built in");
    let [gateway, key, settings] = gateway.attributes().map(str::to_owned);
    let settings = (!settings.is_empty()).then_some(settings);
    let PayForm { base, locale, email, pending_action: pending, shown, .. } = form;
    let email = Input {
        place: Place::Email,
        label: texts.get(Key::EmailLabel),
        kind: "email",
        autocomplete: "email",
        value: email,
    };
    let name = Input {
        place: Place::Name,
        label: texts.get(Key::NameLabel),
        kind: "text",
        autocomplete: "cc-name",
        value: None,
    };
    let hosted = |field, label| hosted_field(Place::Card(field), texts.get(label));
    let is_pending = pending.is_some();

    view! {
        <form
            class="pay-form"
            id=NAME
            data-island=NAME
            data-base=base
            data-gateway=gateway
            data-key=key
            data-settings=settings
            data-locale=locale
            data-pending=pending
            data-words=words.attribute().to_owned()
            data-shown=shown
            method="post"
            novalidate
            data-phase=Phase::Drawn.name()
        >
            {errors_list(&questionnaire, texts)}
            {offer(texts)}
            <div class="form-body" id=ids::FIELDS hidden=is_pending>
                {input_field(email)}
                {hosted(CardField::Number, Key::CardNumberLabel)}
                <div class="field-row">
                    {hosted(CardField::Expiry, Key::CardExpiryLabel)}
                    {hosted(CardField::Cvc, Key::CardCvcLabel)}
                </div>
                {input_field(name)}
                <div class="questions">{questionnaire.draw()}</div>
                <button type="submit" class="button button-pay" id=ids::PAY disabled>
                    {words.get(Word::Pay).to_owned()}
                </button>
            </div>
            <p class="pay-status" id=ids::STATUS role="status">
                {words.get(Word::Loading).to_owned()}
            </p>
            <button type="button" class="button button-quiet" id=ids::TRY_AGAIN hidden>
                {texts.get(Key::TryAgain)}
            </button>
        </form>
    }
    .into_any()
}
