//! Keys to the API.

use super::{View, row, tables::conflict};
use crate::{model::ApiKey, ports::StoreError};

impl View {
    pub(super) async fn keep_key(&mut self, key: &ApiKey) -> Result<(), StoreError> {
        let key = key.clone();
        self.change([], move |tables| {
            if !tables.merchants.any(|merchant| merchant.id == key.merchant) {
                return conflict("a key needs its merchant");
            }
            tables.keys.push(key.clone());
            Ok(())
        })
        .await
    }

    /// Whoever notes a use may have read the key before another took it back or set its end, and must
    /// not undo that.
    pub(super) async fn change_key(&mut self, key: &ApiKey) -> Result<(), StoreError> {
        let new = key.clone();
        self.change(row("key", key.id.as_str()), move |tables| {
            let Some(stored) = tables.keys.get_mut(|stored| stored.id == new.id) else {
                return conflict("no such key");
            };
            stored.expires_at = [stored.expires_at, new.expires_at].into_iter().flatten().min();
            stored.revoked_at = [stored.revoked_at, new.revoked_at].into_iter().flatten().min();
            stored.last_used_at = stored.last_used_at.max(new.last_used_at);
            Ok(())
        })
        .await
    }
}
