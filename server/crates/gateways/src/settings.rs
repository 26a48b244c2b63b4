//! Reading settings: defaults from the manual, lists that may be texts, secrets that may be in files.

use std::{io, path::Path};

use serde::{Deserialize, Deserializer, de::DeserializeOwned};
use serde_json::{Map, Value};

/// Lays what is said over the manual's defaults. A setting that the manual does not have is a fault.
pub(crate) fn with_defaults(
    manual: &str,
    said: Map<String, Value>,
) -> Result<Map<String, Value>, Vec<String>> {
    let mut settings: Map<String, Value> =
        toml::from_str(manual).expect("a manual is TOML, which its kind's tests read");
    let mut faults = Vec::new();
    for (name, value) in said {
        match settings.get_mut(&name) {
            Some(setting) => *setting = value,
            None => faults.push(format!("{name}: there is no such setting")),
        }
    }
    if faults.is_empty() { Ok(settings) } else { Err(faults) }
}

/// Reads settings into a kind's own type.
pub(crate) fn read<T: DeserializeOwned>(settings: Map<String, Value>) -> Result<T, Vec<String>> {
    // The parser's words name the field, and of a value its kind at most.
    serde_path_to_error::deserialize(Value::Object(settings))
        .map_err(|error| vec![format!("{}: cannot be read as what it should be", error.path())])
}

/// For `#[serde(deserialize_with)]`: a list, or as the environment has it, a text with commas.
pub(crate) fn list<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Written {
        List(Vec<String>),
        Text(String),
    }
    Ok(match Written::deserialize(deserializer)? {
        Written::List(list) => list,
        Written::Text(text) => {
            text.split(',').map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
        }
    })
}

/// For `#[serde(deserialize_with)]`: yes or no, also as a text.
pub(crate) fn switch<'de, D: Deserializer<'de>>(deserializer: D) -> Result<bool, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Written {
        Switch(bool),
        Text(String),
    }
    match Written::deserialize(deserializer)? {
        Written::Switch(on) => Ok(on),
        Written::Text(text) if text == "true" => Ok(true),
        Written::Text(text) if text == "false" => Ok(false),
        Written::Text(_) => Err(serde::de::Error::custom("neither true nor false")),
    }
}

/// A secret: from its file, if one is named.
pub(crate) fn secret(said: &str, file: &Path) -> io::Result<String> {
    if file.as_os_str().is_empty() {
        return Ok(said.to_owned());
    }
    Ok(std::fs::read_to_string(file)?.trim().to_owned())
}

/// Several secrets: from a file with one a line, if one is named.
pub(crate) fn secrets(said: &[String], file: &Path) -> io::Result<Vec<String>> {
    if file.as_os_str().is_empty() {
        return Ok(said.to_vec());
    }
    let text = std::fs::read_to_string(file)?;
    Ok(text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect())
}
