//! What the page tells the form, in the attributes of its element.

use super::questions;
use crate::{
    browser::{Bind, Element},
    fields::Connection,
    islands::pay_form::scene::Question,
    wire::Words,
};

pub(super) struct Told {
    /// The address of the checkout; the form's calls go below it.
    pub(super) base: String,
    pub(super) gateway: Connection,
    /// A BCP 47 tag for the gateway's frames.
    pub(super) locale: String,
    /// A payment that waits for the bank's question.
    pub(super) pending: Option<String>,
    pub(super) words: Words,
    /// The amount that the page shows, to be handed back.
    pub(super) shown: String,
    /// What the merchant asks besides.
    pub(super) questions: Vec<Question>,
}

impl Told {
    /// Without a gateway there is no form to drive, and the loader tells the shopper so.
    pub(super) fn find(form: &Element) -> Self {
        let told = |name| form.told(name);
        let gateway = Connection::new(&told("data-gateway"), told("data-key"), told("data-settings"))
            .expect("the server named a gateway that was built in");
        Self {
            base: told("data-base"),
            gateway,
            locale: told("data-locale"),
            pending: form.get_attribute("data-pending"),
            words: Words::from_attribute(told("data-words")),
            shown: told("data-shown"),
            questions: questions::find_all(),
        }
    }
}
