//! Who may use whom.

use std::collections::BTreeSet;

use crate::{graph::GRAPH, rules::rules};

#[test]
fn only_its_wrappers_use_a_crate() {
    for ban in rules().bans.deny {
        let wrappers: BTreeSet<_> = ban.wrappers.iter().map(String::as_str).collect();
        let others: Vec<_> = GRAPH.users(&ban.name).difference(&wrappers).copied().collect();
        assert!(others.is_empty(), "{} is used by {others:?}; deny.toml allows {wrappers:?}", ban.name);
    }
}

/// A wall around something that is not there would hold nothing.
#[test]
fn every_wall_stands_somewhere() {
    for ban in rules().bans.deny.iter().filter(|ban| !ban.wrappers.is_empty()) {
        assert!(GRAPH.packages.values().any(|package| *package.name == ban.name), "{}", ban.name);
    }
}

/// The checkout as a person would explain it needs no web, no database and no runtime, not even
/// through something else.
#[test]
fn the_domain_is_pure() {
    let shipped = GRAPH.shipped_in("domain");
    assert!(shipped.contains("serde"), "the graph is read wrongly: {shipped:?}");
    for foreign in ["axum", "http", "hyper", "leptos", "reqwest", "sqlx", "tokio", "wasm-bindgen"] {
        assert!(!shipped.contains(foreign), "domain has {foreign} in it");
    }
}

/// The gateway to pay against is a stranger to the checkout: nothing passes by a side door.
#[test]
fn the_sandbox_is_a_stranger() {
    let shipped = GRAPH.shipped_in("sandbox");
    for ours in ["app", "domain", "gateways", "server", "site", "store-postgres", "store-sqlite"] {
        assert!(!shipped.contains(ours), "sandbox has {ours} in it");
    }
}
