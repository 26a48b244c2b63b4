//! What comes from npm, under versions and hashes that `package-lock.json` holds.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use crate::{Error, Steps, files, fingerprint::Fingerprint, run};

/// wasm-opt and esbuild, installed, and packages whose files we serve.
pub(crate) struct Tools {
    modules: PathBuf,
}

impl Tools {
    /// Installs them beside `package.json`, unless this lock file was installed there before.
    pub(crate) fn ready(folder: &Path, steps: &mut Steps<'_>) -> Result<Self, Error> {
        let modules = folder.join("node_modules");
        let stamp = modules.join(".installed-lock");
        let lock = Fingerprint::new().path(&folder.join("package-lock.json"))?.finish();
        if files::read(&stamp).ok().as_deref() != Some(lock.as_bytes()) {
            steps.timed("packages from npm", |_| {
                run::captured(Command::new("npm").args(["ci", "--ignore-scripts"]).current_dir(folder))
            })?;
            files::write(&stamp, lock.as_bytes())?;
        }
        Ok(Self { modules })
    }

    /// Binaryen's optimiser.
    pub(crate) fn wasm_opt(&self) -> Command {
        self.program("wasm-opt")
    }

    /// The bundler and minifier.
    pub(crate) fn esbuild(&self) -> Command {
        self.program("esbuild")
    }

    /// The folder of a package.
    pub(crate) fn package(&self, name: &str) -> PathBuf {
        self.modules.join(name)
    }

    fn program(&self, name: &str) -> Command {
        Command::new(self.modules.join(".bin").join(name))
    }
}
