//! A gateway that charges at once and keeps no books, so that it costs nothing.

use std::sync::atomic::{AtomicU64, Ordering};

use async_trait::async_trait;
use domain::{
    model::{GatewayPaymentId, GatewayRefundId, SessionId},
    ports::{
        BrowserSide, CancelPayment, CapturePayment, Charge, ConfirmPayment, Gateway, GatewayError,
        GatewayNotice, GatewayPayment, GatewayRefund, IncomingWebhook, NoticeError, PaymentStatus,
        RefundPayment,
    },
    testing::a_card,
};
use jiff::Timestamp;

/// Charges whatever it is asked to.
#[derive(Default)]
pub(crate) struct InstantGateway {
    payments: AtomicU64,
}

fn only_charges<T>() -> Result<T, GatewayError> {
    Err(GatewayError::Rejected("it only charges".to_owned()))
}

#[async_trait]
impl Gateway for InstantGateway {
    async fn confirm(&self, request: &ConfirmPayment) -> Result<GatewayPayment, GatewayError> {
        let number = self.payments.fetch_add(1, Ordering::Relaxed);
        let named = |prefix: &str| format!("{prefix}_{number}");
        let charge = Charge {
            id: Some(named("ch").parse().expect("a letter and some that may be in a name")),
            card: Some(a_card()),
        };
        Ok(GatewayPayment {
            id: named("pi").parse().expect("a letter and some that may be in a name"),
            amount: request.amount,
            session: Some(request.session.clone()),
            token: Some(request.token.clone()),
            attempt: None,
            takes_another_card: false,
            status: PaymentStatus::Succeeded { charge, captured: request.amount },
        })
    }

    async fn retrieve(&self, _: &GatewayPaymentId) -> Result<GatewayPayment, GatewayError> {
        only_charges()
    }

    async fn find(&self, _: &SessionId, _: Timestamp) -> Result<Vec<GatewayPayment>, GatewayError> {
        only_charges()
    }

    async fn capture(&self, _: &CapturePayment) -> Result<GatewayPayment, GatewayError> {
        only_charges()
    }

    async fn cancel(&self, _: &CancelPayment) -> Result<GatewayPayment, GatewayError> {
        only_charges()
    }

    async fn refund(&self, _: &RefundPayment) -> Result<GatewayRefund, GatewayError> {
        only_charges()
    }

    async fn retrieve_refund(&self, _: &GatewayRefundId) -> Result<GatewayRefund, GatewayError> {
        only_charges()
    }

    async fn refunds(&self, _: &GatewayPaymentId) -> Result<Vec<GatewayRefund>, GatewayError> {
        only_charges()
    }

    fn read_notice(&self, _: &IncomingWebhook<'_>, _: Timestamp) -> Result<GatewayNotice, NoticeError> {
        Err(NoticeError::Unreadable)
    }

    fn browser_side(&self) -> BrowserSide {
        BrowserSide::default()
    }

    async fn browser_key(&self) -> Result<String, GatewayError> {
        only_charges()
    }
}
