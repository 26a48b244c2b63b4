//! `counterfoil link deactivate`

use domain::{
    model::{Merchant, PaymentLinkId},
    ports::Ports,
    usecases::{LinkChange, update_link},
};

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// The link, plink_…
    id: PaymentLinkId,
}

pub(super) async fn answer(ports: &Ports, merchant: &Merchant, typed: &Arguments) -> anyhow::Result<String> {
    let change = LinkChange { active: Some(false), ..LinkChange::default() };
    let link = update_link(ports, &merchant.id, &typed.id, change).await?;
    Ok(format!("{} opens nothing any more.", link.id))
}
