//! The whole build, in order.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
};

use crate::{
    Error, Steps, files,
    fingerprint::Fingerprint,
    font_files, gateway_scripts,
    manifest::{Manifest, OLD_SCRIPT, SCRIPT, STYLE, WASM},
    npm::Tools,
    script, style,
    toolchain::{Toolchain, Way},
    wasm,
    writer::Writer,
};

/// What to build, and where.
#[derive(Debug, Clone)]
pub struct Options {
    /// The project's root.
    pub root: PathBuf,
    /// The folder to fill.
    pub site: PathBuf,
    /// Which toolchain may be taken.
    pub toolchain: Way,
    /// The person's cache folder, where a prepared toolchain may be.
    pub cache: PathBuf,
}

/// Builds the site, or finds that it is built already.
pub fn build(options: &Options, steps: &mut Steps<'_>) -> Result<Manifest, Error> {
    let root = options.root.canonicalize().map_err(Error::file(&options.root))?;
    let target = root.join("target/wasm");
    let _only_one = lock(&target)?;

    let tool = root.join("server/crates/site");
    let toolchain = Toolchain::find(options.toolchain, &options.cache)?;
    let tool_sources = tool_fingerprint(&tool)?;
    let fingerprint = fingerprint(&root, &tool_sources, &toolchain)?;
    if Writer::is_built_from(&options.site, &fingerprint)
        && let Ok(manifest) = Manifest::read(&options.site)
        && manifest.iter().all(|(_, asset)| asset.file(&options.site).is_file())
    {
        steps.say("nothing has changed");
        return Ok(manifest);
    }

    let tools = Tools::ready(&tool, steps)?;
    let compiled = steps
        .timed(&format!("islands, by {}", toolchain.name()), |_| wasm::compile(&root, &target, &toolchain))?;
    let work = target.join("site");
    let bindings = wasm::bind_and_shrink(&compiled, &work, &tools, &tool_sources, steps)?;
    let style = steps.timed("style", |_| style::bundle(&root.join("style/main.css")))?;

    steps.timed("hashes and compression", |_| {
        let mut writer = Writer::begin(&options.site)?;
        let wasm = writer.add_hashed(WASM, &files::read(&bindings.wasm)?)?;
        let script = script::bundle(&bindings, &root.join("app/loader.mjs"), &wasm, &work, &tools)?;
        writer.add_hashed(SCRIPT, &script)?;
        writer
            .add_hashed(OLD_SCRIPT, &script::for_old_browsers(&root.join("app/old-browser.js"), &tools)?)?;
        writer.add_hashed(STYLE, style.as_bytes())?;
        gateway_scripts::add(&mut writer, &work, &tools)?;
        font_files::add(&mut writer, &tools)?;
        add_public(&mut writer, &root.join("public"))?;
        writer.finish(&fingerprint)
    })
}

/// Held until the build ends, so that two at once do not write into one folder.
fn lock(target: &Path) -> Result<File, Error> {
    fs::create_dir_all(target).map_err(Error::file(target))?;
    let path = target.join(".site-lock");
    let file = File::create(&path).map_err(Error::file(&path))?;
    file.lock().map_err(Error::file(&path))?;
    Ok(file)
}

/// Everything that this tool's own work depends on.
fn tool_fingerprint(tool: &Path) -> Result<String, Error> {
    Ok(Fingerprint::new().path(&tool.join("src"))?.path(&tool.join("package-lock.json"))?.finish())
}

fn fingerprint(root: &Path, tool_sources: &str, toolchain: &Toolchain) -> Result<String, Error> {
    let mut all = Fingerprint::new()
        .word("tool", tool_sources.as_bytes())
        .word("toolchain", toolchain.version.as_bytes());
    for input in ["Cargo.toml", "Cargo.lock", "app", "style", "public"] {
        all = all.path(&root.join(input))?;
    }
    Ok(all.finish())
}

/// Copies `public/` as it is. Hidden files are the editor's, but `.well-known` is the web's.
fn add_public(writer: &mut Writer, public: &Path) -> Result<(), Error> {
    for file in files::below(public, &[])? {
        let name = file.strip_prefix(public).expect("`below` gives paths below the folder").to_string_lossy();
        let hidden = name.split('/').any(|part| part.starts_with('.') && part != ".well-known");
        if !hidden {
            writer.add_as_is(&name, &files::read(&file)?)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn public_files_keep_their_names_and_hidden_ones_stay_out() {
        let folder = tempfile::tempdir().unwrap();
        let public = folder.path().join("public");
        for name in ["robots.txt", ".well-known/security.txt", ".robots.txt.swp", "icons/card.svg"] {
            files::write(&public.join(name), name.as_bytes()).unwrap();
        }
        let mut writer = Writer::begin(&folder.path().join("site")).unwrap();
        add_public(&mut writer, &public).unwrap();
        let manifest = writer.finish("built").unwrap();

        let listed: Vec<_> = manifest.iter().map(|(name, asset)| (name, asset.path.as_str())).collect();
        assert_eq!(
            listed,
            [
                (".well-known/security.txt", "/.well-known/security.txt"),
                ("icons/card.svg", "/icons/card.svg"),
                ("robots.txt", "/robots.txt"),
            ]
        );
    }

    #[test]
    fn a_project_without_a_public_folder_is_fine() {
        let folder = tempfile::tempdir().unwrap();
        let mut writer = Writer::begin(&folder.path().join("site")).unwrap();
        add_public(&mut writer, &folder.path().join("public")).unwrap();
        assert_eq!(writer.finish("built").unwrap().iter().count(), 0);
    }
}
