//! Waits on a page until a payment is decided, then moves on.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::browser;
use crate::{api, flow::poll_pause_ms, wire::NextStep};

/// The id of the island's element, which carries to the browser what the server told.
const WATCH_ID: &str = "status-watch";

/// How often it asks before it has the page drawn anew, where that may help: after half a minute.
const LOOKS_AGAIN_AFTER: u32 = 6;

/// What the page tells the island: through the context on the server, in attributes to the browser.
#[derive(Debug, Clone)]
pub(crate) struct Watched {
    /// The address of the checkout.
    pub(crate) base: String,
    /// What is said while the connection is broken.
    pub(crate) lost: String,
    /// Whether another page may belong here although nothing was decided.
    pub(crate) look_again: bool,
}

impl Watched {
    #[cfg(feature = "ssr")]
    fn find() -> Self {
        expect_context()
    }

    #[cfg(not(feature = "ssr"))]
    fn find() -> Self {
        let watch = document().get_element_by_id(WATCH_ID).expect("the server drew the island");
        let told = |name| watch.get_attribute(name).unwrap_or_default();
        let look_again = watch.has_attribute("data-look-again");
        Self { base: told("data-base"), lost: told("data-lost"), look_again }
    }
}

/// Asks `GET {base}/status`, less and less often, until the payment is decided.
#[island]
pub fn StatusWatch() -> impl IntoView {
    let Watched { base, lost, look_again } = Watched::find();
    let connected = RwSignal::new(true);
    let watch = Watch { base: StoredValue::new(base.clone()), connected, look_again };
    browser::when_alive(Box::new(move || watch.ask_later(0)));
    let said = lost.clone();
    view! {
        <p
            class="pay-status"
            id=WATCH_ID
            role="status"
            data-base=base
            data-lost=lost
            data-look-again=look_again
        >
            {move || if connected.get() { String::new() } else { said.clone() }}
        </p>
    }
}

#[derive(Clone, Copy)]
struct Watch {
    base: StoredValue<String>,
    connected: RwSignal<bool>,
    look_again: bool,
}

impl Watch {
    fn ask_later(self, asked: u32) {
        let pause = Duration::from_millis(poll_pause_ms(asked).into());
        set_timeout(move || spawn_local(self.ask(asked)), pause);
    }

    async fn ask(self, asked: u32) {
        let reply = api::status(&self.base.get_value()).await;
        self.connected.set(reply.is_some());
        match reply {
            Some(NextStep::Wait) if self.look_again && asked >= LOOKS_AGAIN_AFTER => {
                browser::leave_for(&self.base.get_value());
            }
            None | Some(NextStep::Wait) => self.ask_later(asked.saturating_add(1)),
            // Any other answer means that another page belongs here now, and the server knows which.
            Some(_) => browser::leave_for(&self.base.get_value()),
        }
    }
}
