//! `counterfoil check-config`. What is wrong is said before this is reached.

#![expect(clippy::print_stdout, reason = "the command's answer")]

use clap::builder::PossibleValuesParser;

use crate::config::{Config, DEFAULT, SANDBOX};

/// What to say.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// Print the defaults with their explanations, to begin a file of one's own
    #[arg(long)]
    default: bool,

    /// Print what gateways of this kind can be told, with the defaults
    #[arg(long, value_name = "KIND", value_parser = kinds())]
    gateway: Option<String>,
}

fn kinds() -> PossibleValuesParser {
    gateways::KINDS.iter().map(|kind| kind.name).into()
}

impl Arguments {
    /// Prints the defaults if they were asked for, whatever is configured.
    pub(super) fn print_default(&self) -> bool {
        if self.default {
            print!("{DEFAULT}");
        }
        if let Some(kind) = self.gateway.as_deref().and_then(gateways::kind) {
            print!("[gateways.main]\nkind = \"{}\"\n{}", kind.name, kind.manual);
        }
        self.default || self.gateway.is_some()
    }
}

/// Says what is in force, without secrets.
#[expect(clippy::unnecessary_wraps, reason = "every command answers alike")]
pub(super) fn run(config: &Config) -> anyhow::Result<()> {
    let listen = config.server.listen();
    println!("The configuration is fine.\n");
    println!("mode      {}", config.mode.name());
    println!("checkout  {} (listens on {listen})", config.server.public_url(listen).as_str());
    println!("database  {}", config.database);
    println!("merchant  {}", config.merchant.name);
    if config.uses_sandbox() {
        let listen = config.sandbox.listen();
        let origin = config.sandbox.public_url(listen);
        println!("gateway   {SANDBOX} at {} (listens on {listen})", origin.as_str());
    }
    for (name, gateway) in config.gateways() {
        let chosen =
            if *name == config.merchant.gateway { "" } else { " (for what was opened there before)" };
        println!("gateway   {name}: {}{chosen}", gateway.describe());
    }
    println!("webhooks  {}", config.webhooks.summary(config.mode));
    if let Some(listen) = config.admin.listen() {
        println!("admin     listens on {listen}");
    }
    println!("site      {}", config.site.folder.display());
    for warning in config.warnings() {
        println!("\nWarning   {warning}");
    }
    Ok(())
}
