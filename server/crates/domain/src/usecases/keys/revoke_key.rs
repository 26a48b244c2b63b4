//! A merchant takes a key back.

use thiserror::Error;

use super::find;
use crate::{
    model::{ApiKey, ApiKeyId, MerchantId},
    ports::{Ports, StoreError},
};

/// Why a key was not taken back.
#[derive(Debug, Error)]
pub enum RevokeKeyError {
    /// There is no such key of this merchant's in this mode.
    #[error("there is no such key in this mode")]
    NoSuchKey,
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Takes a key back: once this returns, no node lets its bearer in. Doing so again changes nothing.
pub async fn revoke_key(
    ports: &Ports,
    merchant: &MerchantId,
    id: &ApiKeyId,
) -> Result<ApiKey, RevokeKeyError> {
    let key = find(ports, merchant, id).await?.ok_or(RevokeKeyError::NoSuchKey)?;
    if key.revoked_at.is_some() {
        return Ok(key);
    }
    let revoked = ApiKey { revoked_at: Some(ports.clock.now()), ..key };
    let mut work = ports.store.begin().await?;
    work.update_api_key(&revoked).await?;
    work.commit().await?;
    tracing::info!(key = %id, merchant = %merchant, "key revoked");
    Ok(revoked)
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;

    use super::{
        super::{KeyRefusal, NewApiKey, UseKeyError, create_key, use_key},
        *,
    };
    use crate::{model::Mode, testing::Harness};

    #[tokio::test]
    async fn a_revoked_key_opens_nothing_at_once_and_stays_revoked() {
        let harness = Harness::new();
        let merchant = harness.merchant().await.id;
        let new = NewApiKey::secret(merchant.clone(), Mode::Test, "shop", "v");
        let (key, secret) = create_key(&harness.ports, new).await.unwrap();
        let here = "192.0.2.1".parse().unwrap();
        use_key(&harness.ports, &secret, here).await.unwrap();
        let revoked = revoke_key(&harness.ports, &merchant, &key.id).await.unwrap();
        let refused = use_key(&harness.ports, &secret, here).await;
        assert!(matches!(refused, Err(UseKeyError::Refused(KeyRefusal::Revoked))), "{refused:?}");
        harness.clock.advance(SignedDuration::from_hours(1));
        assert_eq!(revoke_key(&harness.ports, &merchant, &key.id).await.unwrap(), revoked);
    }

    #[tokio::test]
    async fn nobody_takes_back_what_is_another_s_or_the_other_mode_s() {
        let harness = Harness::new();
        let merchant = harness.merchant().await.id;
        let live = NewApiKey::secret(merchant.clone(), Mode::Live, "shop", "v");
        let live = create_key(&harness.ports, live).await.unwrap().0;
        let theirs = NewApiKey::secret(merchant.clone(), Mode::Test, "shop", "v");
        let theirs = create_key(&harness.ports, theirs).await.unwrap().0;
        let stranger = MerchantId::generate(harness.ports.random.as_ref());
        for (merchant, id) in [(&merchant, &live.id), (&stranger, &theirs.id)] {
            let refused = revoke_key(&harness.ports, merchant, id).await;
            assert!(matches!(refused, Err(RevokeKeyError::NoSuchKey)), "{refused:?}");
        }
    }
}
