//! `site`: builds the browser's half of Counterfoil, and weighs it.

use std::{env, io::Write, path::PathBuf, process::ExitCode};

use anyhow::Context;
use clap::{Parser, Subcommand};
use site::{
    Steps,
    build::{self, Options},
    manifest::Manifest,
    shares::Shares,
    size::{self, Report},
    toolchain::{self, Way},
};

/// Builds what a browser gets, and weighs it.
#[derive(Debug, Parser)]
#[command(name = "site", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
    /// The folder of the built site.
    #[arg(long, global = true, default_value = "target/site", value_name = "FOLDER")]
    site: PathBuf,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Builds the site, or says that nothing has changed.
    Build {
        /// The project's root.
        #[arg(long, default_value = ".", value_name = "FOLDER")]
        root: PathBuf,
        /// Which toolchain may build the islands: auto, rustup or debian.
        #[arg(long, env = "WASM_TOOLCHAIN", default_value = "auto", value_name = "WHICH")]
        toolchain: Way,
    },
    /// Prints what every part weighs; fails if the first load is over the budget.
    Size {
        /// A page as the server sends it, to be weighed with the rest.
        #[arg(long, value_name = "FILE")]
        html: Option<PathBuf>,
        /// The finished WebAssembly with names, whose parts are weighed one by one.
        #[arg(long, value_name = "FILE")]
        named: Option<PathBuf>,
        /// The most that the first load may weigh, in bytes.
        #[arg(long, default_value_t = size::BUDGET, value_name = "BYTES")]
        budget: u64,
    },
}

fn main() -> anyhow::Result<ExitCode> {
    let Cli { command, site } = Cli::parse();
    let mut out = std::io::stdout().lock();
    match command {
        Command::Build { root, toolchain } => {
            let cache = toolchain::cache_folder(env::var_os("XDG_CACHE_HOME"), env::var_os("HOME"));
            build::build(&Options { root, site, toolchain, cache }, &mut Steps::new(&mut out))
                .context("the site was not built")?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Size { html, named, budget } => {
            let report = Report::new(&Manifest::read(&site)?, html.as_deref(), budget)?;
            if let Some(named) = named {
                writeln!(out, "{}", Shares::read(&named)?)?;
            }
            write!(out, "{report}")?;
            Ok(if report.is_within_budget() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
        }
    }
}
