//! What a gateway told us by a webhook.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{
    GatewayDisputeId, GatewayName, GatewayPaymentId, GatewayRefundId, GatewayWarningId, Mode, NoticeId,
    SessionId,
};

/// A webhook that came in, as far as it matters: a hint to look, never the truth itself. The body is
/// not kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Our identifier.
    pub id: NoticeId,
    /// Test or live.
    pub mode: Mode,
    /// Whose word it is.
    pub gateway: GatewayName,
    /// What the gateway calls this event. The same event comes under the same name however often.
    pub gateway_event: String,
    /// What kind of event, in the gateway's words.
    pub kind: String,
    /// What it is about.
    pub subject: NoticeSubject,
    /// What became of it.
    pub state: NoticeState,
    /// When it came.
    pub received_at: Timestamp,
}

/// What a notice is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "about")]
pub enum NoticeSubject {
    /// A payment.
    Payment {
        /// Which.
        payment: GatewayPaymentId,
        /// Our session, where the gateway knows it.
        session: Option<SessionId>,
    },
    /// A refund.
    Refund {
        /// Which.
        refund: GatewayRefundId,
        /// The payment that is refunded.
        payment: GatewayPaymentId,
    },
    /// A dispute.
    Dispute {
        /// Which.
        dispute: GatewayDisputeId,
    },
    /// A bank's warning of fraud.
    Warning {
        /// Which.
        warning: GatewayWarningId,
    },
}

impl NoticeSubject {
    /// The gateway's name for the object.
    pub fn object(&self) -> &str {
        match self {
            Self::Payment { payment, .. } => payment.as_str(),
            Self::Refund { refund, .. } => refund.as_str(),
            Self::Dispute { dispute } => dispute.as_str(),
            Self::Warning { warning } => warning.as_str(),
        }
    }
}

/// What became of a notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoticeState {
    /// To be applied; nobody has looked yet.
    Pending,
    /// Applied, or about to be: its job has taken it up, and ends when it is.
    Applied,
    /// About nothing of ours.
    Foreign,
}

impl NoticeState {
    /// Its name, as it is stored.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Applied => "applied",
            Self::Foreign => "foreign",
        }
    }

    /// The state of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Pending, Self::Applied, Self::Foreign].into_iter().find(|state| state.name() == name)
    }
}
