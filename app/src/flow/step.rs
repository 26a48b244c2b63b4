//! The one table of the form: each phase, and what each event does to it.

use super::{
    ARRIVAL_MS, Answer, Complaint, Effect, Errors, Event, Filled, HELD_POLLS, Phase, RESEND_WITHIN_POLLS,
    RESENDS, Refusal, Reply, SCRIPT_PAUSES_MS, State, TOKEN_MS, TokenError, Unanswered, poll_pause_ms,
};
use crate::wire::{CardField, ConfirmRequest, NextStep};

impl State {
    /// Makes the form what it is after an event, and says what it wants done. An event that has no
    /// meaning in the present phase changes nothing: a second press on Pay is one of them.
    pub fn step(&mut self, event: Event) -> Vec<Effect> {
        match event {
            Event::EmailEdited => self.forget(|errors| errors.email = None),
            Event::NameEdited => self.forget(|errors| errors.name = None),
            Event::AnswerEdited(name) => self.forget(|errors| errors.answers.retain(|other| *other != name)),
            Event::FieldChanged { field, complete, empty, problem } => {
                self.field_changed(field, complete, empty, problem)
            }
            Event::PatienceOver(number) => {
                self.is_slow |= number == self.patience && self.is_at_work();
                Vec::new()
            }
            Event::WentOffline => {
                self.is_offline = true;
                Vec::new()
            }
            Event::Came { ticket, .. } if ticket != self.ticket => Vec::new(),
            Event::Came { answer, .. } => self.came(answer),
            event => self.asked(event),
        }
    }

    /// What the shopper or the browser wants.
    fn asked(&mut self, event: Event) -> Vec<Effect> {
        self.is_offline &= event != Event::CameOnline;
        match (self.phase.clone(), event) {
            (Phase::Drawn, Event::Started) | (Phase::Unavailable, Event::TriedAgain | Event::CameOnline) => {
                self.load(0)
            }
            (Phase::Pausing { failures }, Event::CameOnline) => self.load(failures),
            (Phase::Ready, Event::Submitted(filled)) => self.submit(filled.trimmed()),
            (Phase::Offered { client_secret }, Event::WentToBank) => self.ask_bank(client_secret),
            (Phase::Offered { .. }, Event::ChoseOtherCard) if self.mounted => self.fill_in(Errors::default()),
            (Phase::Offered { .. }, Event::ChoseOtherCard) => self.mount(),
            (Phase::Held { .. } | Phase::Waiting { .. }, Event::CameOnline) => {
                self.errand(vec![Effect::Poll])
            }
            _ => Vec::new(),
        }
    }

    /// What an errand came back with.
    fn came(&mut self, answer: Answer) -> Vec<Effect> {
        match (self.phase.clone(), answer) {
            (Phase::Loading { .. }, Answer::ScriptLoaded) => match self.pending.take() {
                Some(client_secret) => self.offer(client_secret),
                None => self.mount(),
            },
            (Phase::Loading { failures }, Answer::ScriptFailed | Answer::TimeUp) => self.pause(failures),
            (Phase::Pausing { failures }, Answer::TimeUp) => self.load(failures),
            (Phase::Mounting, Answer::FieldsReady) => self.fill_in(self.errors.clone()),
            (Phase::Mounting, Answer::FieldsFailed | Answer::TimeUp) => {
                self.mounted = false;
                self.enter(Phase::Unavailable, Vec::new())
            }
            (Phase::Tokenizing { filled }, Answer::Tokenized(Ok(token))) => {
                let Filled { email, shown, answers, .. } = filled;
                self.confirm(ConfirmRequest { token, email, shown, answers }, RESENDS)
            }
            (Phase::Tokenizing { .. }, Answer::Tokenized(Err(TokenError::Refused { message, field }))) => {
                self.complain(Errors::said(message, field))
            }
            (
                Phase::Tokenizing { filled },
                Answer::Tokenized(Err(TokenError::Unreachable)) | Answer::TimeUp,
            ) => {
                if self.is_offline {
                    self.hold(filled)
                } else {
                    self.give_up()
                }
            }
            (Phase::Held { filled, asked }, Answer::Polled(reply)) => self.held(filled, asked, reply),
            (Phase::Confirming { request, resends }, Answer::Confirmed(None)) => {
                self.wait(Some(Unanswered { request, resends }), 0, true)
            }
            (Phase::Confirming { .. }, Answer::Confirmed(Some(NextStep::Authenticate { client_secret }))) => {
                self.ask_bank(client_secret)
            }
            (Phase::Confirming { .. }, Answer::Confirmed(Some(step)))
            | (Phase::Continuing, Answer::Continued(Some(step))) => self.obey(step, 0),
            (Phase::Authenticating, Answer::BankDone) => {
                self.enter(Phase::Continuing, vec![Effect::Continue])
            }
            (Phase::Continuing, Answer::Continued(None)) => self.wait(None, 0, true),
            (Phase::Held { .. } | Phase::Waiting { .. }, Answer::TimeUp) => self.errand(vec![Effect::Poll]),
            (Phase::Waiting { unanswered, asked, .. }, Answer::Polled(reply)) => {
                self.polled(unanswered, asked.saturating_add(1), reply)
            }
            _ => Vec::new(),
        }
    }

