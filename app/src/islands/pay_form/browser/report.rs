//! Tells our server, when the page is left, how it went: see [`crate::watch::Report`].

use std::{cell::RefCell, rc::Rc};

use wasm_bindgen::JsCast;
use web_sys::{PerformanceEntry, UrlSearchParams};

use crate::{
    browser::{self, listen_to_page, window},
    flow::{Effect, State},
    watch::{Happened, Report},
};

/// Takes notes while the page is open.
pub(super) struct Reporter(RefCell<Report>);

impl Reporter {
    /// Begins. What was noted is sent once, to `{base}/timings`: a page that the browser keeps and shows again
    /// is loaded anew and reports for itself.
    pub(super) fn start(base: &str) -> Rc<Self> {
        let reporter = Rc::new(Self(RefCell::default()));
        let mut path = base.to_owned();
        path.push_str("/timings");
        let (awake_at, noted) = (browser::uptime(), reporter.clone());
        let mut sent = false;
        listen_to_page("pagehide", move |_| {
            if !std::mem::replace(&mut sent, true) {
                noted.send(&path, awake_at);
            }
        });
        reporter
    }

    pub(super) fn note(&self, happened: Happened, state: &State, effects: &[Effect]) {
        self.0.borrow_mut().note(browser::uptime(), happened, state, effects);
    }

    fn send(&self, path: &str, awake_at: u32) {
        let Ok(form) = UrlSearchParams::new() else { return };
        let report = self.0.borrow();
        // Where the style sheet puts the order beside the form.
        let wide = browser::media("(min-width: 54rem)").matches();
        form.append("device", if wide { "desktop" } else { "phone" });
        report.say(|name, value| form.append(name, value));
        let time = |name: &str, time: u32| form.append(name, &time.to_string());
        time("wasm_ready", awake_at);
        if let Some(paint) = first_paint() {
            time("paint", paint);
        }
        for (name, took) in report.times() {
            if let Some(took) = took {
                time(name, took);
            }
        }
        // Nobody waits for it, also while the page goes away.
        drop(window().navigator().send_beacon_with_opt_url_search_params(path, Some(&form)));
    }
}

/// When the page first had something on it, in whole milliseconds.
fn first_paint() -> Option<u32> {
    let entries = window().performance()?.get_entries_by_name("first-contentful-paint");
    let paint = entries.get(0).dyn_into::<PerformanceEntry>().ok()?;
    Some(browser::whole(paint.start_time()))
}
