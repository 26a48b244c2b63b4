//! The style sheet: `@import`s bundled, newer syntax written so that older browsers know it, minified.

use std::{fmt, path::Path};

use lightningcss::{
    bundler::{Bundler, FileProvider},
    stylesheet::{MinifyOptions, ParserOptions, PrinterOptions},
    targets::{Browsers, Targets},
};

use crate::Error;

/// A browser's version as Lightning CSS counts it.
const fn major(version: u32) -> u32 {
    version << 16
}

/// The oldest browsers that know every feature which the WebAssembly uses; `script` has the same.
const BROWSERS: Browsers = Browsers {
    android: None,
    chrome: Some(major(96)),
    edge: Some(major(96)),
    firefox: Some(major(79)),
    ie: None,
    ios_saf: Some(major(15)),
    opera: None,
    safari: Some(major(15)),
    samsung: Some(major(17)),
};

/// Bundles this file and all that it imports.
pub(crate) fn bundle(main: &Path) -> Result<String, Error> {
    let provider = FileProvider::new();
    let targets = Targets::from(BROWSERS);
    let mut sheet = Bundler::new(&provider, None, ParserOptions::default()).bundle(main).map_err(said)?;
    sheet.minify(MinifyOptions { targets, ..MinifyOptions::default() }).map_err(said)?;
    let printed =
        sheet.to_css(PrinterOptions { minify: true, targets, ..PrinterOptions::default() }).map_err(said)?;
    Ok(printed.code)
}

/// An error with its place as editors count it, from line 1.
fn said<T: fmt::Display>(error: lightningcss::error::Error<T>) -> Error {
    let place = error.loc.map(|at| format!("{}:{}:{}: ", at.filename, at.line + 1, at.column));
    Error::Style(format!("{}{}", place.unwrap_or_default(), error.kind))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files;

    #[test]
    fn imports_are_bundled_and_new_syntax_is_lowered() {
        let folder = tempfile::tempdir().unwrap();
        let main = folder.path().join("main.css");
        files::write(&main, b"@import 'parts/button.css';\n.page { .inner { color: #ff0000 } }").unwrap();
        files::write(&folder.path().join("parts/button.css"), b"/* why */ button { inset: 0px }").unwrap();
        assert_eq!(bundle(&main).unwrap(), "button{inset:0}.page .inner{color:red}");
    }

    #[test]
    fn an_error_says_where() {
        let folder = tempfile::tempdir().unwrap();
        let main = folder.path().join("main.css");
        files::write(&main, b"a { color: red }\n@import 'none.css';").unwrap();
        let missing = bundle(&main).unwrap_err().to_string();
        assert!(missing.starts_with("style: "), "{missing}");

        files::write(&main, b"a { color: red }\n} b {").unwrap();
        let broken = bundle(&main).unwrap_err().to_string();
        assert!(broken.contains("main.css:2:"), "{broken}");
    }
}
