//! Waits on a page until a payment is decided, then moves on.

#![expect(missing_docs, reason = "the macro makes a struct of the island's properties, without a word")]

use std::time::Duration;

use leptos::{prelude::*, task::spawn_local};

use super::browser;
use crate::{api, flow::poll_pause_ms, wire::NextStep};

/// Asks `GET {base}/status`, less and less often, until the payment is decided.
#[island]
pub fn StatusWatch(
    /// The address of the checkout.
    base: String,
    /// What is said while the connection is broken.
    lost: String,
) -> impl IntoView {
    let connected = RwSignal::new(true);
    let watch = Watch { base: StoredValue::new(base), connected };
    Effect::new(move |_| watch.ask_later(0));
    view! {
        <p class="pay-status" role="status">
            {move || if connected.get() { String::new() } else { lost.clone() }}
        </p>
    }
}

#[derive(Clone, Copy)]
struct Watch {
    base: StoredValue<String>,
    connected: RwSignal<bool>,
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
            None | Some(NextStep::Wait) => self.ask_later(asked.saturating_add(1)),
            // Any other answer means that another page belongs here now, and the server knows which.
            Some(_) => browser::leave_for(&self.base.get_value()),
        }
    }
}
