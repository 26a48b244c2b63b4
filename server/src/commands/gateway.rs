//! `counterfoil gateway …`: who charges cards.

#![expect(clippy::print_stdout, reason = "the command's answer")]

use anyhow::bail;
use clap::Subcommand;
use domain::{model::GatewayName, ports::Expected};

use crate::{
    app::gateways,
    config::{Config, SANDBOX},
    gateway_check::Report,
    paths,
    system::SystemClock,
};

/// Who charges cards
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Ask gateways whether all is set up right; charges nothing
    Check {
        /// One of [gateways.<name>] [default: all of them]
        name: Option<GatewayName>,
    },
}

pub(super) async fn run(config: &Config, command: &Command) -> anyhow::Result<()> {
    match command {
        Command::Check { name } => check(config, name.as_ref()).await,
    }
}

async fn check(config: &Config, only: Option<&GatewayName>) -> anyhow::Result<()> {
    let wanted: Vec<_> = config.gateways().map(|(name, _)| name).collect();
    let wanted = match only {
        Some(name) if wanted.contains(&name) => vec![name],
        Some(name) if name.as_str() != SANDBOX => {
            bail!("there is no section [gateways.{name}]; there are: {}", listed(&wanted))
        }
        Some(_) => vec![],
        None => wanted,
    };
    // It needs no setting that could be wrong, and there is none without a server.
    let sandbox = only.is_none_or(|name| name.as_str() == SANDBOX);
    if sandbox && (only.is_some() || config.uses_sandbox()) {
        println!("The sandbox runs inside `counterfoil serve`, not here: there is nothing of it to check.");
    }

    let gateways = gateways(config, None, &SystemClock::default())?;
    let mut bad = Vec::new();
    for name in wanted {
        let report = Report::of(name, gateways.of(name), &expected(config, name)).await;
        println!("{report}");
        if report.is_bad() {
            bad.push(name);
        }
    }
    if bad.is_empty() { Ok(()) } else { bail!("payments will not work at: {}", listed(&bad)) }
}

fn expected(config: &Config, name: &GatewayName) -> Expected {
    let public_url = config.server.public_url(config.server.listen());
    let hooks_url = format!("{}{}", public_url.as_str(), paths::hooks(name.as_str()));
    Expected { mode: config.mode, hooks_url }
}

fn listed(names: &[&GatewayName]) -> String {
    if names.is_empty() {
        return "none".to_owned();
    }
    names.iter().map(|name| name.as_str()).collect::<Vec<_>>().join(", ")
}
