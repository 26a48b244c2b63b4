//! The whole domain on fakes.

use std::{sync::Arc, time::Duration};

use futures::{FutureExt as _, future::BoxFuture};
use jiff::SignedDuration;

use super::{
    FakeGateway, MemoryStore, MerchantSite, MovableClock, PlainEvents, SeededRandom, a_checkout,
    builders::{an_email, the_gateway},
};
use crate::{
    model::{
        CaptureMethod, CheckoutSession, Collected, Event, EventKind, Merchant, Mode, NoticeId, Order,
        PaymentToken, Refund, SessionId, WebhookEndpoint,
    },
    ports::{Clock as _, Courier, Gateway, IncomingWebhook, Ports, Store},
    usecases::{
        ConfirmRequest, JobOutcome, NewCheckout, NewEndpoint, PaymentError, Progress, ReceiveNoticeError,
        add_endpoint, confirm_payment, ensure_merchant, open_checkout, receive_notice, run_job, take_jobs,
    },
};

/// Ports made of fakes, with the fakes at hand.
pub struct Harness {
    /// What the use cases get.
    pub ports: Ports,
    /// The clock in it.
    pub clock: Arc<MovableClock>,
    /// The gateway in it.
    pub gateway: Arc<FakeGateway>,
    /// What delivers events, to `site`.
    pub courier: Courier,
    /// The merchant's server.
    pub site: Arc<MerchantSite>,
}

impl Default for Harness {
    fn default() -> Self {
        Self::new()
    }
}

impl Harness {
    /// On a store in memory.
    pub fn new() -> Self {
        Self::on(Arc::new(MemoryStore::default()))
    }

    /// On that store.
    pub fn on(store: Arc<dyn Store>) -> Self {
        let clock = Arc::new(MovableClock::default());
        let gateway = FakeGateway::new(clock.clone());
        Self::with(store, clock, gateway)
    }

    /// With a gateway that makes a payment for each try.
    pub fn with_a_payment_for_each_try() -> Self {
        let clock = Arc::new(MovableClock::default());
        let gateway = FakeGateway::with_a_payment_for_each_try(clock.clone());
        Self::with(Arc::new(MemoryStore::default()), clock, gateway)
    }

    fn with(store: Arc<dyn Store>, clock: Arc<MovableClock>, gateway: FakeGateway) -> Self {
        let gateway = Arc::new(gateway);
        let named: (_, Arc<dyn Gateway>) = (the_gateway(), gateway.clone());
        let ports = Ports {
            mode: Mode::Test,
            store,
            gateways: [named].into_iter().collect(),
            clock: clock.clone(),
            random: Arc::new(SeededRandom::new(42)),
        };
        let site = Arc::new(MerchantSite::default());
        let courier = Courier {
            outbound: site.clone(),
            render: Arc::new(PlainEvents),
            timeout: Duration::from_secs(10),
        };
        Self { ports, clock, gateway, courier, site }
    }

    /// The merchant.
    pub async fn merchant(&self) -> Merchant {
        ensure_merchant(&self.ports, "Books & Tea", &the_gateway()).await.expect("the store works")
    }

    /// Opens a session.
    pub async fn open(&self) -> CheckoutSession {
        let new = a_checkout(&self.merchant().await);
        open_checkout(&self.ports, new, None).await.expect("a valid checkout")
    }

    /// Opens a session whose money is only reserved at first.
    pub async fn open_manual(&self) -> CheckoutSession {
        let new = NewCheckout { capture: CaptureMethod::Manual, ..a_checkout(&self.merchant().await) };
        open_checkout(&self.ports, new, None).await.expect("a valid checkout")
    }

    /// Pays with a token.
    pub async fn pay(&self, session: &SessionId, token: &str) -> Result<Progress, PaymentError> {
        let request = ConfirmRequest {
            token: token_of(token),
            email: an_email(),
            answers: Collected::default(),
            shown: None,
        };
        confirm_payment(&self.ports, session, request).await
    }

