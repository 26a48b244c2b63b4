//! Until the form can be filled in, and the payment that was waiting for the bank.

use super::*;

#[test]
fn the_script_is_asked_for_with_longer_and_longer_pauses_and_then_by_hand() {
    let load = [Effect::LoadScript, Effect::Timer(ARRIVAL_MS)];
    let mut story = Story::of(State::new(None)).then(Event::Started).is("loading", &load);
    for pause in [1_000, 2_000, 4_000] {
        story = story.came(Answer::ScriptFailed).is("pausing", &[Effect::Timer(pause)]);
        story = story.came(Answer::TimeUp).is("loading", &load);
    }
    story
        .came(Answer::TimeUp)
        .is("unavailable", &[])
        .then(Event::TriedAgain)
        .is("loading", &load)
        .came(Answer::ScriptFailed)
        .is("pausing", &[Effect::Timer(1_000)]);
}

#[test]
fn pay_can_be_pressed_once_the_fields_are_ready_and_not_before() {
    let story = Story::of(State::new(None)).then(Event::Started).came(Answer::ScriptLoaded);
    assert!(!story.state.is_alive());
    let story = story.is("mounting", &[Effect::Mount, Effect::Timer(ARRIVAL_MS)]);
    let story = story.came(Answer::FieldsReady).is("ready", &[Effect::EnableFields(true)]);
    assert!(story.state.is_alive() && !story.state.is_busy());
}

#[test]
fn a_payment_that_waits_for_the_bank_is_offered_before_the_form() {
    let story = Story::of(State::new(Some(secret()))).then(Event::Started).came(Answer::ScriptLoaded);
    let story = story.is("offered", &[Effect::FocusOffer]);
    assert!(!story.state.shows_fields());
    story.then(Event::WentToBank).is("authenticating", &[Effect::AskBank { client_secret: secret() }]);
}

#[test]
fn another_card_mounts_the_fields_that_a_waiting_payment_left_out() {
    Story::of(State::new(Some(secret())))
        .then(Event::Started)
        .came(Answer::ScriptLoaded)
        .then(Event::ChoseOtherCard)
        .is("mounting", &[Effect::Mount, Effect::Timer(ARRIVAL_MS)])
        .came(Answer::FieldsReady)
        .is("ready", &[Effect::EnableFields(true)]);
}

#[test]
fn a_waiting_payment_that_fails_says_so_over_fresh_fields() {
    let story = Story::of(State::new(Some(secret())))
        .then(Event::Started)
        .came(Answer::ScriptLoaded)
        .then(Event::WentToBank)
        .came(Answer::BankDone)
        .is("continuing", &[Effect::Continue, Effect::Patience(1)])
        .came(Answer::Continued(Some(retry())))
        .is("mounting", &[Effect::Mount, Effect::Timer(ARRIVAL_MS), Effect::FocusErrors])
        .came(Answer::FieldsReady);
    assert_eq!(story.state.errors.payment, Some(Refusal::Said("Refused.".into())));
}

#[test]
fn the_bank_is_not_asked_again_in_a_circle() {
    Story::of(form(Phase::Confirming { request: request(), resends: RESENDS }))
        .came(Answer::Confirmed(Some(authenticate())))
        .is("authenticating", &[Effect::AskBank { client_secret: secret() }])
        .came(Answer::BankDone)
        .came(Answer::Continued(Some(authenticate())))
        .is("offered", &[Effect::FocusOffer]);
}
