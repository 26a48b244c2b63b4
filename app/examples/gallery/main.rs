//! Writes every page and every part, in every state, into a folder, to be looked at without a server:
//! `make gallery`. Developers look, and the tests in `end2end/tests/look` compare it with what it was.

mod files;
mod index;
mod samples;
mod stage;
mod states;
mod theme;

use std::{env, error::Error, fs, path::Path};

use app::{Asset, Assets, PageContext, render, texts::Texts};

use self::{stage::Stage, theme::Theme};

/// What is written from left to right, and what is written the other way.
const LANGUAGES: [&str; 2] = ["en", "ar"];
/// The parts by themselves. They are the same in any language, so only their direction changes.
const PARTS: &str = include_str!("parts.html");

fn main() -> Result<(), Box<dyn Error>> {
    let folder = env::args_os().nth(1).ok_or("say which folder to write into")?;
    let folder = Path::new(&folder);
    let project = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut names = Vec::new();
    for theme in Theme::ALL {
        files::write_style(&project, &folder.join(theme.name()), theme)?;
        for language in LANGUAGES {
            let texts = Texts::for_locale(language).ok_or("the gallery's languages are there")?;
            let place = folder.join(theme.name()).join(texts.direction().attribute());
            let pages = pages(texts);
            names = pages.iter().map(|(name, _)| *name).collect();
            files::write_pictures(&project, &place)?;
            for (name, html) in pages {
                write(&place, name, &theme.fix(&without_scripts(&html)))?;
                write(&place, &format!("widths/{name}"), &index::at_widths(name))?;
            }
        }
    }
    write(folder, "index", &index::index(&names))
}

/// Everything in one language.
fn pages(texts: Texts) -> Vec<(&'static str, String)> {
    let file = |url: &str| Asset { url: url.to_owned(), integrity: String::new() };
    let assets = Assets {
        css: file("../style/main.css"),
        script: file("app.js"),
        old_script: file("old-browser.js"),
        wasm: file("app.wasm"),
        favicon: "favicon.svg".into(),
    };
    let context = PageContext {
        texts,
        assets: &assets,
        test_mode: false,
        languages: Some("languages.html"),
        brand: None,
        theme: None,
    };
    let direction = format!("dir=\"{}\"", texts.direction().attribute());
    let parts = [("parts", PARTS.replacen("dir=\"ltr\"", &direction, 1))];
    let pages = samples::pages().into_iter().map(|(name, page)| {
        let context = PageContext { test_mode: name == "checkout", ..context };
        // Or the page would think after a while that its loader never came.
        let mut stage = Stage::new(render(page, &context));
        stage.mark_document("ready");
        (name, stage.into_html())
    });
    parts.into_iter().chain(pages).chain(states::pages(&context)).collect()
}

/// Nothing in the gallery moves by itself, so nothing is to be fetched for it.
fn without_scripts(html: &str) -> String {
    let fetched = ["link rel=\"preload\"", "script ", "/script>"];
    let (start, tags) = html.split_once('<').expect("a page begins with its type");
    let kept = tags.split('<').filter(|tag| !fetched.iter().any(|start| tag.starts_with(start)));
    kept.fold(start.to_owned(), |html, tag| html + "<" + tag)
}

fn write(folder: &Path, name: &str, html: &str) -> Result<(), Box<dyn Error>> {
    let path = folder.join(name).with_extension("html");
    fs::create_dir_all(path.parent().ok_or("a file is in a folder")?)?;
    Ok(fs::write(path, html)?)
}
