//! What wasm-bindgen makes of a module, and which islands it exports.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

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
                .remove_name_section(true)
                .remove_producers_section(true)
                .generate(into)
        })
        .map_err(|error| Error::Bindgen(format!("{error:#}")))?;
    Ok(Bindings { script: into.join("app.js"), wasm: into.join("app_bg.wasm") })
}

/// What the loader needs of a module's exports.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Exports {
    /// The island's name as the page writes it, to the function that wakes it.
    pub(crate) islands: BTreeMap<String, String>,
    /// There is a function that sets the stage for them.
    pub(crate) hydrate: bool,
}

impl Exports {
    /// Reads them off the script that wasm-bindgen made.
    pub(crate) fn of(script: &str) -> Result<Self, Error> {
        let mut exports = Self { islands: BTreeMap::new(), hydrate: false };
        for function in script.lines().filter_map(exported_function) {
            if function == "hydrate" {
                exports.hydrate = true;
            } else if let Some(island) = island_name(function)
                && exports.islands.insert(island.to_owned(), function.to_owned()).is_some()
            {
                return Err(Error::SameIsland(island.to_owned()));
            }
        }
        if !exports.islands.is_empty() && !exports.hydrate {
            return Err(Error::NoHydrate);
        }
        Ok(exports)
    }
}

fn exported_function(line: &str) -> Option<&str> {
    let (name, _) = line.strip_prefix("export function ")?.split_once('(')?;
    Some(name)
}

/// Leptos exports an island as its name, `_`, and a hash of its source. The hash is taken over the
/// printed tokens, which two compilers may print differently, and the page may come from another
/// compiler than the WebAssembly: so the hash is left off on both sides.
fn island_name(function: &str) -> Option<&str> {
    let (name, hash) = function.rsplit_once('_')?;
    (!name.is_empty() && hash.len() > 10 && hash.bytes().all(|byte| byte.is_ascii_digit())).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &str = "
/* @ts-self-types */
export function PayForm_12345678901234567890(el) {
    wasm.PayForm_12345678901234567890(el);
}
export function hydrate() {
    wasm.hydrate();
}
export function step_2(el) {
}
function __wbg_get_imports() {
}
";

    #[test]
    fn islands_go_by_their_name_and_other_functions_do_not() {
        let exports = Exports::of(SCRIPT).unwrap();
        let island = ("PayForm".to_owned(), "PayForm_12345678901234567890".to_owned());
        assert_eq!(exports, Exports { islands: BTreeMap::from([island]), hydrate: true });
    }

    #[test]
    fn two_islands_of_one_name_are_refused() {
        let twice = format!("{SCRIPT}export function PayForm_99999999999999999999(el) {{\n}}\n");
        assert!(matches!(Exports::of(&twice), Err(Error::SameIsland(name)) if name == "PayForm"));
    }

    #[test]
    fn islands_need_their_stage() {
        let alone = SCRIPT.replace("export function hydrate", "function hydrate");
        assert!(matches!(Exports::of(&alone), Err(Error::NoHydrate)));
        assert_eq!(Exports::of("").unwrap(), Exports { islands: BTreeMap::new(), hydrate: false });
    }
}
