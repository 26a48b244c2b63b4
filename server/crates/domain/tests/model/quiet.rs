//! The end of a sequence: nothing goes wrong any more, and time passes until nothing is left to do.

use domain::{
    model::Mode,
    ports::{Clock as _, PaymentStatus, RefundStatus},
    usecases::{JobOutcome, run_job, take_jobs},
};
use jiff::SignedDuration;

use crate::world::{World, now};

/// More rounds than the slowest honest sequence needs.
const ROUNDS: u32 = 1_000;

impl World {
    /// Lets everything come to its end.
    pub(crate) fn come_to_rest(&mut self) {
        self.note(|| "from here on nothing goes wrong".to_owned());
        self.gateway.calm_down();
        self.site.calm_down();
        self.finish();
        while self.gateway.arrive(0) {}
        self.decide_everything();
        for _ in 0..ROUNDS {
            let Some(next) = now(self.eye.snapshot().next_job_at(Mode::Test)).expect("the store works")
            else {
                if self.hear_the_rest() {
                    continue;
                }
                return;
            };
            self.hear_the_rest();
            let wait = next.duration_since(self.clock.now());
            if wait.is_positive() {
                self.clock.advance(wait);
                self.gateway.changed();
            }
            // A paused endpoint's job is due, and nobody may take it yet.
            if !self.do_what_is_due() {
                self.clock.advance(SignedDuration::from_secs(10));
            }
            if self.eye.fault().is_some() {
                return;
            }
        }
        let mut jobs = String::new();
        for job in now(take_jobs(&self.calm, 100)).expect("the store works") {
            jobs.push_str(&format!(" {:?}", job.task));
        }
        self.eye.report(format!("the work never ends:{jobs}"));
    }

    /// Every webhook that is left comes, in its order. Answers whether there was one.
    fn hear_the_rest(&mut self) -> bool {
        if !self.script.webhooks {
            return false;
        }
        let new = self.gateway.untaken();
        for notice in &new {
            self.hear(notice.clone());
            self.finish();
        }
        !new.is_empty()
    }

    /// Does every job that is due. Answers whether there was one.
    fn do_what_is_due(&mut self) -> bool {
        let mut any = false;
        loop {
            let jobs = now(take_jobs(&self.calm, 100)).expect("the store works");
            if jobs.is_empty() {
                return any;
            }
            for job in jobs {
                any = true;
                let (ports, courier) = (self.ports.clone(), self.courier.clone());
                self.begin(&format!("{:?}", job.task), async move {
                    match run_job(&ports, &courier, &job).await {
                        Ok(JobOutcome::Did(next)) => Ok(format!("{next:?}")),
                        Ok(JobOutcome::Failed) => Err(format!("{} failed for no reason", job.task.kind())),
                        Err(error) => Err(error.to_string()),
                    }
                });
                self.finish();
                if self.eye.fault().is_some() {
                    return false;
                }
            }
        }
    }

    /// The gateway and the banks make up their minds, one way and the other in turn.
    fn decide_everything(&mut self) {
        let fake = self.gateway.fake.clone();
        for (turn, payment) in fake.payments().iter().enumerate() {
            if payment.status == PaymentStatus::Processing {
                fake.decide(&payment.id, turn % 2 == 0);
            }
        }
        for (turn, refund) in fake.all_refunds().iter().enumerate() {
            if refund.status == RefundStatus::Pending {
                let failed = RefundStatus::Failed("declined".to_owned());
                fake.end_refund(&refund.id, if turn % 2 == 0 { RefundStatus::Succeeded } else { failed });
            }
        }
        self.gateway.changed();
    }
}
