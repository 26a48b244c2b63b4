//! `counterfoil openapi`.

#![expect(clippy::print_stdout, reason = "the command's answer")]

use crate::web;

/// For which server.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// Where the API is reached
    #[arg(long, value_name = "URL", default_value = "http://127.0.0.1:8440")]
    server: String,
}

/// Prints the description of the merchant API.
pub(super) fn run(arguments: &Arguments) {
    print!("{}", web::openapi_text(&arguments.server));
}