    /// What our server said of a payment that was not decided, or whose answer was lost.
    fn polled(&mut self, unanswered: Option<Unanswered>, asked: u32, reply: Reply) -> Vec<Effect> {
        match (reply, unanswered) {
            (None, unanswered) => self.wait(unanswered, asked, true),
            (Some(NextStep::Wait), unanswered) => self.wait(unanswered, asked, false),
            // Our server may not have seen the confirmation at all. Its token makes it safe to send
            // again, and only its own answer is certain.
            (
                Some(NextStep::Retry { .. } | NextStep::Trouble { .. }),
                Some(Unanswered { request, resends }),
            ) if resends > 0 && asked <= RESEND_WITHIN_POLLS => self.confirm(request, resends - 1),
            (Some(step), _) => self.obey(step, asked),
        }
    }

    fn obey(&mut self, step: NextStep, asked: u32) -> Vec<Effect> {
        match step {
            NextStep::Leave { to } if is_own_path(&to) => self.enter(Phase::Left, vec![Effect::Leave(to)]),
            NextStep::Leave { .. } => self.enter(Phase::Left, vec![Effect::Reload]),
            NextStep::Retry { message, field } => self.complain(Errors::said(message, field)),
            NextStep::Trouble { message } => self.complain(Errors::said(message, None)),
            NextStep::Mend { names } => self.mend(names),
            NextStep::Authenticate { client_secret } => self.offer(client_secret),
            NextStep::Wait => self.wait(None, asked, false),
        }
    }

    fn load(&mut self, failures: u8) -> Vec<Effect> {
        self.enter(Phase::Loading { failures }, vec![Effect::LoadScript, Effect::Timer(ARRIVAL_MS)])
    }

    fn pause(&mut self, failures: u8) -> Vec<Effect> {
        match SCRIPT_PAUSES_MS.get(usize::from(failures)) {
            Some(&pause) => self.enter(Phase::Pausing { failures: failures + 1 }, vec![Effect::Timer(pause)]),
            None => self.enter(Phase::Unavailable, Vec::new()),
        }
    }

    fn mount(&mut self) -> Vec<Effect> {
        self.mounted = true;
        self.complete = [false; 3];
        self.enter(Phase::Mounting, vec![Effect::Mount, Effect::Timer(ARRIVAL_MS)])
    }

    fn submit(&mut self, filled: Filled) -> Vec<Effect> {
        let missing = |fine: bool| (!fine).then_some(Complaint::Missing);
        let card = std::array::from_fn(|field| match self.errors.card[field].take() {
            // What the gateway said of a field holds until the field is changed.
            Some(complaint) if !self.complete[field] => Some(complaint),
            _ => missing(self.complete[field]),
        });
        let errors = Errors {
            payment: None,
            email: missing(filled.has_email()),
            name: missing(filled.has_name()),
            card,
            answers: filled.unanswered.clone(),
            listed: false,
        };
        if !errors.is_empty() {
            self.errors = Errors { listed: true, ..errors };
            return vec![Effect::FocusErrors];
        }
        self.errors = errors;
        if self.is_offline { self.hold(filled) } else { self.tokenize(filled) }
    }

    /// Keeps a press on Pay until our server can be reached. Browsers may be wrong about the connection, so it
    /// is asked at once.
    fn hold(&mut self, filled: Filled) -> Vec<Effect> {
        self.enter(Phase::Held { filled, asked: 0 }, vec![Effect::EnableFields(false), Effect::Poll])
    }

    /// What our server said, or did not, while Pay was held back. Another tab may have paid meanwhile.
    fn held(&mut self, filled: Filled, asked: u32, reply: Reply) -> Vec<Effect> {
        match reply {
            Some(NextStep::Retry { .. } | NextStep::Trouble { .. } | NextStep::Mend { .. }) => {
                self.tokenize(filled)
            }
            Some(step) => self.obey(step, 0),
            None if asked >= HELD_POLLS => self.give_up(),
            None => {
                let pause = Effect::Timer(poll_pause_ms(asked));
                self.enter(Phase::Held { filled, asked: asked + 1 }, vec![pause])
            }
        }
    }

