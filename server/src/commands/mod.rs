//! The command line, one command a file.

mod admin_port;
mod announce;
mod check_config;
mod demo;
mod duration;
mod events;
mod gateway;
mod keys;
mod link;
mod listen;
mod log;
mod migrate;
mod openapi;
mod refund;
mod running;
mod sandbox;
mod serve;
mod timings;
mod webhooks;
mod worker;

use std::path::PathBuf;

use clap::{Parser, Subcommand};
use domain::ports::Ports;

use crate::config::Config;

/// A checkout page that a merchant can own.
#[derive(Debug, Parser)]
#[command(name = "counterfoil", version, about, max_term_width = 100)]
pub struct Cli {
    /// The configuration file [default: counterfoil.toml in this folder, if there is one]
    #[arg(long, global = true, env = "COUNTERFOIL_CONFIG", value_name = "FILE")]
    config: Option<PathBuf>,

    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the checkout, and in test mode the sandbox gateway beside it
    Serve(serve::Arguments),
    /// Do the jobs without serving: webhooks to merchants, expiry, unfinished payments
    Worker,
    /// Run the sandbox gateway alone
    Sandbox,
    /// Bring the database's schema up to date
    Migrate,
    /// Say what is in force, or everything that is wrong
    CheckConfig(check_config::Arguments),
    /// Who charges cards
    #[command(subcommand)]
    Gateway(gateway::Command),
    /// Keys to the merchant API
    #[command(subcommand)]
    Keys(keys::Command),
    /// Links that can be paid
    #[command(subcommand)]
    Link(link::Command),
    /// What merchants are told, and how the telling goes
    #[command(subcommand)]
    Events(events::Command),
    /// Where merchants are told of events
    #[command(subcommand)]
    Webhooks(webhooks::Command),
    /// Give money back
    Refund(refund::Arguments),
    /// How fast the shoppers' page is, how far they get, and what they get wrong
    Timings(timings::Arguments),
    /// Print the merchant API's description (OpenAPI 3.1)
    Openapi(openapi::Arguments),
}

impl Cli {
    /// Does what was asked.
    pub async fn run(self) -> anyhow::Result<()> {
        self.run_wrapped(&|ports| ports).await
    }

    /// The same; a server gets its ports through `wrap`, by which tests see and stop what passes there.
    pub async fn run_wrapped(self, wrap: &(dyn Fn(Ports) -> Ports + Sync)) -> anyhow::Result<()> {
        if let Command::CheckConfig(arguments) = &self.command
            && arguments.print_default()
        {
            return Ok(());
        }
        if let Command::Openapi(arguments) = &self.command {
            openapi::run(arguments);
            return Ok(());
        }
        let config = Config::load(self.config.as_deref(), std::env::vars())
            .map_err(|error| anyhow::anyhow!("the configuration is not usable:\n{error}"))?;
        match self.command {
            Command::Serve(arguments) => serve::run(&config, &arguments, wrap).await,
            Command::Worker => worker::run(&config).await,
            Command::Sandbox => sandbox::run(&config).await,
            Command::Migrate => migrate::run(&config).await,
            Command::CheckConfig(_) | Command::Openapi(_) => check_config::run(&config),
            Command::Gateway(command) => gateway::run(&config, &command).await,
            Command::Keys(command) => keys::run(&config, command).await,
            Command::Link(command) => link::run(&config, command).await,
            Command::Events(command) => events::run(&config, &command).await,
            Command::Webhooks(command) => webhooks::run(&config, command).await,
            Command::Refund(arguments) => refund::run(&config, &arguments).await,
            Command::Timings(arguments) => timings::run(&config, &arguments).await,
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    /// Arguments are seen by every user of the machine and stay in the shell's history.
    #[test]
    fn no_secret_is_an_argument() {
        let mut commands = vec![Cli::command()];
        let mut looked_at = 0;
        while let Some(command) = commands.pop() {
            for argument in command.get_arguments() {
                let name = argument.get_id().as_str();
                for word in ["secret", "password", "token", "key", "database", "card"] {
                    assert!(!name.contains(word), "{}: {name}", command.get_name());
                }
                looked_at += 1;
            }
            commands.extend(command.get_subcommands().cloned());
        }
        assert!(looked_at > 30, "only {looked_at} arguments were found");
    }
}
