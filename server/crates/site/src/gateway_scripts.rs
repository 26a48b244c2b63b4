//! Scripts of gateways that we serve ourselves, in the version that `package-lock.json` holds. A page
//! names them by their hashes, so what was looked at is what runs beside the card fields.

use std::path::Path;

use crate::{Error, files, npm::Tools, run, script::BROWSERS, writer::Writer};

/// One script, from an npm package.
struct GatewayScript {
    /// Its name in the manifest. What comes before the slash is the gateway.
    name: &'static str,
    package: &'static str,
    /// Its place in the package.
    file: &'static str,
}

const SCRIPTS: [GatewayScript; 2] = [
    GatewayScript { name: "braintree/client.js", package: "braintree-web", file: "dist/browser/client.js" },
    GatewayScript {
        name: "braintree/hosted-fields.js",
        package: "braintree-web",
        file: "dist/browser/hosted-fields.js",
    },
];

/// The gateway whose script a file of the site is, if it is one.
pub(crate) fn gateway_of(name: &str) -> Option<&'static str> {
    let script = SCRIPTS.iter().find(|script| script.name == name)?;
    script.name.split_once('/').map(|(gateway, _)| gateway)
}

/// Makes them small and puts them into the site. Nothing but white space, comments and the names of
/// their own variables is changed.
pub(crate) fn add(writer: &mut Writer, work: &Path, tools: &Tools) -> Result<(), Error> {
    for script in &SCRIPTS {
        let package = tools.package(script.package);
        let small = work.join(script.name);
        run::captured(
            tools
                .esbuild()
                .arg(package.join(script.file))
                .args(["--minify", "--legal-comments=inline", "--log-level=warning"])
                .arg(format!("--target={BROWSERS}"))
                .arg(format!("--banner:js={}", licence(script.package, &package)?))
                .arg(format!("--outfile={}", small.display())),
        )?;
        writer.add_hashed(script.name, &files::read(&small)?)?;
    }
    Ok(())
}

/// The comment that a copy of the package has to bear: what it is, and its licence in full.
fn licence(name: &str, package: &Path) -> Result<String, Error> {
    let about = package.join("package.json");
    let about: serde_json::Value = serde_json::from_slice(&files::read(&about)?)
        .map_err(|error| Error::File { path: about, source: error.into() })?;
    let version = about["version"].as_str().unwrap_or_default();
    let licence = files::read(&package.join("LICENSE"))?;
    // Nothing in it may end the comment.
    let licence = String::from_utf8_lossy(&licence).replace("*/", "* /");
    Ok(format!("/*! {name} {version}\n\n{}\n*/", licence.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_licence_stays_a_comment() {
        let folder = tempfile::tempdir().unwrap();
        files::write(&folder.path().join("package.json"), br#"{ "version": "1.2.3" }"#).unwrap();
        files::write(&folder.path().join("LICENSE"), b"Free */ alert(1)\n").unwrap();
        assert_eq!(licence("fields", folder.path()).unwrap(), "/*! fields 1.2.3\n\nFree * / alert(1)\n*/");
    }

    #[test]
    fn a_package_without_a_licence_is_not_served() {
        let folder = tempfile::tempdir().unwrap();
        files::write(&folder.path().join("package.json"), br#"{ "version": "1.2.3" }"#).unwrap();
        let error = licence("fields", folder.path()).unwrap_err();
        assert!(error.to_string().contains("LICENSE"), "{error}");
    }

    #[test]
    fn what_is_not_a_gateways_is_everybodys() {
        assert_eq!(gateway_of("braintree/client.js"), Some("braintree"));
        assert_eq!(gateway_of("braintree/logo.svg"), None);
        assert_eq!(gateway_of("app.js"), None);
    }
}
