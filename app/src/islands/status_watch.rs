//! Waits on a page until a payment is decided, then moves on.

/// The island's name.
pub(crate) const NAME: &str = "status-watch";

#[cfg(feature = "ssr")]
pub(crate) use self::server::status_watch;

#[cfg(feature = "ssr")]
mod server {
    use leptos::prelude::*;

    use super::NAME;

    /// The line that says how it goes: nothing, until the connection breaks, and then what is given as
    /// `lost`. `base` is the address of the checkout; with `look_again` another page may belong here although
    /// nothing was decided.
    pub(crate) fn status_watch(base: String, lost: String, look_again: bool) -> impl IntoView {
        view! {
            <p
                class="pay-status"
                role="status"
                data-island=NAME
                data-base=base
                data-lost=lost
                data-look-again=look_again
            ></p>
        }
    }
}

#[cfg(not(feature = "ssr"))]
pub(crate) use self::browser::wake;

#[cfg(not(feature = "ssr"))]
mod browser {
    use std::rc::Rc;

    use wasm_bindgen_futures::spawn_local;

    use crate::{
        api,
        browser::{self, Bind, Element},
        flow::poll_pause_ms,
        wire::NextStep,
    };

    /// How often it asks before it has the page drawn anew, where that may help: after half a minute.
    const LOOKS_AGAIN_AFTER: u32 = 6;

    /// Asks `GET {base}/status`, less and less often, until the payment is decided.
    pub(crate) fn wake(line: &Element) {
        let (base, lost) = (line.told("data-base"), line.told("data-lost"));
        let look_again = line.has_attribute("data-look-again");
        Rc::new(Watch { line: line.clone(), base, lost, look_again }).ask_later(0);
    }

    struct Watch {
        line: Element,
        base: String,
        lost: String,
        look_again: bool,
    }

    impl Watch {
        fn ask_later(self: Rc<Self>, asked: u32) {
            browser::after(poll_pause_ms(asked), move || spawn_local(self.ask(asked)));
        }

        async fn ask(self: Rc<Self>, asked: u32) {
            let reply = api::status(&self.base).await;
            self.line.show_text(if reply.is_some() { "" } else { &self.lost });
            match reply {
                Some(NextStep::Wait) if self.look_again && asked >= LOOKS_AGAIN_AFTER => {
                    browser::leave_for(&self.base);
                }
                None | Some(NextStep::Wait) => self.ask_later(asked.saturating_add(1)),
                // Any other answer means that another page belongs here now, and the server knows which.
                Some(_) => browser::leave_for(&self.base),
            }
        }
    }
}
