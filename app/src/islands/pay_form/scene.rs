//! What the form shows in each of its states: the one place that says it. The page that the server draws
//! is the form's first state.

use super::{ids, place::Place};
use crate::{
    flow::{Phase, Refusal, State},
    islands::TITLE_ID,
    wire::{Word, Words},
};

/// Where things are shown: by the ids of elements.
#[cfg_attr(not(feature = "ssr"), expect(unreachable_pub, reason = "only the gallery has one of its own"))]
pub trait Page {
    /// Shows a text in place of what is there.
    fn text(&mut self, id: &str, text: &str);

    /// Gives an element an attribute, or takes it away.
    fn attribute(&mut self, id: &str, name: &str, value: Option<&str>);
}

/// Shows the form in a state on a page that was drawn for a merchant without questions. A browser does this
/// by itself; this is for whoever looks at every state without one.
#[cfg(feature = "ssr")]
pub fn show_state(state: &State, words: &Words, page: &mut dyn Page) {
    Scene { state, words, questions: &[] }.show(page);
}

/// One of the merchant's questions, as far as the form must know it. The server draws the rest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Question {
    /// The id of its input, and the name of its answer.
    pub(super) name: String,
    /// What is said while it has no answer, or none that will do.
    pub(super) sentence: String,
}

/// The form at one moment.
#[derive(Clone, Copy)]
pub(super) struct Scene<'a> {
    pub(super) state: &'a State,
    pub(super) words: &'a Words,
    pub(super) questions: &'a [Question],
}

impl<'a> Scene<'a> {
    /// Shows all of it. What is only there at times is always on the page, and `hidden`.
    pub(super) fn show(self, page: &mut dyn Page) {
        let Self { state, words, .. } = self;
        let title = if state.errors.listed { Word::TitleError } else { Word::Title };
        page.text(TITLE_ID, words.get(title));
        page.attribute(super::NAME, "data-phase", Some(state.phase.name()));
        show_if(page, ids::OFFER, matches!(state.phase, Phase::Offered { .. }));
        show_if(page, ids::FIELDS, state.shows_fields());
        page.text(ids::STATUS, self.status());
        show_if(page, ids::TRY_AGAIN, state.phase == Phase::Unavailable);
        self.show_button(page);
        self.show_errors(page);
        for place in Place::ALL {
            self.show_field(place, page);
        }
        for Question { name, sentence } in self.questions {
            let complaint = state.errors.answers.contains(name).then_some(&**sentence);
            show_complaint(name, name, "aria-invalid", complaint, page);
        }
    }

    /// A busy button keeps the focus, so it only says that it cannot be pressed; one that was never ready is
    /// really disabled, and then must not say it twice.
    fn show_button(self, page: &mut dyn Page) {
        let Self { state, words, .. } = self;
        let busy = state.is_busy().then_some("true");
        page.attribute(ids::PAY, "disabled", (!state.is_alive()).then_some(""));
        page.attribute(ids::PAY, "aria-disabled", busy);
        page.attribute(ids::PAY, "aria-busy", busy);
        page.text(ids::PAY, words.get(if state.is_busy() { Word::Paying } else { Word::Pay }));
    }

    fn show_errors(self, page: &mut dyn Page) {
        let errors = &self.state.errors;
        let heading = if errors.payment.is_some() { Word::RefusalHeading } else { Word::ErrorSummary };
        show_if(page, ids::ERRORS, errors.listed);
        page.text(ids::ERRORS_HEADING, self.words.get(heading));
        show_if(page, ids::REFUSAL, errors.payment.is_some());
        page.text(
            ids::REFUSAL,
            match &errors.payment {
                None => "",
                Some(Refusal::Said(sentence)) => sentence,
                Some(Refusal::GatewayUnreachable) => self.words.get(Word::GatewayUnreachable),
            },
        );
    }

    fn show_field(self, place: Place, page: &mut dyn Page) {
        let errors = &self.state.errors;
        let complaint = place.complaint(errors, self.words);
        let id = place.id();
        match place {
            Place::Card(_) => show_complaint(id, &ids::box_id(id), "data-invalid", complaint, page),
            Place::Email | Place::Name => show_complaint(id, id, "aria-invalid", complaint, page),
        }
        // The sentence is read out when it comes while the shopper types; after a press on Pay the list of
        // errors is read instead.
        page.attribute(&ids::error_id(id), "aria-live", Some(if errors.listed { "off" } else { "polite" }));
        if let Some(complaint) = complaint {
            page.text(&ids::link_id(id), complaint);
        }
    }

    /// What is going on, in words; nothing while the shopper is at work.
    fn status(self) -> &'a str {
        let word = match &self.state.phase {
            Phase::Drawn | Phase::Loading { failures: 0 } | Phase::Mounting => Word::Loading,
            Phase::Loading { .. } | Phase::Pausing { .. } => Word::Retrying,
            Phase::Unavailable => Word::Unavailable,
            Phase::Ready | Phase::Held { .. } | Phase::Offered { .. } => return "",
            Phase::Authenticating => Word::Authenticate,
            Phase::Waiting { lost: true, .. } => Word::ConnectionLost,
            Phase::Waiting { lost: false, .. } => Word::Checking,
            _ if self.state.is_slow() => Word::PayingSlow,
            Phase::Tokenizing { .. } | Phase::Confirming { .. } | Phase::Continuing | Phase::Left => {
                Word::Paying
            }
        };
        self.words.get(word)
    }
}

fn show_if(page: &mut dyn Page, id: &str, is_shown: bool) {
    page.attribute(id, "hidden", (!is_shown).then_some(""));
}

/// At a field or a question: `marked` is the element whose attribute says that something is wrong.
fn show_complaint(id: &str, marked: &str, attribute: &str, complaint: Option<&str>, page: &mut dyn Page) {
    page.attribute(marked, attribute, Some(if complaint.is_some() { "true" } else { "false" }));
    page.text(&ids::error_id(id), complaint.unwrap_or_default());
    show_if(page, &ids::line_id(id), complaint.is_some());
}
