//! The list of everything a browser may fetch: written by the tool, read by the server.

use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

/// The manifest's file name in the site's folder.
pub const FILE: &str = "manifest.json";
/// Logical name of the style sheet.
pub const STYLE: &str = "app.css";
/// Logical name of the one script that a page loads, as a module.
pub const SCRIPT: &str = "app.js";
/// Logical name of the script that browsers without modules load instead.
pub const OLD_SCRIPT: &str = "old-browser.js";
/// Logical name of the WebAssembly that the script fetches.
pub const WASM: &str = "app.wasm";

/// Every file of the site by its logical name: [`STYLE`], [`SCRIPT`], [`OLD_SCRIPT`], [`WASM`], gateways' scripts that we
/// serve, and each file of `public/` by its path there, such as `robots.txt`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Manifest {
    assets: BTreeMap<String, Asset>,
}

/// One file that a browser may fetch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asset {
    /// The path of its address, with a leading slash. Without that slash, it is also the file's
    /// place in the site's folder.
    pub path: String,
    /// For the `Content-Type` header.
    pub content_type: String,
    /// `sha384-…` over the uncompressed bytes, for the `integrity` attribute
    /// ([Subresource Integrity](https://www.w3.org/TR/SRI/)).
    pub integrity: String,
    /// The path holds a hash of the content: what is there never changes and may be kept for ever.
    pub immutable: bool,
    /// What it weighs.
    pub size: Size,
}

/// What one file weighs on the wire, in bytes, by `Content-Encoding`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Size {
    /// As it is.
    pub raw: u64,
    /// With gzip, where that is smaller. Then it lies beside the file with `.gz` behind its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gzip: Option<u64>,
    /// With brotli, where that is smaller. Then it lies beside the file with `.br` behind its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub brotli: Option<u64>,
}

impl Size {
    /// What a browser that takes brotli fetches.
    pub fn smallest(self) -> u64 {
        self.brotli.unwrap_or(self.raw).min(self.gzip.unwrap_or(self.raw))
    }
}

impl Asset {
    /// Where the uncompressed file is, given the site's folder.
    pub fn file(&self, site: &Path) -> PathBuf {
        site.join(self.path.trim_start_matches('/'))
    }
}

impl Manifest {
    /// Reads the manifest of a site that the tool has built into this folder.
    pub fn read(site: &Path) -> Result<Self, ReadError> {
        let file = site.join(FILE);
        let text = fs::read(&file).map_err(|source| ReadError::Missing { file: file.clone(), source })?;
        serde_json::from_slice(&text).map_err(|source| ReadError::Unreadable { file, source })
    }

    /// The file with this logical name.
    pub fn find(&self, name: &str) -> Option<&Asset> {
        self.assets.get(name)
    }

    /// Every file, with its logical name, in the names' order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Asset)> {
        self.assets.iter().map(|(name, asset)| (name.as_str(), asset))
    }

    /// Adds a file. Gives back what was there under the same name.
    pub fn insert(&mut self, name: impl Into<String>, asset: Asset) -> Option<Asset> {
        self.assets.insert(name.into(), asset)
    }
}

/// Why a site cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// Nothing was built there.
    #[error("{} cannot be read; `make run` builds the site, and so does `cargo run -p site -- build`", file.display())]
    Missing {
        /// The manifest that was looked for.
        file: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// Something else wrote it, or another version of the tool.
    #[error("{} is not a manifest of this version", file.display())]
    Unreadable {
        /// The manifest that was read.
        file: PathBuf,
        /// What is wrong in it.
        source: serde_json::Error,
    },
}

#[cfg(test)]
mod tests {
    use super::*;

    fn script() -> Asset {
        Asset {
            path: "/assets/app.0123.js".into(),
            content_type: "text/javascript; charset=utf-8".into(),
            integrity: "sha384-AAAA".into(),
            immutable: true,
            size: Size { raw: 300, gzip: Some(120), brotli: Some(100) },
        }
    }

    #[test]
    fn what_was_written_is_read() {
        let folder = tempfile::tempdir().unwrap();
        let mut manifest = Manifest::default();
        assert_eq!(manifest.insert(SCRIPT, script()), None);
        fs::write(folder.path().join(FILE), serde_json::to_vec(&manifest).unwrap()).unwrap();

        let read = Manifest::read(folder.path()).unwrap();

        assert_eq!(read, manifest);
        assert_eq!(read.find(SCRIPT), Some(&script()));
        assert_eq!(read.find("app.mjs"), None);
        assert_eq!(script().file(Path::new("site")), Path::new("site/assets/app.0123.js"));
    }

    #[test]
    fn an_unknown_field_is_another_version() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(FILE), r#"{"app.js": {"url": "/app.js"}}"#).unwrap();
        let error = Manifest::read(folder.path()).unwrap_err();
        assert!(matches!(error, ReadError::Unreadable { .. }), "{error}");
    }

    #[test]
    fn an_empty_folder_says_what_to_do() {
        let folder = tempfile::tempdir().unwrap();
        let error = Manifest::read(folder.path()).unwrap_err();
        assert!(error.to_string().contains("make run"), "{error}");
    }

    #[test]
    fn the_smallest_encoding_counts() {
        assert_eq!(script().size.smallest(), 100);
        assert_eq!(Size { raw: 7, gzip: None, brotli: None }.smallest(), 7);
    }
}
