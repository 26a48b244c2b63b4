//! Waits on a page that says that nobody can pay at the moment, and goes to the checkout when one can.
//!
//! A page that loads itself again would take the focus and a screen reader's place along, each time for
//! nothing: this asks quietly.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::browser;
use crate::api;

/// The id of the island's element, which carries to the browser what the server told.
const WATCH_ID: &str = "return-watch";

/// What the page tells the island: through the context on the server, in attributes to the browser.
#[derive(Debug, Clone)]
pub(crate) struct Awaited {
    /// The address of the checkout.
    pub(crate) base: String,
    /// How long to wait before asking, each time, in seconds.
    pub(crate) again_in: u32,
}

impl Awaited {
    #[cfg(feature = "ssr")]
    fn find() -> Self {
        expect_context()
    }

    #[cfg(not(feature = "ssr"))]
    fn find() -> Self {
        let watch = document().get_element_by_id(WATCH_ID).expect("the server drew the island");
        let told = |name| watch.get_attribute(name).unwrap_or_default();
        let again_in = told("data-again-in").parse().expect("the server wrote a number");
        Self { base: told("data-base"), again_in }
    }
}

/// Asks for the head of `GET {base}`, at the same pace all the time.
#[island]
pub fn ReturnWatch() -> impl IntoView {
    let Awaited { base, again_in } = Awaited::find();
    let watch = Watch { base: StoredValue::new(base.clone()), again_in };
    browser::when_alive(Box::new(move || watch.ask_later()));
    view! { <div id=WATCH_ID hidden data-base=base data-again-in=again_in.to_string()></div> }
}

#[derive(Clone, Copy)]
struct Watch {
    base: StoredValue<String>,
    again_in: u32,
}

impl Watch {
    fn ask_later(self) {
        set_timeout(move || spawn_local(self.ask()), Duration::from_secs(self.again_in.into()));
    }

    async fn ask(self) {
        if api::can_be_had(&self.base.get_value()).await {
            browser::leave_for(&self.base.get_value());
        } else {
            self.ask_later();
        }
    }
}
