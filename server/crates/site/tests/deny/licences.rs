//! Every package's licence and source.

use cargo_metadata::Package;
use spdx::{Expression, LicenseReq, ParseMode};

use crate::{
    graph::GRAPH,
    rules::{Licenses, rules},
};

/// The id by which cargo knows crates.io, wherever its index is fetched from.
const CRATES_IO: &str = "registry+https://github.com/rust-lang/crates.io-index";

#[test]
fn every_licence_is_one_of_ours() {
    let licences = rules().licenses;
    let refused: Vec<_> =
        GRAPH.packages.values().filter_map(|package| refusal(package, &licences).err()).collect();
    assert!(refused.is_empty(), "not allowed by deny.toml:\n{}", refused.join("\n"));
}

/// An exception that nothing needs any more would let something in unseen.
#[test]
fn every_exception_is_needed() {
    let mut licences = rules().licenses;
    let exceptions = std::mem::take(&mut licences.exceptions);
    for exception in exceptions {
        let needs_it =
            |package: &&Package| *package.name == exception.name && refusal(package, &licences).is_err();
        assert!(GRAPH.packages.values().any(|package| needs_it(&package)), "{}", exception.name);
    }
}

#[test]
fn everything_comes_from_crates_io_or_from_here() {
    for package in GRAPH.packages.values() {
        let source = package.source.as_ref().map_or(CRATES_IO, |source| source.repr.as_str());
        assert_eq!(source, CRATES_IO, "{}", package.name);
    }
}

fn refusal(package: &Package, licences: &Licenses) -> Result<(), String> {
    let exceptions = licences.exceptions.iter().filter(|exception| *package.name == exception.name);
    let allowed: Vec<_> =
        licences.allow.iter().chain(exceptions.flat_map(|exception| &exception.allow)).collect();
    let license = package.license.as_deref().ok_or_else(|| format!("{}: no licence", package.name))?;
    let expression = Expression::parse_mode(license, ParseMode::LAX)
        .map_err(|error| format!("{}: {license}: {error}", package.name))?;
    let is_allowed = |wanted: &LicenseReq| allowed.contains(&&wanted.to_string());
    if expression.evaluate(is_allowed) { Ok(()) } else { Err(format!("{}: {license}", package.name)) }
}
