//! Merchants' keys to the API: made, used, rotated and taken back.

mod create_key;
mod note_key_use;
mod revoke_key;
mod rotate_key;
mod use_key;

use jiff::Timestamp;

use crate::{
    model::{ApiKey, ApiKeyId, MerchantId},
    ports::{Ports, StoreError},
};

pub use create_key::{CreateKeyError, NewApiKey, create_key};
pub use note_key_use::{NOTE_EVERY, note_key_use};
pub use revoke_key::{RevokeKeyError, revoke_key};
pub use rotate_key::{LONGEST_KEY_OVERLAP, RotateKeyError, Rotated, Rotation, rotate_key};
pub use use_key::{KeyRefusal, UseKeyError, use_key};

/// A merchant's keys of this mode, oldest first, also those that open nothing any more.
pub async fn list_keys(ports: &Ports, merchant: &MerchantId) -> Result<Vec<ApiKey>, StoreError> {
    ports.store.snapshot().await?.api_keys(merchant, ports.mode).await
}

/// Why a key opens nothing at that time, wherever it is used from.
fn ended(key: &ApiKey, now: Timestamp) -> Option<KeyRefusal> {
    if key.revoked_at.is_some() {
        return Some(KeyRefusal::Revoked);
    }
    key.expires_at.is_some_and(|end| now >= end).then_some(KeyRefusal::Expired)
}

/// The merchant's key of that id, if it is of this mode.
async fn find(ports: &Ports, merchant: &MerchantId, id: &ApiKeyId) -> Result<Option<ApiKey>, StoreError> {
    let found = ports.store.snapshot().await?.api_key_of_id(id).await?;
    Ok(found.filter(|key| key.merchant == *merchant && key.mode == ports.mode))
}
