//! Changing. What a unit of work adds or changes is named as a row that it has to itself until it
//! ends; so is what may be there only once, such as the order of a session.

use async_trait::async_trait;
use jiff::Timestamp;

use super::{View, tables::conflict};
use crate::{
    model::{
        ApiKey, Attempt, AttemptState, CheckoutSession, Delivery, DeliveryTry, EndpointId, Event, Job,
        Merchant, Mode, Notice, NoticeState, Operation, OperationKind, Order, Refund, SessionId, Task,
        WebhookEndpoint,
    },
    ports::{JobClaim, Snapshot as _, StoreError, UnitOfWork},
};

fn row(table: &str, key: &str) -> [String; 1] {
    [format!("{table} {key}")]
}

fn job_row(task: &Task) -> [String; 1] {
    row(task.kind(), task.subject())
}

#[async_trait]
impl UnitOfWork for View {
    async fn lock_session(&mut self, id: &SessionId) -> Result<Option<CheckoutSession>, StoreError> {
        let [row] = row("session", id.as_str());
        self.lock(row).await;
        self.session(id).await
    }

    async fn lock_merchants(&mut self) -> Result<(), StoreError> {
        self.lock("merchants".to_owned()).await;
        Ok(())
    }

    async fn add_merchant(&mut self, merchant: &Merchant) -> Result<(), StoreError> {
        let merchant = merchant.clone();
        self.change([], move |tables| {
            tables.merchants.push(merchant.clone());
            Ok(())
        })
        .await
    }

    async fn update_merchant(&mut self, merchant: &Merchant) -> Result<(), StoreError> {
        let merchant = merchant.clone();
        self.change(row("merchant", merchant.id.as_str()), move |tables| {
            tables.merchants.replace(&merchant, |stored| stored.id == merchant.id)
        })
        .await
    }

