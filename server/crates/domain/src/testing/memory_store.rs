//! A store in memory: the contract at its plainest. A unit of work holds the whole store and
//! changes a copy of it.

use std::sync::Arc;

use async_trait::async_trait;
use futures::lock::{Mutex, OwnedMutexGuard};
use jiff::Timestamp;

use crate::{
    model::{
        ApiKey, Attempt, AttemptId, AttemptState, CheckoutSession, Event, KeyDigest, Merchant, MerchantId,
        Mode, Order, PaymentToken, SessionId,
    },
    ports::{Snapshot, Store, StoreError, UnitOfWork},
};

/// A store in memory.
#[derive(Default)]
pub struct MemoryStore(Arc<Mutex<Tables>>);

#[derive(Default, Clone)]
struct Tables {
    merchants: Vec<Merchant>,
    keys: Vec<ApiKey>,
    sessions: Vec<CheckoutSession>,
    attempts: Vec<Attempt>,
    orders: Vec<Order>,
    events: Vec<Event>,
}

struct View {
    tables: Tables,
    kept: Option<OwnedMutexGuard<Tables>>,
}

#[async_trait]
impl Store for MemoryStore {
    async fn snapshot(&self) -> Result<Box<dyn Snapshot>, StoreError> {
        let tables = self.0.lock().await.clone();
        Ok(Box::new(View { tables, kept: None }))
    }

    async fn begin(&self) -> Result<Box<dyn UnitOfWork>, StoreError> {
        let kept = self.0.clone().lock_owned().await;
        Ok(Box::new(View { tables: kept.clone(), kept: Some(kept) }))
    }
}

fn conflict<T>(what: &str) -> Result<T, StoreError> {
    Err(StoreError::Conflict(what.to_owned()))
}

#[async_trait]
impl Snapshot for View {
    async fn merchant(&mut self, id: &MerchantId) -> Result<Option<Merchant>, StoreError> {
        Ok(self.tables.merchants.iter().find(|merchant| merchant.id == *id).cloned())
    }

    async fn merchants(&mut self) -> Result<Vec<Merchant>, StoreError> {
        Ok(self.tables.merchants.clone())
    }

    async fn api_key(&mut self, digest: &KeyDigest) -> Result<Option<ApiKey>, StoreError> {
        Ok(self.tables.keys.iter().find(|key| key.digest == *digest).cloned())
    }

    async fn session(&mut self, id: &SessionId) -> Result<Option<CheckoutSession>, StoreError> {
        Ok(self.tables.sessions.iter().find(|session| session.id == *id).cloned())
    }

    async fn merchant_session(
        &mut self,
        merchant: &MerchantId,
        mode: Mode,
        id: &SessionId,
    ) -> Result<Option<CheckoutSession>, StoreError> {
        let found = self.session(id).await?;
        Ok(found.filter(|session| session.merchant == *merchant && session.mode == mode))
    }

    async fn attempt(&mut self, id: &AttemptId) -> Result<Option<Attempt>, StoreError> {
        Ok(self.tables.attempts.iter().find(|attempt| attempt.id == *id).cloned())
    }

    async fn attempt_with_token(
        &mut self,
        session: &SessionId,
        token: &PaymentToken,
    ) -> Result<Option<Attempt>, StoreError> {
        let mut attempts = self.tables.attempts.iter();
        Ok(attempts.find(|attempt| attempt.session == *session && attempt.token == *token).cloned())
    }

    async fn last_attempt(&mut self, session: &SessionId) -> Result<Option<Attempt>, StoreError> {
        Ok(self.tables.attempts.iter().rev().find(|attempt| attempt.session == *session).cloned())
    }

    async fn order(&mut self, session: &SessionId) -> Result<Option<Order>, StoreError> {
        Ok(self.tables.orders.iter().find(|order| order.session == *session).cloned())
    }

    async fn events(&mut self, session: &SessionId) -> Result<Vec<Event>, StoreError> {
        Ok(self.tables.events.iter().filter(|event| event.session == *session).cloned().collect())
    }

    async fn attempts_due(
        &mut self,
        mode: Mode,
        now: Timestamp,
        limit: u32,
    ) -> Result<Vec<Attempt>, StoreError> {
        let due = |attempt: &&Attempt| {
            attempt.is_undecided() && attempt.next_try_at <= now && attempt.session.mode() == mode
        };
        let mut due: Vec<_> = self.tables.attempts.iter().filter(due).cloned().collect();
        due.sort_by_key(|attempt| attempt.next_try_at);
        due.truncate(usize::try_from(limit).expect("32 bits fit"));
        Ok(due)
    }
}

#[async_trait]
impl UnitOfWork for View {
    async fn lock_session(&mut self, id: &SessionId) -> Result<Option<CheckoutSession>, StoreError> {
        self.session(id).await
    }

    async fn add_merchant(&mut self, merchant: &Merchant) -> Result<(), StoreError> {
        self.tables.merchants.push(merchant.clone());
        Ok(())
    }

    async fn add_api_key(&mut self, key: &ApiKey) -> Result<(), StoreError> {
        if !self.tables.merchants.iter().any(|merchant| merchant.id == key.merchant) {
            return conflict("a key needs its merchant");
        }
        self.tables.keys.push(key.clone());
        Ok(())
    }

    async fn add_session(&mut self, session: &CheckoutSession) -> Result<(), StoreError> {
        if !self.tables.merchants.iter().any(|merchant| merchant.id == session.merchant) {
            return conflict("a session needs its merchant");
        }
        self.tables.sessions.push(session.clone());
        Ok(())
    }

    async fn update_session(&mut self, session: &CheckoutSession) -> Result<(), StoreError> {
        let Some(stored) = self.tables.sessions.iter_mut().find(|stored| stored.id == session.id) else {
            return conflict("no such session");
        };
        stored.phase = session.phase.clone();
        stored.gateway_payment.clone_from(&session.gateway_payment);
        stored.customer_email.clone_from(&session.customer_email);
        Ok(())
    }

    async fn add_attempt(&mut self, attempt: &Attempt) -> Result<(), StoreError> {
        let rivals = self.tables.attempts.iter().filter(|rival| rival.session == attempt.session);
        let flies = |attempt: &Attempt| attempt.state == AttemptState::InFlight;
        for rival in rivals {
            if rival.token == attempt.token || (flies(rival) && flies(attempt)) {
                return conflict("a second try");
            }
        }
        self.tables.attempts.push(attempt.clone());
        Ok(())
    }

    async fn update_attempt(&mut self, attempt: &Attempt) -> Result<(), StoreError> {
        let Some(stored) = self.tables.attempts.iter_mut().find(|stored| stored.id == attempt.id) else {
            return conflict("no such attempt");
        };
        stored.state = attempt.state.clone();
        stored.tries = attempt.tries;
        stored.next_try_at = attempt.next_try_at;
        Ok(())
    }

    async fn add_order(&mut self, order: &Order) -> Result<(), StoreError> {
        if self.order(&order.session).await?.is_some() {
            return conflict("a second order");
        }
        self.tables.orders.push(order.clone());
        Ok(())
    }

    async fn add_event(&mut self, event: &Event) -> Result<(), StoreError> {
        self.tables.events.push(event.clone());
        Ok(())
    }

    async fn commit(mut self: Box<Self>) -> Result<(), StoreError> {
        let mut kept = self.kept.take().expect("a unit of work holds the store");
        *kept = self.tables;
        Ok(())
    }
}