    /// The gateway cannot be reached; the shopper has to press Pay again.
    fn give_up(&mut self) -> Vec<Effect> {
        let payment = Some(Refusal::GatewayUnreachable);
        self.complain(Errors { payment, listed: true, ..Errors::default() })
    }

    fn tokenize(&mut self, filled: Filled) -> Vec<Effect> {
        let Filled { email, name, answers, .. } = filled.clone();
        self.enter(
            Phase::Tokenizing { filled },
            vec![
                Effect::EnableFields(false),
                Effect::Tokenize { name, email, answers },
                Effect::Timer(TOKEN_MS),
            ],
        )
    }

    fn confirm(&mut self, request: ConfirmRequest, resends: u8) -> Vec<Effect> {
        let effects = vec![Effect::Confirm(request.clone())];
        self.enter(Phase::Confirming { request, resends }, effects)
    }

    fn ask_bank(&mut self, client_secret: String) -> Vec<Effect> {
        self.errors = Errors::default();
        self.enter(Phase::Authenticating, vec![Effect::AskBank { client_secret }])
    }

    fn offer(&mut self, client_secret: String) -> Vec<Effect> {
        self.errors = Errors::default();
        self.enter(Phase::Offered { client_secret }, vec![Effect::FocusOffer])
    }

    fn wait(&mut self, unanswered: Option<Unanswered>, asked: u32, lost: bool) -> Vec<Effect> {
        let pause = poll_pause_ms(asked);
        self.enter(Phase::Waiting { unanswered, asked, lost }, vec![Effect::Timer(pause)])
    }

    /// Back to the form, with something to say.
    fn complain(&mut self, errors: Errors) -> Vec<Effect> {
        if !self.mounted {
            // A payment from before the page was loaded failed: there are no fields yet.
            self.errors = errors;
            let mut effects = self.mount();
            effects.push(Effect::FocusErrors);
            return effects;
        }
        let mut effects = vec![Effect::ClearCvc];
        effects.extend(self.fill_in(errors));
        effects.push(Effect::FocusErrors);
        effects
    }

    /// Back to the form, because our server wants better answers. The card was not used, so it stays.
    fn mend(&mut self, names: Vec<String>) -> Vec<Effect> {
        let errors = Errors { answers: names, listed: true, ..Errors::default() };
        if !self.mounted {
            return self.complain(errors);
        }
        let mut effects = self.fill_in(errors);
        effects.push(Effect::FocusErrors);
        effects
    }

    fn fill_in(&mut self, errors: Errors) -> Vec<Effect> {
        self.errors = errors;
        self.enter(Phase::Ready, vec![Effect::EnableFields(true)])
    }

    fn field_changed(
        &mut self,
        field: CardField,
        complete: bool,
        empty: bool,
        problem: Option<String>,
    ) -> Vec<Effect> {
        let index = field as usize;
        self.complete[index] = complete;
        // A field that was emptied for the shopper keeps what was said about it.
        if problem.is_some() || !empty {
            self.forget(|errors| errors.card[index] = problem.map(Complaint::Said));
        }
        Vec::new()
    }

    /// Something in the form was mended. The list goes when there is nothing left in it.
    fn forget(&mut self, mend: impl FnOnce(&mut Errors)) -> Vec<Effect> {
        mend(&mut self.errors);
        self.errors.listed &= !self.errors.is_empty();
        Vec::new()
    }

    fn enter(&mut self, phase: Phase, mut effects: Vec<Effect>) -> Vec<Effect> {
        let was_at_work = self.is_at_work();
        self.phase = phase;
        if !self.is_at_work() {
            self.is_slow = false;
        } else if !was_at_work {
            self.patience = self.patience.wrapping_add(1);
            effects.push(Effect::Patience(self.patience));
        }
        self.errand(effects)
    }

    /// Sends errands off under a new number, so that all earlier ones are stale.
    fn errand(&mut self, effects: Vec<Effect>) -> Vec<Effect> {
        self.ticket = self.ticket.wrapping_add(1);
        effects
    }
}

/// Whether an address leads to a page of ours: one slash, then no other that would make the next
/// word a host.
fn is_own_path(to: &str) -> bool {
    to.starts_with('/') && !to.starts_with("//") && !to.starts_with("/\\")
}
