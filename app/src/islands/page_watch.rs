//! Stays awake beside the form while its page is open: says when time runs out or the connection is gone, and
//! goes on when another page belongs here. It follows the machine in [`crate::watch`].

/// The island's name.
pub(crate) const NAME: &str = "page-watch";

/// What is said of the connection.
const CONNECTION: &str = "watch-connection";
/// The heading of what is said of the time.
const HEADING: &str = "watch-heading";
/// What is said of it.
const TIME: &str = "watch-time";
/// The button that asks for more.
const MORE: &str = "more-time";
/// The attributes that hold what is said of so many minutes.
#[cfg(not(feature = "ssr"))]
const EXPIRING: [&str; 6] = ["", "data-1", "data-2", "data-3", "data-4", "data-5"];

#[cfg(feature = "ssr")]
pub(crate) use self::server::page_watch;

#[cfg(feature = "ssr")]
mod server {
    use leptos::prelude::*;

    use super::{CONNECTION, HEADING, MORE, NAME, TIME};
    use crate::texts::{Key, Texts};

    /// Nothing to see yet. The checkout at `base` stays open for so many seconds; the button is only there
    /// where more time can be had.
    pub(crate) fn page_watch(base: String, seconds: u32, more_time: bool, texts: Texts) -> impl IntoView {
        let expiring = |minutes| texts.get(Key::Expiring { minutes });
        let button = more_time.then(|| {
            view! {
                <button class="button" type="button" id=MORE hidden>
                    {texts.get(Key::MoreTimeButton)}
                </button>
            }
        });
        view! {
            <div
                class="page-watch"
                data-island=NAME
                data-base=base
                data-seconds=seconds.to_string()
                data-offline=texts.get(Key::Offline)
                data-back=texts.get(Key::OnlineAgain)
                data-1=expiring(1)
                data-2=expiring(2)
                data-3=expiring(3)
                data-4=expiring(4)
                data-5=expiring(5)
            >
                <p id=CONNECTION role="status"></p>
                <h2 id=HEADING hidden>
                    {texts.get(Key::ExpiringHeading)}
                </h2>
                <p id=TIME role="status"></p>
                {button}
            </div>
        }
    }
}

#[cfg(not(feature = "ssr"))]
pub(crate) use self::browser::wake;

#[cfg(not(feature = "ssr"))]
mod browser {
    use std::{cell::RefCell, rc::Rc};

    use gloo_net::http::Method;
    use wasm_bindgen_futures::spawn_local;

    use super::{CONNECTION, EXPIRING, HEADING, MORE, TIME};
    use crate::{
        api,
        browser::{self, Bind, Element, document, element, listen, listen_to_page, target},
        islands::pay_form::is_paying,
        watch::{Connection, Effect, Event, Watch},
        wire::{MoreTime, Standing},
    };

    /// Begins to watch.
    pub(crate) fn wake(island: &Element) {
        let seconds = island.told("data-seconds").parse().expect("the server wrote a number");
        let watcher = Rc::new(Watcher { island: island.clone(), watch: RefCell::new(Watch::new(seconds)) });
        watcher.listen();
        watcher.tell(Event::Started { visible: is_visible(), online: browser::is_online() });
    }

    fn surroundings() -> Event {
        Event::Changed { visible: is_visible(), online: browser::is_online() }
    }

    fn is_visible() -> bool {
        !document().hidden()
    }

    struct Watcher {
        island: Element,
        watch: RefCell<Watch>,
    }

    impl Watcher {
        fn listen(self: &Rc<Self>) {
            for event in ["visibilitychange", "online", "offline"] {
                let watcher = self.clone();
                listen_to_page(event, move |_| watcher.tell(surroundings()));
            }
            let watcher = self.clone();
            listen(&self.island, "click", move |event| {
                if target(&event).is_some_and(|pressed| pressed.id() == MORE) {
                    watcher.tell(Event::NeedsMore);
                }
            });
            let watcher = self.clone();
            listen(&self.island, "focusout", move |_| watcher.tell(Event::WentOn));
        }

        fn tell(self: &Rc<Self>, event: Event) {
            let effects = self.watch.borrow_mut().step(browser::uptime(), is_paying(), event);
            self.show();
            for effect in effects {
                self.perform(effect);
            }
        }

        fn perform(self: &Rc<Self>, effect: Effect) {
            let watcher = self.clone();
            match effect {
                Effect::Look | Effect::AskForMore => spawn_local(async move {
                    let base = watcher.island.told("data-base");
                    let looks = effect == Effect::Look;
                    let (method, verb) =
                        if looks { (Method::GET, "/status") } else { (Method::POST, "/more-time") };
                    let answer = api::ask(method, &base, verb, api::LOOK_MS, None).await;
                    watcher.tell(match &answer {
                        Some(answer) if looks => Event::Stands(Standing::read(answer)),
                        Some(answer) => Event::Given(MoreTime::read(answer)),
                        None if looks => Event::Stands(None),
                        None => Event::Given(None),
                    });
                }),
                Effect::Timer(ticket, milliseconds) => {
                    browser::after(milliseconds, move || watcher.tell(Event::Tick(ticket)));
                }
                Effect::Leave => browser::leave_for(&self.island.told("data-base")),
            }
        }

        fn show(&self) {
            let watch = self.watch.borrow();
            let view = &watch.view;
            let connection = match view.connection {
                Connection::Quiet => String::new(),
                Connection::Offline => self.island.told("data-offline"),
                Connection::Back => self.island.told("data-back"),
            };
            let time = match (&view.said, view.minutes) {
                (Some(said), _) => said.clone(),
                (None, Some(minutes)) => self.island.told(EXPIRING.get(minutes as usize).unwrap_or(&"")),
                (None, None) => String::new(),
            };
            let hidden = time.is_empty().then_some("");
            let open = (!connection.is_empty() || !time.is_empty()).then_some("");
            self.island.show_attribute("data-open", open);
            for (id, text) in [(CONNECTION, connection), (TIME, time)] {
                if let Some(line) = element(id) {
                    line.show_text(&text);
                }
            }
            for id in [HEADING, MORE] {
                if let Some(part) = element(id) {
                    part.show_attribute("hidden", hidden);
                }
            }
        }
    }
}
