//! What the domain needs from outside: traits and the words they are spoken in, nothing else.

mod courier;
mod gateway;
mod gateway_abilities;
mod gateway_browser;
mod gateways;
mod outbound;
mod page_numbers;
mod queries;
mod store;

use std::sync::Arc;

use async_trait::async_trait;
use jiff::{SignedDuration, Timestamp};

use crate::model::Mode;

pub use courier::{Courier, RenderEvent};
pub use gateway::{
    CancelPayment, CapturePayment, Charge, ConfirmPayment, Gateway, GatewayError, GatewayNotice,
    GatewayPayment, GatewayRefund, Health, IncomingWebhook, NoticeError, PaymentStatus, RefundPayment,
    RefundStatus,
};
pub use gateway_abilities::{
    Disputes, Expected, Finding, GatewayDispute, GatewayWarning, SelfCheck, Verdict,
};
pub use gateway_browser::{BrowserSide, GatewayScript};
pub use gateways::Gateways;
pub use outbound::{Outbound, OutboundError, OutboundRequest, OutboundResponse};
pub use page_numbers::{CountPages, ReadPageCounts};
pub use queries::{
    DisputeQuery, EventQuery, LinkQuery, Listing, PriceQuery, ProductQuery, RefundQuery, SessionQuery,
    WarningQuery,
};
pub use store::{JobClaim, Snapshot, Store, StoreError, UnitOfWork};

/// The time. Tests move it.
pub trait Clock: Send + Sync {
    /// Now, to the millisecond: what is stored reads back as it was.
    fn now(&self) -> Timestamp;
}

/// Unpredictable bytes, fit for keys.
pub trait Random: Send + Sync {
    /// Fills the whole of `bytes`.
    fn fill(&self, bytes: &mut [u8]);
}

/// Waiting. Tests' one moves the clock instead.
#[async_trait]
pub trait Timer: Send + Sync {
    /// Comes back after so long.
    async fn wait(&self, pause: SignedDuration);
}

/// Everything that a use case may reach.
#[derive(Clone)]
pub struct Ports {
    /// The world that the gateway charges in. Sessions of the other one are not there.
    pub mode: Mode,
    /// Where things are kept.
    pub store: Arc<dyn Store>,
    /// Who charges cards, by their names.
    pub gateways: Gateways,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Unpredictable bytes.
    pub random: Arc<dyn Random>,
}
