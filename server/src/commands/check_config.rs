//! `counterfoil check-config`. What is wrong is said before this is reached.

#![expect(clippy::print_stdout, reason = "the command's answer")]

use crate::config::{Config, DEFAULT, GatewayKind};

/// What to say.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// Print the defaults with their explanations, to begin a file of one's own
    #[arg(long)]
    default: bool,
}

impl Arguments {
    /// Prints the defaults if they were asked for, whatever is configured.
    pub(super) fn print_default(&self) -> bool {
        if self.default {
            print!("{DEFAULT}");
        }
        self.default
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
    match config.gateway.kind {
        GatewayKind::Sandbox => {
            let listen = config.sandbox.listen();
            println!(
                "gateway   sandbox at {} (listens on {listen})",
                config.sandbox.public_url(listen).as_str()
            );
        }
        GatewayKind::Stripe => println!("gateway   Stripe at {}", config.gateway.api()),
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
