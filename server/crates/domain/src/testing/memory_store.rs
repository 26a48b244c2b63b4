//! A store in memory: the contract at its plainest. A unit of work holds the whole store and
//! changes a copy of it.

use std::sync::Arc;

use async_trait::async_trait;
use futures::lock::{Mutex, OwnedMutexGuard};
use jiff::Timestamp;

use crate::{
    model::{
        ApiKey, Attempt, AttemptId, AttemptState, CheckoutSession, Delivery, DeliveryId, DeliveryTry,
        EndpointId, Event, EventId, GatewayPaymentId, GatewayRefundId, Job, KeyDigest, Merchant, MerchantId,
        Mode, Notice, NoticeId, NoticeState, Operation, OperationId, OperationKind, Order, PaymentToken,
        Refund, RefundId, SessionId, Task, WebhookEndpoint,
    },
    ports::{EventQuery, JobClaim, Snapshot, Store, StoreError, UnitOfWork},
};

/// A store in memory.
#[derive(Default, Clone)]
pub struct MemoryStore(Arc<Mutex<Tables>>);

#[derive(Default, Clone)]
struct Tables {
    merchants: Vec<Merchant>,
    keys: Vec<ApiKey>,
    sessions: Vec<CheckoutSession>,
    attempts: Vec<Attempt>,
    orders: Vec<Order>,
    operations: Vec<Operation>,
    refunds: Vec<Refund>,
    notices: Vec<Notice>,
    events: Vec<Event>,
    endpoints: Vec<WebhookEndpoint>,
    deliveries: Vec<Delivery>,
    tries: Vec<DeliveryTry>,
    jobs: Vec<Job>,
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

    async fn session_with_payment(
        &mut self,
        mode: Mode,
        payment: &GatewayPaymentId,
    ) -> Result<Option<CheckoutSession>, StoreError> {
        let ordered = self.tables.orders.iter().find(|order| order.gateway_payment == *payment);
        let ordered = ordered.map(|order| order.session.clone());
        let has = |session: &&CheckoutSession| {
            session.gateway_payment.as_ref() == Some(payment) || Some(&session.id) == ordered.as_ref()
        };
        let found = self.tables.sessions.iter().filter(|session| session.mode == mode).find(has);
        Ok(found.cloned())
    }

    async fn operation(&mut self, id: &OperationId) -> Result<Option<Operation>, StoreError> {
        Ok(self.tables.operations.iter().find(|operation| operation.id == *id).cloned())
    }

    async fn operations(&mut self, session: &SessionId) -> Result<Vec<Operation>, StoreError> {
        let operations = self.tables.operations.iter();
        Ok(operations.filter(|operation| operation.session == *session).cloned().collect())
    }

    async fn refund(&mut self, id: &RefundId) -> Result<Option<Refund>, StoreError> {
        Ok(self.tables.refunds.iter().find(|refund| refund.id == *id).cloned())
    }

    async fn refunds(&mut self, session: &SessionId) -> Result<Vec<Refund>, StoreError> {
        Ok(self.tables.refunds.iter().filter(|refund| refund.session == *session).cloned().collect())
    }

    async fn refund_at_gateway(
        &mut self,
        mode: Mode,
        refund: &GatewayRefundId,
    ) -> Result<Option<Refund>, StoreError> {
        let named = |stored: &&Refund| stored.mode == mode && stored.gateway_refund.as_ref() == Some(refund);
        Ok(self.tables.refunds.iter().find(named).cloned())
    }

    async fn notice(&mut self, id: &NoticeId) -> Result<Option<Notice>, StoreError> {
        Ok(self.tables.notices.iter().find(|notice| notice.id == *id).cloned())
    }

    async fn event(&mut self, id: &EventId) -> Result<Option<Event>, StoreError> {
        Ok(self.tables.events.iter().find(|event| event.id == *id).cloned())
    }

