//! A merchant replaces a key by a new one.

use jiff::{SignedDuration, Timestamp};
use thiserror::Error;

use super::{ended, find};
use crate::{
    model::{ApiKey, ApiKeyId, KeySecret, MerchantId},
    ports::{Ports, StoreError},
};

/// The longest that an old key lives on beside the new one.
pub const LONGEST_KEY_OVERLAP: SignedDuration = SignedDuration::from_hours(7 * 24);

/// How a key is to be replaced.
#[derive(Debug, Clone, Copy)]
pub struct Rotation {
    /// How long the old key lives on, from nothing to [`LONGEST_KEY_OVERLAP`].
    pub overlap: SignedDuration,
    /// Until when the new key opens anything; `None` takes over the old one's end, if it has one.
    pub expires_at: Option<Timestamp>,
}

/// Two keys where there was one.
#[derive(Debug)]
pub struct Rotated {
    /// The new one.
    pub key: ApiKey,
    /// Its secret, which is shown this once.
    pub secret: KeySecret,
    /// When the old one ends.
    pub old_ends_at: Timestamp,
}

/// Why a key was not replaced.
#[derive(Debug, Error)]
pub enum RotateKeyError {
    /// There is no such key of this merchant's in this mode.
    #[error("there is no such key in this mode")]
    NoSuchKey,
    /// Whoever has nothing to hand over needs a new key.
    #[error("the key opens nothing any more; make a new one")]
    Ended,
    /// The overlap is negative or too long.
    #[error("the old key can live on for at most 7 days")]
    Overlap,
    /// The new key would never open anything.
    #[error("a key must end in the future")]
    Over,
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Makes a key with the same rights, and lets the old one end after the overlap, or earlier if it was
/// to end earlier.
pub async fn rotate_key(
    ports: &Ports,
    merchant: &MerchantId,
    id: &ApiKeyId,
    rotation: Rotation,
) -> Result<Rotated, RotateKeyError> {
    if rotation.overlap.is_negative() || rotation.overlap > LONGEST_KEY_OVERLAP {
        return Err(RotateKeyError::Overlap);
    }
    let old = find(ports, merchant, id).await?.ok_or(RotateKeyError::NoSuchKey)?;
    let now = ports.clock.now();
    if ended(&old, now).is_some() {
        return Err(RotateKeyError::Ended);
    }
    if rotation.expires_at.is_some_and(|end| end <= now) {
        return Err(RotateKeyError::Over);
    }
    let random = ports.random.as_ref();
    let secret = KeySecret::generate(random, old.mode, old.scopes.is_some());
    let key = ApiKey {
        id: ApiKeyId::generate(random),
        digest: secret.digest(),
        expires_at: rotation.expires_at.or(old.expires_at),
        revoked_at: None,
        last_used_at: None,
        created_at: now,
        ..old.clone()
    };
    let overlap_ends = now + rotation.overlap;
    let old_ends_at = old.expires_at.map_or(overlap_ends, |end| end.min(overlap_ends));
    let mut work = ports.store.begin().await?;
    work.add_api_key(&key).await?;
    work.update_api_key(&ApiKey { expires_at: Some(old_ends_at), ..old }).await?;
    work.commit().await?;
    tracing::info!(old = %id, new = %key.id, merchant = %merchant, "key rotated");
    Ok(Rotated { key, secret, old_ends_at })
}

#[cfg(test)]
mod tests {
    use super::{
        super::{NewApiKey, create_key, list_keys, revoke_key, use_key},
        *,
    };
    use crate::{
        model::{Access, Mode, Resource, Scopes},
        ports::Clock as _,
        testing::Harness,
    };

    const DAY: SignedDuration = SignedDuration::from_hours(24);

    /// A restricted key that ends in 30 days.
    async fn restricted(harness: &Harness) -> (ApiKey, KeySecret) {
        let merchant = harness.merchant().await.id;
        let new = NewApiKey {
            scopes: Some(Scopes([(Resource::Refunds, Access::Write)].into())),
            allowed_networks: vec!["10.0.0.0/8".parse().unwrap()],
            expires_at: Some(harness.clock.now() + DAY * 30),
            ..NewApiKey::secret(merchant, Mode::Test, "till", "v")
        };
        create_key(&harness.ports, new).await.unwrap()
    }