    /// Does every job that is due, until none is. Answers how many were done, also if they failed.
    pub async fn work(&self) -> usize {
        let mut done = 0;
        loop {
            let jobs = take_jobs(&self.ports, 100).await.expect("the store works");
            if jobs.is_empty() {
                return done;
            }
            for job in jobs {
                let outcome = run_job(&self.ports, &self.courier, &job).await.expect("the store works");
                done += 1;
                assert!(done < 10_000, "the jobs never end: {job:?} {outcome:?}");
                if outcome == JobOutcome::Failed {
                    return done;
                }
            }
        }
    }

    /// Starts something and leaves it waiting for the gateway's answer, which is as old as this by the
    /// time that it goes on.
    pub fn stall<'a, T>(&self, slow: impl Future<Output = T> + Send + 'a) -> BoxFuture<'a, T> {
        let mut slow = slow.boxed();
        self.gateway.hold_answers();
        assert!((&mut slow).now_or_never().is_none(), "it does not ask the gateway");
        self.gateway.release_answers();
        slow
    }

    /// A webhook of the gateway's comes; see [`FakeGateway`] for the words.
    pub async fn hear(&self, text: &str) -> Result<Option<NoticeId>, ReceiveNoticeError> {
        let headers = [("signature".to_owned(), "good".to_owned())];
        let webhook = IncomingWebhook { headers: &headers, body: text.as_bytes() };
        receive_notice(&self.ports, &the_gateway(), &webhook).await
    }

    /// Starts anew after a crash.
    pub async fn restart(&self) {
        let mut work = self.ports.store.begin().await.expect("the store works");
        work.release_jobs(self.ports.mode, self.clock.now()).await.expect("the store works");
        work.commit().await.expect("the store works");
    }

    /// An endpoint of the merchant's that is told of everything.
    pub async fn endpoint(&self) -> WebhookEndpoint {
        self.endpoint_at("https://shop.test/hooks").await
    }

    /// One at that address.
    pub async fn endpoint_at(&self, url: &str) -> WebhookEndpoint {
        let merchant = self.merchant().await.id;
        let new = NewEndpoint { merchant, url: url.to_owned(), description: None, events: None };
        add_endpoint(&self.ports, new, None).await.expect("a valid endpoint")
    }

    /// Moves the clock on until a job can be done, and does what is due then. Answers how long that was,
    /// or `None` if there is no job.
    pub async fn work_next(&self) -> Option<SignedDuration> {
        let mut snapshot = self.ports.store.snapshot().await.expect("the store works");
        let next = snapshot.next_job_at(self.ports.mode).await.expect("the store works")?;
        let mut wait = next.duration_since(self.clock.now()).max(SignedDuration::ZERO);
        self.clock.advance(wait);
        // What is due may wait for the end of its endpoint's pause.
        while self.work().await == 0 {
            self.clock.advance(SignedDuration::from_secs(1));
            wait += SignedDuration::from_secs(1);
        }
        Some(wait)
    }

    /// The session as it is stored.
    pub async fn session(&self, id: &SessionId) -> CheckoutSession {
        let mut snapshot = self.ports.store.snapshot().await.expect("the store works");
        snapshot.session(id).await.expect("the store works").expect("a stored session")
    }

    /// The session's order.
    pub async fn order(&self, id: &SessionId) -> Option<Order> {
        let mut snapshot = self.ports.store.snapshot().await.expect("the store works");
        snapshot.order(id).await.expect("the store works")
    }

    /// The session's refunds.
    pub async fn refunds(&self, id: &SessionId) -> Vec<Refund> {
        let mut snapshot = self.ports.store.snapshot().await.expect("the store works");
        snapshot.refunds(id).await.expect("the store works")
    }

    /// The session's events.
    pub async fn events(&self, id: &SessionId) -> Vec<Event> {
        let mut snapshot = self.ports.store.snapshot().await.expect("the store works");
        snapshot.events(id).await.expect("the store works")
    }

    /// The kinds of the session's events, in their order.
    pub async fn kinds(&self, id: &SessionId) -> Vec<EventKind> {
        self.events(id).await.into_iter().map(|event| event.kind).collect()
    }

    /// How often the merchant is told that the session is complete.
    pub async fn completions(&self, id: &SessionId) -> usize {
        let kinds = self.kinds(id).await;
        kinds.into_iter().filter(|kind| *kind == EventKind::SessionCompleted).count()
    }
}

fn token_of(text: &str) -> PaymentToken {
    text.parse().expect("a valid token")
}
