//! `counterfoil keys create`

use domain::{
    model::{Access, Merchant, Resource},
    ports::Ports,
    usecases::{NewApiKey, create_key},
};
use ipnet::IpNet;
use jiff::SignedDuration;

use super::{
    rights,
    scope::{scope, scopes},
    with_secret,
};
use crate::{
    commands::duration::{duration, later},
    config::network,
    web::API_VERSION,
};

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// What to call it, to tell it from others
    #[arg(long)]
    name: String,
    /// Let it do only what each --scope says (a key rk_…)
    #[arg(long, requires = "scopes")]
    restricted: bool,
    /// What it may do, such as refunds=write, which includes reading; may be given several times
    #[arg(long = "scope", id = "scopes", value_name = "WHAT=ACCESS", requires = "restricted", value_parser = scope)]
    scopes: Vec<(Resource, Access)>,
    /// From where it may be used, such as 10.0.0.0/8; may be given several times [default: from everywhere]
    #[arg(long = "allow-ip", value_name = "NETWORK", value_parser = allowed)]
    allowed_networks: Vec<IpNet>,
    /// How long it opens anything, such as 90d [default: without end]
    #[arg(long, value_name = "TIME", value_parser = duration)]
    expires_in: Option<SignedDuration>,
}

pub(super) async fn answer(ports: &Ports, merchant: &Merchant, typed: Arguments) -> anyhow::Result<String> {
    let new = NewApiKey {
        scopes: typed.restricted.then(|| scopes(&typed.scopes)).transpose()?,
        allowed_networks: typed.allowed_networks,
        expires_at: typed.expires_in.map(|time| later(ports, time)).transpose()?,
        ..NewApiKey::secret(merchant.id.clone(), ports.mode, &typed.name, API_VERSION)
    };
    let (key, secret) = create_key(ports, new).await?;
    let what = format!(
        "A {} key for {}, called {:?} ({}). It {}.",
        key.mode.name(),
        merchant.name,
        key.name,
        key.id,
        rights(&key)
    );
    Ok(with_secret(&what, &secret))
}

fn allowed(text: &str) -> Result<IpNet, String> {
    network(text)
        .ok_or_else(|| "a network such as 10.0.0.0/8 or fd00::/8 is meant, or one address".to_owned())
}
