//! `counterfoil`: a checkout page that a merchant can own.

use std::process::ExitCode;

use clap::Parser as _;
use server::commands::Cli;

fn main() -> ExitCode {
    let cli = Cli::parse();
    let runtime = match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime,
        Err(error) => return failed(&error.into()),
    };
    match runtime.block_on(cli.run()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => failed(&error),
    }
}

#[expect(clippy::print_stderr, reason = "the last word of a command that failed")]
fn failed(error: &anyhow::Error) -> ExitCode {
    eprintln!("counterfoil: {error:#}");
    ExitCode::FAILURE
}
