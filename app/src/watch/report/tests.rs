//! A form lives through its events, and a report takes note.

use super::*;
use crate::{
    flow::{Answer, Filled, TokenError},
    wire::{CardField, NextStep},
};

struct Visit {
    state: State,
    report: Report,
    now: u32,
}

impl Visit {
    fn new() -> Self {
        Self { state: State::new(None), report: Report::default(), now: 0 }
    }

    fn at(mut self, now: u32, event: Event) -> Self {
        self.now = now;
        let happened = Happened::from(&event);
        let effects = self.state.step(event);
        self.report.note(now, happened, &self.state, &effects);
        self
    }

    fn came(self, now: u32, answer: Answer) -> Self {
        let ticket = self.state.ticket();
        self.at(now, Event::Came { ticket, answer })
    }

    /// A form whose card is filled in.
    fn filled() -> Self {
        let mut visit = Self::new().at(100, Event::Started).came(400, Answer::ScriptLoaded);
        visit = visit.came(900, Answer::FieldsReady);
        for field in [CardField::Number, CardField::Expiry, CardField::Cvc] {
            visit =
                visit.at(3_000, Event::FieldChanged { field, complete: true, empty: false, problem: None });
        }
        visit
    }

    fn pressed(self, now: u32) -> Self {
        self.at(now, Event::Submitted(filled("ada@example.com")))
    }

    fn confirmed(self, now: u32, step: NextStep) -> Self {
        let visit = self.came(now, Answer::Tokenized(Ok("pm_1".into())));
        visit.came(now, Answer::Confirmed(Some(step)))
    }

    fn says(&self) -> Vec<String> {
        let mut words = Vec::new();
        self.report.say(|name, value| words.push(format!("{name}={value}")));
        words
    }
}

fn filled(email: &str) -> Filled {
    Filled {
        email: email.into(),
        name: "Ada Lovelace".into(),
        shown: "2500".into(),
        answers: Vec::new(),
        unanswered: Vec::new(),
    }
}

fn refused() -> NextStep {
    NextStep::Retry { message: "Refused.".into(), field: None }
}

#[test]
fn each_step_is_where_a_page_may_be_left() {
    assert_eq!(Visit::new().at(100, Event::Started).says(), ["left=arrived"]);
    let ready = Visit::new().at(100, Event::Started).came(400, Answer::ScriptLoaded);
    assert_eq!(ready.came(900, Answer::FieldsReady).says(), ["left=form_ready"]);
    assert_eq!(Visit::filled().says(), ["left=typing"]);
    assert_eq!(Visit::filled().pressed(5_000).says(), ["left=pressed"]);
    assert_eq!(Visit::filled().pressed(5_000).confirmed(6_000, refused()).says(), ["left=declined"]);
    let asked = NextStep::Authenticate { client_secret: "secret".into() };
    assert_eq!(Visit::filled().pressed(5_000).confirmed(6_000, asked).says(), ["left=authenticating"]);
    let paid = NextStep::Leave { to: "/c/cs_1/receipt".into() };
    assert_eq!(Visit::filled().pressed(5_000).confirmed(6_500, paid.clone()).says(), ["left=paid"]);
    let later = Visit::filled().pressed(5_000).confirmed(6_000, refused()).at(9_000, Event::EmailEdited);
    assert_eq!(later.says(), ["left=declined"]);
    let gone = NextStep::Leave { to: "/c/cs_1".into() };
    assert_eq!(Visit::filled().pressed(5_000).confirmed(6_000, gone).says(), ["left=pressed"]);
}

#[test]
fn times_are_taken_once() {
    let paid = NextStep::Leave { to: "/c/cs_1/receipt".into() };
    let visit = Visit::filled().pressed(5_000).confirmed(6_000, refused());
    let visit = visit.at(
        8_000,
        Event::FieldChanged { field: CardField::Cvc, complete: true, empty: false, problem: None },
    );
    let visit = visit.pressed(10_000).confirmed(11_500, paid);
    let expected = [("gateway_script", Some(400)), ("pay_ready", Some(900)), ("pay_to_receipt", Some(1_500))];
    assert_eq!(visit.report.times(), expected);
    assert_eq!(Visit::new().report.times().map(|(_, time)| time), [None; 3]);
}

#[test]
fn what_was_wrong_is_said_once_and_a_press_counts_as_one() {
    let visit = Visit::filled().at(4_000, Event::Submitted(filled("ada")));
    assert_eq!(visit.says(), ["left=pressed", "wrong=email"]);
    let visit = visit.at(5_000, Event::EmailEdited).pressed(6_000);
    let about_the_number =
        TokenError::Refused { message: "Not a card.".into(), field: Some(CardField::Number) };
    let visit = visit.came(7_000, Answer::Tokenized(Err(about_the_number)));
    assert_eq!(visit.says(), ["left=declined", "wrong=email", "wrong=card_number"]);
}

#[test]
fn a_gateway_that_is_out_of_reach_declines_nobody() {
    let visit = Visit::filled().pressed(5_000);
    let visit = visit.came(6_000, Answer::Tokenized(Err(TokenError::Unreachable)));
    assert_eq!(visit.says(), ["left=pressed"]);
}
