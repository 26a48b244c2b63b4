//! The real store and the real gateway, with a point before and after everything that leaves a trace.

use std::sync::Arc;

use async_trait::async_trait;
use domain::{
    model::{
        ApiKey, ApiKeyId, Attempt, AttemptId, CheckoutSession, Delivery, DeliveryId, DeliveryTry, Dispute,
        EndpointId, Event, EventId, FraudWarning, GatewayDisputeId, GatewayPaymentId, GatewayRefundId,
        GatewayWarningId, Job, KeptRequest, KeyDigest, LinkUse, Merchant, MerchantId, Mode, Notice, NoticeId,
        Operation, OperationId, Order, PageCount, PaymentLink, PaymentLinkId, PaymentToken, Price, PriceId,
        Product, ProductId, Refund, RefundId, RequestClaim, RequestKey, SessionId, Task, WebhookEndpoint,
    },
    ports::{
        BrowserSide, CancelPayment, CapturePayment, ConfirmPayment, CountPages, DisputeQuery, Disputes,
        EventQuery, Gateway, GatewayError, GatewayNotice, GatewayPayment, GatewayRefund, Health,
        IncomingWebhook, JobClaim, LinkQuery, NoticeError, PriceQuery, ProductQuery, ReadPageCounts,
        RefundPayment, RefundQuery, SelfCheck, SessionQuery, Snapshot, Store, StoreError, UnitOfWork,
        WarningQuery,
    },
};
use jiff::{SignedDuration, Timestamp, civil::Date};

use crate::points::Points;

pub(crate) struct WrappedStore {
    pub(crate) inner: Arc<dyn Store>,
    pub(crate) points: Arc<Points>,
}

struct WrappedWork {
    inner: Box<dyn UnitOfWork>,
    points: Arc<Points>,
}

#[async_trait]
impl Store for WrappedStore {
    async fn snapshot(&self) -> Result<Box<dyn Snapshot>, StoreError> {
        self.inner.snapshot().await
    }

    async fn begin(&self) -> Result<Box<dyn UnitOfWork>, StoreError> {
        let inner = self.inner.begin().await?;
        Ok(Box::new(WrappedWork { inner, points: self.points.clone() }))
    }
}

/// Reading passes through.
macro_rules! reads {
    ($($name:ident($($argument:ident: $type:ty),*) -> $answer:ty;)*) => {
        #[async_trait]
        impl Snapshot for WrappedWork {
            $(async fn $name(&mut self, $($argument: $type),*) -> Result<$answer, StoreError> {
                self.inner.$name($($argument),*).await
            })*
        }
    };
}

/// Writing passes a point first, and so does the commit, on both of its sides.
macro_rules! writes {
    ($($name:ident($($argument:ident: $type:ty),*) -> $answer:ty;)*) => {
        #[async_trait]
        impl UnitOfWork for WrappedWork {
            $(async fn $name(&mut self, $($argument: $type),*) -> Result<$answer, StoreError> {
                self.points.reach(stringify!($name));
                self.inner.$name($($argument),*).await
            })*

            async fn commit(self: Box<Self>) -> Result<(), StoreError> {
                self.points.reach("before commit");
                let done = self.inner.commit().await;
                self.points.reach("after commit");
                done
            }
        }
    };
}

#[async_trait]
impl ReadPageCounts for WrappedWork {
    async fn page_counts(&mut self, mode: Mode, from: Date, to: Date) -> Result<Vec<PageCount>, StoreError> {
        self.inner.page_counts(mode, from, to).await
    }
}

#[async_trait]
impl CountPages for WrappedWork {
    async fn add_page_counts(&mut self, mode: Mode, counts: &[PageCount]) -> Result<(), StoreError> {
        self.points.reach("add_page_counts");
        self.inner.add_page_counts(mode, counts).await
    }

    async fn forget_page_counts_before(&mut self, day: Date) -> Result<u64, StoreError> {
        self.points.reach("forget_page_counts_before");
        self.inner.forget_page_counts_before(day).await
    }
}

