//! Carries out what the machine wants, and tells it what came of it.

use std::{cell::RefCell, rc::Rc, time::Duration};

use leptos::{ev, prelude::*};
use wasm_bindgen::{JsCast, closure::Closure};
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlInputElement, PageTransitionEvent};

use super::{errors::ERRORS_ID, offer::OFFER_ID, place::Place, script, told::Told};
use crate::{
    api,
    fields::{CardFields, FieldEvent, Tongue},
    flow::{Answer, Effect as Want, Event, Filled, State},
    islands::browser,
    wire::CardField,
};

/// The link between the machine and the browser. Cheap to copy into handlers.
#[derive(Clone, Copy)]
pub(super) struct Driver {
    state: RwSignal<State>,
    reach: StoredValue<Rc<Reach>, LocalStorage>,
}

/// Whom the driver talks to.
struct Reach {
    told: Told,
    fields: RefCell<Option<Rc<dyn CardFields>>>,
}

impl Reach {
    /// The gateway's script, once it is on the page.
    fn fields(&self) -> Option<Rc<dyn CardFields>> {
        let mut fields = self.fields.borrow_mut();
        if fields.is_none() {
            let tongue = Tongue { locale: &self.told.locale, words: &self.told.words };
            *fields = self.told.gateway.open(tongue).ok();
        }
        fields.clone()
    }
}

impl Driver {
    pub(super) fn new(state: RwSignal<State>, told: Told) -> Self {
        let reach = Rc::new(Reach { told, fields: RefCell::new(None) });
        Self { state, reach: StoredValue::new_local(reach) }
    }

    fn reach(self) -> Rc<Reach> {
        self.reach.get_value()
    }

    /// The island is alive.
    pub(super) fn start(self) {
        window_event_listener(ev::online, move |_| self.tell(Event::CameOnline));
        // A page that the browser kept while the shopper was elsewhere may be out of date.
        window_event_listener_untyped("pageshow", |event| {
            if event.dyn_ref::<PageTransitionEvent>().is_some_and(PageTransitionEvent::persisted) {
                browser::reload();
            }
        });
        self.follow_colours();
        Effect::new(move |_| self.mark());
        self.tell(Event::Started);
    }

    /// Something happened.
    pub(super) fn tell(self, event: Event) {
        let (state, wants) = self.state.get_untracked().step(event);
        let ticket = state.ticket();
        self.state.set(state);
        for want in wants {
            self.perform(want, ticket);
        }
    }

    /// The shopper pressed Pay.
    pub(super) fn submit(self) {
        let reach = self.reach();
        let read: Vec<_> = reach.told.questions.iter().map(|one| (one, one.read())).collect();
        let unanswered =
            read.iter().filter(|(_, (_, fine))| !fine).map(|(one, _)| one.name.clone()).collect();
        let answers = read.into_iter().filter_map(|(_, (answer, _))| answer).collect();
        let (email, name) = (value_of(Place::Email), value_of(Place::Name));
        self.tell(Event::Submitted(Filled {
            email,
            name,
            shown: reach.told.shown.clone(),
            answers,
            unanswered,
        }));
    }

    /// Shows at the merchant's questions which of them need another look.
    fn mark(self) {
        let reach = self.reach();
        self.state.with(|state| {
            for question in &reach.told.questions {
                question.mark(!state.errors.answers.contains(&question.name));
            }
        });
    }

    /// The shopper changed the input of this id. The gateway tells of its own fields itself.
    pub(super) fn edited(self, id: String) {
        self.tell(if id == Place::Email.id() {
            Event::EmailEdited
        } else if id == Place::Name.id() {
            Event::NameEdited
        } else {
            Event::AnswerEdited(id)
        });
    }

    /// Puts the cursor where a link or a label says.
    pub(super) fn focus(self, id: &str) {
        match (Place::card_field(id), self.reach().fields()) {
            (Some(field), Some(fields)) => fields.focus(field),
            _ => browser::focus(id),
        }
    }

