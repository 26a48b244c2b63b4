//! `counterfoil keys …`

#![expect(clippy::print_stdout, reason = "the commands' answers")]

use clap::Subcommand;
use domain::{
    ports::Ports,
    usecases::{create_api_key, ensure_merchant},
};

use super::log;
use crate::{
    app::{App, offline},
    config::Config,
};

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Make a secret key; it is shown once, on the last line, and cannot be read again
    Create {
        /// What to call it, to tell it from others
        #[arg(long)]
        name: String,
    },
}

pub(super) async fn run(config: &Config, command: &Command) -> anyhow::Result<()> {
    log::start(config);
    let App { ports, database, .. } = offline(config).await?;
    let Command::Create { name } = command;
    let secret = create(config, &ports, name).await;
    database.close().await;
    println!("{}", secret?);
    Ok(())
}

async fn create(config: &Config, ports: &Ports, name: &str) -> anyhow::Result<String> {
    let merchant = ensure_merchant(ports, &config.merchant.name).await?;
    let (key, secret) = create_api_key(ports, &merchant.id, config.mode, name).await?;
    println!("A {} key for {}, called {:?} ({}).", key.mode.name(), merchant.name, key.name, key.id);
    println!("Keep it secret. This is the only time it is shown:\n");
    Ok(secret.reveal().to_owned())
}
