//! Takes out of a module and its script what wasm-bindgen puts in and no page needs, and shortens
//! the names by which the two know each other: half of each is a hash, and hashes do not compress.
//! Together that is a twentieth of the first load.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use walrus::ModuleConfig;

use crate::{Error, bindings::Bindings, files};

/// Object members of the script are indented so far.
const MEMBER: &str = "        ";
/// How the script calls what the module exports.
const CALL: &str = "wasm.";

/// Rewrites both files in place.
pub(crate) fn slim(bindings: &Bindings) -> Result<(), Error> {
    let script = String::from_utf8_lossy(&files::read(&bindings.script)?).into_owned();
    let mut module = ModuleConfig::new()
        .generate_producers_section(false)
        .parse(&files::read(&bindings.wasm)?)
        .map_err(|error| broken(&bindings.wasm, &error.to_string()))?;

    let script = without_unused_classes(&script);
    let called: BTreeSet<_> = words(&script).filter(|word| word.is_call).map(|word| word.text).collect();
    let uncalled: Vec<_> = module
        .exports
        .iter()
        .filter(|export| !called.contains(export.name.as_str()))
        .map(walrus::Export::id)
        .collect();
    for export in uncalled {
        module.exports.delete(export);
    }
    walrus::passes::gc::run(&mut module);

    let imported = module.imports.iter().map(|import| import.name.clone()).collect();
    let script = without_members(&script, &imported);
    let imports = short_names(imported.into_iter());
    let exports = short_names(module.exports.iter().map(|export| export.name.clone()));
    let script = renamed(&script, &imports, &exports)
        .map_err(|name| broken(&bindings.script, &format!("{name} is not where it was expected")))?;
    for import in module.imports.iter_mut() {
        import.name.clone_from(&imports[&import.name]);
    }
    for export in module.exports.iter_mut() {
        export.name.clone_from(&exports[&export.name]);
    }
    files::write(&bindings.script, script.as_bytes())?;
    files::write(&bindings.wasm, &module.emit_wasm())
}

fn broken(path: &Path, what: &str) -> Error {
    Error::Bindgen(format!("{}: {what}", path.display()))
}

/// A class whose objects Rust never hands out (`__wrap` makes them) can have none. Such classes
/// come with libraries, and hold on to everything that their methods call.
fn without_unused_classes(script: &str) -> String {
    let unused = |line: &str| {
        let (class, _) = line.strip_prefix("export class ")?.split_once(' ')?;
        (!script.contains(&format!("{class}.__wrap("))).then(|| class.to_owned())
    };
    let classes: Vec<_> = script.lines().filter_map(unused).collect();
    let begins = |line: &str| {
        classes.iter().find_map(|class| {
            let block = [format!("export class {class} "), format!("const {class}Finalization ")];
            let line_only = format!("if (Symbol.dispose) {class}.");
            if line.starts_with(&block[0]) {
                Some("}")
            } else if line.starts_with(&block[1]) {
                Some(";")
            } else {
                line.starts_with(&line_only).then_some("")
            }
        })
    };
    without_blocks(script, begins, |line, end| {
        if end == ";" { line.ends_with(end) } else { line == end || end.is_empty() }
    })
}

/// Leaves out of the object of imported functions what the module does not import any more.
fn without_members(script: &str, imported: &BTreeSet<String>) -> String {
    let begins = |line: &str| {
        let (name, _) = line.strip_prefix(MEMBER)?.split_once(": function")?;
        (name.starts_with("__wb") && !imported.contains(name)).then_some("},")
    };
    let ends = |line: &str, end: &str| {
        line.strip_prefix(MEMBER).is_some_and(|line| line.starts_with('}') && line.ends_with(end))
    };
    without_blocks(script, begins, ends)
}

/// Leaves out every block from the line where `begins` says what ends it up to the line that does.
fn without_blocks<'a>(
    script: &str,
    begins: impl Fn(&str) -> Option<&'a str>,
    ends: impl Fn(&str, &str) -> bool,
) -> String {
    let mut kept = String::with_capacity(script.len());
    let mut inside = None;
    for line in script.lines() {
        inside = inside.or_else(|| begins(line));
        match inside {
            Some(end) if ends(line, end) => inside = None,
            Some(_) => {}
            None => kept.extend([line, "\n"]),
        }
    }
    kept
}

/// Gives each name a short one of its own.
fn short_names(names: impl Iterator<Item = String>) -> BTreeMap<String, String> {
    names.enumerate().map(|(number, name)| (name, short_name(number))).collect()
}

/// `a` to `z`, then `ba`, `bb` and so on.
fn short_name(mut number: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(char::from(b'a' + u8::try_from(number % 26).expect("a remainder of 26 is small")));
        number /= 26;
        if number == 0 {
            return letters.iter().rev().collect();
        }
    }
}

/// Renames the members that the module imports and the exports that the script calls. Gives the
/// first name that it does not find instead, because then the two would no longer fit.
fn renamed(
    script: &str,
    imports: &BTreeMap<String, String>,
    exports: &BTreeMap<String, String>,
) -> Result<String, String> {
    let mut text = String::with_capacity(script.len());
    let mut copied = 0;
    let mut seen = BTreeSet::new();
    for word in words(script) {
        let names = if word.is_call { exports } else { imports };
        if let Some(short) = names.get(word.text).filter(|_| word.is_call || word.is_member) {
            text.push_str(&script[copied..word.start]);
            text.push_str(short);
            copied = word.start + word.text.len();
            seen.insert(word.text);
        }
    }
    text.push_str(&script[copied..]);
    match imports.keys().chain(exports.keys()).find(|name| !seen.contains(name.as_str())) {
        Some(name) => Err(name.clone()),
        None => Ok(text),
    }
}

/// An identifier of the script and where it stands.
struct Word<'a> {
    text: &'a str,
    start: usize,
    /// As in `wasm.text`.
    is_call: bool,
    /// As in `text: function`.
    is_member: bool,
}

fn words(script: &str) -> impl Iterator<Item = Word<'_>> {
    let is_letter = |letter: char| letter.is_ascii_alphanumeric() || letter == '_' || letter == '$';
    let mut next = 0;
    std::iter::from_fn(move || {
        let start = next + script[next..].find(is_letter)?;
        let length = script[start..].find(|letter| !is_letter(letter)).unwrap_or(script.len() - start);
        next = start + length;
        Some(Word {
            text: &script[start..next],
            start,
            is_call: script[..start].ends_with(CALL),
            is_member: script[next..].starts_with(": function"),
        })
    })
}

#[cfg(test)]
mod tests;
