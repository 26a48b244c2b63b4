//! What the WebAssembly is made of: which crate, and which function, has how many of its bytes.

use std::{cmp::Reverse, collections::BTreeMap, fmt, path::Path};

use walrus::{FunctionKind, Module, ModuleConfig};

use crate::{Error, files, size::grouped};

/// So many functions are named.
const LARGEST: usize = 12;
/// A function's name is cut after so many characters.
const NAME_WIDTH: usize = 90;
/// Crates that have less than this part of all are not worth a line of their own.
const SMALL: f64 = 0.005;

/// The bytes of a module, by their owners.
#[derive(Debug)]
pub struct Shares {
    /// Everything.
    total: u64,
    /// The most first.
    owners: Vec<(String, u64)>,
    /// The largest functions, the largest first.
    functions: Vec<(String, u64)>,
}

impl Shares {
    /// Reads them off a module that has the names of its functions.
    pub fn read(path: &Path) -> Result<Self, Error> {
        let bytes = files::read(path)?;
        let module = ModuleConfig::new()
            .parse(&bytes)
            .map_err(|error| Error::Bindgen(format!("{}: {error}", path.display())))?;
        Ok(Self::of(&module))
    }

    fn of(module: &Module) -> Self {
        let mut functions: Vec<_> = module
            .funcs
            .iter()
            .filter_map(|function| match &function.kind {
                FunctionKind::Local(local) => {
                    let name = without_hashes(function.name.as_deref().unwrap_or_default());
                    Some((name, local.original_range.as_ref()?.len() as u64))
                }
                _ => None,
            })
            .collect();
        let mut owners = BTreeMap::<_, u64>::new();
        for (name, size) in &functions {
            *owners.entry(owner(name).to_owned()).or_default() += size;
        }
        let data = module.data.iter().map(|data| data.value.len() as u64).sum();
        owners.insert("(texts and tables)".to_owned(), data);

        let mut owners: Vec<_> = owners.into_iter().collect();
        let largest_first = |list: &mut Vec<(String, u64)>| list.sort_by_key(|(_, size)| Reverse(*size));
        largest_first(&mut owners);
        largest_first(&mut functions);
        functions.truncate(LARGEST);
        Self { total: owners.iter().map(|(_, size)| size).sum(), owners, functions }
    }
}

impl fmt::Display for Shares {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        #[expect(clippy::cast_precision_loss, reason = "a part of some ten thousand bytes")]
        let part = |size: u64| size as f64 / self.total as f64;
        let percent = |size| format!("{:.1} %", 100.0 * part(size));
        writeln!(out, "{:<28} {:>10} {:>10}", "inside app.wasm", "raw", "share")?;
        let (worth, small): (Vec<_>, Vec<_>) = self.owners.iter().partition(|(_, size)| part(*size) >= SMALL);
        for (owner, size) in worth {
            writeln!(out, "{owner:<28} {:>10} {:>10}", grouped(*size), percent(*size))?;
        }
        let rest = small.iter().map(|(_, size)| size).sum();
        writeln!(out, "{:<28} {:>10} {:>10}", "(others)", grouped(rest), percent(rest))?;
        writeln!(out, "its largest functions")?;
        for (name, size) in &self.functions {
            let name: String = name.chars().take(NAME_WIDTH).collect();
            writeln!(out, "{:>10}  {name}", grouped(*size))?;
        }
        Ok(())
    }
}

/// The crate that a function is written in: the first name that stands in its own. A library's function
/// that was made for one of our types counts as the library's.
fn owner(name: &str) -> &str {
    let is_letter = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    let Some(start) = name.find(is_letter) else { return "(without a name)" };
    let owner = &name[start..];
    let end = owner.find(|letter| !is_letter(letter)).unwrap_or(owner.len());
    match &owner[..end] {
        // Methods of the language's own types.
        "u8" | "u16" | "u32" | "u64" | "usize" | "i32" | "bool" | "char" | "str" | "dyn" => "core",
        // Whatever has no path is glue.
        alone if end == owner.len() || alone.starts_with("__") => "wasm_bindgen",
        path => path,
    }
}

/// Names end in a hash of the function, or carry one of each crate in brackets.
fn without_hashes(name: &str) -> String {
    let is_hash = |text: &str| text.len() == 16 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    let name = match name.rsplit_once("::h") {
        Some((path, hash)) if is_hash(hash) => path,
        _ => name,
    };
    let mut parts = name.split('[');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once(']') {
            Some((hash, rest)) if is_hash(hash) => text.push_str(rest),
            _ => text.extend(["[", part]),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use walrus::{FunctionBuilder, ValType};

    /// A module with functions of these names and lengths, written and read again.
    fn module(functions: &[(&str, usize)]) -> Module {
        let mut module = Module::default();
        for (name, length) in functions {
            let mut builder = FunctionBuilder::new(&mut module.types, &[], &[ValType::I32]);
            builder.name((*name).to_owned());
            let mut body = builder.func_body();
            for _ in 0..*length {
                body.i32_const(1).drop();
            }
            body.i32_const(1);
            let function = builder.finish(vec![], &mut module.funcs);
            module.exports.add(name, function);
        }
        ModuleConfig::new().parse(&module.emit_wasm()).unwrap()
    }

    #[test]
    fn each_crate_has_the_bytes_of_its_functions() {
        let shares = Shares::of(&module(&[
            ("app::flow::step::h0123456789abcdef", 100),
            ("<app::Form as core::fmt::Debug>::fmt::h0123456789abcdef", 50),
            ("<core[c5930c85a12de822]::fmt::Formatter>::pad", 120),
        ]));
        let owners: Vec<_> = shares.owners.iter().map(|(owner, _)| owner.as_str()).collect();
        assert_eq!(owners, ["app", "core", "(texts and tables)"]);
        // Three bytes for each pair of instructions.
        assert!((450..470).contains(&shares.owners[0].1), "{shares}");
        assert_eq!(shares.functions[0].0, "<core::fmt::Formatter>::pad");
        assert_eq!(shares.total, shares.owners.iter().map(|(_, size)| size).sum::<u64>());
    }

    #[test]
    fn the_table_says_who_has_how_much_and_sums_up_the_small() {
        let text =
            Shares::of(&module(&[("big::one::h0123456789abcdef", 1000), ("small::one", 1)])).to_string();
        for line in ["big                ", "(others)   ", "  big::one\n"] {
            assert!(text.contains(line), "{line} is missing:\n{text}");
        }
        assert!(!text.contains("\nsmall "), "{text}");
    }

    #[test]
    fn owners_are_found_in_every_shape_of_name() {
        for (name, wanted) in [
            ("<app::fields::Stripe as app::fields::CardFields>::mount", "app"),
            ("core::ptr::drop_in_place<app::Form>", "core"),
            ("__rustc[b7974e8690430dd9]::__rdl_realloc", "wasm_bindgen"),
            ("hydrate", "wasm_bindgen"),
            ("<u32 as core::fmt::Display>::fmt", "core"),
            ("", "(without a name)"),
        ] {
            assert_eq!(owner(name), wanted, "{name}");
        }
    }
}
