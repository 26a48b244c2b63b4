//! The part of `deny.toml` that is held here.

use std::fs;

use serde::Deserialize;

#[derive(Debug, Deserialize)]
pub(crate) struct Rules {
    pub(crate) licenses: Licenses,
    pub(crate) bans: Bans,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Licenses {
    pub(crate) allow: Vec<String>,
    pub(crate) exceptions: Vec<Exception>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Exception {
    #[serde(rename = "crate")]
    pub(crate) name: String,
    pub(crate) allow: Vec<String>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Bans {
    pub(crate) deny: Vec<Ban>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Ban {
    #[serde(rename = "crate")]
    pub(crate) name: String,
    #[serde(default)]
    pub(crate) wrappers: Vec<String>,
}

pub(crate) fn rules() -> Rules {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../deny.toml");
    let text = fs::read_to_string(file).expect("deny.toml lies in the root");
    toml::from_str(&text).expect("deny.toml has the tables that are read here")
}
