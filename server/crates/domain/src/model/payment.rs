//! A payment as the merchant sees it: put together from the session, its last try and its order.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{
    Attempt, AttemptState, CancelReason, CaptureMethod, Card, CheckoutSession, Decline, Dispute, Funds,
    GatewayChargeId, GatewayPaymentId, MerchantId, Mode, Money, Order, PaymentOptions, Refund, SessionId,
};

/// What a PaymentIntent and its charge say of a session's payment, at one moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payment {
    /// The gateway's name for it.
    pub id: GatewayPaymentId,
    /// The session that it pays.
    pub session: SessionId,
    /// Whose it is.
    pub merchant: MerchantId,
    /// Test or live.
    pub mode: Mode,
    /// What is to be paid.
    pub amount: Money,
    /// Whether money is taken at once.
    pub capture: CaptureMethod,
    /// How it stands.
    pub state: PaymentState,
    /// What can still be captured, in minor units of the currency of `amount`.
    pub capturable: i64,
    /// What was taken, likewise.
    pub received: i64,
    /// What was given back or is about to be, likewise.
    pub refunded: i64,
    /// Whether a bank has wanted it back, however that ended. That it only asked is not enough.
    #[serde(default)]
    pub disputed: bool,
    /// The gateway's name for the charge, once there is one.
    pub charge: Option<GatewayChargeId>,
    /// The card, once it is known.
    pub card: Option<Card>,
    /// Why the last try was refused, if it was.
    pub decline: Option<Decline>,
    /// Why it was given up, if it was.
    pub canceled: Option<CancelReason>,
    /// What the merchant gave it along.
    #[serde(default)]
    pub options: PaymentOptions,
    /// When the session was opened.
    pub created_at: Timestamp,
    /// When it was paid or authorised.
    pub paid_at: Option<Timestamp>,
}

/// How a payment stands, in Stripe's words (<https://docs.stripe.com/payments/paymentintents/lifecycle>).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaymentState {
    /// Waiting for a card.
    RequiresPaymentMethod,
    /// The bank wants to see the shopper.
    RequiresAction,
    /// The gateway is asked.
    Processing,
    /// Authorised; the merchant captures or cancels.
    RequiresCapture,
    /// Paid.
    Succeeded,
    /// Given up.
    Canceled,
}

impl PaymentState {
    /// Stripe's name for it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::RequiresPaymentMethod => "requires_payment_method",
            Self::RequiresAction => "requires_action",
            Self::Processing => "processing",
            Self::RequiresCapture => "requires_capture",
            Self::Succeeded => "succeeded",
            Self::Canceled => "canceled",
        }
    }
}

impl Payment {
    /// The payment `id` of a session, from what is stored about it.
    pub fn of(
        id: &GatewayPaymentId,
        session: &CheckoutSession,
        attempt: Option<&Attempt>,
        order: Option<&Order>,
        refunds: &[Refund],
        disputes: &[Dispute],
    ) -> Self {
        let order = order.filter(|order| order.gateway_payment == *id);
        let (state, capturable, received, canceled) = match order.map(|order| &order.funds) {
            Some(Funds::Authorized { .. }) => (PaymentState::RequiresCapture, session.amount.minor, 0, None),
            Some(Funds::Captured { amount }) => (PaymentState::Succeeded, 0, amount.minor, None),
            Some(Funds::Released { reason }) => (PaymentState::Canceled, 0, 0, Some(*reason)),
            None => (unpaid(session, attempt), 0, 0, None),
        };
        let refunded = refunds.iter().filter(|refund| refund.payment == *id && refund.counts());
        Self {
            id: id.clone(),
            session: session.id.clone(),
            merchant: session.merchant.clone(),
            mode: session.mode,
            amount: session.amount,
            capture: session.capture,
            state,
            capturable,
            received,
            refunded: refunded.map(|refund| refund.amount.minor).sum(),
            disputed: disputes.iter().any(|dispute| dispute.payment == *id && dispute.status.is_formal()),
            charge: order.and_then(|order| order.gateway_charge.clone()),
            card: order.and_then(|order| order.card.clone()),
            decline: attempt.and_then(|attempt| match &attempt.state {
                AttemptState::Declined(decline) => Some(decline.clone()),
                _ => None,
            }),
            canceled,
            options: session.options.payment.clone(),
            created_at: session.created_at,
            paid_at: order.map(|order| order.paid_at),
        }
    }
}

fn unpaid(session: &CheckoutSession, attempt: Option<&Attempt>) -> PaymentState {
    match (session.phase.attempt(), attempt.map(|attempt| &attempt.state)) {
        (Some(_), Some(AttemptState::ActionRequired)) => PaymentState::RequiresAction,
        (Some(_), Some(AttemptState::InFlight)) => PaymentState::Processing,
        _ => PaymentState::RequiresPaymentMethod,
    }
}
