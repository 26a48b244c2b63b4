//! The pages of the checkout: drawn on the server, and the islands that run in the browser.
//!
//! With the feature `ssr` this is a library of one function, [`render`]. With `hydrate` it is the
//! WebAssembly that brings the islands of such a page to life. The two are never on together.

#[cfg(all(feature = "ssr", feature = "hydrate"))]
compile_error!("`ssr` draws and `hydrate` runs: a build does one of them");

mod api;
#[cfg(feature = "ssr")]
mod assets;
pub mod fields;
pub mod flow;
pub mod islands;
mod js;
#[cfg(feature = "ssr")]
mod pages;
#[cfg(feature = "ssr")]
mod parts;
#[cfg(feature = "ssr")]
mod shell;
#[cfg(feature = "ssr")]
pub mod texts;
pub mod wire;

#[cfg(feature = "ssr")]
pub use self::{
    assets::{Asset, Assets},
    shell::{PageContext, render},
};

/// Readies the page for its islands. The loader calls this once, before it wakes each island by
/// the name that the page gives it.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
