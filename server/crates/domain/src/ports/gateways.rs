//! The gateways that are configured.

use std::{collections::BTreeMap, sync::Arc};

use async_trait::async_trait;
use jiff::Timestamp;

use super::{
    BrowserSide, CancelPayment, CapturePayment, ConfirmPayment, Gateway, GatewayError, GatewayNotice,
    GatewayPayment, GatewayRefund, Health, IncomingWebhook, NoticeError, RefundPayment,
};
use crate::model::{GatewayName, GatewayPaymentId, GatewayRefundId, SessionId};

/// The gateways that are configured, by their names. Cheap to clone.
#[derive(Clone, Default)]
pub struct Gateways(Arc<BTreeMap<GatewayName, Arc<dyn Gateway>>>);

impl Gateways {
    /// The gateway of that name. One that is not configured any more answers like one that cannot be
    /// reached, so that its payments wait until it is.
    pub fn of(&self, name: &GatewayName) -> &dyn Gateway {
        self.0.get(name).map_or(&Absent, Arc::as_ref)
    }

    /// Whether there is one of that name.
    pub fn has(&self, name: &GatewayName) -> bool {
        self.0.contains_key(name)
    }

    /// The same names, each gateway inside another.
    #[must_use]
    pub fn map(&self, wrap: impl Fn(Arc<dyn Gateway>) -> Arc<dyn Gateway>) -> Self {
        self.0.iter().map(|(name, gateway)| (name.clone(), wrap(gateway.clone()))).collect()
    }

    /// All of them, by their names.
    pub fn iter(&self) -> impl Iterator<Item = (&GatewayName, &dyn Gateway)> {
        self.0.iter().map(|(name, gateway)| (name, gateway.as_ref()))
    }
}

impl FromIterator<(GatewayName, Arc<dyn Gateway>)> for Gateways {
    fn from_iter<I: IntoIterator<Item = (GatewayName, Arc<dyn Gateway>)>>(named: I) -> Self {
        Self(Arc::new(named.into_iter().collect()))
    }
}

/// In the place of a gateway that is not configured.
struct Absent;

fn absent<T>() -> Result<T, GatewayError> {
    Err(GatewayError::Unreachable("it is not configured".to_owned()))
}

#[async_trait]
impl Gateway for Absent {
    async fn confirm(&self, _: &ConfirmPayment) -> Result<GatewayPayment, GatewayError> {
        absent()
    }

    async fn retrieve(&self, _: &GatewayPaymentId) -> Result<GatewayPayment, GatewayError> {
        absent()
    }

    async fn find(&self, _: &SessionId, _: Timestamp) -> Result<Vec<GatewayPayment>, GatewayError> {
        absent()
    }

    async fn capture(&self, _: &CapturePayment) -> Result<GatewayPayment, GatewayError> {
        absent()
    }

    async fn cancel(&self, _: &CancelPayment) -> Result<GatewayPayment, GatewayError> {
        absent()
    }

    async fn refund(&self, _: &RefundPayment) -> Result<GatewayRefund, GatewayError> {
        absent()
    }

    async fn retrieve_refund(&self, _: &GatewayRefundId) -> Result<GatewayRefund, GatewayError> {
        absent()
    }

    async fn refunds(&self, _: &GatewayPaymentId) -> Result<Vec<GatewayRefund>, GatewayError> {
        absent()
    }

    fn read_notice(&self, _: &IncomingWebhook<'_>, _: Timestamp) -> Result<GatewayNotice, NoticeError> {
        Err(NoticeError::Signature)
    }

    fn browser_side(&self) -> BrowserSide {
        BrowserSide::default()
    }

    async fn browser_key(&self) -> Result<String, GatewayError> {
        absent()
    }

    fn health(&self) -> Health {
        Health::Down { until: Timestamp::MAX }
    }
}
