//! Writes every page, filled in with samples, into a folder, to be looked at without a server:
//! `cargo run -p app --example gallery --features ssr -- target/gallery`.

mod samples;

use std::{env, error::Error, fs, path::Path};

use app::{Asset, Assets, PageContext, render, texts::Texts};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = env::args_os().nth(1).ok_or("say which folder to write into")?;
    let folder = Path::new(&folder);
    fs::create_dir_all(folder)?;

    // The browser follows the sheet's imports by itself.
    let project = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    copy_folder(&project.join("style"), &folder.join("style"))?;
    fs::copy(project.join("public/favicon.svg"), folder.join("favicon.svg"))?;
    fs::write(folder.join("tea.svg"), drawing("#7c9a5e", "M18 40q14 8 28-16q-26-4-28 16z"))?;
    fs::write(folder.join("pot.svg"), drawing("#8aa4b8", "M18 24h24q4 20-6 22h-12q-10-2-6-22z"))?;

    let file = |url: &str| Asset { url: url.to_owned(), integrity: String::new() };
    let assets = Assets {
        css: file("style/main.css"),
        script: file("app.js"),
        wasm: file("app.wasm"),
        favicon: "favicon.svg".into(),
    };
    let texts = Texts::default();
    for (name, page) in samples::pages() {
        let context = PageContext {
            texts,
            assets: &assets,
            test_mode: name == "checkout",
            languages: Some("languages.html"),
        };
        fs::write(folder.join(name).with_extension("html"), render(page, &context))?;
    }
    Ok(())
}

fn copy_folder(from: &Path, to: &Path) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_folder(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

/// A picture of a product.
fn drawing(colour: &str, path: &str) -> String {
    format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" fill="{colour}"/><path fill="#fff" d="{path}"/></svg>"##
    )
}