    fn came(self, ticket: u32, answer: Answer) {
        self.tell(Event::Came { ticket, answer });
    }

    fn perform(self, want: Want, ticket: u32) {
        let reach = self.reach();
        match want {
            Want::LoadScript => {
                let came = move |arrived| {
                    self.came(ticket, if arrived { Answer::ScriptLoaded } else { Answer::ScriptFailed });
                };
                script::load(&reach.told.gateway, came);
            }
            Want::Mount => self.mount(&reach, ticket),
            Want::Timer(milliseconds) => {
                let pause = Duration::from_millis(milliseconds.into());
                set_timeout(move || self.came(ticket, Answer::TimeUp), pause);
            }
            Want::Tokenize { name, email, answers } => {
                if let Some(fields) = reach.fields() {
                    let token = fields.tokenize(&name, &email, &answers);
                    spawn_local(async move { self.came(ticket, Answer::Tokenized(token.await)) });
                }
            }
            Want::Confirm(request) => spawn_local(async move {
                let reply = api::confirm(&reach.told.base, &request).await;
                self.came(ticket, Answer::Confirmed(reply));
            }),
            Want::AskBank { client_secret } => {
                let done = reach.fields().map(|fields| fields.next_action(&client_secret));
                spawn_local(async move {
                    if let Some(done) = done {
                        done.await;
                    }
                    self.came(ticket, Answer::BankDone);
                });
            }
            Want::Continue => spawn_local(async move {
                let reply = api::go_on(&reach.told.base).await;
                self.came(ticket, Answer::Continued(reply));
            }),
            Want::Poll => spawn_local(async move {
                let reply = api::status(&reach.told.base).await;
                self.came(ticket, Answer::Polled(reply));
            }),
            Want::ClearCvc => with_fields(&reach, |fields| fields.clear(CardField::Cvc)),
            Want::EnableFields(enabled) => with_fields(&reach, |fields| fields.enable(enabled)),
            Want::FocusErrors => browser::focus_when_drawn(ERRORS_ID),
            Want::FocusOffer => browser::focus_when_drawn(OFFER_ID),
            Want::Leave(path) => browser::leave_for(&path),
            Want::Reload => browser::reload(),
        }
    }

    fn mount(self, reach: &Reach, ticket: u32) {
        let tell = move |event| match event {
            FieldEvent::AllReady => self.came(ticket, Answer::FieldsReady),
            FieldEvent::Failed => self.came(ticket, Answer::FieldsFailed),
            FieldEvent::Submitted => self.submit(),
            FieldEvent::Changed { field, complete, empty, problem } => {
                self.tell(Event::FieldChanged { field, complete, empty, problem });
            }
        };
        let mounted = reach.fields().is_some_and(|fields| fields.mount(Rc::new(tell)).is_ok());
        if !mounted {
            self.came(ticket, Answer::FieldsFailed);
        }
    }

    /// The gateway's fields follow our own between light and dark.
    fn follow_colours(self) {
        let Ok(Some(dark)) = window().match_media("(prefers-color-scheme: dark)") else { return };
        let restyle = Closure::<dyn Fn()>::new(move || with_fields(&self.reach(), |fields| fields.restyle()));
        let listening = dark.add_event_listener_with_callback("change", restyle.as_ref().unchecked_ref());
        drop(listening);
        // Listens as long as the page lives.
        restyle.forget();
    }
}

/// Does something to the fields that are there.
fn with_fields(reach: &Reach, act: impl FnOnce(&dyn CardFields)) {
    if let Some(fields) = &*reach.fields.borrow() {
        act(&**fields);
    }
}

fn value_of(place: Place) -> String {
    document()
        .get_element_by_id(place.id())
        .and_then(|element| element.dyn_into::<HtmlInputElement>().ok())
        .map(|input| input.value())
        .unwrap_or_default()
}
