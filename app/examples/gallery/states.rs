//! The form in every state that a shopper can see, reached as a shopper reaches it.

use app::{
    FormPage, PageContext,
    flow::{Answer, Event, Filled, Phase, State},
    render, show_state,
    texts::Key,
    wire::{CardField, CheckoutPage, NextStep, Page},
};

use crate::{samples, stage::Stage};

const REFUSED: &str = "There is not enough money on this card. Nothing was charged. Try another card.";
const TYPO: &str = "Your card number is invalid.";
const FIELDS: [(CardField, &str, &str); 3] = [
    (CardField::Number, "card-number", "4242 4242 4242 4242"),
    (CardField::Expiry, "card-expiry", "12 / 34"),
    (CardField::Cvc, "card-cvc", "123"),
];
/// What the shopper typed into our own fields.
const TYPED: [(&str, &str); 2] = [("email", "ada@example.com"), ("name", "Ada Lovelace")];

/// All states, by the name of their page.
pub(crate) fn pages(context: &PageContext<'_>) -> Vec<(&'static str, String)> {
    let untouched = |state| drawn(&state, context).into_html();
    let filled_in = |state| typed_into(drawn(&state, context)).into_html();
    vec![
        ("form-ready", untouched(ready())),
        ("form-filled", filled_in(filled())),
        ("form-late", untouched(late())),
        ("form-unavailable", untouched(unavailable())),
        ("form-errors", untouched(after(ready(), [Event::Submitted(empty())]))),
        ("form-typo", filled_in(after(ready(), [changed(CardField::Number, Some(TYPO))]))),
        ("form-paying", filled_in(confirming())),
        ("form-refused", filled_in(answered(Some(refusal())))),
        ("form-lost", filled_in(answered(None))),
        ("form-offered", untouched(offered())),
        ("form-failed", failed(context)),
        ("form-offline", offline(context)),
        ("form-expiring", expiring(context)),
    ]
}

/// The connection is gone.
fn offline(context: &PageContext<'_>) -> String {
    let mut stage = drawn(&ready(), context);
    stage.open_watch();
    stage.text("watch-connection", &context.texts.get(Key::Offline));
    stage.into_html()
}

/// The time runs out.
fn expiring(context: &PageContext<'_>) -> String {
    let mut stage = drawn(&ready(), context);
    stage.open_watch();
    for id in ["watch-heading", "more-time"] {
        stage.attribute(id, "hidden", None);
    }
    stage.text("watch-time", &context.texts.get(Key::Expiring { minutes: 5 }));
    stage.into_html()
}

fn drawn(state: &State, context: &PageContext<'_>) -> Stage {
    let sample = samples::checkout();
    let title = context.texts.get(Key::CheckoutTitle { merchant: &sample.order.merchant });
    let words = context.texts.pay_form(&sample.order.total, sample.form.verb, &title);
    let mut page = Stage::new(checkout(sample, context));
    page.mark_document("ready");
    show_state(state, &words, &mut page);
    page
}

fn typed_into(mut stage: Stage) -> Stage {
    for (id, value) in TYPED {
        stage.attribute(id, "value", Some(value));
    }
    // In place of the gateway's frames.
    for (_, id, digits) in FIELDS {
        stage.put_into(id, digits);
    }
    stage
}

/// The WebAssembly did not start.
fn failed(context: &PageContext<'_>) -> String {
    let mut stage = Stage::new(checkout(samples::checkout(), context));
    stage.mark_document("failed");
    stage.into_html()
}

fn checkout(page: CheckoutPage, context: &PageContext<'_>) -> String {
    render(Page::Checkout(page), context)
}

fn after(mut state: State, events: impl IntoIterator<Item = Event>) -> State {
    for event in events {
        state.step(event);
    }
    state
}

/// The errand that is under way comes back.
fn came(state: State, answer: Answer) -> State {
    let ticket = state.ticket();
    after(state, [Event::Came { ticket, answer }])
}

fn started(pending: Option<&str>) -> State {
    after(State::new(pending.map(str::to_owned)), [Event::Started])
}

fn ready() -> State {
    came(came(started(None), Answer::ScriptLoaded), Answer::FieldsReady)
}

fn filled() -> State {
    after(ready(), FIELDS.map(|(field, ..)| changed(field, None)))
}

fn changed(field: CardField, problem: Option<&str>) -> Event {
    Event::FieldChanged {
        field,
        complete: problem.is_none(),
        empty: false,
        problem: problem.map(str::to_owned),
    }
}

fn empty() -> Filled {
    Filled {
        email: String::new(),
        name: String::new(),
        shown: "6590".into(),
        answers: vec![],
        unanswered: vec![],
    }
}

fn confirming() -> State {
    let [email, name] = TYPED.map(|(_, value)| value.to_owned());
    let state = after(filled(), [Event::Submitted(Filled { email, name, ..empty() })]);
    came(state, Answer::Tokenized(Ok("pm_sample".into())))
}

fn answered(reply: Option<NextStep>) -> State {
    came(confirming(), Answer::Confirmed(reply))
}

fn refusal() -> NextStep {
    NextStep::Retry { message: REFUSED.into(), field: None }
}

/// The gateway's script did not come the first time.
fn late() -> State {
    came(started(None), Answer::ScriptFailed)
}

/// Nor any other time.
fn unavailable() -> State {
    let mut state = late();
    while state.phase != Phase::Unavailable {
        state = came(came(state, Answer::TimeUp), Answer::ScriptFailed);
    }
    state
}

fn offered() -> State {
    came(started(Some("pi_sample_secret")), Answer::ScriptLoaded)
}
