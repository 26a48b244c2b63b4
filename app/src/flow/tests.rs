use super::*;

const TOKEN: &str = "pm_1";

fn filled() -> Filled {
    Filled {
        email: "ada@example.com".into(),
        name: "Ada Lovelace".into(),
        shown: "2500".into(),
        answers: answers(),
        unanswered: Vec::new(),
    }
}

fn answers() -> Vec<Answered> {
    vec![Answered { name: "phone".into(), value: "+44 20 7946 0000".into() }]
}

fn request() -> ConfirmRequest {
    ConfirmRequest {
        token: TOKEN.into(),
        email: "ada@example.com".into(),
        shown: "2500".into(),
        answers: answers(),
    }
}

fn secret() -> String {
    "pi_1_secret_2".into()
}

fn retry() -> NextStep {
    NextStep::Retry { message: "Refused.".into(), field: None }
}

fn trouble() -> NextStep {
    NextStep::Trouble { message: "Trouble.".into() }
}

fn mend() -> NextStep {
    NextStep::Mend { names: vec!["phone".into()] }
}

fn leave() -> NextStep {
    NextStep::Leave { to: "/c/cs_1".into() }
}

fn authenticate() -> NextStep {
    NextStep::Authenticate { client_secret: secret() }
}

fn unanswered(resends: u8) -> Unanswered {
    Unanswered { request: request(), resends }
}

/// A form with filled-in fields on the page, in this phase.
fn form(phase: Phase) -> State {
    State { phase, complete: [true; 3], mounted: true, ..State::new(None) }
}

fn stepped(before: &State, event: Event) -> (State, Vec<Effect>) {
    let mut after = before.clone();
    let effects = after.step(event);
    (after, effects)
}

/// One of each phase, with what it carries.
fn phases() -> Vec<Phase> {
    vec![
        Phase::Drawn,
        Phase::Loading { failures: 0 },
        Phase::Pausing { failures: 1 },
        Phase::Unavailable,
        Phase::Mounting,
        Phase::Ready,
        Phase::Held { filled: filled(), asked: 0 },
        Phase::Tokenizing { filled: filled() },
        Phase::Confirming { request: request(), resends: RESENDS },
        Phase::Offered { client_secret: secret() },
        Phase::Authenticating,
        Phase::Continuing,
        Phase::Waiting { unanswered: None, asked: 0, lost: false },
        Phase::Left,
    ]
}

/// One of each event that can move the form, by a name.
fn events() -> Vec<(&'static str, Event)> {
    let came = |answer| Event::Came { ticket: 0, answer };
    vec![
        ("started", Event::Started),
        ("submitted", Event::Submitted(filled())),
        ("tried again", Event::TriedAgain),
        ("went to bank", Event::WentToBank),
        ("chose other card", Event::ChoseOtherCard),
        ("came online", Event::CameOnline),
        ("patience of another time over", Event::PatienceOver(9)),
        ("script loaded", came(Answer::ScriptLoaded)),
        ("script failed", came(Answer::ScriptFailed)),
        ("fields ready", came(Answer::FieldsReady)),
        ("fields failed", came(Answer::FieldsFailed)),
        ("time up", came(Answer::TimeUp)),
        ("token", came(Answer::Tokenized(Ok(TOKEN.into())))),
        ("token refused", came(Answer::Tokenized(Err(refused())))),
        ("token unreachable", came(Answer::Tokenized(Err(TokenError::Unreachable)))),
        ("confirmed leave", came(Answer::Confirmed(Some(leave())))),
        ("confirmed retry", came(Answer::Confirmed(Some(retry())))),
        ("confirmed authenticate", came(Answer::Confirmed(Some(authenticate())))),
        ("confirmed wait", came(Answer::Confirmed(Some(NextStep::Wait)))),
        ("confirmed trouble", came(Answer::Confirmed(Some(trouble())))),
        ("confirmed mend", came(Answer::Confirmed(Some(mend())))),
        ("confirmed lost", came(Answer::Confirmed(None))),
        ("bank done", came(Answer::BankDone)),
        ("continued leave", came(Answer::Continued(Some(leave())))),
        ("continued retry", came(Answer::Continued(Some(retry())))),
        ("continued authenticate", came(Answer::Continued(Some(authenticate())))),
        ("continued wait", came(Answer::Continued(Some(NextStep::Wait)))),
        ("continued trouble", came(Answer::Continued(Some(trouble())))),
        ("continued lost", came(Answer::Continued(None))),
        ("polled leave", came(Answer::Polled(Some(leave())))),
        ("polled retry", came(Answer::Polled(Some(retry())))),
        ("polled authenticate", came(Answer::Polled(Some(authenticate())))),
        ("polled wait", came(Answer::Polled(Some(NextStep::Wait)))),
        ("polled trouble", came(Answer::Polled(Some(trouble())))),
        ("polled lost", came(Answer::Polled(None))),
    ]
}

