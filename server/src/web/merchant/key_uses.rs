//! When keys were last used, written down beside the requests and not before them.

use std::{collections::HashMap, sync::Mutex};

use domain::{
    model::{ApiKey, ApiKeyId},
    ports::Ports,
    usecases::{NOTE_EVERY, note_key_use},
};
use jiff::Timestamp;
use tracing::Instrument as _;

/// What is older is forgotten once so many keys are remembered.
const MANY: usize = 1_000;

/// Which uses this node has written down of late, so that a hundred requests at once cost one write.
#[derive(Default)]
pub(super) struct KeyUses(Mutex<HashMap<ApiKeyId, Timestamp>>);

impl KeyUses {
    /// Writes down, a little later, that this key is used now, if that is not known to the minute. If it
    /// fails the log says so, and the request is none the worse.
    pub(super) fn note(&self, ports: &Ports, key: &ApiKey) {
        if !self.is_due(key, ports.clock.now()) {
            return;
        }
        let (ports, key) = (ports.clone(), key.clone());
        let noting = async move {
            if let Err(error) = note_key_use(&ports, &key).await {
                tracing::warn!(%error, key = %key.id, "could not note when a key was used");
            }
        };
        tokio::spawn(noting.in_current_span());
    }

    fn is_due(&self, key: &ApiKey, now: Timestamp) -> bool {
        let lately = |noted: &Timestamp| now.duration_since(*noted).abs() < NOTE_EVERY;
        if key.last_used_at.as_ref().is_some_and(lately) {
            return false;
        }
        let mut noted = self.0.lock().expect("nobody panics while holding it");
        if noted.get(&key.id).is_some_and(lately) {
            return false;
        }
        if noted.len() >= MANY {
            noted.retain(|_, noted| lately(noted));
        }
        noted.insert(key.id.clone(), now);
        true
    }
}
