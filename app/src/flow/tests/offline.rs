//! Pressing Pay without a connection.

use super::*;

fn offline() -> Story {
    Story::of(form(Phase::Ready)).then(Event::WentOffline).is("ready", &[])
}

fn tokenizing() -> Vec<Effect> {
    let Filled { email, name, answers, .. } = filled();
    let tokenize = Effect::Tokenize { name, email, answers };
    vec![Effect::EnableFields(false), tokenize, Effect::Timer(TOKEN_MS), Effect::Patience(1)]
}

#[test]
fn pay_is_held_back_and_goes_on_by_itself() {
    let held = [Effect::EnableFields(false), Effect::Poll];
    let story = offline().then(Event::Submitted(filled())).is("held", &held);
    assert!(story.state.is_busy(), "a second press does nothing");
    let story = story.came(Answer::Polled(None)).is("held", &[Effect::Timer(1_000)]);
    let story = story.then(Event::Submitted(filled())).is("held", &[]);
    let story = story.then(Event::CameOnline).is("held", &[Effect::Poll]);
    story.came(Answer::Polled(Some(trouble()))).is("tokenizing", &tokenizing());
}

#[test]
fn a_browser_that_is_wrong_about_the_connection_stops_nobody() {
    let story = offline().then(Event::Submitted(filled()));
    story.came(Answer::Polled(Some(retry()))).is("tokenizing", &tokenizing());
}

#[test]
fn nothing_is_paid_that_was_paid_elsewhere_meanwhile() {
    let story = offline().then(Event::Submitted(filled())).then(Event::CameOnline);
    story.came(Answer::Polled(Some(leave()))).is("left", &[Effect::Leave("/c/cs_1".into())]);
}

#[test]
fn whoever_comes_back_much_later_presses_again() {
    let mut story = offline().then(Event::Submitted(filled()));
    for _ in 0..HELD_POLLS {
        story = story.came(Answer::Polled(None));
        assert_eq!(story.state.phase.name(), "held");
        story = story.came(Answer::TimeUp).is("held", &[Effect::Poll]);
    }
    let story = story.came(Answer::Polled(None));
    assert_eq!(story.state.phase, Phase::Ready);
    assert_eq!(story.state.errors.payment, Some(Refusal::GatewayUnreachable));
    story.then(Event::CameOnline).is("ready", &[]);
}

#[test]
fn a_gateway_that_is_lost_with_the_connection_is_tried_again_with_it() {
    let story = Story::of(form(Phase::Ready)).then(Event::Submitted(filled())).then(Event::WentOffline);
    let story = story.came(Answer::Tokenized(Err(TokenError::Unreachable)));
    let story = story.is("held", &[Effect::EnableFields(false), Effect::Poll]).then(Event::CameOnline);
    let story = story.came(Answer::Polled(Some(trouble())));
    assert_eq!(story.state.phase.name(), "tokenizing");
}

#[test]
fn what_is_wrong_in_the_form_is_said_without_a_connection_too() {
    let empty = Filled { name: String::new(), ..filled() };
    offline().then(Event::Submitted(empty)).is("ready", &[Effect::FocusErrors]);
}
