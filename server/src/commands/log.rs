//! Where the log goes: to standard error, so that a command's own words can be piped.

use crate::config::{Config, LogFormat};

/// Starts the log, once for each process.
pub(super) fn start(config: &Config) {
    let builder = tracing_subscriber::fmt().with_env_filter(config.log.filter()).with_writer(std::io::stderr);
    let started = match config.log.format {
        LogFormat::Text => builder.with_target(false).try_init(),
        LogFormat::Json => builder.json().flatten_event(true).try_init(),
    };
    if let Err(error) = started {
        tracing::debug!(%error, "the log had been started before");
    }
}
