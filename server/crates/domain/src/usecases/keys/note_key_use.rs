//! When a key was last used.

use jiff::SignedDuration;

use crate::{
    model::ApiKey,
    ports::{Ports, StoreError},
};

/// Uses within this time of a noted one are not written down: a busy key costs a write a minute.
pub const NOTE_EVERY: SignedDuration = SignedDuration::from_mins(1);

/// Writes down that this key, as it was just read, has been used now; unless it is written already.
pub async fn note_key_use(ports: &Ports, key: &ApiKey) -> Result<(), StoreError> {
    let now = ports.clock.now();
    if key.last_used_at.is_some_and(|noted| now.duration_since(noted) < NOTE_EVERY) {
        return Ok(());
    }
    let mut work = ports.store.begin().await?;
    // Somebody may have taken the key back since it was read. The store keeps the earlier end of the two.
    work.update_api_key(&ApiKey { last_used_at: Some(now), ..key.clone() }).await?;
    work.commit().await
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::{
        super::{NewApiKey, create_key, revoke_key},
        *,
    };
    use crate::{
        model::{ApiKeyId, Mode},
        ports::Clock as _,
        testing::Harness,
    };

    async fn stored(harness: &Harness, id: &ApiKeyId) -> ApiKey {
        harness.ports.store.snapshot().await.unwrap().api_key_of_id(id).await.unwrap().unwrap()
    }

    /// Notes a use of the key as it is stored; answers what is noted then.
    async fn noted(harness: &Harness, id: &ApiKeyId) -> Option<Timestamp> {
        note_key_use(&harness.ports, &stored(harness, id).await).await.unwrap();
        stored(harness, id).await.last_used_at
    }

    #[tokio::test]
    async fn a_use_is_noted_once_a_minute() {
        let harness = Harness::new();
        let new = NewApiKey::secret(harness.merchant().await.id, Mode::Test, "shop", "v");
        let key = create_key(&harness.ports, new).await.unwrap().0;
        let first = harness.clock.now();
        assert_eq!(noted(&harness, &key.id).await, Some(first));
        harness.clock.advance(NOTE_EVERY - SignedDuration::from_millis(1));
        assert_eq!(noted(&harness, &key.id).await, Some(first));
        harness.clock.advance(SignedDuration::from_millis(1));
        assert_eq!(noted(&harness, &key.id).await, Some(first + NOTE_EVERY));
    }

    #[tokio::test]
    async fn a_use_that_is_noted_late_does_not_give_a_revoked_key_back() {
        let harness = Harness::new();
        let merchant = harness.merchant().await.id;
        let new = NewApiKey::secret(merchant.clone(), Mode::Test, "shop", "v");
        let key = create_key(&harness.ports, new).await.unwrap().0;
        revoke_key(&harness.ports, &merchant, &key.id).await.unwrap();
        note_key_use(&harness.ports, &key).await.unwrap();
        assert_eq!(stored(&harness, &key.id).await.revoked_at, Some(harness.clock.now()));
    }
}
