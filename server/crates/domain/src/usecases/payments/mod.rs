//! Everything about paying: pressing Pay, the bank's question, captures and refunds, and what the
//! gateway tells.

mod answers;
mod ask;
mod captures;
mod confirm_payment;
mod continue_payment;
mod disputes;
mod end_early;
mod expire_session;
mod funds;
mod notices;
mod operate;
mod payment_progress;
mod refunds;
mod resume_payment;
mod room;
mod settle;

pub use answers::AskedField;
pub use captures::{CaptureError, cancel_payment, capture_payment};
pub use confirm_payment::{ConfirmRequest, confirm_payment};
pub use continue_payment::continue_payment;
pub use end_early::{EndEarlyError, end_early};
pub use expire_session::{end_session, expire_session};
pub use notices::{ReceiveNoticeError, apply_notice, receive_notice};
pub use payment_progress::payment_progress;
pub use refunds::{RefundError, RefundRequest, refund_payment};
pub use resume_payment::resume_payment;

pub(super) use captures::check_authorization;
pub(super) use expire_session::expire;
pub(super) use operate::resume_operation;
pub(super) use refunds::check_refund;

use crate::{
    model::{Decline, GatewayName, SessionId},
    ports::{GatewayError, Ports, StoreError},
};

/// Where a payment stands after something was done about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Progress {
    /// Paid; there is an order.
    Paid,
    /// The card was refused; nothing was charged.
    Declined(Decline),
    /// The bank wants to see the shopper.
    ActionRequired {
        /// For the gateway's script.
        client_secret: String,
    },
    /// Not known yet. It will be asked again; the shopper must not pay again meanwhile.
    Undecided,
    /// Nothing was charged and the session may be paid; what went wrong is ours to mend.
    NotCharged,
    /// The session waits for a card and no payment is under way.
    Waiting,
    /// The session's time has run out; nothing was charged.
    Expired,
    /// The shopper has not answered all that the merchant wants to know; nothing was charged.
    Incomplete(Vec<AskedField>),
    /// The amount is no longer the one that the shopper saw; nothing was charged.
    AmountChanged,
    /// As many as may be have been sold by this link; nothing was charged.
    SoldOut,
}

/// Sessions of the other mode are not there: this gateway must never see them.
pub(super) fn in_our_mode(ports: &Ports, session: &SessionId) -> Result<(), PaymentError> {
    if session.mode() == ports.mode { Ok(()) } else { Err(PaymentError::NoSuchSession) }
}

/// Who charges a session's cards.
pub(super) async fn gateway_of(
    ports: &Ports,
    session: &SessionId,
) -> Result<Option<GatewayName>, StoreError> {
    let session = ports.store.snapshot().await?.session(session).await?;
    Ok(session.map(|session| session.gateway))
}

/// Why a use case about a payment could not say where it stands.
#[derive(Debug, thiserror::Error)]
pub enum PaymentError {
    /// There is no such session.
    #[error("there is no such session")]
    NoSuchSession,
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The gateway could not tell how the payment stands.
    #[error(transparent)]
    Gateway(#[from] GatewayError),
}
