//! Requests that are done once.

use jiff::Timestamp;

use super::{View, tables::conflict};
use crate::{
    model::{KeptRequest, Mode, RequestClaim, RequestKey},
    ports::StoreError,
};

fn request_row(key: &RequestKey) -> [String; 1] {
    [format!("request {} {} {}", key.merchant, key.mode.name(), key.key)]
}

impl View {
    pub(super) async fn keep_request(&mut self, request: &KeptRequest) -> Result<bool, StoreError> {
        let request = request.clone();
        self.change(request_row(&request.key), move |tables| {
            if !tables.merchants.any(|merchant| merchant.id == request.key.merchant) {
                return conflict("a request needs its merchant");
            }
            let new = !tables.requests.any(|known| known.key == request.key);
            if new {
                tables.requests.push(request.clone());
            }
            Ok(new)
        })
        .await
    }

    pub(super) async fn change_request(
        &mut self,
        request: &KeptRequest,
        version: u64,
    ) -> Result<bool, StoreError> {
        let new = request.clone();
        self.change(request_row(&request.key), move |tables| {
            let Some(stored) = tables.claimed(&new.key, version) else { return Ok(false) };
            stored.made.clone_from(&new.made);
            stored.answer.clone_from(&new.answer);
            stored.leased_until = new.leased_until;
            stored.version = new.version;
            Ok(true)
        })
        .await
    }

    pub(super) async fn note_made(&mut self, claim: &RequestClaim, made: &str) -> Result<(), StoreError> {
        let (claim, made) = (claim.clone(), made.to_owned());
        self.change(request_row(&claim.key), move |tables| {
            let Some(stored) = tables.claimed(&claim.key, claim.version) else {
                return conflict("somebody else has taken up the request");
            };
            stored.made = Some(made.clone());
            Ok(())
        })
        .await
    }

    pub(super) async fn prolong_request(
        &mut self,
        claim: &RequestClaim,
        until: Timestamp,
    ) -> Result<bool, StoreError> {
        let claim = claim.clone();
        self.change(request_row(&claim.key), move |tables| {
            let ours = |kept: &KeptRequest| kept.key == claim.key && kept.version == claim.version;
            let kept = tables.requests.get_mut(ours);
            Ok(kept.map(|kept| kept.leased_until = Some(until)).is_some())
        })
        .await
    }

    pub(super) async fn drop_request(&mut self, claim: &RequestClaim) -> Result<(), StoreError> {
        let claim = claim.clone();
        self.change(request_row(&claim.key), move |tables| {
            tables.requests.retain(|kept| kept.key != claim.key || kept.version != claim.version);
            Ok(())
        })
        .await
    }

    pub(super) async fn forget_requests(&mut self, before: Timestamp) -> Result<u64, StoreError> {
        let mut forgotten = 0;
        for old in self.read().await?.requests.filter(|kept| kept.created_at < before) {
            let gone = self.change(request_row(&old.key), move |tables| {
                Ok(tables.requests.retain(|kept| kept.key != old.key || kept.created_at >= before))
            });
            forgotten += u64::try_from(gone.await?).expect("64 bits fit");
        }
        Ok(forgotten)
    }

    pub(super) async fn free_requests(&mut self, mode: Mode) -> Result<(), StoreError> {
        let held = |kept: &KeptRequest| kept.key.mode == mode && kept.leased_until.is_some();
        for request in self.read().await?.requests.filter(held) {
            self.change(request_row(&request.key), move |tables| {
                let found = tables.requests.get_mut(|kept| kept.key == request.key);
                if let Some(stored) = found.filter(|kept| kept.leased_until.is_some()) {
                    stored.leased_until = None;
                    stored.version += 1;
                }
                Ok(())
            })
            .await?;
        }
        Ok(())
    }
}
