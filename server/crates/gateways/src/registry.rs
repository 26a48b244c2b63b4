//! Every kind of gateway there is. A new one is a folder beside this file and a line in [`KINDS`].

use std::{fmt::Debug, io, path::Path, sync::Arc};

use domain::{
    model::Mode,
    ports::{Clock, Gateway, Outbound, Random, Timer},
};
use serde_json::{Map, Value};

use crate::{braintree, settings, stripe};

/// All kinds.
pub const KINDS: &[Kind] = &[stripe::KIND, braintree::KIND];

/// A kind of gateway.
#[derive(Debug)]
pub struct Kind {
    /// What it is called in the configuration.
    pub name: &'static str,
    /// Its settings with their defaults and what they mean, as TOML. What is not in there is no setting.
    pub manual: &'static str,
    /// Reads its settings, all of which are there. `Err` says everything that is wrong, each with the
    /// name of its setting first.
    pub(crate) read: fn(Map<String, Value>, Mode) -> Read,
}

/// Settings that are right, or everything that is wrong with them.
type Read = Result<Box<dyn Configured>, Vec<String>>;

/// The kind of that name.
pub fn kind(name: &str) -> Option<&'static Kind> {
    KINDS.iter().find(|kind| kind.name == name)
}

/// Reads what is configured for a gateway of this kind; what is not said has the manual's default.
///
/// # Errors
/// Everything that is wrong, in words for whoever wrote it. No setting's value is repeated.
pub fn configure(
    kind: &Kind,
    said: Map<String, Value>,
    mode: Mode,
) -> Result<Box<dyn Configured>, Vec<String>> {
    (kind.read)(settings::with_defaults(kind.manual, said)?, mode)
}

/// A gateway whose settings are right, as far as can be seen without asking it. `Debug` shows no secret.
pub trait Configured: Debug + Send + Sync {
    /// The files that its secrets are in, each with its setting.
    fn secret_files(&self) -> Vec<(&'static str, &Path)>;

    /// Which one it is, for people: no secret.
    fn describe(&self) -> String;

    /// Makes it ready to be asked.
    ///
    /// # Errors
    /// A file with a secret cannot be read any more.
    fn open(&self, wiring: &Wiring) -> io::Result<Arc<dyn Gateway>>;
}

/// What a gateway's server half works with.
#[derive(Clone)]
pub struct Wiring {
    /// Its way to the gateway.
    pub outbound: Arc<dyn Outbound>,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Waiting.
    pub timer: Arc<dyn Timer>,
    /// Unpredictable bytes.
    pub random: Arc<dyn Random>,
}