    async fn rotated(harness: &Harness, key: &ApiKey, overlap: SignedDuration) -> Rotated {
        let rotation = Rotation { overlap, expires_at: None };
        rotate_key(&harness.ports, &key.merchant, &key.id, rotation).await.unwrap()
    }

    async fn opens(harness: &Harness, secret: &KeySecret) -> bool {
        use_key(&harness.ports, secret, "10.0.0.1".parse().unwrap()).await.is_ok()
    }

    #[tokio::test]
    async fn the_new_key_has_the_same_rights_and_both_open_until_the_overlap_ends() {
        let harness = Harness::new();
        let (old, old_secret) = restricted(&harness).await;
        let Rotated { key, secret, old_ends_at } = rotated(&harness, &old, DAY * 7).await;
        assert!(secret.reveal().starts_with("rk_test_") && key.id != old.id && key.digest != old.digest);
        let same = ApiKey { id: old.id.clone(), digest: old.digest, ..key.clone() };
        assert_eq!(same, old);
        assert_eq!(old_ends_at, harness.clock.now() + DAY * 7);
        assert_eq!(list_keys(&harness.ports, &old.merchant).await.unwrap().len(), 2);

        harness.clock.advance(DAY * 7 - SignedDuration::from_millis(1));
        assert!(opens(&harness, &old_secret).await && opens(&harness, &secret).await);
        harness.clock.advance(SignedDuration::from_millis(1));
        assert!(!opens(&harness, &old_secret).await && opens(&harness, &secret).await);
    }

    #[tokio::test]
    async fn without_an_overlap_the_old_key_ends_at_once() {
        let harness = Harness::new();
        let (old, old_secret) = restricted(&harness).await;
        let new = rotated(&harness, &old, SignedDuration::ZERO).await;
        assert!(!opens(&harness, &old_secret).await && opens(&harness, &new.secret).await);
        let again = Rotation { overlap: DAY, expires_at: None };
        let refused = rotate_key(&harness.ports, &old.merchant, &old.id, again).await;
        assert!(matches!(refused, Err(RotateKeyError::Ended)), "{refused:?}");
    }

    #[tokio::test]
    async fn an_overlap_lengthens_no_life_and_the_new_key_may_have_an_end_of_its_own() {
        let harness = Harness::new();
        let (old, _) = restricted(&harness).await;
        harness.clock.advance(DAY * 29);
        let end = harness.clock.now() + DAY * 90;
        let rotation = Rotation { overlap: DAY * 7, expires_at: Some(end) };
        let new = rotate_key(&harness.ports, &old.merchant, &old.id, rotation).await.unwrap();
        assert_eq!(Some(new.old_ends_at), old.expires_at);
        assert_eq!(new.key.expires_at, Some(end));
    }

    #[tokio::test]
    async fn what_makes_no_sense_changes_nothing() {
        let harness = Harness::new();
        let (old, old_secret) = restricted(&harness).await;
        let now = harness.clock.now();
        let ask = async |overlap, expires_at| {
            rotate_key(&harness.ports, &old.merchant, &old.id, Rotation { overlap, expires_at }).await
        };
        let milli = SignedDuration::from_millis(1);
        assert!(matches!(ask(DAY * 7 + milli, None).await, Err(RotateKeyError::Overlap)));
        assert!(matches!(ask(-milli, None).await, Err(RotateKeyError::Overlap)));
        assert!(matches!(ask(DAY, Some(now)).await, Err(RotateKeyError::Over)));
        let stranger = MerchantId::generate(harness.ports.random.as_ref());
        let rotation = Rotation { overlap: DAY, expires_at: None };
        let refused = rotate_key(&harness.ports, &stranger, &old.id, rotation).await;
        assert!(matches!(refused, Err(RotateKeyError::NoSuchKey)), "{refused:?}");
        assert_eq!(list_keys(&harness.ports, &old.merchant).await.unwrap(), std::slice::from_ref(&old));
        assert!(opens(&harness, &old_secret).await);

        revoke_key(&harness.ports, &old.merchant, &old.id).await.unwrap();
        assert!(matches!(ask(DAY, None).await, Err(RotateKeyError::Ended)));
    }
}