reads! {
    merchant(id: &MerchantId) -> Option<Merchant>;
    merchants() -> Vec<Merchant>;
    api_key(digest: &KeyDigest) -> Option<ApiKey>;
    api_key_of_id(id: &ApiKeyId) -> Option<ApiKey>;
    api_keys(merchant: &MerchantId, mode: Mode) -> Vec<ApiKey>;
    product(merchant: &MerchantId, mode: Mode, id: &ProductId) -> Option<Product>;
    products(query: &ProductQuery) -> Vec<Product>;
    price(merchant: &MerchantId, mode: Mode, id: &PriceId) -> Option<Price>;
    prices(query: &PriceQuery) -> Vec<Price>;
    payment_link(id: &PaymentLinkId) -> Option<PaymentLink>;
    payment_links(query: &LinkQuery) -> Vec<PaymentLink>;
    link_use(link: &PaymentLinkId) -> LinkUse;
    merchant_sessions(query: &SessionQuery) -> Vec<CheckoutSession>;
    merchant_refunds(query: &RefundQuery) -> Vec<Refund>;
    latest_copy(session: &SessionId) -> Option<CheckoutSession>;
    request(key: &RequestKey) -> Option<KeptRequest>;
    session(id: &SessionId) -> Option<CheckoutSession>;
    merchant_session(merchant: &MerchantId, mode: Mode, id: &SessionId) -> Option<CheckoutSession>;
    attempt(id: &AttemptId) -> Option<Attempt>;
    attempt_with_token(session: &SessionId, token: &PaymentToken) -> Option<Attempt>;
    last_attempt(session: &SessionId) -> Option<Attempt>;
    order(session: &SessionId) -> Option<Order>;
    events(session: &SessionId) -> Vec<Event>;
    session_with_payment(mode: Mode, payment: &GatewayPaymentId) -> Option<CheckoutSession>;
    operation(id: &OperationId) -> Option<Operation>;
    operations(session: &SessionId) -> Vec<Operation>;
    refund(id: &RefundId) -> Option<Refund>;
    refunds(session: &SessionId) -> Vec<Refund>;
    refund_at_gateway(mode: Mode, refund: &GatewayRefundId) -> Option<Refund>;
    dispute(merchant: &MerchantId, mode: Mode, id: &GatewayDisputeId) -> Option<Dispute>;
    disputes(session: &SessionId) -> Vec<Dispute>;
    merchant_disputes(query: &DisputeQuery) -> Vec<Dispute>;
    fraud_warning(merchant: &MerchantId, mode: Mode, id: &GatewayWarningId) -> Option<FraudWarning>;
    fraud_warnings(session: &SessionId) -> Vec<FraudWarning>;
    merchant_fraud_warnings(query: &WarningQuery) -> Vec<FraudWarning>;
    notice(id: &NoticeId) -> Option<Notice>;
    event(id: &EventId) -> Option<Event>;
    merchant_events(query: &EventQuery) -> Vec<Event>;
    webhook_endpoint(id: &EndpointId) -> Option<WebhookEndpoint>;
    webhook_endpoints(merchant: &MerchantId, mode: Mode) -> Vec<WebhookEndpoint>;
    delivery(id: &DeliveryId) -> Option<Delivery>;
    deliveries(event: &EventId) -> Vec<Delivery>;
    delivery_tries(delivery: &DeliveryId) -> Vec<DeliveryTry>;
    job(task: &Task) -> Option<Job>;
    next_job_at(mode: Mode) -> Option<Timestamp>;
}

