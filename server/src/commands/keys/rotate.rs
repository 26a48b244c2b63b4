//! `counterfoil keys rotate`

use domain::{
    model::{ApiKeyId, Merchant},
    ports::Ports,
    usecases::{Rotated, Rotation, rotate_key},
};
use jiff::SignedDuration;

use super::{rights, with_secret};
use crate::commands::duration::{duration, later};

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// The key, as `keys list` names it
    id: ApiKeyId,
    /// How long the old key opens as well, up to 7d; 0s ends it at once
    #[arg(long, default_value = "24h", value_name = "TIME", value_parser = duration)]
    overlap: SignedDuration,
    /// How long the new key opens anything, such as 90d [default: until the old one was to end]
    #[arg(long, value_name = "TIME", value_parser = duration)]
    expires_in: Option<SignedDuration>,
}

pub(super) async fn answer(ports: &Ports, merchant: &Merchant, typed: &Arguments) -> anyhow::Result<String> {
    let expires_at = typed.expires_in.map(|time| later(ports, time)).transpose()?;
    let rotation = Rotation { overlap: typed.overlap, expires_at };
    let Rotated { key, secret, old_ends_at } = rotate_key(ports, &merchant.id, &typed.id, rotation).await?;
    let what = format!(
        "{} is replaced by {}, called {:?}, which {}.\nThe old key ends {old_ends_at:.0}.",
        typed.id,
        key.id,
        key.name,
        rights(&key)
    );
    Ok(with_secret(&what, &secret))
}
