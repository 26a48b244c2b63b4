//! Changing. What a unit of work adds or changes is named as a row that it has to itself until it
//! ends; so is what may be there only once, such as the order of a session.

use async_trait::async_trait;
use jiff::Timestamp;

use super::{View, jobs::job_row, row, tables::conflict};
use crate::{
    model::{
        ApiKey, Attempt, AttemptState, CheckoutSession, Delivery, DeliveryTry, Dispute, EndpointId, Event,
        FraudWarning, Job, KeptRequest, Merchant, Mode, Notice, NoticeState, Operation, OperationKind, Order,
        PaymentLink, PaymentLinkId, Price, PriceId, Product, ProductId, Refund, RequestClaim, SessionId,
        Task, WebhookEndpoint,
    },
    ports::{JobClaim, Snapshot as _, StoreError, UnitOfWork},
};

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
        self.keep_key(key).await
    }

    async fn update_api_key(&mut self, key: &ApiKey) -> Result<(), StoreError> {
        self.change_key(key).await
    }

    async fn add_product(&mut self, product: &Product) -> Result<(), StoreError> {
        self.keep_product(product).await
    }

    async fn lock_product(&mut self, id: &ProductId) -> Result<Option<Product>, StoreError> {
        let [row] = row("product", id.as_str());
        self.lock(row).await;
        Ok(self.read().await?.products.find(|product| product.id == *id))
    }

    async fn update_product(&mut self, product: &Product) -> Result<(), StoreError> {
        self.change_product(product).await
    }

    async fn remove_product(&mut self, id: &ProductId) -> Result<(), StoreError> {
        self.drop_product(id).await
    }

    async fn add_price(&mut self, price: &Price) -> Result<(), StoreError> {
        self.keep_price(price).await
    }

    async fn lock_price(&mut self, id: &PriceId) -> Result<Option<Price>, StoreError> {
        let [row] = row("price", id.as_str());
        self.lock(row).await;
        Ok(self.read().await?.prices.find(|price| price.id == *id))
    }

    async fn update_price(&mut self, price: &Price) -> Result<(), StoreError> {
        self.change_price(price).await
    }

    async fn add_payment_link(&mut self, link: &PaymentLink) -> Result<(), StoreError> {
        self.keep_link(link).await
    }

    async fn lock_payment_link(&mut self, id: &PaymentLinkId) -> Result<Option<PaymentLink>, StoreError> {
        let [row] = row("link", id.as_str());
        self.lock(row).await;
        self.payment_link(id).await
    }

    async fn update_payment_link(&mut self, link: &PaymentLink) -> Result<(), StoreError> {
        self.change_link(link).await
    }

    async fn add_request(&mut self, request: &KeptRequest) -> Result<bool, StoreError> {
        self.keep_request(request).await
    }

    async fn update_request(&mut self, request: &KeptRequest, version: u64) -> Result<bool, StoreError> {
        self.change_request(request, version).await
    }

    async fn mark_request(&mut self, claim: &RequestClaim, made: &str) -> Result<(), StoreError> {
        self.note_made(claim, made).await
    }

    async fn renew_request(&mut self, claim: &RequestClaim, until: Timestamp) -> Result<bool, StoreError> {
        self.prolong_request(claim, until).await
    }

    async fn remove_request(&mut self, claim: &RequestClaim) -> Result<(), StoreError> {
        self.drop_request(claim).await
    }

    async fn forget_requests_before(&mut self, before: Timestamp) -> Result<u64, StoreError> {
        self.forget_requests(before).await
    }

    async fn release_requests(&mut self, mode: Mode) -> Result<(), StoreError> {
        self.free_requests(mode).await
    }

    async fn add_session(&mut self, session: &CheckoutSession) -> Result<(), StoreError> {
        let session = session.clone();
        self.change([], move |tables| {
            if !tables.merchants.any(|merchant| merchant.id == session.merchant) {
                return conflict("a session needs its merchant");
            }
            let link = session.payment_link.as_ref();
            if link.is_some_and(|link| !tables.links.any(|known| known.id == *link)) {
                return conflict("the session's link is not there");
            }
            let copied = session.recovered_from.as_ref();
            if copied.is_some_and(|copied| !tables.sessions.any(|known| known.id == *copied)) {
                return conflict("the session that it is a copy of is not there");
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
            stored.lines.clone_from(&session.lines);
            stored.amount = session.amount;
            stored.metadata.clone_from(&session.metadata);
            stored.collected.clone_from(&session.collected);
            stored.expires_at = session.expires_at;
            stored.extensions = session.extensions;
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

    async fn keep_dispute(&mut self, dispute: &Dispute) -> Result<(), StoreError> {
        let dispute = dispute.clone();
        self.change(row("dispute", dispute.id.as_str()), move |tables| {
            let same = |known: &Dispute| known.id == dispute.id && known.mode == dispute.mode;
            match tables.disputes.get_mut(same) {
                Some(stored) if stored.session != dispute.session => {
                    return conflict("another session's dispute");
                }
                Some(stored) => *stored = Dispute { created_at: stored.created_at, ..dispute.clone() },
                None => tables.disputes.push(dispute.clone()),
            }
            Ok(())
        })
        .await
    }

    async fn keep_fraud_warning(&mut self, warning: &FraudWarning) -> Result<(), StoreError> {
        let warning = warning.clone();
        self.change(row("warning", warning.id.as_str()), move |tables| {
            let same = |known: &FraudWarning| known.id == warning.id && known.mode == warning.mode;
            match tables.warnings.get_mut(same) {
                Some(stored) if stored.session != warning.session => {
                    return conflict("another session's warning");
                }
                Some(stored) => *stored = FraudWarning { created_at: stored.created_at, ..warning.clone() },
                None => tables.warnings.push(warning.clone()),
            }
            Ok(())
        })
        .await
    }

    async fn add_notice(&mut self, notice: &Notice, once: bool) -> Result<bool, StoreError> {
        self.keep_notice(notice, once).await
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
        self.drop_endpoint(id).await
    }

    async fn add_delivery(&mut self, delivery: &Delivery) -> Result<(), StoreError> {
        self.keep_delivery(delivery).await
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
        self.schedule(task, mode, lane, run_at).await
    }

    async fn claim_jobs(&mut self, claim: &JobClaim) -> Result<Vec<Job>, StoreError> {
        self.claim(claim).await
    }

    async fn finish_job(&mut self, job: &Job) -> Result<bool, StoreError> {
        self.finish(job).await
    }

    async fn postpone_job(&mut self, job: &Job, run_at: Timestamp) -> Result<bool, StoreError> {
        self.postpone(job, run_at).await
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
        self.release(mode, now).await
    }

    async fn commit(self: Box<Self>) -> Result<(), StoreError> {
        self.keep().await
    }
}
