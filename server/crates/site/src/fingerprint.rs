//! One hash over everything that a step depends on: unchanged means nothing to do.

use std::path::Path;

use sha2::{Digest, Sha256};

use crate::{Error, files};

/// Folders that hold results, not sources.
const RESULTS: [&str; 2] = ["node_modules", "target"];

/// Collects what a step depends on.
pub(crate) struct Fingerprint(Sha256);

impl Fingerprint {
    pub(crate) fn new() -> Self {
        Self(Sha256::new())
    }

    /// Something that has no file, such as a compiler's version.
    pub(crate) fn word(mut self, name: &str, value: &[u8]) -> Self {
        // Lengths keep two fields from reading like two others.
        for part in [name.as_bytes(), value] {
            self.0.update((part.len() as u64).to_be_bytes());
            self.0.update(part);
        }
        self
    }

    /// A file, or every file below a folder: names and contents.
    pub(crate) fn path(mut self, path: &Path) -> Result<Self, Error> {
        if path.is_file() {
            return Ok(self.word(&path.to_string_lossy(), &files::read(path)?));
        }
        for file in files::below(path, &RESULTS)? {
            self = self.word(&file.to_string_lossy(), &files::read(&file)?);
        }
        Ok(self)
    }

    /// As lower-case hex.
    pub(crate) fn finish(self) -> String {
        hex::encode(self.0.finalize())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(folder: &Path) -> String {
        Fingerprint::new().path(folder).unwrap().finish()
    }

    #[test]
    fn every_change_shows_and_results_do_not() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path();
        files::write(&path.join("a.rs"), b"one").unwrap();
        let first = of(path);
        assert_eq!(of(path), first);

        files::write(&path.join("node_modules/x.js"), b"x").unwrap();
        assert_eq!(of(path), first);

        files::write(&path.join("a.rs"), b"two").unwrap();
        let second = of(path);
        assert_ne!(second, first);

        files::write(&path.join("b.rs"), b"").unwrap();
        assert_ne!(of(path), second);
    }

    #[test]
    fn where_one_word_ends_matters() {
        let split = |a: &str, b: &str| Fingerprint::new().word(a, b.as_bytes()).finish();
        assert_ne!(split("ab", "c"), split("a", "bc"));
    }
}
