//! The session that `serve --demo` opens, so that there is something to pay at once.

use std::collections::BTreeMap;

use anyhow::Context as _;
use domain::{
    model::{CaptureMethod, CheckoutOptions, Money},
    ports::Ports,
    usecases::{NewCheckout, NewLine, open_checkout},
};

use super::link::first_merchant;
use crate::{config::Origin, paths};

/// Opens it, and says where.
pub(super) async fn link(ports: &Ports, public_url: &Origin) -> anyhow::Result<String> {
    let price = Money::parse_major("25.00", "eur".parse().context("the euro is a currency")?)?;
    let new = NewCheckout {
        merchant: first_merchant(ports).await?.id,
        lines: vec![NewLine::of("Workshop: pay without worry", price)],
        success_url: None,
        cancel_url: None,
        client_reference_id: None,
        customer_email: None,
        locale: None,
        metadata: BTreeMap::new(),
        capture: CaptureMethod::Automatic,
        options: CheckoutOptions::default(),
        expires_at: None,
    };
    let session = open_checkout(ports, new, None).await?;
    Ok(format!("{}{}", public_url.as_str(), paths::checkout(&session.id)))
}
