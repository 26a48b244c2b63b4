//! Carries out what the machine wants, and tells it what came of it.

use std::{cell::RefCell, rc::Rc};

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlInputElement, PageTransitionEvent};

use super::{Screen, questions, report::Reporter, script, told::Told};
use crate::{
    api,
    browser::{self, element, listen, listen_to_page},
    fields::{CardFields, FieldEvent, Tongue},
    flow::{Answer, Effect as Want, Event, Filled, PATIENCE_MS, State},
    islands::pay_form::{ids, place::Place, scene::Scene},
    watch::Happened,
    wire::CardField,
};

/// The link between the machine and the browser.
pub(super) struct Driver {
    told: Told,
    reporter: Rc<Reporter>,
    state: RefCell<State>,
    fields: RefCell<Option<Rc<dyn CardFields>>>,
}

impl Driver {
    pub(super) fn new(told: Told) -> Self {
        let state = RefCell::new(State::new(told.pending.clone()));
        let reporter = Reporter::start(&told.base);
        Self { told, reporter, state, fields: RefCell::new(None) }
    }

    /// The form is awake.
    pub(super) fn start(self: &Rc<Self>) {
        for event in ["online", "offline"] {
            let driver = self.clone();
            listen_to_page(event, move |_| driver.tell(connection()));
        }
        if !browser::is_online() {
            self.tell(Event::WentOffline);
        }
        // A page that the browser kept while the shopper was elsewhere may be out of date.
        listen_to_page("pageshow", |event| {
            if event.dyn_into::<PageTransitionEvent>().is_ok_and(|shown| shown.persisted()) {
                browser::reload();
            }
        });
        // The gateway's fields follow our own between light and dark.
        let driver = self.clone();
        listen(&browser::media("(prefers-color-scheme: dark)"), "change", move |_| {
            driver.with_fields(|fields| fields.restyle());
        });
        self.tell(Event::Started);
    }

    /// Something happened.
    pub(super) fn tell(self: &Rc<Self>, event: Event) {
        let happened = Happened::from(&event);
        let wants = self.state.borrow_mut().step(event);
        self.reporter.note(happened, &self.state.borrow(), &wants);
        let ticket = self.show();
        for want in wants {
            self.perform(want, ticket);
        }
    }

    /// Puts on the screen what the form is now. Gives the ticket for its errands.
    fn show(&self) -> u32 {
        let state = self.state.borrow();
        let Told { words, questions, .. } = &self.told;
        Scene { state: &state, words, questions }.show(&mut Screen);
        state.ticket()
    }

    /// The shopper pressed Pay.
    pub(super) fn submit(self: &Rc<Self>) {
        let (mut answers, mut unanswered) = (Vec::new(), Vec::new());
        for question in &self.told.questions {
            let (answer, is_fine) = questions::read(&question.name);
            answers.extend(answer);
            if !is_fine {
                unanswered.push(question.name.clone());
            }
        }
        self.tell(Event::Submitted(Filled {
            email: value_of(Place::Email),
            name: value_of(Place::Name),
            shown: self.told.shown.clone(),
            answers,
            unanswered,
        }));
    }

    /// Puts the cursor where a link or a label says.
    pub(super) fn focus(&self, id: &str) {
        let place = Place::ALL.into_iter().find(|place| place.id() == id);
        match (place, &*self.fields.borrow()) {
            (Some(Place::Card(field)), Some(fields)) => fields.focus(field),
            _ => browser::focus(id),
        }
    }

    fn came(self: &Rc<Self>, ticket: u32, answer: Answer) {
        self.tell(Event::Came { ticket, answer });
    }

    fn perform(self: &Rc<Self>, want: Want, ticket: u32) {
        let driver = self.clone();
        match want {
            Want::LoadScript => script::load(&self.told.gateway, move |arrived| {
                driver.came(ticket, if arrived { Answer::ScriptLoaded } else { Answer::ScriptFailed });
            }),
            Want::Mount => self.mount(ticket),
            Want::Timer(milliseconds) => {
                browser::after(milliseconds, move || driver.came(ticket, Answer::TimeUp));
            }
            Want::Patience(number) => {
                browser::after(PATIENCE_MS, move || driver.tell(Event::PatienceOver(number)));
            }
            Want::Tokenize { name, email, answers } => self.with_fields(|fields| {
                let token = fields.tokenize(&name, &email, &answers);
                spawn_local(async move { driver.came(ticket, Answer::Tokenized(token.await)) });
            }),
            Want::Confirm(request) => spawn_local(async move {
                let reply = api::confirm(&driver.told.base, &request).await;
                driver.came(ticket, Answer::Confirmed(reply));
            }),
            Want::AskBank { client_secret } => {
                let done = self.fields().map(|fields| fields.next_action(&client_secret));
                spawn_local(async move {
                    if let Some(done) = done {
                        done.await;
                    }
                    driver.came(ticket, Answer::BankDone);
                });
            }
            Want::Continue => spawn_local(async move {
                let reply = api::go_on(&driver.told.base).await;
                driver.came(ticket, Answer::Continued(reply));
            }),
            Want::Poll => spawn_local(async move {
                let reply = api::status(&driver.told.base).await;
                driver.came(ticket, Answer::Polled(reply));
            }),
            Want::ClearCvc => self.with_fields(|fields| fields.clear(CardField::Cvc)),
            Want::EnableFields(enabled) => self.with_fields(|fields| fields.enable(enabled)),
            Want::FocusErrors => browser::focus(ids::ERRORS),
            Want::FocusOffer => browser::focus(ids::OFFER),
            Want::Leave(path) => browser::leave_for(&path),
            Want::Reload => browser::reload(),
        }
    }

    fn mount(self: &Rc<Self>, ticket: u32) {
        let driver = self.clone();
        let tell = move |event| match event {
            FieldEvent::AllReady => driver.came(ticket, Answer::FieldsReady),
            FieldEvent::Failed => driver.came(ticket, Answer::FieldsFailed),
            FieldEvent::Submitted => driver.submit(),
            FieldEvent::Changed { field, complete, empty, problem } => {
                driver.tell(Event::FieldChanged { field, complete, empty, problem });
            }
        };
        let mounted = self.fields().is_some_and(|fields| fields.mount(Rc::new(tell)).is_ok());
        if !mounted {
            self.came(ticket, Answer::FieldsFailed);
        }
    }

    /// The gateway's script, once it is on the page.
    fn fields(&self) -> Option<Rc<dyn CardFields>> {
        let mut fields = self.fields.borrow_mut();
        if fields.is_none() {
            let tongue = Tongue { locale: &self.told.locale, words: &self.told.words };
            *fields = self.told.gateway.open(tongue).ok();
        }
        fields.clone()
    }

    /// Does something to the fields that are there.
    fn with_fields(&self, act: impl FnOnce(&dyn CardFields)) {
        let fields = self.fields.borrow().clone();
        if let Some(fields) = fields {
            act(&*fields);
        }
    }
}

fn connection() -> Event {
    if browser::is_online() { Event::CameOnline } else { Event::WentOffline }
}

fn value_of(place: Place) -> String {
    element(place.id())
        .and_then(|input| input.dyn_into::<HtmlInputElement>().ok())
        .map(|input| input.value())
        .unwrap_or_default()
}
