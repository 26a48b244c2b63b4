//! A merchant gets a key to the API.

use thiserror::Error;

use crate::{
    model::{ApiKey, ApiKeyId, KeySecret, MerchantId, Mode},
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
