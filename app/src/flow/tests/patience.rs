//! How long a shopper waits before the form says that it takes long.

use super::*;

fn paid() -> Story {
    Story::of(form(Phase::Ready)).then(Event::Submitted(filled()))
}

#[test]
fn a_payment_that_takes_long_says_so_from_pay_to_the_answer() {
    let story =
        paid().came(Answer::Tokenized(Ok(TOKEN.into()))).is("confirming", &[Effect::Confirm(request())]);
    assert!(!story.state.is_slow());
    let ticket = story.state.ticket();
    let story = story.then(Event::PatienceOver(1)).is("confirming", &[]);
    assert!(story.state.is_slow());
    assert_eq!(story.state.ticket(), ticket, "the answer that is on its way counts");
    assert!(!story.came(Answer::Confirmed(Some(retry()))).state.is_slow());
}

#[test]
fn a_payment_that_was_slow_to_become_a_token_stays_slow() {
    let story = paid().then(Event::PatienceOver(1)).came(Answer::Tokenized(Ok(TOKEN.into())));
    assert!(story.state.is_slow());
}

#[test]
fn the_next_payment_has_a_patience_of_its_own() {
    let story = paid().came(Answer::TimeUp).then(Event::Submitted(filled()));
    assert!(story.wanted.contains(&Effect::Patience(2)));
    let story = story.then(Event::PatienceOver(1));
    assert!(!story.state.is_slow());
    assert!(story.then(Event::PatienceOver(2)).state.is_slow());
}

#[test]
fn whoever_fills_the_form_in_or_is_with_the_bank_is_never_hurried() {
    for phase in
        [Phase::Ready, Phase::Authenticating, Phase::Waiting { unanswered: None, asked: 0, lost: false }]
    {
        let story = Story::of(State { patience: 1, ..form(phase) }).then(Event::PatienceOver(1));
        assert!(!story.state.is_slow());
    }
}
