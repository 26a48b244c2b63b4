//! `counterfoil keys revoke`

use domain::{
    model::{ApiKeyId, Merchant},
    ports::Ports,
    usecases::revoke_key,
};

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// The key, as `keys list` names it
    id: ApiKeyId,
}

pub(super) async fn answer(ports: &Ports, merchant: &Merchant, typed: &Arguments) -> anyhow::Result<String> {
    let key = revoke_key(ports, &merchant.id, &typed.id).await?;
    Ok(format!("{}, called {:?}, opens nothing any more.", key.id, key.name))
}
