//! `counterfoil link list`

use std::fmt::Write as _;

use anyhow::Context as _;
use domain::{
    model::{Merchant, Money},
    ports::{LinkQuery, Listing, Ports},
    usecases::{LinkClosed, LinkView, look_at_link},
};
use icu::locale::locale;

use super::address;
use crate::{config::Origin, format};

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// At most so many
    #[arg(long, default_value_t = 20, value_parser = clap::value_parser!(u32).range(1..=10_000))]
    limit: u32,
}

pub(super) async fn answer(
    ports: &Ports,
    public_url: &Origin,
    merchant: &Merchant,
    typed: &Arguments,
) -> anyhow::Result<String> {
    let listing = Listing {
        merchant: merchant.id.clone(),
        mode: ports.mode,
        since: None,
        until: None,
        older_than: None,
        newer_than: None,
        limit: typed.limit,
    };
    let query = LinkQuery { listing, active: None };
    let links = ports.store.snapshot().await?.payment_links(&query).await?;
    if links.is_empty() {
        return Ok("There is no link yet.".to_owned());
    }
    let mut said = String::new();
    for link in links {
        let view = look_at_link(ports, &link.id).await?.context("a link was there a moment ago")?;
        let url = address(public_url, &link.id);
        writeln!(said, "{url}  {}  {}  {}", state(&view), sold(&view)?, paid(&view))?;
    }
    Ok(said.trim_end().to_owned())
}

fn state(view: &LinkView) -> &'static str {
    match view.closed {
        None => "open",
        Some(LinkClosed::Inactive) => "off",
        Some(LinkClosed::Over) => "over",
        Some(LinkClosed::SoldOut) => "sold out",
    }
}

/// What is sold, and for how much in all.
fn sold(view: &LinkView) -> anyhow::Result<String> {
    let lines = view.lines.iter().map(|(line, _, product)| format!("{} × {}", line.quantity, product.name));
    let lines = lines.collect::<Vec<_>>().join(", ");
    Ok(format!("{lines}  {}", format::amount(total(view)?, &locale!("en"))))
}

/// What a shopper pays who changes nothing.
pub(super) fn total(view: &LinkView) -> anyhow::Result<Money> {
    let mut total = Money::new(0, view.link.currency);
    for (line, price, _) in &view.lines {
        total = total.plus(price.unit_amount.times(line.quantity)?)?;
    }
    Ok(total)
}

fn paid(view: &LinkView) -> String {
    let mut paid = match view.link.limit {
        Some(limit) => format!("paid {} of {limit}", view.used.completed),
        None => format!("paid {} times", view.used.completed),
    };
    if view.used.under_way > 0 {
        paid.push_str(&format!(" ({} being paid)", view.used.under_way));
    }
    if let Some(end) = view.link.expires_at {
        paid.push_str(&format!(", until {end:.0}"));
    }
    paid
}