fn refused() -> TokenError {
    TokenError::Refused { message: "Not a card.".into(), field: Some(CardField::Number) }
}

/// Every event that moves the form: from, by, to. All other pairs change nothing.
const TABLE: &[(&str, &str, &str)] = &[
    ("drawn", "started", "loading"),
    ("loading", "script loaded", "mounting"),
    ("loading", "script failed", "pausing"),
    ("loading", "time up", "pausing"),
    ("pausing", "time up", "loading"),
    ("pausing", "came online", "loading"),
    ("unavailable", "tried again", "loading"),
    ("unavailable", "came online", "loading"),
    ("mounting", "fields ready", "ready"),
    ("mounting", "fields failed", "unavailable"),
    ("mounting", "time up", "unavailable"),
    ("ready", "submitted", "tokenizing"),
    ("held", "came online", "held"),
    ("held", "time up", "held"),
    ("held", "polled leave", "left"),
    ("held", "polled retry", "tokenizing"),
    ("held", "polled authenticate", "offered"),
    ("held", "polled wait", "waiting"),
    ("held", "polled trouble", "tokenizing"),
    ("held", "polled lost", "held"),
    ("tokenizing", "token", "confirming"),
    ("tokenizing", "token refused", "ready"),
    ("tokenizing", "token unreachable", "ready"),
    ("tokenizing", "time up", "ready"),
    ("confirming", "confirmed leave", "left"),
    ("confirming", "confirmed retry", "ready"),
    ("confirming", "confirmed authenticate", "authenticating"),
    ("confirming", "confirmed wait", "waiting"),
    ("confirming", "confirmed trouble", "ready"),
    ("confirming", "confirmed mend", "ready"),
    ("confirming", "confirmed lost", "waiting"),
    ("offered", "went to bank", "authenticating"),
    ("offered", "chose other card", "ready"),
    ("authenticating", "bank done", "continuing"),
    ("continuing", "continued leave", "left"),
    ("continuing", "continued retry", "ready"),
    ("continuing", "continued authenticate", "offered"),
    ("continuing", "continued wait", "waiting"),
    ("continuing", "continued trouble", "ready"),
    ("continuing", "continued lost", "waiting"),
    ("waiting", "came online", "waiting"),
    ("waiting", "time up", "waiting"),
    ("waiting", "polled leave", "left"),
    ("waiting", "polled retry", "ready"),
    ("waiting", "polled authenticate", "offered"),
    ("waiting", "polled wait", "waiting"),
    ("waiting", "polled trouble", "ready"),
    ("waiting", "polled lost", "waiting"),
];

#[test]
fn every_event_in_every_phase_does_what_the_table_says() {
    for phase in phases() {
        for (name, event) in events() {
            let before = form(phase.clone());
            let (after, effects) = stepped(&before, event);
            match TABLE.iter().find(|(from, by, _)| *from == phase.name() && *by == name) {
                Some((from, by, to)) => {
                    assert_eq!(after.phase.name(), *to, "{from}, {by}");
                    assert_ne!(after.ticket, before.ticket, "{from}, {by}: earlier errands are not stale");
                }
                None => {
                    assert_eq!((after, effects), (before, vec![]), "{}, {name}", phase.name());
                }
            }
        }
    }
}

#[test]
fn the_table_speaks_of_phases_and_events_that_exist() {
    for (from, by, to) in TABLE {
        assert!(phases().iter().any(|phase| phase.name() == *from), "{from}");
        assert!(events().iter().any(|(name, _)| name == by), "{by}");
        assert!(phases().iter().any(|phase| phase.name() == *to), "{to}");
    }
}

#[test]
fn what_comes_back_from_an_earlier_errand_changes_nothing() {
    for phase in phases() {
        for (name, event) in events() {
            let Event::Came { answer, .. } = event else { continue };
            let before = State { ticket: 7, ..form(phase.clone()) };
            let (after, effects) = stepped(&before, Event::Came { ticket: 6, answer });
            assert_eq!((after, effects), (before, vec![]), "{}, {name}", phase.name());
        }
    }
}

/// Lets a form live through events, each answer with the ticket that is asked for, and collects
/// what it wanted.
struct Story {
    state: State,
    wanted: Vec<Effect>,
}

impl Story {
    fn of(state: State) -> Self {
        Self { state, wanted: Vec::new() }
    }

    fn then(mut self, event: Event) -> Self {
        self.wanted = self.state.step(event);
        self
    }

    fn came(self, answer: Answer) -> Self {
        let ticket = self.state.ticket();
        self.then(Event::Came { ticket, answer })
    }

    fn is(self, phase: &str, wanted: &[Effect]) -> Self {
        assert_eq!(self.state.phase.name(), phase);
        assert_eq!(self.wanted, wanted);
        self
    }
}

mod answers;
mod arrival;
mod form_errors;
mod offline;
mod patience;