    async fn add_api_key(&mut self, key: &ApiKey) -> Result<(), StoreError> {
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

    async fn add_session(&mut self, session: &CheckoutSession) -> Result<(), StoreError> {
        let session = session.clone();
        self.change([], move |tables| {
            if !tables.merchants.any(|merchant| merchant.id == session.merchant) {
                return conflict("a session needs its merchant");
            }
            tables.sessions.push(session.clone());
            Ok(())
        })
        .await
    }

    async fn update_session(&mut self, session: &CheckoutSession) -> Result<(), StoreError> {
        let session = session.clone();
        self.change(row("session", session.id.as_str()), move |tables| {
            let Some(stored) = tables.sessions.get_mut(|stored| stored.id == session.id) else {
                return conflict("no such session");
            };
            stored.phase = session.phase.clone();
            stored.gateway_payment.clone_from(&session.gateway_payment);
            stored.customer_email.clone_from(&session.customer_email);
            Ok(())
        })
        .await
    }

    async fn add_attempt(&mut self, attempt: &Attempt) -> Result<(), StoreError> {
        let attempt = attempt.clone();
        let flies = |attempt: &Attempt| attempt.state == AttemptState::InFlight;
        self.change(row("attempts of", attempt.session.as_str()), move |tables| {
            let rivals = |rival: &Attempt| {
                rival.session == attempt.session
                    && (rival.token == attempt.token || (flies(rival) && flies(&attempt)))
            };
            if tables.attempts.any(rivals) {
                return conflict("a second try");
            }
            tables.attempts.push(attempt.clone());
            Ok(())
        })
        .await
    }

    async fn update_attempt(&mut self, attempt: &Attempt) -> Result<(), StoreError> {
        let attempt = attempt.clone();
        self.change(row("attempt", attempt.id.as_str()), move |tables| {
            let Some(stored) = tables.attempts.get_mut(|stored| stored.id == attempt.id) else {
                return conflict("no such attempt");
            };
            stored.state = attempt.state.clone();
            stored.tries = attempt.tries;
            Ok(())
        })
        .await
    }

    async fn add_order(&mut self, order: &Order) -> Result<(), StoreError> {
        let order = order.clone();
        self.change(row("order of", order.session.as_str()), move |tables| {
            if tables.orders.any(|known| known.session == order.session) {
                return conflict("a second order");
            }
            tables.orders.push(order.clone());
            Ok(())
        })
        .await
    }

    async fn update_order(&mut self, order: &Order) -> Result<(), StoreError> {
        let order = order.clone();
        self.change(row("order", order.id.as_str()), move |tables| {
            tables.orders.replace(&order, |stored| stored.id == order.id)
        })
        .await
    }

    async fn add_event(&mut self, event: &Event) -> Result<(), StoreError> {
        let event = event.clone();
        self.change([], move |tables| {
            tables.events.push(event.clone());
            Ok(())
        })
        .await
    }

    async fn add_operation(&mut self, operation: &Operation) -> Result<(), StoreError> {
        let operation = operation.clone();
        let flies = |operation: &Operation| {
            operation.is_undecided() && !matches!(operation.kind, OperationKind::Refund { .. })
        };
        self.change(row("operations on", operation.payment.as_str()), move |tables| {
            let rivals = |rival: &Operation| rival.payment == operation.payment && flies(rival);
            if flies(&operation) && tables.operations.any(rivals) {
                return conflict("a second operation in flight");
            }
            tables.operations.push(operation.clone());
            Ok(())
        })
        .await
    }

    async fn update_operation(&mut self, operation: &Operation) -> Result<(), StoreError> {
        let operation = operation.clone();
        self.change(row("operation", operation.id.as_str()), move |tables| {
            tables.operations.replace(&operation, |stored| stored.id == operation.id)
        })
        .await
    }

    async fn add_refund(&mut self, refund: &Refund) -> Result<(), StoreError> {
        let refund = refund.clone();
        let name = refund.gateway_refund.as_ref().map(|name| format!("refund called {name}"));
        self.change(name, move |tables| {
            let same =
                |known: &Refund| known.mode == refund.mode && known.gateway_refund == refund.gateway_refund;
            if refund.gateway_refund.is_some() && tables.refunds.any(same) {
                return conflict("the gateway's refund is known");
            }
            tables.refunds.push(refund.clone());
            Ok(())
        })
        .await
    }

    async fn update_refund(&mut self, refund: &Refund) -> Result<(), StoreError> {
        let refund = refund.clone();
        self.change(row("refund", refund.id.as_str()), move |tables| {
            tables.refunds.replace(&refund, |stored| stored.id == refund.id)
        })
        .await
    }

    async fn add_notice(&mut self, notice: &Notice, once: bool) -> Result<bool, StoreError> {
        let notice = notice.clone();
        let rows = [
            format!("notice of {}", notice.gateway_event),
            format!("{} of {}", notice.kind, notice.subject.object()),
        ];
        self.change(rows, move |tables| {
            let same = |known: &Notice| {
                known.mode == notice.mode
                    && (known.gateway_event == notice.gateway_event
                        || known.kind == notice.kind
                            && known.subject.object() == notice.subject.object()
                            && (once || known.state == NoticeState::Pending))
            };
            let new = !tables.notices.any(same);
            if new {
                tables.notices.push(notice.clone());
            }
            Ok(new)
        })
        .await
    }

    async fn update_notice(&mut self, notice: &Notice) -> Result<(), StoreError> {
        let notice = notice.clone();
        self.change(row("notice", notice.id.as_str()), move |tables| {
            tables.notices.replace(&notice, |stored| stored.id == notice.id)
        })
        .await
    }

    async fn add_webhook_endpoint(&mut self, endpoint: &WebhookEndpoint) -> Result<(), StoreError> {
        let endpoint = endpoint.clone();
        self.change([], move |tables| {
            if !tables.merchants.any(|merchant| merchant.id == endpoint.merchant) {
                return conflict("an endpoint needs its merchant");
            }
            tables.endpoints.push(endpoint.clone());
            Ok(())
        })
        .await
    }

    async fn lock_webhook_endpoint(
        &mut self,
        id: &EndpointId,
    ) -> Result<Option<WebhookEndpoint>, StoreError> {
        let [row] = row("endpoint", id.as_str());
        self.lock(row).await;
        self.webhook_endpoint(id).await
    }

    async fn update_webhook_endpoint(&mut self, endpoint: &WebhookEndpoint) -> Result<(), StoreError> {
        let endpoint = endpoint.clone();
        self.change(row("endpoint", endpoint.id.as_str()), move |tables| {
            tables.endpoints.replace(&endpoint, |stored| stored.id == endpoint.id)
        })
        .await
    }

    async fn remove_webhook_endpoint(&mut self, id: &EndpointId) -> Result<(), StoreError> {
        let id = id.clone();
        self.change(row("endpoint", id.as_str()), move |tables| {
            let gone = tables.deliveries.filter(|delivery| delivery.endpoint == id);
            tables.deliveries.retain(|delivery| delivery.endpoint != id);
            tables.tries.retain(|tried| !gone.iter().any(|delivery| delivery.id == tried.delivery));
            tables.jobs.retain(|job| job.lane.as_deref() != Some(id.as_str()));
            tables.endpoints.retain(|endpoint| endpoint.id != id);
            Ok(())
        })
        .await
    }

    async fn add_delivery(&mut self, delivery: &Delivery) -> Result<(), StoreError> {
        let delivery = delivery.clone();
        let [name] = row("delivery of", delivery.event.as_str());
        self.change([format!("{name} {}", delivery.endpoint)], move |tables| {
            let same =
                |known: &Delivery| known.event == delivery.event && known.endpoint == delivery.endpoint;
            if tables.deliveries.any(same) {
                return conflict("the event goes there already");
            }
            if !tables.endpoints.any(|endpoint| endpoint.id == delivery.endpoint) {
                return conflict("a delivery needs its endpoint");
            }
            tables.deliveries.push(delivery.clone());
            Ok(())
        })
        .await
    }

    async fn update_delivery(&mut self, delivery: &Delivery) -> Result<(), StoreError> {
        let delivery = delivery.clone();
        self.change(row("delivery", delivery.id.as_str()), move |tables| {
            tables.deliveries.replace(&delivery, |stored| stored.id == delivery.id)
        })
        .await
    }

    async fn add_delivery_try(&mut self, tried: &DeliveryTry) -> Result<(), StoreError> {
        let tried = tried.clone();
        self.change([], move |tables| {
            tables.tries.push(tried.clone());
            Ok(())
        })
        .await
    }

    async fn forget_before(&mut self, before: Timestamp) -> Result<u64, StoreError> {
        self.change([], move |tables| {
            let tries = tables.tries.retain(|tried| tried.at >= before);
            let notices = tables
                .notices
                .retain(|notice| notice.received_at >= before || notice.state == NoticeState::Pending);
            Ok(u64::try_from(tries + notices).expect("64 bits fit"))
        })
        .await
    }

    async fn schedule_job(
        &mut self,
        task: &Task,
        mode: Mode,
        lane: Option<&str>,
        run_at: Timestamp,
    ) -> Result<(), StoreError> {
        let (task, lane) = (task.clone(), lane.map(str::to_owned));
        self.change(job_row(&task), move |tables| {
            if let Some(job) = tables.jobs.get_mut(|job| job.task == task) {
                job.run_at = run_at;
                job.leased_until = None;
                job.version += 1;
            } else {
                let (task, lane) = (task.clone(), lane.clone());
                let job = Job { task, mode, lane, run_at, leased_until: None, tries: 0, version: 1 };
                tables.jobs.push(job);
            }
            Ok(())
        })
        .await
    }

    async fn claim_jobs(&mut self, claim: &JobClaim) -> Result<Vec<Job>, StoreError> {
        // One after the other, so that together they do not take more of a lane than its limit.
        self.lock("claims".to_owned()).await;
        let mut claimed = Vec::new();
        for job in self.read().await?.due(claim) {
            let [row] = job_row(&job.task);
            if self.try_lock(row) {
                claimed.push(job);
            }
        }
        // What somebody changed before it was ours is left to the next claim.
        let tables = self.read().await?;
        claimed.retain(|job| tables.jobs.any(|kept| kept == job));
        for job in &mut claimed {
            job.leased_until = Some(claim.lease_until);
            job.tries += 1;
            job.version += 1;
            let new = job.clone();
            self.change([], move |tables| tables.jobs.replace(&new, |kept| kept.task == new.task)).await?;
        }
        Ok(claimed)
    }

    async fn finish_job(&mut self, job: &Job) -> Result<bool, StoreError> {
        let job = job.clone();
        self.change(job_row(&job.task), move |tables| {
            let gone = tables.jobs.retain(|kept| kept.task != job.task || kept.version != job.version);
            Ok(gone > 0)
        })
        .await
    }

    async fn postpone_job(&mut self, job: &Job, run_at: Timestamp) -> Result<bool, StoreError> {
        let job = job.clone();
        self.change(job_row(&job.task), move |tables| {
            let Some(held) = tables.held(&job) else { return Ok(false) };
            held.run_at = run_at;
            held.leased_until = None;
            held.version += 1;
            Ok(true)
        })
        .await
    }

    async fn cancel_job(&mut self, task: &Task) -> Result<(), StoreError> {
        let task = task.clone();
        self.change(job_row(&task), move |tables| {
            tables.jobs.retain(|job| job.task != task);
            Ok(())
        })
        .await
    }

    async fn release_jobs(&mut self, mode: Mode, now: Timestamp) -> Result<(), StoreError> {
        for job in self.read().await?.jobs.filter(|job| job.mode == mode) {
            self.change(job_row(&job.task), move |tables| {
                let Some(job) = tables.jobs.get_mut(|kept| kept.task == job.task) else { return Ok(()) };
                let waits = matches!(job.task, Task::ResumePayment(_) | Task::Operate(_));
                if job.leased_until.is_some() || waits {
                    job.run_at = if waits { job.run_at.min(now) } else { job.run_at };
                    job.leased_until = None;
                    job.version += 1;
                }
                Ok(())
            })
            .await?;
        }
        Ok(())
    }

    async fn commit(self: Box<Self>) -> Result<(), StoreError> {
        self.keep().await
    }
}
