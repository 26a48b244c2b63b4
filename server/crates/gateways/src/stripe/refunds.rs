//! Giving money back, and what Stripe has in its books about it
//! (<https://docs.stripe.com/api/refunds>).

use domain::{
    model::{Currency, GatewayPaymentId, GatewayRefundId, Money, RefundReason},
    ports::{GatewayError, GatewayPayment, GatewayRefund, PaymentStatus, RefundPayment, RefundStatus},
};
use serde::Deserialize as _;

use super::{
    Stripe, amount,
    answer::{read, strange},
    call::Call,
    list::list,
    payment,
    types::Refund,
};

/// Asks for a refund.
pub(super) async fn refund(stripe: &Stripe, request: &RefundPayment) -> Result<GatewayRefund, GatewayError> {
    let call = Call::post("/v1/refunds", &request.idempotency_key)
        .with("payment_intent", request.payment.as_str())
        .with("amount", amount::sent(request.amount))
        .with("metadata[refund]", request.refund.as_str());
    let call = match reason(request.reason) {
        Some(reason) => call.with("reason", reason),
        None => call,
    };
    told(&read(&stripe.send(call).await?)?, Some(&request.payment))
}

/// The reasons that Stripe knows, of those that there are.
fn reason(reason: RefundReason) -> Option<&'static str> {
    match reason {
        RefundReason::Duplicate => Some("duplicate"),
        RefundReason::Fraudulent => Some("fraudulent"),
        RefundReason::RequestedByCustomer => Some("requested_by_customer"),
        RefundReason::ExpiredSession | RefundReason::Unsaid => None,
    }
}

/// Asks how a refund stands.
///
/// # Errors
/// [`GatewayError::Rejected`] also for what Stripe calls a refund and is none: see [`refunds`].
pub(super) async fn retrieve(
    stripe: &Stripe,
    refund: &GatewayRefundId,
) -> Result<GatewayRefund, GatewayError> {
    let response = stripe.send(Call::get(format!("/v1/refunds/{refund}"))).await?;
    let found = told(&read(&response)?, None)?;
    if found.refund.is_some() {
        return Ok(found);
    }
    let all = refunds(stripe, &found.payment).await?;
    let releases = || GatewayError::Rejected("it ends a reservation and gives no money back".to_owned());
    all.into_iter().find(|refund| refund.id == found.id).ok_or_else(releases)
}

/// The refunds of a payment, newest first.
///
/// Where a reservation ends, Stripe books what was never taken as a refund too: all of it when the
/// payment is canceled or runs out of time, the rest when a part is captured. No money goes back by
/// these, so they are left out.
pub(super) async fn refunds(
    stripe: &Stripe,
    payment: &GatewayPaymentId,
) -> Result<Vec<GatewayRefund>, GatewayError> {
    let call = Call::get("/v1/refunds").with("payment_intent", payment.as_str());
    let mut refunds = Vec::new();
    for refund in list(stripe, call, |_| true).await? {
        let refund = Refund::deserialize(refund).map_err(|_| strange("a refund in the list"))?;
        refunds.push(told(&refund, Some(payment))?);
    }
    // The rest comes from elsewhere: somebody's back office, or the end of a reservation.
    if refunds.iter().any(|refund| refund.refund.is_none()) {
        let payment = payment::retrieve(stripe, payment).await?;
        leave_out_releases(&mut refunds, &payment);
    }
    Ok(refunds)
}

fn leave_out_releases(refunds: &mut Vec<GatewayRefund>, payment: &GatewayPayment) {
    let PaymentStatus::Succeeded { captured, .. } = &payment.status else {
        // Nothing was taken, so nothing can have been given back.
        refunds.retain(|refund| refund.refund.is_some());
        return;
    };
    let rest = Money::new(payment.amount.minor - captured.minor, payment.amount.currency);
    // It is booked in the capture itself, before anything can be given back: it is the oldest.
    let release = |refund: &mut GatewayRefund| refund.refund.is_none() && refund.amount == rest;
    if refunds.last_mut().is_some_and(release) {
        refunds.pop();
    }
}

/// The refund that an object tells of. Its payment may be left out where it was asked for.
fn told(refund: &Refund, asked_for: Option<&GatewayPaymentId>) -> Result<GatewayRefund, GatewayError> {
    let currency: Currency = refund.currency.parse().map_err(|_| strange("the refund's currency"))?;
    let payment = match &refund.payment_intent {
        Some(named) => named.id().parse().ok(),
        None => asked_for.cloned(),
    };
    Ok(GatewayRefund {
        id: refund.id.parse().map_err(|_| strange("the refund's id"))?,
        payment: payment.ok_or_else(|| strange("the refund's payment"))?,
        amount: amount::from_stripe(refund.amount, currency).ok_or_else(|| strange("the refund's amount"))?,
        refund: refund.metadata.refund.as_deref().and_then(|refund| refund.parse().ok()),
        status: match refund.status.as_str() {
            // What waits for the shopper's bank details waits all the same.
            "pending" | "requires_action" => RefundStatus::Pending,
            "succeeded" => RefundStatus::Succeeded,
            "failed" => {
                RefundStatus::Failed(refund.failure_reason.clone().unwrap_or_else(|| "unknown".to_owned()))
            }
            "canceled" => RefundStatus::Canceled,
            other => return Err(GatewayError::Unknown(format!("the refund is in the state {other:?}"))),
        },
    })
}
