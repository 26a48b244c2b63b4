//! `counterfoil link create`

use std::collections::BTreeMap;

use anyhow::Context as _;
use domain::{
    model::{CaptureMethod, CheckoutOptions, Currency, Merchant, Money},
    ports::Ports,
    usecases::{NewLine, NewLink, OpenCheckoutError, create_link},
};
use jiff::{SignedDuration, Timestamp};

use super::address;
use crate::{
    commands::duration::{duration, later},
    config::Origin,
};

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// The price of one, such as 25.00
    #[arg(long, allow_hyphen_values = true)]
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
    /// Let it be paid by any number of people [default: once]
    #[arg(long, conflicts_with = "limit")]
    reusable: bool,
    /// Let it be paid so often [default: once]
    #[arg(long, value_name = "TIMES")]
    limit: Option<u32>,
    /// How long it opens anything, such as 30d [default: without end]
    #[arg(long, value_name = "TIME", value_parser = duration)]
    expires_in: Option<SignedDuration>,
    /// Where the shopper goes after paying; `{CHECKOUT_SESSION_ID}` in it is filled in
    #[arg(long, value_name = "URL")]
    success_url: Option<String>,
}

pub(super) async fn answer(
    ports: &Ports,
    public_url: &Origin,
    merchant: &Merchant,
    typed: Arguments,
) -> anyhow::Result<String> {
    let Arguments { amount, currency, .. } = &typed;
    let currency: Currency = currency.parse().with_context(|| format!("--currency {currency}"))?;
    let price = Money::parse_major(amount, currency).with_context(|| format!("--amount {amount}"))?;
    let end = typed.expires_in.map(|time| later(ports, time)).transpose()?;
    let new = NewLink {
        merchant: merchant.id.clone(),
        lines: vec![NewLine { quantity: typed.quantity, ..NewLine::of(&typed.name, price) }],
        capture: CaptureMethod::Automatic,
        options: CheckoutOptions::default(),
        success_url: typed.success_url,
        inactive_message: None,
        limit: if typed.reusable { None } else { Some(typed.limit.unwrap_or(1)) },
        expires_at: end.map(Timestamp::as_second),
        metadata: BTreeMap::new(),
    };
    match create_link(ports, new, None).await {
        Ok(link) => Ok(address(public_url, &link.id)),
        // Whoever types a command knows no parameters of the API.
        Err(OpenCheckoutError::Invalid(invalid)) => anyhow::bail!("{}", invalid.problem),
        Err(error) => Err(error.into()),
    }
}
