//! Waits on a page that says that nobody can pay at the moment, and goes to the checkout when one can.
//!
//! A page that loads itself again would take the focus and a screen reader's place along, each time for
//! nothing: this asks quietly.

/// The island's name.
pub(crate) const NAME: &str = "return-watch";

#[cfg(feature = "ssr")]
pub(crate) use self::server::return_watch;

#[cfg(feature = "ssr")]
mod server {
    use leptos::prelude::*;

    use super::NAME;

    /// Nothing to see. `base` is the address of the checkout, `again_in` how long to wait before asking, each
    /// time, in seconds.
    pub(crate) fn return_watch(base: String, again_in: u32) -> impl IntoView {
        view! { <div hidden data-island=NAME data-base=base data-again-in=again_in.to_string()></div> }
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
    };

    /// Asks for the head of `GET {base}`, at the same pace all the time.
    pub(crate) fn wake(island: &Element) {
        let again_in: u32 = island.told("data-again-in").parse().expect("the server wrote a number");
        Rc::new(Watch { base: island.told("data-base"), pause_ms: again_in * 1_000 }).ask_later();
    }

    struct Watch {
        base: String,
        pause_ms: u32,
    }

    impl Watch {
        fn ask_later(self: Rc<Self>) {
            browser::after(self.pause_ms, move || spawn_local(self.ask()));
        }

        async fn ask(self: Rc<Self>) {
            if api::can_be_had(&self.base).await {
                browser::leave_for(&self.base);
            } else {
                self.ask_later();
            }
        }
    }
}
