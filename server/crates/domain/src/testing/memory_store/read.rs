//! Reading.

use async_trait::async_trait;
use jiff::Timestamp;

use super::{
    View,
    listing::{Listed as _, list},
};
use crate::{
    model::{
        ApiKey, ApiKeyId, Attempt, AttemptId, CheckoutSession, Delivery, DeliveryId, DeliveryTry, Dispute,
        Email, EndpointId, Event, EventId, FraudWarning, GatewayDisputeId, GatewayPaymentId, GatewayRefundId,
        GatewayWarningId, Job, KeptRequest, KeyDigest, LinkUse, Merchant, MerchantId, Mode, Notice, NoticeId,
        Operation, OperationId, Order, PaymentLink, PaymentLinkId, PaymentToken, Phase, Price, PriceId,
        Product, ProductId, Refund, RefundId, RequestKey, SessionId, Task, WebhookEndpoint,
    },
    ports::{
        DisputeQuery, EventQuery, LinkQuery, PriceQuery, ProductQuery, RefundQuery, SessionQuery, Snapshot,
        StoreError, WarningQuery,
    },
};

#[async_trait]
impl Snapshot for View {
    async fn merchant(&mut self, id: &MerchantId) -> Result<Option<Merchant>, StoreError> {
        Ok(self.read().await?.merchants.find(|merchant| merchant.id == *id))
    }

    async fn merchants(&mut self) -> Result<Vec<Merchant>, StoreError> {
        Ok(self.read().await?.merchants.filter(|_| true))
    }

    async fn api_key(&mut self, digest: &KeyDigest) -> Result<Option<ApiKey>, StoreError> {
        Ok(self.read().await?.keys.find(|key| key.digest == *digest))
    }

    async fn api_key_of_id(&mut self, id: &ApiKeyId) -> Result<Option<ApiKey>, StoreError> {
        Ok(self.read().await?.keys.find(|key| key.id == *id))
    }

    async fn api_keys(&mut self, merchant: &MerchantId, mode: Mode) -> Result<Vec<ApiKey>, StoreError> {
        Ok(self.read().await?.keys.filter(|key| key.merchant == *merchant && key.mode == mode))
    }

    async fn product(
        &mut self,
        merchant: &MerchantId,
        mode: Mode,
        id: &ProductId,
    ) -> Result<Option<Product>, StoreError> {
        let is = |product: &Product| product.id == *id && product.owner() == (merchant, mode);
        Ok(self.read().await?.products.find(is))
    }

    async fn products(&mut self, query: &ProductQuery) -> Result<Vec<Product>, StoreError> {
        let wanted = |product: &Product| {
            query.active.is_none_or(|active| product.active == active)
                && (query.ids.is_empty() || query.ids.contains(&product.id))
                && (query.url.is_none() || product.url == query.url)
        };
        Ok(list(&self.read().await?.products, &query.listing, wanted))
    }

    async fn price(
        &mut self,
        merchant: &MerchantId,
        mode: Mode,
        id: &PriceId,
    ) -> Result<Option<Price>, StoreError> {
        let is = |price: &Price| price.id == *id && price.owner() == (merchant, mode);
        Ok(self.read().await?.prices.find(is))
    }

    async fn prices(&mut self, query: &PriceQuery) -> Result<Vec<Price>, StoreError> {
        let keys = &query.lookup_keys;
        let wanted = |price: &Price| {
            query.active.is_none_or(|active| price.active == active)
                && (query.ids.is_empty() || query.ids.contains(&price.id))
                && query.currency.is_none_or(|currency| price.unit_amount.currency == currency)
                && query.product.as_ref().is_none_or(|product| price.product == *product)
                && (keys.is_empty() || price.lookup_key.as_ref().is_some_and(|key| keys.contains(key)))
        };
        Ok(list(&self.read().await?.prices, &query.listing, wanted))
    }

    async fn payment_link(&mut self, id: &PaymentLinkId) -> Result<Option<PaymentLink>, StoreError> {
        Ok(self.read().await?.links.find(|link| link.id == *id))
    }

    async fn payment_links(&mut self, query: &LinkQuery) -> Result<Vec<PaymentLink>, StoreError> {
        let wanted = |link: &PaymentLink| query.active.is_none_or(|active| link.active == active);
        Ok(list(&self.read().await?.links, &query.listing, wanted))
    }

