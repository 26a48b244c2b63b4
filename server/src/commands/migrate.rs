//! `counterfoil migrate`

#![expect(clippy::print_stdout, reason = "the command's answer")]

use super::log;
use crate::{config::Config, database::Database};

pub(super) async fn run(config: &Config) -> anyhow::Result<()> {
    log::start(config);
    let database = Database::open(config).await?;
    let migrated = database.migrate().await;
    database.close().await;
    migrated?;
    println!("{} is up to date.", config.database);
    Ok(())
}
