//! `counterfoil link …`

#![expect(clippy::print_stdout, reason = "the commands' answers")]

use std::collections::BTreeMap;

use anyhow::Context as _;
use clap::Subcommand;
use domain::{
    model::{CaptureMethod, Currency, Merchant, Money},
    ports::Ports,
    usecases::{NewCheckout, NewLine, OpenCheckoutError, open_checkout},
};

use super::log;
use crate::{
    app::{App, offline},
    config::Config,
    paths,
};

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Make a link that can be paid once, within a day
    Create {
        /// The price of one, such as 25.00
        #[arg(long)]
        amount: String,
        /// The currency's code (ISO 4217), such as eur
        #[arg(long)]
        currency: String,
        /// What is sold
        #[arg(long)]
        name: String,
        /// How many
        #[arg(long, default_value_t = 1)]
        quantity: u64,
        /// Where the shopper goes after paying; `{CHECKOUT_SESSION_ID}` in it is filled in
        #[arg(long, value_name = "URL")]
        success_url: Option<String>,
        /// Where the shopper goes who does not want to pay
        #[arg(long, value_name = "URL")]
        cancel_url: Option<String>,
    },
}

/// What is sold by a link.
pub(super) struct Sale {
    name: String,
    price: Money,
    quantity: u64,
    success_url: Option<String>,
    cancel_url: Option<String>,
}

impl Sale {
    /// One of something.
    pub(super) fn of(name: &str, amount: &str, currency: &str) -> anyhow::Result<Self> {
        let currency: Currency = currency.parse().with_context(|| format!("--currency {currency}"))?;
        let price = Money::parse_major(amount, currency).with_context(|| format!("--amount {amount}"))?;
        Ok(Self { name: name.to_owned(), price, quantity: 1, success_url: None, cancel_url: None })
    }

    /// As a checkout of this merchant.
    pub(super) fn checkout(self, merchant: &Merchant) -> NewCheckout {
        NewCheckout {
            merchant: merchant.id.clone(),
            lines: vec![NewLine {
                name: self.name,
                description: None,
                images: vec![],
                currency: self.price.currency,
                unit_amount: self.price.minor,
                quantity: self.quantity,
            }],
            success_url: self.success_url,
            cancel_url: self.cancel_url,
            client_reference_id: None,
            customer_email: None,
            locale: None,
            metadata: BTreeMap::new(),
            capture: CaptureMethod::Automatic,
            expires_at: None,
        }
    }
}

pub(super) async fn run(config: &Config, command: &Command) -> anyhow::Result<()> {
    log::start(config);
    let App { ports, database, .. } = offline(config).await?;
    let Command::Create { amount, currency, name, quantity, success_url, cancel_url } = command;
    let sale = Sale {
        quantity: *quantity,
        success_url: success_url.clone(),
        cancel_url: cancel_url.clone(),
        ..Sale::of(name, amount, currency)?
    };
    let merchant = first_merchant(&ports).await?;
    let session = open_checkout(&ports, sale.checkout(&merchant)).await;
    database.close().await;
    let public_url = config.server.public_url(config.server.listen());
    match session {
        Ok(session) => println!("{}{}", public_url.as_str(), paths::checkout(&session.id)),
        // Whoever types a command knows no parameters of the API.
        Err(OpenCheckoutError::Invalid(invalid)) => anyhow::bail!("{}", invalid.problem),
        Err(error) => return Err(error.into()),
    }
    Ok(())
}

/// The merchant that a checkout of one's own begins with.
pub(super) async fn first_merchant(ports: &Ports) -> anyhow::Result<Merchant> {
    let merchants = ports.store.snapshot().await?.merchants().await?;
    merchants.into_iter().next().context("there is no merchant yet")
}
