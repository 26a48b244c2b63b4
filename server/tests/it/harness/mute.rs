//! A gateway that cannot be reached at all, and that may still say how it is set up.

use async_trait::async_trait;
use domain::{
    model::{GatewayPaymentId, GatewayRefundId, SessionId},
    ports::{
        BrowserSide, CancelPayment, CapturePayment, ConfirmPayment, Expected, Finding, Gateway, GatewayError,
        GatewayNotice, GatewayPayment, GatewayRefund, IncomingWebhook, NoticeError, RefundPayment, SelfCheck,
    },
};
use jiff::Timestamp;

/// With what it finds when it is asked, if it can be asked.
pub(crate) struct Mute(pub(crate) Option<fn(&Expected) -> Vec<Finding>>);

fn unreachable<T>() -> Result<T, GatewayError> {
    Err(GatewayError::Unreachable("nobody is there".into()))
}

#[async_trait]
impl Gateway for Mute {
    async fn confirm(&self, _: &ConfirmPayment) -> Result<GatewayPayment, GatewayError> {
        unreachable()
    }

    async fn retrieve(&self, _: &GatewayPaymentId) -> Result<GatewayPayment, GatewayError> {
        unreachable()
    }

    async fn find(&self, _: &SessionId, _: Timestamp) -> Result<Vec<GatewayPayment>, GatewayError> {
        unreachable()
    }

    async fn capture(&self, _: &CapturePayment) -> Result<GatewayPayment, GatewayError> {
        unreachable()
    }

    async fn cancel(&self, _: &CancelPayment) -> Result<GatewayPayment, GatewayError> {
        unreachable()
    }

    async fn refund(&self, _: &RefundPayment) -> Result<GatewayRefund, GatewayError> {
        unreachable()
    }

    async fn retrieve_refund(&self, _: &GatewayRefundId) -> Result<GatewayRefund, GatewayError> {
        unreachable()
    }

    async fn refunds(&self, _: &GatewayPaymentId) -> Result<Vec<GatewayRefund>, GatewayError> {
        unreachable()
    }

    fn read_notice(&self, _: &IncomingWebhook<'_>, _: Timestamp) -> Result<GatewayNotice, NoticeError> {
        Err(NoticeError::Signature)
    }

    fn browser_side(&self) -> BrowserSide {
        BrowserSide::default()
    }

    async fn browser_key(&self) -> Result<String, GatewayError> {
        unreachable()
    }

    fn self_check(&self) -> Option<&dyn SelfCheck> {
        self.0.is_some().then_some(self as &dyn SelfCheck)
    }
}

#[async_trait]
impl SelfCheck for Mute {
    async fn check(&self, expected: &Expected) -> Vec<Finding> {
        self.0.map(|find| find(expected)).unwrap_or_default()
    }
}
