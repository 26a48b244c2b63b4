//! What the form itself has against being sent.

use super::*;

fn submit(state: State, email: &str, name: &str) -> Story {
    Story::of(state).then(Event::Submitted(Filled { email: email.into(), name: name.into(), ..filled() }))
}

#[test]
fn all_that_is_missing_is_listed_at_once_and_nothing_is_sent() {
    let empty = State { complete: [false; 3], ..form(Phase::Ready) };
    let story = submit(empty, "", " ").is("ready", &[Effect::FocusErrors]);
    let missing = Some(Complaint::Missing);
    let wanted = Errors {
        payment: None,
        email: missing.clone(),
        name: missing.clone(),
        card: [missing.clone(), missing.clone(), missing],
        answers: Vec::new(),
        listed: true,
    };
    assert_eq!(story.state.errors, wanted);
}

#[test]
fn an_address_needs_a_name_a_host_and_a_dot_and_no_spaces_within() {
    for email in ["ada@example.com", " ada@example.com ", "a+b@x.co.uk", "jörg@bücher.example"] {
        assert_eq!(submit(form(Phase::Ready), email, "Ada").state.phase.name(), "tokenizing", "{email}");
    }
    let long = ["a".repeat(250), "@b.example".into()].concat();
    for email in [
        "",
        "ada",
        "ada@",
        "@example.com",
        "ada@example",
        "a b@example.com",
        "a@b@c.example",
        "a@.com",
        "a@b.",
        &long,
    ] {
        let story = submit(form(Phase::Ready), email, "Ada");
        assert_eq!(story.state.errors.email, Some(Complaint::Missing), "{email}");
        assert_eq!(story.state.errors.name, None);
    }
}

#[test]
fn the_list_goes_when_all_of_it_is_mended() {
    let story = submit(form(Phase::Ready), "", "");
    let story = story.then(Event::EmailEdited);
    assert!(story.state.errors.listed && story.state.errors.email.is_none());
    let story = story.then(Event::NameEdited);
    assert!(!story.state.errors.listed && story.state.errors.is_empty());
}

#[test]
fn questions_without_an_answer_keep_the_form_from_being_sent_until_they_have_one() {
    let unanswered = vec!["phone".to_owned(), "custom-size".to_owned()];
    let story = Story::of(form(Phase::Ready))
        .then(Event::Submitted(Filled { unanswered: unanswered.clone(), ..filled() }))
        .is("ready", &[Effect::FocusErrors]);
    assert_eq!(story.state.errors.answers, unanswered);
    let story = story.then(Event::AnswerEdited("phone".into()));
    assert!(story.state.errors.listed && story.state.errors.answers == ["custom-size"]);
    let story = story.then(Event::AnswerEdited("custom-size".into()));
    assert!(!story.state.errors.listed);
    assert_eq!(story.then(Event::Submitted(filled())).state.phase.name(), "tokenizing");
}

#[test]
fn what_the_gateway_says_while_typing_stands_beside_the_field_and_is_not_listed() {
    let changed = Event::FieldChanged {
        field: CardField::Number,
        complete: false,
        empty: false,
        problem: Some("Not a card.".into()),
    };
    let story = Story::of(form(Phase::Ready)).then(changed);
    assert_eq!(story.state.errors.of(CardField::Number), Some(&Complaint::Said("Not a card.".into())));
    assert!(!story.state.errors.listed);

    let story = story.then(Event::Submitted(filled())).is("ready", &[Effect::FocusErrors]);
    assert_eq!(story.state.errors.of(CardField::Number), Some(&Complaint::Said("Not a card.".into())));
    assert!(story.state.errors.listed);
}

#[test]
fn a_refused_card_may_be_tried_again_as_it_is() {
    let mut refused = form(Phase::Ready);
    refused.errors = Errors::said("Wrong number.".into(), Some(CardField::Number));
    assert_eq!(submit(refused, "ada@example.com", "Ada").state.phase.name(), "tokenizing");
}