    async fn merchant_events(&mut self, query: &EventQuery) -> Result<Vec<Event>, StoreError> {
        let place = |id: &EventId| self.tables.events.iter().position(|event| event.id == *id);
        let before = query.older_than.as_ref().map(|id| place(id).unwrap_or(0));
        let after = query.newer_than.as_ref().map(|id| place(id).unwrap_or(usize::MAX));
        let wanted = |(index, event): &(usize, &Event)| {
            event.merchant == query.merchant
                && event.mode == query.mode
                && (query.kinds.is_empty() || query.kinds.contains(&event.kind))
                && query.since.is_none_or(|since| event.created_at >= since)
                && query.until.is_none_or(|until| event.created_at < until)
                && before.is_none_or(|before| *index < before)
                && after.is_none_or(|after| *index > after)
        };
        let found = self.tables.events.iter().enumerate().filter(wanted).map(|(_, event)| event.clone());
        let limit = usize::try_from(query.limit).expect("32 bits fit");
        if query.newer_than.is_some() {
            let mut nearest: Vec<_> = found.take(limit).collect();
            nearest.reverse();
            return Ok(nearest);
        }
        Ok(found.rev().take(limit).collect())
    }

    async fn webhook_endpoint(&mut self, id: &EndpointId) -> Result<Option<WebhookEndpoint>, StoreError> {
        Ok(self.tables.endpoints.iter().find(|endpoint| endpoint.id == *id).cloned())
    }

    async fn webhook_endpoints(
        &mut self,
        merchant: &MerchantId,
        mode: Mode,
    ) -> Result<Vec<WebhookEndpoint>, StoreError> {
        let theirs = |endpoint: &&WebhookEndpoint| endpoint.merchant == *merchant && endpoint.mode == mode;
        Ok(self.tables.endpoints.iter().filter(theirs).cloned().collect())
    }

    async fn delivery(&mut self, id: &DeliveryId) -> Result<Option<Delivery>, StoreError> {
        Ok(self.tables.deliveries.iter().find(|delivery| delivery.id == *id).cloned())
    }

    async fn deliveries(&mut self, event: &EventId) -> Result<Vec<Delivery>, StoreError> {
        Ok(self.tables.deliveries.iter().filter(|delivery| delivery.event == *event).cloned().collect())
    }

    async fn delivery_tries(&mut self, delivery: &DeliveryId) -> Result<Vec<DeliveryTry>, StoreError> {
        Ok(self.tables.tries.iter().filter(|tried| tried.delivery == *delivery).cloned().collect())
    }

    async fn job(&mut self, task: &Task) -> Result<Option<Job>, StoreError> {
        Ok(self.tables.jobs.iter().find(|job| job.task == *task).cloned())
    }

    async fn next_job_at(&mut self, mode: Mode) -> Result<Option<Timestamp>, StoreError> {
        let jobs = self.tables.jobs.iter().filter(|job| job.mode == mode);
        Ok(jobs.map(|job| job.leased_until.unwrap_or(job.run_at)).min())
    }
}

impl View {
    fn paused(&self, lane: Option<&str>, now: Timestamp) -> bool {
        let mut endpoints = self.tables.endpoints.iter();
        let paused = |endpoint: &WebhookEndpoint| endpoint.paused_until.is_some_and(|end| end > now);
        lane.is_some_and(|lane| endpoints.any(|endpoint| endpoint.id.as_str() == lane && paused(endpoint)))
    }

    /// The job, if it is still as whoever took it knows it.
    fn held(&mut self, job: &Job) -> Option<usize> {
        self.tables.jobs.iter().position(|kept| kept.task == job.task && kept.version == job.version)
    }
}

/// Replaces the row that `is` picks.
fn replace<T: Clone>(rows: &mut [T], new: &T, is: impl Fn(&T) -> bool) -> Result<(), StoreError> {
    match rows.iter_mut().find(|row| is(row)) {
        Some(row) => {
            row.clone_from(new);
            Ok(())
        }
        None => conflict("there is nothing to update"),
    }
}

#[async_trait]
impl UnitOfWork for View {
    async fn lock_session(&mut self, id: &SessionId) -> Result<Option<CheckoutSession>, StoreError> {
        self.session(id).await
    }

    async fn lock_merchants(&mut self) -> Result<(), StoreError> {
        Ok(())
    }

    async fn add_merchant(&mut self, merchant: &Merchant) -> Result<(), StoreError> {
        self.tables.merchants.push(merchant.clone());
        Ok(())
    }

    async fn update_merchant(&mut self, merchant: &Merchant) -> Result<(), StoreError> {
        replace(&mut self.tables.merchants, merchant, |stored| stored.id == merchant.id)
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
        Ok(())
    }

