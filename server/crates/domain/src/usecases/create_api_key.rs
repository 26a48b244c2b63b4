//! A merchant gets a key to the API.

use thiserror::Error;

use crate::{
    model::{ApiKey, ApiKeyId, KeySecret, Merchant, MerchantId, Mode},
    ports::{Ports, StoreError},
};

/// Why no key was made.
#[derive(Debug, Error)]
pub enum CreateApiKeyError {
    /// The name is the merchant's only way to tell keys apart.
    #[error("a key needs a name of 1 to 80 characters")]
    Name,
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Makes a key and stores its digest. The secret is returned this once and can never be read again.
pub async fn create_api_key(
    ports: &Ports,
    merchant: &MerchantId,
    mode: Mode,
    name: &str,
) -> Result<(ApiKey, KeySecret), CreateApiKeyError> {
    let name = name.trim();
    if !(1..=80).contains(&name.chars().count()) {
        return Err(CreateApiKeyError::Name);
    }
    let random = ports.random.as_ref();
    let secret = KeySecret::generate(random, mode);
    let key = ApiKey {
        id: ApiKeyId::generate(random),
        merchant: merchant.clone(),
        mode,
        name: name.to_owned(),
        digest: secret.digest(),
        created_at: ports.clock.now(),
    };
    let mut work = ports.store.begin().await?;
    work.add_api_key(&key).await?;
    work.commit().await?;
    tracing::info!(key = %key.id, merchant = %merchant, "key created");
    Ok((key, secret))
}

/// The first merchant, made under `name` if there is none: a checkout of one's own begins with one.
pub async fn ensure_merchant(ports: &Ports, name: &str) -> Result<Merchant, StoreError> {
    let mut work = ports.store.begin().await?;
    if let Some(first) = work.merchants().await?.into_iter().next() {
        return Ok(first);
    }
    let merchant = Merchant {
        id: MerchantId::generate(ports.random.as_ref()),
        name: name.to_owned(),
        created_at: ports.clock.now(),
    };
    work.add_merchant(&merchant).await?;
    work.commit().await?;
    Ok(merchant)
}
