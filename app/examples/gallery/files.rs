//! What the pages of the gallery link to.

use std::{fs, io, path::Path};

use crate::theme::Theme;

/// What a sheet says of a state that comes and goes, and the class that keeps it for the parts' page.
const HELD: [(&str, &str); 3] =
    [(":hover", ".is-hover"), (":focus-visible", ".is-focus"), (":focus-within", ".is-focus")];

/// The style sheets as they are, whose imports a browser follows by itself, and two more for the parts.
pub(crate) fn write_style(project: &Path, folder: &Path, theme: Theme) -> io::Result<()> {
    let mut held = String::new();
    copy_sheets(&project.join("style"), &folder.join("style"), theme, &mut held)?;
    fs::write(folder.join("style/held.css"), held)?;
    fs::write(folder.join("style/gallery.css"), include_str!("gallery.css"))
}

fn copy_sheets(from: &Path, to: &Path, theme: Theme, held: &mut String) -> io::Result<()> {
    fs::create_dir_all(to)?;
    let mut entries = fs::read_dir(from)?.collect::<io::Result<Vec<_>>>()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_sheets(&entry.path(), &target, theme, held)?;
        } else if target.extension().is_some_and(|extension| extension == "css") {
            let sheet = theme.fix(&fs::read_to_string(entry.path())?);
            held.push_str(&held_states(&sheet));
            fs::write(target, sheet)?;
        }
    }
    Ok(())
}

/// The rules for states that come and go, as rules for classes.
fn held_states(sheet: &str) -> String {
    let rules = sheet.split_inclusive('}').filter(|rule| HELD.iter().any(|(state, _)| rule.contains(state)));
    let by_class =
        |rule: &str| HELD.iter().fold(rule.to_owned(), |rule, (state, class)| rule.replace(state, class));
    // A comment in front is not part of the rule.
    rules.map(|rule| by_class(rule.rsplit_once("*/").map_or(rule, |(_, rule)| rule))).collect()
}

pub(crate) fn write_pictures(project: &Path, folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    fs::copy(project.join("public/favicon.svg"), folder.join("favicon.svg"))?;
    fs::write(folder.join("tea.svg"), drawing("#7c9a5e", "M18 40q14 8 28-16q-26-4-28 16z"))?;
    fs::write(folder.join("pot.svg"), drawing("#8aa4b8", "M18 24h24q4 20-6 22h-12q-10-2-6-22z"))
}

/// A picture of a product.
fn drawing(colour: &str, path: &str) -> String {
    format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" fill="{colour}"/><path fill="#fff" d="{path}"/></svg>"##
    )
}
