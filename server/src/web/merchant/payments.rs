//! Finding a payment by what the gateway calls it, with all that an answer about it is made of.

use domain::{
    model::{
        ApiKey, CheckoutSession, Event, EventKind, GatewayPaymentId, Operation, Order, Payment, PaymentState,
        Subject,
    },
    ports::{Snapshot, StoreError},
    usecases::CaptureError,
};
use jiff::Timestamp;
use serde_json::Value;

use super::{
    error::ApiError,
    expand::Expand,
    objects::{charge, charge_id, payment_intent},
};
use crate::web::state::WebState;

/// What of a payment can be answered in full. Stripe has more, which is null here, in full as well.
pub(super) const POSSIBLE: &[&str] = &[
    "customer",
    "latest_charge",
    "latest_charge.balance_transaction",
    "latest_charge.customer",
    "payment_method",
];

/// A payment of the caller's, as it stands.
pub(super) struct Found {
    pub(super) session: CheckoutSession,
    pub(super) payment: Payment,
    canceled_at: Option<Timestamp>,
    /// Whether a bank has the money or a claim to it, so that it cannot be refunded.
    pub(super) held_by_bank: bool,
}

impl Found {
    /// The payment as it is answered. `at` is how its place is written in `expand[]`.
    pub(super) fn object(&self, expand: &Expand, at: &str) -> Value {
        let mut object = payment_intent(&self.payment, self.canceled_at);
        if expand.wants(&format!("{at}latest_charge")) && !object["latest_charge"].is_null() {
            object["latest_charge"] = charge(&self.payment);
        }
        object
    }

    /// The payment without anything expanded.
    pub(super) fn plain(&self) -> Value {
        self.object(&Expand::default(), "")
    }

    /// What came of a capture or a cancellation that was asked for by somebody who died before
    /// answering.
    pub(super) async fn outcome(&self, state: &WebState) -> Result<(), CaptureError> {
        if self.payment.state != PaymentState::RequiresCapture {
            return Ok(());
        }
        let operations = state.ports().store.snapshot().await?.operations(&self.session.id).await?;
        let last = operations.iter().rev().find(|operation| operation.payment == self.payment.id);
        let asked = last.is_some_and(Operation::is_undecided);
        Err(if asked { CaptureError::Undecided } else { CaptureError::Refused })
    }

    /// What its charge is called, once there is one.
    pub(super) fn charge_id(&self) -> Option<String> {
        charge_id(&self.payment)
    }
}

/// The payment of that name, if it is the caller's. Another merchant's or the other mode's is not there.
pub(super) async fn find(state: &WebState, key: &ApiKey, id: &str) -> Result<Option<Found>, ApiError> {
    let Ok(id) = id.parse() else { return Ok(None) };
    let mut snapshot = state.ports().store.snapshot().await?;
    let session = snapshot.session_with_payment(key.mode, &id).await?;
    let Some(session) = session.filter(|session| session.merchant == key.merchant) else { return Ok(None) };
    let order = snapshot.order(&session.id).await?;
    Ok(Some(of_session(snapshot.as_mut(), session, order.as_ref(), &id).await?))
}

/// The payment `id` of a session whose order is known.
pub(super) async fn of_session(
    snapshot: &mut dyn Snapshot,
    session: CheckoutSession,
    order: Option<&Order>,
    id: &GatewayPaymentId,
) -> Result<Found, StoreError> {
    let attempt = snapshot.last_attempt(&session.id).await?;
    let mut refunds = snapshot.refunds(&session.id).await?;
    refunds.retain(|refund| refund.payment == *id);
    let disputes = snapshot.disputes(&session.id).await?;
    let payment = Payment::of(id, &session, attempt.as_ref(), order, &refunds, &disputes);
    let held_by_bank =
        disputes.iter().any(|dispute| dispute.payment == *id && !dispute.status.leaves_refundable());
    let canceled_at = match payment.canceled {
        Some(_) => {
            let events = snapshot.events(&session.id).await?;
            events.iter().find(|event| gave_up(event, id)).map(|event| event.created_at)
        }
        None => None,
    };
    Ok(Found { session, payment, canceled_at, held_by_bank })
}

/// Whether the event says that this payment was given up.
fn gave_up(event: &Event, id: &GatewayPaymentId) -> bool {
    let about = matches!(&event.subject, Subject::Payment { payment } if payment.id == *id);
    about && event.kind == EventKind::PaymentCanceled
}
