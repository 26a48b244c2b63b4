//! Tells our server, when the page is left, how it went: see [`crate::watch::Report`].

use std::{cell::RefCell, rc::Rc};

use js_sys::Array;
use wasm_bindgen::prelude::*;

use crate::{
    browser::{self, listen},
    flow::{Effect, State},
    js::get,
    watch::{Happened, Report},
};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = URLSearchParams)]
    type Form;

    #[wasm_bindgen(constructor, js_class = "URLSearchParams")]
    fn new() -> Form;

    #[wasm_bindgen(method)]
    fn append(this: &Form, name: &str, value: &JsValue);

    /// Sends something that nobody waits for, also while the page goes away.
    #[wasm_bindgen(js_namespace = navigator, js_name = sendBeacon)]
    fn send_beacon(path: &str, body: &Form);

    #[wasm_bindgen(js_namespace = performance, js_name = getEntriesByName)]
    fn entries(name: &str) -> Array;
}

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
        listen("pagehide", move |_| {
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
        let (form, report) = (Form::new(), self.0.borrow());
        // Where the style sheet puts the order beside the form.
        let wide = get(&browser::media("(min-width: 54rem)"), "matches").is_truthy();
        form.append("device", &(if wide { "desktop" } else { "phone" }).into());
        report.say(|name, value| form.append(name, &value.into()));
        let paint = get(&entries("first-contentful-paint").get(0), "startTime").as_f64();
        let ours = [("paint", paint.map(browser::whole)), ("wasm_ready", Some(awake_at))];
        for (name, took) in report.times().into_iter().chain(ours) {
            if let Some(took) = took {
                form.append(name, &took.into());
            }
        }
        send_beacon(path, &form);
    }
}
