//! The one script of a page: wasm-bindgen's bindings and `app/loader.mjs`, bundled and minified.

use std::path::Path;

use crate::{Error, bindings::Bindings, files, manifest::Asset, npm::Tools, run};

/// The oldest browsers that know every feature which the WebAssembly uses; `style` has the same.
pub(crate) const BROWSERS: &str = "chrome96,edge96,firefox79,ios15,safari15";

/// The language of the first browsers that knew modules. All that fetch the page's own script can read it, so
/// that whoever has one that then cannot take the WebAssembly is told so, and does not wait for nothing.
const LANGUAGE: &str = "es2017";

/// Bundles the script in `work`. `wasm` is where the published WebAssembly will be found.
pub(crate) fn bundle(
    bindings: &Bindings,
    loader: &Path,
    wasm: &Asset,
    work: &Path,
    tools: &Tools,
) -> Result<Vec<u8>, Error> {
    let entry = work.join("entry.mjs");
    let bundle = work.join("bundle.js");
    files::write(&entry, entry_script(&bindings.script, loader, wasm).as_bytes())?;
    run::captured(
        tools
            .esbuild()
            .arg(&entry)
            .args(["--bundle", "--format=esm", "--minify", "--legal-comments=none", "--log-level=warning"])
            .arg(format!("--target={LANGUAGE}"))
            .arg(format!("--outfile={}", bundle.display())),
    )?;
    files::read(&bundle)
}

/// The script for browsers that know no modules, without its comments.
pub(crate) fn for_old_browsers(script: &Path, tools: &Tools) -> Result<Vec<u8>, Error> {
    let options = ["--minify", "--target=es5", "--log-level=warning"];
    Ok(run::captured(tools.esbuild().arg(script).args(options))?.into_bytes())
}

/// Ties the loader to this build: which file, and which hash.
fn entry_script(bindings: &Path, loader: &Path, wasm: &Asset) -> String {
    format!(
        "import load, {{ hydrate }} from {};\n\
         import {{ start }} from {};\n\
         start({{ load, wasm: {{ url: {}, integrity: {} }}, hydrate }});\n",
        quoted(&bindings.to_string_lossy()),
        quoted(&loader.to_string_lossy()),
        quoted(&wasm.path),
        quoted(&wasm.integrity),
    )
}

/// A JSON string is a JavaScript string.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::manifest::Size;

    #[test]
    fn the_entry_names_what_there_is() {
        let wasm = Asset {
            path: "/assets/app.1.wasm".into(),
            content_type: "application/wasm".into(),
            integrity: "sha384-AA".into(),
            immutable: true,
            size: Size::default(),
        };
        let entry = entry_script(Path::new("/w/app.js"), Path::new("/a/loader.mjs"), &wasm);
        assert_eq!(
            entry,
            r#"import load, { hydrate } from "/w/app.js";
import { start } from "/a/loader.mjs";
start({ load, wasm: { url: "/assets/app.1.wasm", integrity: "sha384-AA" }, hydrate });
"#
        );
    }
}