    async fn link_use(&mut self, link: &PaymentLinkId) -> Result<LinkUse, StoreError> {
        let mut used = LinkUse::default();
        let sessions = self.read().await?.sessions.iter();
        for session in sessions.filter(|session| session.payment_link.as_ref() == Some(link)) {
            match session.phase {
                Phase::Complete(_) => used.completed += 1,
                Phase::Confirming(_) | Phase::Authenticating(_) => used.under_way += 1,
                Phase::Open | Phase::Expired => {}
            }
        }
        Ok(used)
    }

    async fn merchant_sessions(&mut self, query: &SessionQuery) -> Result<Vec<CheckoutSession>, StoreError> {
        let wanted = |session: &CheckoutSession| {
            let has = |email: &Email| {
                let own = session.customer_email.as_ref();
                own.is_some_and(|own| own.as_str().eq_ignore_ascii_case(email.as_str()))
            };
            query.status.is_none_or(|status| session.phase.status() == status)
                && (query.payment.is_none() || session.gateway_payment == query.payment)
                && (!query.with_payment || session.gateway_payment.is_some())
                && (query.payment_link.is_none() || session.payment_link == query.payment_link)
                && query.email.as_ref().is_none_or(has)
        };
        Ok(list(&self.read().await?.sessions, &query.listing, wanted))
    }

    async fn merchant_refunds(&mut self, query: &RefundQuery) -> Result<Vec<Refund>, StoreError> {
        let payment = query.payment.as_ref();
        let wanted = |refund: &Refund| payment.is_none_or(|payment| refund.payment == *payment);
        Ok(list(&self.read().await?.refunds, &query.listing, wanted))
    }

    async fn request(&mut self, key: &RequestKey) -> Result<Option<KeptRequest>, StoreError> {
        Ok(self.read().await?.requests.find(|request| request.key == *key))
    }

