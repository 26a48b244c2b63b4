//! What the page tells the form. The server puts it into the context before it draws the island;
//! the form's element carries it to the browser in attributes.
//!
//! The properties of an island would do the same, but they travel as JSON through serde, which is
//! most of a third of the WebAssembly for a handful of texts.

use super::questions::Question;
use crate::{fields::Connection, wire::Words};

/// The id of the form's element.
pub(super) const FORM_ID: &str = "pay-form";

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Told {
    /// The address of the checkout; the form's calls go below it.
    pub(super) base: String,
    pub(super) gateway: Connection,
    /// A BCP 47 tag for the gateway's frames.
    pub(super) locale: String,
    /// Filled in beforehand. It is in the input already when the browser wakes the form.
    pub(super) email: Option<String>,
    /// A payment that waits for the bank's question.
    pub(super) pending: Option<String>,
    pub(super) words: Words,
    /// The amount that the page shows, to be handed back.
    pub(super) shown: String,
    /// What the merchant asks besides.
    pub(super) questions: Vec<Question>,
}

#[cfg(feature = "ssr")]
mod on_the_server {
    use leptos::prelude::expect_context;

    use super::{Question, Told};
    use crate::{
        fields::Connection,
        wire::{PayForm, Words},
    };

    impl Told {
        pub(crate) fn new(form: PayForm, words: Words, questions: Vec<Question>) -> Self {
            let gateway = Connection::of(&form.gateway).expect("the server names halves that are built in");
            let PayForm { base, locale, email, pending_action: pending, shown, .. } = form;
            Self { base, gateway, locale, email, pending, words, shown, questions }
        }

        pub(in super::super) fn find() -> Self {
            expect_context()
        }
    }
}

#[cfg(not(feature = "ssr"))]
mod in_the_browser {
    use leptos::prelude::document;

    use super::{FORM_ID, Question, Told};
    use crate::{fields::Connection, wire::Words};

    impl Told {
        /// Without them there is no form to drive, and the loader tells the shopper so.
        pub(in super::super) fn find() -> Self {
            let form = document().get_element_by_id(FORM_ID).expect("the server drew the form");
            let told = |name| form.get_attribute(name);
            let gateway = told("data-gateway")
                .zip(told("data-key"))
                .and_then(|(driver, key)| {
                    Connection::new(&driver, key, told("data-settings").unwrap_or_default())
                })
                .expect("the server named a gateway that was built in");
            Self {
                base: told("data-base").unwrap_or_default(),
                gateway,
                locale: told("data-locale").unwrap_or_default(),
                email: None,
                pending: told("data-pending"),
                words: Words::from_attribute(told("data-words").unwrap_or_default()),
                shown: told("data-shown").unwrap_or_default(),
                questions: Question::find_all(),
            }
        }
    }
}