    async fn add_order(&mut self, order: &Order) -> Result<(), StoreError> {
        if self.order(&order.session).await?.is_some() {
            return conflict("a second order");
        }
        self.tables.orders.push(order.clone());
        Ok(())
    }

    async fn update_order(&mut self, order: &Order) -> Result<(), StoreError> {
        replace(&mut self.tables.orders, order, |stored| stored.id == order.id)
    }

    async fn add_event(&mut self, event: &Event) -> Result<(), StoreError> {
        self.tables.events.push(event.clone());
        Ok(())
    }

    async fn add_operation(&mut self, operation: &Operation) -> Result<(), StoreError> {
        let flies = |operation: &Operation| {
            operation.is_undecided() && !matches!(operation.kind, OperationKind::Refund { .. })
        };
        let mut rivals = self.tables.operations.iter();
        if rivals.any(|rival| rival.payment == operation.payment && flies(rival) && flies(operation)) {
            return conflict("a second operation in flight");
        }
        self.tables.operations.push(operation.clone());
        Ok(())
    }

    async fn update_operation(&mut self, operation: &Operation) -> Result<(), StoreError> {
        replace(&mut self.tables.operations, operation, |stored| stored.id == operation.id)
    }

    async fn add_refund(&mut self, refund: &Refund) -> Result<(), StoreError> {
        if let Some(name) = &refund.gateway_refund
            && self.refund_at_gateway(refund.mode, name).await?.is_some()
        {
            return conflict("the gateway's refund is known");
        }
        self.tables.refunds.push(refund.clone());
        Ok(())
    }

    async fn update_refund(&mut self, refund: &Refund) -> Result<(), StoreError> {
        replace(&mut self.tables.refunds, refund, |stored| stored.id == refund.id)
    }

    async fn add_notice(&mut self, notice: &Notice, once: bool) -> Result<bool, StoreError> {
        let same = |known: &Notice| {
            known.mode == notice.mode
                && (known.gateway_event == notice.gateway_event
                    || known.kind == notice.kind
                        && known.subject.object() == notice.subject.object()
                        && (once || known.state == NoticeState::Pending))
        };
        if self.tables.notices.iter().any(same) {
            return Ok(false);
        }
        self.tables.notices.push(notice.clone());
        Ok(true)
    }

    async fn update_notice(&mut self, notice: &Notice) -> Result<(), StoreError> {
        replace(&mut self.tables.notices, notice, |stored| stored.id == notice.id)
    }

    async fn add_webhook_endpoint(&mut self, endpoint: &WebhookEndpoint) -> Result<(), StoreError> {
        if !self.tables.merchants.iter().any(|merchant| merchant.id == endpoint.merchant) {
            return conflict("an endpoint needs its merchant");
        }
        self.tables.endpoints.push(endpoint.clone());
        Ok(())
    }

    async fn lock_webhook_endpoint(
        &mut self,
        id: &EndpointId,
    ) -> Result<Option<WebhookEndpoint>, StoreError> {
        self.webhook_endpoint(id).await
    }

    async fn update_webhook_endpoint(&mut self, endpoint: &WebhookEndpoint) -> Result<(), StoreError> {
        replace(&mut self.tables.endpoints, endpoint, |stored| stored.id == endpoint.id)
    }

    async fn remove_webhook_endpoint(&mut self, id: &EndpointId) -> Result<(), StoreError> {
        let tables = &mut self.tables;
        let gone: Vec<_> = tables
            .deliveries
            .extract_if(.., |delivery| delivery.endpoint == *id)
            .map(|gone| gone.id)
            .collect();
        tables.tries.retain(|tried| !gone.contains(&tried.delivery));
        tables.jobs.retain(|job| job.lane.as_deref() != Some(id.as_str()));
        tables.endpoints.retain(|endpoint| endpoint.id != *id);
        Ok(())
    }

    async fn add_delivery(&mut self, delivery: &Delivery) -> Result<(), StoreError> {
        let same = |known: &Delivery| known.event == delivery.event && known.endpoint == delivery.endpoint;
        if self.tables.deliveries.iter().any(same) {
            return conflict("the event goes there already");
        }
        self.tables.deliveries.push(delivery.clone());
        Ok(())
    }

