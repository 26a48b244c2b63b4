//! What wasm-bindgen makes of a module.

use std::path::{Path, PathBuf};

use wasm_bindgen_cli_support::Bindgen;

use crate::Error;

/// A module and the script that loads it.
pub(crate) struct Bindings {
    /// An ES module whose default export is the loading function.
    pub(crate) script: PathBuf,
    /// The WebAssembly.
    pub(crate) wasm: PathBuf,
}

/// Runs wasm-bindgen, at the version of the crate that the app is built with.
pub(crate) fn generate(wasm: &Path, into: &Path) -> Result<Bindings, Error> {
    Bindgen::new()
        .input_path(wasm)
        .out_name("app")
        .web(true)
        .and_then(|bindgen| {
            bindgen
                .typescript(false)
                // The loader says where the WebAssembly is.
                .omit_default_module_path(true)
                .remove_producers_section(true)
                .generate(into)
        })
        .map_err(|error| Error::Bindgen(format!("{error:#}")))?;
    Ok(Bindings { script: into.join("app.js"), wasm: into.join("app_bg.wasm") })
}
