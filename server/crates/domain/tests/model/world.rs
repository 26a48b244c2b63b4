//! One world: the domain on fakes, and what is under way in it.

use std::{
    future::{Future, poll_fn},
    sync::Arc,
    task::Poll,
    time::Duration,
};

use domain::{
    model::{CaptureMethod, Merchant, Mode, SessionId, WebhookEndpoint},
    ports::{Clock as _, Courier, Gateway, PaymentStatus, Ports, RefundStatus},
    testing::{FakeGateway, MemoryStore, MovableClock, PlainEvents, SeededRandom, a_checkout, the_gateway},
    usecases::{NewEndpoint, add_endpoint, ensure_merchant, open_checkout, set_late_payments},
};
use futures::FutureExt as _;
use jiff::SignedDuration;

use crate::{
    eye::Eye,
    gateway::SimGateway,
    site::Site,
    step::{Script, Step},
    tasks::{Ended, Tasks, Went},
};

/// Lets the others go first, once.
pub(crate) async fn give_way() {
    let mut waited = false;
    poll_fn(|context| {
        if std::mem::replace(&mut waited, true) {
            return Poll::Ready(());
        }
        context.waker().wake_by_ref();
        Poll::Pending
    })
    .await;
}

/// What does not give way.
pub(crate) fn now<T>(answer: impl Future<Output = T>) -> T {
    answer.now_or_never().expect("nobody is in the way")
}

/// How a world is broken on purpose, to see whether that is noticed.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Broken {
    /// The store locks nothing.
    pub(crate) lockless: bool,
    /// The gateway knows no keys.
    pub(crate) forgetful: bool,
}

/// See above.
pub(crate) struct World {
    /// What the use cases under way get.
    pub(crate) ports: Ports,
    /// The same without giving way, for what happens between them.
    pub(crate) calm: Ports,
    pub(crate) courier: Courier,
    pub(crate) clock: Arc<MovableClock>,
    pub(crate) gateway: Arc<SimGateway>,
    pub(crate) site: Arc<Site>,
    pub(crate) eye: Arc<Eye>,
    pub(crate) tasks: Tasks,
    pub(crate) merchant: Merchant,
    pub(crate) endpoints: Vec<WebhookEndpoint>,
    pub(crate) sessions: Vec<SessionId>,
    pub(crate) script: Script,
    trace: Option<Vec<String>>,
}

impl World {
    pub(crate) fn new(script: &Script, broken: Broken, traced: bool) -> Self {
        let clock = Arc::new(MovableClock::default());
        let store = MemoryStore::default();
        let store = if broken.lockless { store.lockless() } else { store };
        let eye = Arc::new(Eye::new(store.clone(), clock.clone()));
        let fake = if script.each_try_anew {
            FakeGateway::with_a_payment_for_each_try(clock.clone())
        } else {
            FakeGateway::new(clock.clone())
        };
        let fake = Arc::new(fake);
        let gateway = Arc::new(SimGateway::new(fake, eye.clone(), broken.forgetful));
        let named: (_, Arc<dyn Gateway>) = (the_gateway(), gateway.clone());
        let calm = Ports {
            mode: Mode::Test,
            store: Arc::new(store.clone()),
            gateways: [named].into_iter().collect(),
            clock: clock.clone(),
            random: Arc::new(SeededRandom::new(42)),
        };
        let ports = Ports { store: Arc::new(store.giving_way()), ..calm.clone() };
        let site = Arc::new(Site::default());
        let timeout = Duration::from_secs(10);
        let courier = Courier { outbound: site.clone(), render: Arc::new(PlainEvents), timeout };

        let merchant = now(ensure_merchant(&calm, "Books & Tea", &the_gateway())).expect("the store works");
        now(set_late_payments(&calm, &merchant.id, script.rule)).expect("the store works");
        let endpoints = (0..script.endpoints).map(|number| {
            let url = format!("https://shop.test/hooks/{number}");
            let new = NewEndpoint { merchant: merchant.id.clone(), url, description: None, events: None };
            now(add_endpoint(&calm, new, None)).expect("a valid endpoint")
        });
        Self {
            endpoints: endpoints.collect(),
            ports,
            calm,
            courier,
            clock,
            gateway,
            site,
            eye,
            tasks: Tasks::default(),
            merchant,
            sessions: Vec::new(),
            script: script.clone(),
            trace: traced.then(Vec::new),
        }
    }

    /// What happened, a line each.
    pub(crate) fn trace(&self) -> &[String] {
        self.trace.as_deref().unwrap_or_default()
    }

    pub(crate) fn note(&mut self, line: impl FnOnce() -> String) {
        if let Some(trace) = &mut self.trace {
            let time = self.clock.now().strftime("%d %H:%M:%S").to_string();
            trace.push(format!("{time}  {}", line()));
        }
    }

    /// Plays one step.
    pub(crate) fn play(&mut self, step: Step) {
        match step {
            Step::Run { task, turns } => self.run(task, turns),
            Step::Open { manual, short } => self.open(manual, short),
            Step::Clock { seconds } => self.pass(seconds),
            Step::Crash { alone } => self.crash(alone),
            Step::Fault(fault) => self.gateway.will(fault),
            Step::Site { calls, answer } => self.site.will(calls, answer),
            Step::Arrive { request } => {
                if self.gateway.arrive(request) {
                    self.note(|| "a late request arrives".to_owned());
                }
            }
            Step::Bank { .. }
            | Step::Decide { .. }
            | Step::RefundEnds { .. }
            | Step::Stray { .. }
            | Step::CancelThere { .. }
            | Step::RefundThere { .. } => self.at_gateway(step),
            _ => self.start(step),
        }
    }