writes! {
    lock_session(id: &SessionId) -> Option<CheckoutSession>;
    lock_merchants() -> ();
    add_merchant(merchant: &Merchant) -> ();
    update_merchant(merchant: &Merchant) -> ();
    add_api_key(key: &ApiKey) -> ();
    update_api_key(key: &ApiKey) -> ();
    add_product(product: &Product) -> ();
    lock_product(id: &ProductId) -> Option<Product>;
    update_product(product: &Product) -> ();
    remove_product(id: &ProductId) -> ();
    add_price(price: &Price) -> ();
    lock_price(id: &PriceId) -> Option<Price>;
    update_price(price: &Price) -> ();
    add_payment_link(link: &PaymentLink) -> ();
    lock_payment_link(id: &PaymentLinkId) -> Option<PaymentLink>;
    update_payment_link(link: &PaymentLink) -> ();
    add_request(request: &KeptRequest) -> bool;
    update_request(request: &KeptRequest, version: u64) -> bool;
    mark_request(claim: &RequestClaim, made: &str) -> ();
    renew_request(claim: &RequestClaim, until: Timestamp) -> bool;
    remove_request(claim: &RequestClaim) -> ();
    forget_requests_before(before: Timestamp) -> u64;
    release_requests(mode: Mode) -> ();
    add_session(session: &CheckoutSession) -> ();
    update_session(session: &CheckoutSession) -> ();
    add_attempt(attempt: &Attempt) -> ();
    update_attempt(attempt: &Attempt) -> ();
    add_order(order: &Order) -> ();
    update_order(order: &Order) -> ();
    add_event(event: &Event) -> ();
    add_operation(operation: &Operation) -> ();
    update_operation(operation: &Operation) -> ();
    add_refund(refund: &Refund) -> ();
    update_refund(refund: &Refund) -> ();
    keep_dispute(dispute: &Dispute) -> ();
    keep_fraud_warning(warning: &FraudWarning) -> ();
    add_notice(notice: &Notice, once: bool) -> bool;
    update_notice(notice: &Notice) -> ();
    add_webhook_endpoint(endpoint: &WebhookEndpoint) -> ();
    lock_webhook_endpoint(id: &EndpointId) -> Option<WebhookEndpoint>;
    update_webhook_endpoint(endpoint: &WebhookEndpoint) -> ();
    remove_webhook_endpoint(id: &EndpointId) -> ();
    add_delivery(delivery: &Delivery) -> ();
    update_delivery(delivery: &Delivery) -> ();
    add_delivery_try(tried: &DeliveryTry) -> ();
    forget_before(before: Timestamp) -> u64;
    schedule_job(task: &Task, mode: Mode, lane: Option<&str>, run_at: Timestamp) -> ();
    claim_jobs(claim: &JobClaim) -> Vec<Job>;
    finish_job(job: &Job) -> bool;
    postpone_job(job: &Job, run_at: Timestamp) -> bool;
    cancel_job(task: &Task) -> ();
    release_jobs(mode: Mode, now: Timestamp) -> ();
}

pub(crate) struct WrappedGateway {
    pub(crate) inner: Arc<dyn Gateway>,
    pub(crate) points: Arc<Points>,
}

/// A call passes a point before it is made and after it was answered.
macro_rules! calls {
    ($($name:ident($($argument:ident: $type:ty),*) -> $answer:ty;)*) => {
        #[async_trait]
        impl Gateway for WrappedGateway {
            $(async fn $name(&self, $($argument: $type),*) -> Result<$answer, GatewayError> {
                self.points.reach(concat!("before the gateway's ", stringify!($name)));
                let answer = self.inner.$name($($argument),*).await;
                self.points.reach(concat!("after the gateway's ", stringify!($name)));
                answer
            })*

            fn read_notice(&self, webhook: &IncomingWebhook<'_>, now: Timestamp) -> Result<GatewayNotice, NoticeError> {
                self.inner.read_notice(webhook, now)
            }

            fn browser_side(&self) -> BrowserSide {
                self.inner.browser_side()
            }

            async fn browser_key(&self) -> Result<String, GatewayError> {
                self.inner.browser_key().await
            }

            fn key_life(&self) -> SignedDuration {
                self.inner.key_life()
            }

            fn answer_challenge(&self, query: &str) -> Option<String> {
                self.inner.answer_challenge(query)
            }

            fn health(&self) -> Health {
                self.inner.health()
            }

            fn disputes(&self) -> Option<&dyn Disputes> {
                self.inner.disputes()
            }

            fn self_check(&self) -> Option<&dyn SelfCheck> {
                self.inner.self_check()
            }
        }
    };
}

calls! {
    confirm(request: &ConfirmPayment) -> GatewayPayment;
    retrieve(payment: &GatewayPaymentId) -> GatewayPayment;
    find(session: &SessionId, since: Timestamp) -> Vec<GatewayPayment>;
    capture(request: &CapturePayment) -> GatewayPayment;
    cancel(request: &CancelPayment) -> GatewayPayment;
    refund(request: &RefundPayment) -> GatewayRefund;
    retrieve_refund(refund: &GatewayRefundId) -> GatewayRefund;
    refunds(payment: &GatewayPaymentId) -> Vec<GatewayRefund>;
}
