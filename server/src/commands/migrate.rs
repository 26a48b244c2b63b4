//! `counterfoil migrate`

#![expect(clippy::print_stdout, reason = "the command's answer")]

use super::log;
use crate::{app::open_store, config::Config};

pub(super) async fn run(config: &Config) -> anyhow::Result<()> {
    log::start(config);
    let store = open_store(config).await?;
    store.close().await;
    println!("{} is up to date.", config.database.file().display());
    Ok(())
}
