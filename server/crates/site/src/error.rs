//! What can go wrong while a site is built.

use std::{io, path::PathBuf};

/// Why the site was not built.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file or folder of the project or of the site.
    #[error("{}: {source}", path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// No compiler here can build for the browser.
    #[error(
        "no Rust toolchain here has the target wasm32-unknown-unknown; server/setup/wasm-toolchain.sh prepares one"
    )]
    NoToolchain,
    /// A program did not start.
    #[error("{program} did not start: {source}")]
    Start {
        /// Its name or path.
        program: String,
        /// What the system said.
        source: io::Error,
    },
    /// A program failed. What it said is already on the screen, or here.
    #[error("{program} failed ({status}){}", said.as_deref().map(|said| format!(":\n{said}")).unwrap_or_default())]
    Failed {
        /// Its name or path.
        program: String,
        /// How it ended.
        status: std::process::ExitStatus,
        /// Its output, where that was not shown.
        said: Option<String>,
    },
    /// wasm-bindgen could not read what the compiler made.
    #[error("wasm-bindgen: {0}")]
    Bindgen(String),
    /// The style sheet has an error.
    #[error("style: {0}")]
    Style(String),
    /// A font that cannot be laid out.
    #[error("the font {0}: {1}")]
    Font(&'static str, &'static str),
    /// A file of `public/` whose content type is not known.
    #[error(
        "{0}: no content type is known for this ending; add it to server/crates/site/src/content_type.rs"
    )]
    ContentType(String),
    /// Two files of the site have one name.
    #[error("two files of the site are called {0}")]
    SameName(String),
    /// The folder to build into has something in it that the tool did not make.
    #[error(
        "{} has files in it that this tool did not make; they would be removed. Name an empty or a new folder",
        _0.display()
    )]
    NotOurs(PathBuf),
}

impl Error {
    /// For `map_err` on everything that touches a file.
    pub(crate) fn file(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        |source| Self::File { path, source }
    }
}
