//! From Pay to an answer, also when the answer is lost on the way.

use super::*;

fn paid() -> Story {
    Story::of(form(Phase::Ready)).then(Event::Submitted(filled()))
}

fn confirming() -> Story {
    paid().came(Answer::Tokenized(Ok(TOKEN.into()))).is("confirming", &[Effect::Confirm(request())])
}

#[test]
fn pay_asks_for_one_token_however_often_it_is_pressed() {
    let tokenize = Effect::Tokenize { name: filled().name, email: filled().email, answers: answers() };
    let wanted = [Effect::EnableFields(false), tokenize, Effect::Timer(TOKEN_MS), Effect::Patience(1)];
    let story = paid().is("tokenizing", &wanted);
    assert!(story.state.is_busy());
    story
        .then(Event::Submitted(filled()))
        .is("tokenizing", &[])
        .came(Answer::Tokenized(Ok(TOKEN.into())))
        .is("confirming", &[Effect::Confirm(request())])
        .then(Event::Submitted(filled()))
        .is("confirming", &[]);
}

#[test]
fn a_token_that_comes_after_its_time_is_not_used() {
    let story = paid();
    let late = story.state.ticket();
    story
        .came(Answer::TimeUp)
        .then(Event::Submitted(filled()))
        .then(Event::Came { ticket: late, answer: Answer::Tokenized(Ok("pm_late".into())) })
        .is("tokenizing", &[]);
}

#[test]
fn a_refusal_keeps_the_form_empties_the_code_and_takes_the_focus() {
    let wanted = [Effect::ClearCvc, Effect::EnableFields(true), Effect::FocusErrors];
    let story = confirming().came(Answer::Confirmed(Some(retry()))).is("ready", &wanted);
    assert_eq!(story.state.errors.payment, Some(Refusal::Said("Refused.".into())));
    assert!(story.state.errors.listed);
    assert!(story.state.is_alive() && !story.state.is_busy());
}

#[test]
fn answers_that_our_server_will_not_have_are_named_and_the_card_is_kept() {
    let wanted = [Effect::EnableFields(true), Effect::FocusErrors];
    let story = confirming().came(Answer::Confirmed(Some(mend()))).is("ready", &wanted);
    assert_eq!(story.state.errors.answers, ["phone"]);
    assert!(story.state.errors.listed && story.state.errors.payment.is_none());
    let story = story.then(Event::AnswerEdited("phone".into()));
    assert!(story.state.errors.is_empty() && !story.state.errors.listed);
}

#[test]
fn a_refusal_about_a_field_stays_beside_it_while_it_is_emptied() {
    let step = NextStep::Retry { message: "Wrong code.".into(), field: Some(CardField::Cvc) };
    let emptied = Event::FieldChanged { field: CardField::Cvc, complete: false, empty: true, problem: None };
    let typed = Event::FieldChanged { field: CardField::Cvc, complete: false, empty: false, problem: None };
    let story = confirming().came(Answer::Confirmed(Some(step))).then(emptied);
    assert_eq!(story.state.errors.of(CardField::Cvc), Some(&Complaint::Said("Wrong code.".into())));
    let story = story.then(typed);
    assert!(story.state.errors.is_empty() && !story.state.errors.listed);
}

#[test]
fn it_leaves_only_for_a_page_of_ours() {
    confirming().came(Answer::Confirmed(Some(leave()))).is("left", &[Effect::Leave("/c/cs_1".into())]);
    for to in
        ["", "c/cs_1", "//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)"]
    {
        let step = NextStep::Leave { to: to.into() };
        confirming().came(Answer::Confirmed(Some(step))).is("left", &[Effect::Reload]);
    }
}

#[test]
fn an_undecided_payment_is_asked_about_less_and_less_often() {
    let mut story = confirming().came(Answer::Confirmed(Some(NextStep::Wait)));
    for pause in [1_000, 1_000, 2_000, 3_000, 5_000, 8_000, 8_000] {
        story = story.is("waiting", &[Effect::Timer(pause)]);
        story = story.came(Answer::TimeUp).is("waiting", &[Effect::Poll]);
        story = story.came(Answer::Polled(Some(NextStep::Wait)));
    }
}

#[test]
fn a_lost_answer_is_asked_for_and_never_paid_anew() {
    let story = confirming().came(Answer::Confirmed(None)).is("waiting", &[Effect::Timer(1_000)]);
    assert!(matches!(story.state.phase, Phase::Waiting { lost: true, .. }));
    let story = story.then(Event::Submitted(filled())).is("waiting", &[]);
    let story = story.then(Event::CameOnline).is("waiting", &[Effect::Poll]);
    story.came(Answer::Polled(Some(leave()))).is("left", &[Effect::Leave("/c/cs_1".into())]);
}

#[test]
fn a_confirmation_that_our_server_never_saw_is_sent_again_the_same_and_not_for_ever() {
    let mut story = confirming();
    for resend in 0..u32::from(RESENDS) {
        story = story
            .came(Answer::Confirmed(None))
            .came(Answer::TimeUp)
            .came(Answer::Polled(Some(trouble())))
            .is("confirming", &[Effect::Confirm(request()), Effect::Patience(resend + 2)]);
    }
    let wanted = [Effect::ClearCvc, Effect::EnableFields(true), Effect::FocusErrors];
    story
        .came(Answer::Confirmed(None))
        .came(Answer::TimeUp)
        .came(Answer::Polled(Some(trouble())))
        .is("ready", &wanted);
}

#[test]
fn a_confirmation_is_not_sent_again_long_after_it_was_lost() {
    let phase =
        Phase::Waiting { unanswered: Some(unanswered(RESENDS)), asked: RESEND_WITHIN_POLLS, lost: true };
    let story = Story::of(form(phase)).came(Answer::Polled(Some(retry())));
    assert_eq!(story.state.phase, Phase::Ready);
    assert_eq!(story.state.errors.payment, Some(Refusal::Said("Refused.".into())));
}

#[test]
fn questions_without_an_answer_go_on() {
    let phase = Phase::Waiting { unanswered: Some(unanswered(1)), asked: 4, lost: false };
    let story = Story::of(form(phase)).came(Answer::Polled(None));
    let waiting = Phase::Waiting { unanswered: Some(unanswered(1)), asked: 5, lost: true };
    assert_eq!((story.state.phase, story.wanted), (waiting, vec![Effect::Timer(8_000)]));
}

#[test]
fn an_unreachable_gateway_is_told_apart_from_a_refused_card() {
    let story = paid().came(Answer::Tokenized(Err(TokenError::Unreachable)));
    assert_eq!(story.state.errors.payment, Some(Refusal::GatewayUnreachable));
    let story = paid().came(Answer::Tokenized(Err(refused())));
    assert_eq!(story.state.errors.of(CardField::Number), Some(&Complaint::Said("Not a card.".into())));
    assert_eq!(story.state.errors.payment, None);
}
