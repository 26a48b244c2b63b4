//! What the domain needs from outside: traits and the words they are spoken in, nothing else.

mod courier;
mod gateway;
mod outbound;
mod queries;
mod store;

use std::sync::Arc;

use jiff::Timestamp;

use crate::model::Mode;

pub use courier::{Courier, RenderEvent};
pub use gateway::{
    BrowserSide, CancelPayment, CapturePayment, Charge, ConfirmPayment, Gateway, GatewayError, GatewayNotice,
    GatewayPayment, GatewayRefund, GatewayScript, IncomingWebhook, NoticeError, PaymentStatus, RefundPayment,
    RefundStatus,
};
pub use outbound::{Outbound, OutboundError, OutboundRequest, OutboundResponse};
pub use queries::{EventQuery, LinkQuery, Listing, PriceQuery, ProductQuery, RefundQuery, SessionQuery};
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

/// Everything that a use case may reach.
#[derive(Clone)]
pub struct Ports {
    /// The world that the gateway charges in. Sessions of the other one are not there.
    pub mode: Mode,
    /// Where things are kept.
    pub store: Arc<dyn Store>,
    /// Who charges cards.
    pub gateway: Arc<dyn Gateway>,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Unpredictable bytes.
    pub random: Arc<dyn Random>,
}
