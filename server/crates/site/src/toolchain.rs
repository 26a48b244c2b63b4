//! Which Rust toolchain builds for the browser. `server/setup/wasm-toolchain.sh` prepares one of
//! the two that are looked for here.

use std::{
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
    process::Command,
    str::FromStr,
};

use crate::{Error, run};

/// The compiler's name for a browser.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// Which toolchains may be taken.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Way {
    /// The first that has the target.
    #[default]
    Auto,
    /// The active toolchain only.
    Rustup,
    /// The one that was made of Debian's packages only.
    Debian,
}

impl FromStr for Way {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "auto" => Ok(Self::Auto),
            "rustup" => Ok(Self::Rustup),
            "debian" => Ok(Self::Debian),
            _ => Err("it can be auto, rustup or debian".to_owned()),
        }
    }
}

/// A toolchain that has the target.
#[derive(Debug, Clone)]
pub(crate) struct Toolchain {
    cargo: OsString,
    rustc: OsString,
    /// What `rustc -vV` says, for the fingerprint.
    pub(crate) version: String,
}

impl Toolchain {
    /// Finds one. `cache` is the person's cache folder.
    pub(crate) fn find(way: Way, cache: &Path) -> Result<Self, Error> {
        let ours = cache.join("counterfoil/wasm-toolchain");
        let active = || Self::at("cargo".into(), "rustc".into());
        let debian = || Self::at(ours.join("bin/cargo").into(), ours.join("bin/rustc").into());
        match way {
            Way::Rustup => active()?,
            Way::Debian => debian()?,
            Way::Auto => match active()? {
                Some(found) => Some(found),
                None => debian()?,
            },
        }
        .ok_or(Error::NoToolchain)
    }

    fn at(cargo: OsString, rustc: OsString) -> Result<Option<Self>, Error> {
        let Ok(sysroot) = run::captured(Command::new(&rustc).args(["--print", "sysroot"])) else {
            return Ok(None);
        };
        if !has_target(Path::new(sysroot.trim())) {
            return Ok(None);
        }
        let version = run::captured(Command::new(&rustc).arg("-vV"))?;
        Ok(Some(Self { cargo, rustc, version }))
    }

    /// A cargo of this toolchain, free of what a surrounding `cargo run` has set.
    pub(crate) fn cargo(&self) -> Command {
        let mut command = Command::new(&self.cargo);
        for name in ["CARGO", "CARGO_BUILD_TARGET", "CARGO_ENCODED_RUSTFLAGS", "RUSTC_WRAPPER", "RUSTFLAGS"] {
            command.env_remove(name);
        }
        command.env("RUSTC", &self.rustc);
        command
    }

    /// For one line on the screen.
    pub(crate) fn name(&self) -> &str {
        self.version.lines().next().unwrap_or_default()
    }
}

fn has_target(sysroot: &Path) -> bool {
    let library = sysroot.join("lib/rustlib").join(TARGET).join("lib");
    let Ok(mut entries) = fs::read_dir(library) else { return false };
    entries.any(|entry| entry.is_ok_and(|entry| entry.file_name().to_string_lossy().starts_with("libstd-")))
}

/// The person's cache folder, by the [XDG rules](https://specifications.freedesktop.org/basedir-spec/).
pub fn cache_folder(xdg_cache_home: Option<OsString>, home: Option<OsString>) -> PathBuf {
    match (xdg_cache_home, home) {
        (Some(cache), _) if !cache.is_empty() => cache.into(),
        (_, Some(home)) => PathBuf::from(home).join(".cache"),
        (_, None) => PathBuf::from(".cache"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sysroot_without_the_standard_library_does_not_count() {
        let folder = tempfile::tempdir().unwrap();
        assert!(!has_target(folder.path()));
        let library = folder.path().join("lib/rustlib/wasm32-unknown-unknown/lib");
        fs::create_dir_all(&library).unwrap();
        assert!(!has_target(folder.path()));
        fs::write(library.join("libstd-0123.rlib"), "").unwrap();
        assert!(has_target(folder.path()));
    }

    #[test]
    fn debian_alone_is_not_found_in_an_empty_cache() {
        let folder = tempfile::tempdir().unwrap();
        let found = Toolchain::find(Way::Debian, folder.path());
        assert!(matches!(found, Err(Error::NoToolchain)), "{found:?}");
    }

    #[test]
    fn an_empty_variable_is_no_folder() {
        assert_eq!(cache_folder(Some("/x".into()), Some("/h".into())), Path::new("/x"));
        assert_eq!(cache_folder(Some(String::new().into()), Some("/h".into())), Path::new("/h/.cache"));
    }

    #[test]
    fn ways_have_names() {
        assert_eq!("debian".parse(), Ok(Way::Debian));
        assert!("Debian".parse::<Way>().is_err());
    }
}