    async fn session(&mut self, id: &SessionId) -> Result<Option<CheckoutSession>, StoreError> {
        Ok(self.read().await?.sessions.find(|session| session.id == *id))
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

    async fn latest_copy(&mut self, session: &SessionId) -> Result<Option<CheckoutSession>, StoreError> {
        let mut sessions = self.read().await?.sessions.iter().rev();
        Ok(sessions.find(|copy| copy.recovered_from.as_ref() == Some(session)).cloned())
    }

    async fn attempt(&mut self, id: &AttemptId) -> Result<Option<Attempt>, StoreError> {
        Ok(self.read().await?.attempts.find(|attempt| attempt.id == *id))
    }

    async fn attempt_with_token(
        &mut self,
        session: &SessionId,
        token: &PaymentToken,
    ) -> Result<Option<Attempt>, StoreError> {
        let attempts = &self.read().await?.attempts;
        Ok(attempts.find(|attempt| attempt.session == *session && attempt.token == *token))
    }

    async fn last_attempt(&mut self, session: &SessionId) -> Result<Option<Attempt>, StoreError> {
        let mut attempts = self.read().await?.attempts.iter().rev();
        Ok(attempts.find(|attempt| attempt.session == *session).cloned())
    }

    async fn order(&mut self, session: &SessionId) -> Result<Option<Order>, StoreError> {
        Ok(self.read().await?.orders.find(|order| order.session == *session))
    }

    async fn events(&mut self, session: &SessionId) -> Result<Vec<Event>, StoreError> {
        Ok(self.read().await?.events.filter(|event| event.session == *session))
    }

    async fn session_with_payment(
        &mut self,
        mode: Mode,
        payment: &GatewayPaymentId,
    ) -> Result<Option<CheckoutSession>, StoreError> {
        let tables = self.read().await?;
        let paid = |session: &CheckoutSession| {
            tables.orders.any(|order| order.gateway_payment == *payment && order.session == session.id)
        };
        let has = |session: &CheckoutSession| session.gateway_payment.as_ref() == Some(payment);
        Ok(tables.sessions.find(|session| session.mode == mode && (has(session) || paid(session))))
    }

    async fn operation(&mut self, id: &OperationId) -> Result<Option<Operation>, StoreError> {
        Ok(self.read().await?.operations.find(|operation| operation.id == *id))
    }

    async fn operations(&mut self, session: &SessionId) -> Result<Vec<Operation>, StoreError> {
        Ok(self.read().await?.operations.filter(|operation| operation.session == *session))
    }

    async fn refund(&mut self, id: &RefundId) -> Result<Option<Refund>, StoreError> {
        Ok(self.read().await?.refunds.find(|refund| refund.id == *id))
    }

    async fn refunds(&mut self, session: &SessionId) -> Result<Vec<Refund>, StoreError> {
        Ok(self.read().await?.refunds.filter(|refund| refund.session == *session))
    }

    async fn refund_at_gateway(
        &mut self,
        mode: Mode,
        name: &GatewayRefundId,
    ) -> Result<Option<Refund>, StoreError> {
        let refunds = &self.read().await?.refunds;
        Ok(refunds.find(|refund| refund.mode == mode && refund.gateway_refund.as_ref() == Some(name)))
    }

    async fn dispute(
        &mut self,
        merchant: &MerchantId,
        mode: Mode,
        id: &GatewayDisputeId,
    ) -> Result<Option<Dispute>, StoreError> {
        let is = |one: &Dispute| one.id == *id && one.merchant == *merchant && one.mode == mode;
        Ok(self.read().await?.disputes.find(is))
    }

    async fn disputes(&mut self, session: &SessionId) -> Result<Vec<Dispute>, StoreError> {
        Ok(self.read().await?.disputes.filter(|dispute| dispute.session == *session))
    }

    async fn merchant_disputes(&mut self, query: &DisputeQuery) -> Result<Vec<Dispute>, StoreError> {
        let wanted = |one: &Dispute| {
            query.payment.as_ref().is_none_or(|payment| one.payment == *payment)
                && (query.charge.is_none() || one.charge == query.charge)
        };
        Ok(list(&self.read().await?.disputes, &query.listing, wanted))
    }

    async fn fraud_warning(
        &mut self,
        merchant: &MerchantId,
        mode: Mode,
        id: &GatewayWarningId,
    ) -> Result<Option<FraudWarning>, StoreError> {
        let is = |one: &FraudWarning| one.id == *id && one.merchant == *merchant && one.mode == mode;
        Ok(self.read().await?.warnings.find(is))
    }

    async fn fraud_warnings(&mut self, session: &SessionId) -> Result<Vec<FraudWarning>, StoreError> {
        Ok(self.read().await?.warnings.filter(|warning| warning.session == *session))
    }

    async fn merchant_fraud_warnings(
        &mut self,
        query: &WarningQuery,
    ) -> Result<Vec<FraudWarning>, StoreError> {
        let wanted = |one: &FraudWarning| {
            query.payment.as_ref().is_none_or(|payment| one.payment == *payment)
                && (query.charge.is_none() || one.charge == query.charge)
        };
        Ok(list(&self.read().await?.warnings, &query.listing, wanted))
    }

    async fn notice(&mut self, id: &NoticeId) -> Result<Option<Notice>, StoreError> {
        Ok(self.read().await?.notices.find(|notice| notice.id == *id))
    }

    async fn event(&mut self, id: &EventId) -> Result<Option<Event>, StoreError> {
        Ok(self.read().await?.events.find(|event| event.id == *id))
    }

    async fn merchant_events(&mut self, query: &EventQuery) -> Result<Vec<Event>, StoreError> {
        let kinds = &query.kinds;
        let wanted = |event: &Event| kinds.is_empty() || kinds.contains(&event.kind);
        Ok(list(&self.read().await?.events, &query.listing, wanted))
    }

    async fn webhook_endpoint(&mut self, id: &EndpointId) -> Result<Option<WebhookEndpoint>, StoreError> {
        Ok(self.read().await?.endpoints.find(|endpoint| endpoint.id == *id))
    }

    async fn webhook_endpoints(
        &mut self,
        merchant: &MerchantId,
        mode: Mode,
    ) -> Result<Vec<WebhookEndpoint>, StoreError> {
        let endpoints = &self.read().await?.endpoints;
        Ok(endpoints.filter(|endpoint| endpoint.merchant == *merchant && endpoint.mode == mode))
    }

    async fn delivery(&mut self, id: &DeliveryId) -> Result<Option<Delivery>, StoreError> {
        Ok(self.read().await?.deliveries.find(|delivery| delivery.id == *id))
    }

    async fn deliveries(&mut self, event: &EventId) -> Result<Vec<Delivery>, StoreError> {
        Ok(self.read().await?.deliveries.filter(|delivery| delivery.event == *event))
    }

    async fn delivery_tries(&mut self, delivery: &DeliveryId) -> Result<Vec<DeliveryTry>, StoreError> {
        Ok(self.read().await?.tries.filter(|tried| tried.delivery == *delivery))
    }

    async fn job(&mut self, task: &Task) -> Result<Option<Job>, StoreError> {
        Ok(self.read().await?.jobs.find(|job| job.task == *task))
    }

    async fn next_job_at(&mut self, mode: Mode) -> Result<Option<Timestamp>, StoreError> {
        let jobs = self.read().await?.jobs.iter().filter(|job| job.mode == mode);
        Ok(jobs.map(|job| job.leased_until.unwrap_or(job.run_at)).min())
    }
}
