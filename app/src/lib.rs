//! The pages of the checkout: drawn on the server, and the islands that run in the browser.
//!
//! With the feature `ssr` this is a library of one function, [`render`]. Without it, it is the
//! WebAssembly that brings the islands of such a page to life.

#[cfg(not(feature = "ssr"))]
mod api;
#[cfg(feature = "ssr")]
mod assets;
#[cfg_attr(feature = "ssr", expect(dead_code, reason = "who calls it is in the browser's half"))]
mod browser;
pub mod fields;
pub mod flow;
mod islands;
mod js;
#[cfg(feature = "ssr")]
mod pages;
#[cfg(feature = "ssr")]
mod parts;
#[cfg(feature = "ssr")]
mod shell;
#[cfg(feature = "ssr")]
pub mod texts;
pub mod watch;
pub mod wire;

#[cfg(feature = "ssr")]
pub use self::{
    assets::{Asset, Assets},
    islands::pay_form::{FormPage, show_state},
    shell::{PageContext, render},
};

/// Brings the page to life. The loader calls this once.
#[cfg(not(feature = "ssr"))]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    islands::wake_all();
}
