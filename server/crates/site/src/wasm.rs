//! From the crate `app` to WebAssembly that is as small as it gets.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use crate::{
    Error, Steps,
    bindings::{self, Bindings},
    files,
    fingerprint::Fingerprint,
    npm::Tools,
    run, slim,
    toolchain::{TARGET, Toolchain},
};

/// A profile of its own (see the root `Cargo.toml`): for size, and for this crate alone.
const PROFILE: &str = "wasm-release";

/// The finished module with the names of its functions, which only [`crate::size`] reads.
pub(crate) const NAMED: &str = "app.named.wasm";

/// What the compiler may have used; wasm-opt refuses the rest. By name, because `--all-features`
/// would let it write what browsers do not take yet.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Compiles the islands. `target` is cargo's folder for it.
pub(crate) fn compile(root: &Path, target: &Path, toolchain: &Toolchain) -> Result<PathBuf, Error> {
    run::shown(
        toolchain
            .cargo()
            .args(["build", "--package", "app", "--lib", "--locked"])
            .arg("--no-default-features")
            .args(["--target", TARGET, "--profile", PROFILE, "--target-dir"])
            .arg(target)
            .env("CARGO_ENCODED_RUSTFLAGS", short_paths(root)?.join("\u{1f}"))
            .current_dir(root),
    )?;
    Ok(target.join(TARGET).join(PROFILE).join("app.wasm"))
}

/// Panic messages name source files. Without the folders of this machine they are shorter, and the
/// same sources make the same bytes everywhere.
fn short_paths(root: &Path) -> Result<Vec<String>, Error> {
    let mut prefixes = vec![root.canonicalize().map_err(Error::file(root))?];
    let cargo_home = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".cargo")));
    if let Some(registries) = cargo_home.and_then(|home| fs::read_dir(home.join("registry/src")).ok()) {
        prefixes.extend(registries.flatten().map(|entry| entry.path()));
    }
    prefixes.sort();
    Ok(prefixes.iter().map(|prefix| format!("--remap-path-prefix={}/=", prefix.display())).collect())
}

/// Makes the JavaScript bindings and optimises. Both take seconds and depend on `wasm` alone, so
/// they are kept in `work` for the next time.
pub(crate) fn bind_and_shrink(
    wasm: &Path,
    work: &Path,
    tools: &Tools,
    tool_sources: &str,
    steps: &mut Steps<'_>,
) -> Result<Bindings, Error> {
    let key = Fingerprint::new().path(wasm)?.word("tool", tool_sources.as_bytes()).finish();
    let stamp = work.join("key");
    let result = Bindings { script: work.join("app.js"), wasm: work.join("app.wasm") };
    if files::read(&stamp).ok().as_deref() == Some(key.as_bytes()) {
        return Ok(result);
    }
    if work.exists() {
        fs::remove_dir_all(work).map_err(Error::file(work))?;
    }
    let raw = steps.timed("wasm-bindgen", |_| {
        let bindings = bindings::generate(wasm, work)?;
        slim::slim(&bindings)?;
        Ok(bindings)
    })?;
    steps.timed("wasm-opt -Oz", |_| {
        let named = work.join(NAMED);
        let mut shrink = tools.wasm_opt();
        run::captured(
            shrink
                .args(["-Oz", "--converge", "-g"])
                .args(FEATURES)
                .arg(&raw.wasm)
                .arg("--output")
                .arg(&named),
        )?;
        let mut strip = tools.wasm_opt();
        run::captured(strip.arg("--strip-debug").args(FEATURES).arg(&named).arg("--output").arg(&result.wasm))
    })?;
    files::write(&stamp, key.as_bytes())?;
    Ok(result)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn this_machines_folders_are_cut_off() {
        let root = tempfile::tempdir().unwrap();
        let root = root.path().canonicalize().unwrap();
        let flag = format!("--remap-path-prefix={}/=", root.display());
        assert!(short_paths(&root).unwrap().contains(&flag));
    }
}