    async fn update_delivery(&mut self, delivery: &Delivery) -> Result<(), StoreError> {
        replace(&mut self.tables.deliveries, delivery, |stored| stored.id == delivery.id)
    }

    async fn add_delivery_try(&mut self, tried: &DeliveryTry) -> Result<(), StoreError> {
        self.tables.tries.push(tried.clone());
        Ok(())
    }

    async fn forget_before(&mut self, before: Timestamp) -> Result<u64, StoreError> {
        let tables = &mut self.tables;
        let rows = tables.tries.len() + tables.notices.len();
        tables.tries.retain(|tried| tried.at >= before);
        tables.notices.retain(|notice| notice.received_at >= before || notice.state == NoticeState::Pending);
        let forgotten = rows - tables.tries.len() - tables.notices.len();
        Ok(u64::try_from(forgotten).expect("64 bits fit"))
    }

    async fn schedule_job(
        &mut self,
        task: &Task,
        mode: Mode,
        lane: Option<&str>,
        run_at: Timestamp,
    ) -> Result<(), StoreError> {
        if let Some(job) = self.tables.jobs.iter_mut().find(|job| job.task == *task) {
            job.run_at = run_at;
            job.leased_until = None;
            job.version += 1;
        } else {
            let (task, lane) = (task.clone(), lane.map(str::to_owned));
            let job = Job { task, mode, lane, run_at, leased_until: None, tries: 0, version: 1 };
            self.tables.jobs.push(job);
        }
        Ok(())
    }

    async fn claim_jobs(&mut self, claim: &JobClaim) -> Result<Vec<Job>, StoreError> {
        let taken = |job: &Job| job.leased_until.is_some_and(|end| end > claim.now);
        let mut due: Vec<usize> = (0..self.tables.jobs.len())
            .filter(|index| {
                let job = &self.tables.jobs[*index];
                let free = job.mode == claim.mode && job.run_at <= claim.now && !taken(job);
                free && !self.paused(job.lane.as_deref(), claim.now)
            })
            .collect();
        due.sort_by_key(|index| self.tables.jobs[*index].run_at);
        let mut claimed = Vec::new();
        for index in due {
            let lane = self.tables.jobs[index].lane.clone();
            let busy = self.tables.jobs.iter().filter(|job| job.lane == lane && taken(job)).count();
            let full = lane.is_some() && busy >= usize::try_from(claim.per_lane).expect("32 bits fit");
            if full || claimed.len() >= usize::try_from(claim.limit).expect("32 bits fit") {
                continue;
            }
            let job = &mut self.tables.jobs[index];
            job.leased_until = Some(claim.lease_until);
            job.tries += 1;
            job.version += 1;
            claimed.push(job.clone());
        }
        Ok(claimed)
    }

    async fn finish_job(&mut self, job: &Job) -> Result<bool, StoreError> {
        let held = self.held(job);
        if let Some(index) = held {
            self.tables.jobs.remove(index);
        }
        Ok(held.is_some())
    }

    async fn postpone_job(&mut self, job: &Job, run_at: Timestamp) -> Result<bool, StoreError> {
        let held = self.held(job);
        if let Some(index) = held {
            let job = &mut self.tables.jobs[index];
            job.run_at = run_at;
            job.leased_until = None;
            job.version += 1;
        }
        Ok(held.is_some())
    }

    async fn cancel_job(&mut self, task: &Task) -> Result<(), StoreError> {
        self.tables.jobs.retain(|job| job.task != *task);
        Ok(())
    }

    async fn release_jobs(&mut self, mode: Mode, now: Timestamp) -> Result<(), StoreError> {
        for job in self.tables.jobs.iter_mut().filter(|job| job.mode == mode) {
            let waits = matches!(job.task, Task::ResumePayment(_) | Task::Operate(_));
            if job.leased_until.is_some() || waits {
                job.run_at = if waits { job.run_at.min(now) } else { job.run_at };
                job.leased_until = None;
                job.version += 1;
            }
        }
        Ok(())
    }

    async fn commit(mut self: Box<Self>) -> Result<(), StoreError> {
        let mut kept = self.kept.take().expect("a unit of work holds the store");
        *kept = self.tables;
        Ok(())
    }
}
