//! What is stored. A copy shares every row with the original until one of them changes it, so that
//! snapshots and units of work cost next to nothing.

use std::sync::Arc;

use jiff::Timestamp;

use crate::{
    model::{
        ApiKey, Attempt, CheckoutSession, Delivery, DeliveryTry, Dispute, Event, FraudWarning, Job,
        KeptRequest, Merchant, Mode, Notice, Operation, Order, PageCount, PaymentLink, Price, Product,
        Refund, RequestKey, WebhookEndpoint,
    },
    ports::{JobClaim, StoreError},
};

/// Rows in the order in which they were added.
pub(super) struct Table<T>(Arc<Vec<Arc<T>>>);

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self(Arc::default())
    }
}

impl<T> Clone for Table<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T: Clone> Table<T> {
    pub(super) fn iter(&self) -> impl DoubleEndedIterator<Item = &T> + ExactSizeIterator {
        self.0.iter().map(Arc::as_ref)
    }

    pub(super) fn find(&self, is: impl Fn(&T) -> bool) -> Option<T> {
        self.iter().find(|row| is(row)).cloned()
    }

    pub(super) fn filter(&self, is: impl Fn(&T) -> bool) -> Vec<T> {
        self.iter().filter(|row| is(row)).cloned().collect()
    }

    pub(super) fn any(&self, is: impl Fn(&T) -> bool) -> bool {
        self.iter().any(is)
    }

    pub(super) fn push(&mut self, row: T) {
        Arc::make_mut(&mut self.0).push(Arc::new(row));
    }

    /// The first row that `is` picks, to be changed.
    pub(super) fn get_mut(&mut self, is: impl Fn(&T) -> bool) -> Option<&mut T> {
        let place = self.iter().position(is)?;
        Some(Arc::make_mut(&mut Arc::make_mut(&mut self.0)[place]))
    }

    /// Puts `row` in the place of the one that `is` picks.
    pub(super) fn replace(&mut self, row: &T, is: impl Fn(&T) -> bool) -> Result<(), StoreError> {
        match self.get_mut(is) {
            Some(stored) => {
                stored.clone_from(row);
                Ok(())
            }
            None => conflict("there is nothing to update"),
        }
    }

    /// Removes all rows but those that `is` picks. Answers how many are gone.
    pub(super) fn retain(&mut self, is: impl Fn(&T) -> bool) -> usize {
        let before = self.0.len();
        if !self.iter().all(&is) {
            Arc::make_mut(&mut self.0).retain(|row| is(row));
        }
        before - self.0.len()
    }
}

#[derive(Default, Clone)]
pub(super) struct Tables {
    pub(super) merchants: Table<Merchant>,
    pub(super) keys: Table<ApiKey>,
    pub(super) products: Table<Product>,
    pub(super) prices: Table<Price>,
    pub(super) links: Table<PaymentLink>,
    pub(super) requests: Table<KeptRequest>,
    pub(super) sessions: Table<CheckoutSession>,
    pub(super) attempts: Table<Attempt>,
    pub(super) orders: Table<Order>,
    pub(super) operations: Table<Operation>,
    pub(super) refunds: Table<Refund>,
    pub(super) disputes: Table<Dispute>,
    pub(super) warnings: Table<FraudWarning>,
    pub(super) notices: Table<Notice>,
    pub(super) events: Table<Event>,
    pub(super) endpoints: Table<WebhookEndpoint>,
    pub(super) deliveries: Table<Delivery>,
    pub(super) tries: Table<DeliveryTry>,
    pub(super) jobs: Table<Job>,
    pub(super) page_counts: Table<(Mode, PageCount)>,
}

impl Tables {
    /// What a claim may take, the longest due first.
    pub(super) fn due(&self, claim: &JobClaim) -> Vec<Job> {
        let taken = |job: &Job| job.leased_until.is_some_and(|end| end > claim.now);
        let mut free = self.jobs.filter(|job| {
            job.mode == claim.mode
                && job.run_at <= claim.now
                && !taken(job)
                && !self.paused(job.lane.as_deref(), claim.now)
        });
        free.sort_by_key(|job| job.run_at);
        let limit = |number: u32| usize::try_from(number).expect("32 bits fit");
        let mut due: Vec<Job> = Vec::new();
        for job in free {
            let same = |other: &&Job| job.lane.is_some() && other.lane == job.lane;
            let busy = self.jobs.iter().filter(|other| same(other) && taken(other)).count();
            if busy + due.iter().filter(same).count() < limit(claim.per_lane) {
                due.push(job);
            }
        }
        due.truncate(limit(claim.limit));
        due
    }

    /// Whether nothing is sent to the endpoint of that lane now.
    fn paused(&self, lane: Option<&str>, now: Timestamp) -> bool {
        let paused = |endpoint: &WebhookEndpoint| endpoint.paused_until.is_some_and(|end| end > now);
        lane.is_some_and(|lane| {
            self.endpoints.any(|endpoint| endpoint.id.as_str() == lane && paused(endpoint))
        })
    }

    /// The request, if nobody has taken it up since that version.
    pub(super) fn claimed(&mut self, key: &RequestKey, version: u64) -> Option<&mut KeptRequest> {
        self.requests.get_mut(|kept| kept.key == *key && kept.version == version)
    }

    /// The job, if it is still as whoever took it knows it.
    pub(super) fn held(&mut self, job: &Job) -> Option<&mut Job> {
        self.jobs.get_mut(|kept| kept.task == job.task && kept.version == job.version)
    }
}

pub(super) fn conflict<T>(what: &str) -> Result<T, StoreError> {
    Err(StoreError::Conflict(what.to_owned()))
}