    fn run(&mut self, task: u8, turns: u8) {
        match self.tasks.run(task, turns) {
            Went::Nowhere | Went::On => {}
            Went::Ended(number, Ok(end)) => self.note(|| format!("  {number} ends: {end}")),
            Went::Ended(number, Err(fault)) => self.eye.report(format!("{number}: {fault}")),
            Went::Stuck => self.eye.report("everybody waits for everybody".to_owned()),
        }
    }

    /// Lets everything that is under way end.
    pub(crate) fn finish(&mut self) {
        let mut turn = 0_u32;
        while !self.tasks.is_empty() && self.eye.fault().is_none() {
            self.run(u8::try_from(turn % 7).expect("a small number"), 20);
            turn += 1;
            if turn > 10_000 {
                self.eye.report("what is under way never ends".to_owned());
            }
        }
    }

    fn open(&mut self, manual: bool, short: bool) {
        let mut new = a_checkout(&self.merchant);
        new.capture = if manual { CaptureMethod::Manual } else { CaptureMethod::Automatic };
        new.expires_at = short.then(|| self.clock.now_second() + 1_800);
        let session = now(open_checkout(&self.calm, new, None)).expect("a valid checkout");
        self.note(|| format!("{:?} session, open until {}", session.capture, session.expires_at));
        self.eye.opened(session.id.clone());
        self.sessions.push(session.id);
    }

    /// Nothing is under way for longer than a client waits, and no request is on its way for longer.
    fn pass(&mut self, seconds: u32) {
        if seconds > 600 {
            self.finish();
            while self.gateway.arrive(0) {}
        }
        self.clock.advance(SignedDuration::from_secs(seconds.into()));
        self.gateway.changed();
        self.note(|| format!("{seconds} seconds have passed"));
    }

    fn crash(&mut self, alone: bool) {
        self.tasks.crash();
        self.eye.is_whole();
        if alone {
            let mut work = now(self.calm.store.begin()).expect("the store works");
            now(work.release_jobs(Mode::Test, self.clock.now())).expect("the store works");
            now(work.commit()).expect("the store works");
        }
        self.note(|| "the process dies".to_owned());
    }

    pub(crate) fn begin(&mut self, what: &str, future: impl Future<Output = Ended> + Send + 'static) {
        let number = self.tasks.start(future);
        self.note(|| format!("{number} begins: {what}"));
    }

    fn at_gateway(&mut self, step: Step) {
        let fake = self.gateway.fake.clone();
        let payments = fake.payments();
        let refunds = fake.all_refunds();
        let those = |is: fn(&PaymentStatus) -> bool| {
            payments.iter().filter(move |payment| is(&payment.status)).collect::<Vec<_>>()
        };
        let note = match step {
            Step::Bank { payment, passes } => {
                let asked = those(|status| matches!(status, PaymentStatus::ActionRequired { .. }));
                let Some(asked) = pick(&asked, payment) else { return };
                if passes {
                    fake.authenticate(&asked.id);
                } else {
                    fake.fail_authentication(&asked.id);
                }
                format!("the shopper answers the bank about {}, passes: {passes}", asked.id)
            }
            Step::Decide { payment, charge } => {
                let pending = those(|status| *status == PaymentStatus::Processing);
                let Some(pending) = pick(&pending, payment) else { return };
                fake.decide(&pending.id, charge);
                format!("the gateway decides on {}, charges: {charge}", pending.id)
            }
            Step::RefundEnds { refund, failed } => {
                let Some(refund) = pick(&refunds, refund) else { return };
                let status = match (&refund.status, failed) {
                    (RefundStatus::Pending | RefundStatus::Succeeded, true) => {
                        RefundStatus::Failed("expired_or_canceled_card".to_owned())
                    }
                    (RefundStatus::Pending, false) => RefundStatus::Succeeded,
                    _ => return,
                };
                fake.end_refund(&refund.id, status.clone());
                format!("{} ends: {status:?}", refund.id)
            }
            Step::Stray { session } => {
                let Some(id) = pick(&self.sessions, session) else { return };
                let session = now(self.eye.snapshot().session(id)).expect("the store works");
                let payment = fake.charge_unasked(id, session.expect("it was opened").amount);
                self.eye.excuse(payment.clone());
                format!("{payment} comes to light")
            }
            Step::CancelThere { payment } => {
                let Some(payment) = pick(&payments, payment) else { return };
                fake.cancel_unasked(&payment.id);
                format!("{} is canceled at the gateway", payment.id)
            }
            Step::RefundThere { payment } => {
                let taken = those(|status| matches!(status, PaymentStatus::Succeeded { .. }));
                let Some(payment) = pick(&taken, payment) else { return };
                let given: i64 = refunds
                    .iter()
                    .filter(|refund| refund.payment == payment.id)
                    .filter(|refund| matches!(refund.status, RefundStatus::Pending | RefundStatus::Succeeded))
                    .map(|refund| refund.amount.minor)
                    .sum();
                let PaymentStatus::Succeeded { captured, .. } = payment.status else { return };
                let amount = domain::model::Money::new((captured.minor - given) / 2, captured.currency);
                if amount.minor < 1 {
                    return;
                }
                fake.refund_unasked(&payment.id, amount);
                format!("{amount:?} of {} is given back at the gateway", payment.id)
            }
            _ => unreachable!("that does not happen at the gateway"),
        };
        self.note(|| note);
        self.gateway.changed();
    }
}

/// One of several, counted round and round.
pub(crate) fn pick<T>(from: &[T], number: u8) -> Option<&T> {
    if from.is_empty() { None } else { from.get(usize::from(number) % from.len()) }
}
