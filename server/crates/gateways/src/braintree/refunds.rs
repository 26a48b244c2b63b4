//! Giving money back, and what Braintree has in its books about it.
//!
//! Only what is settled, or about to be, can be refunded. Before that, a charge can be called off as a whole:
//! then there is no refund in the books but a voided transaction, and that is told as a refund under the
//! transaction's own name.

use domain::{
    model::{GatewayPaymentId, GatewayRefundId},
    ports::{GatewayError, GatewayRefund, RefundPayment, RefundStatus},
};
use serde::Deserialize;
use serde_json::json;

use super::{
    Braintree, amount,
    answer::strange,
    call::Call,
    declines, documents, ids,
    operations::reverse,
    payment::{node, transaction},
    retries::Asking,
    types::{Found, Refund, Transaction},
};

/// It is too early: it is not settled, or is being settled.
const TOO_EARLY: [&str; 2] = ["91506", "91574"];

/// How often it is looked at anew if it changed under our hands.
const LOOKS: usize = 2;

#[derive(Deserialize)]
struct Refunded {
    refund: Refund,
}

/// Asks for a refund.
///
/// # Errors
/// [`GatewayError::NotYet`] for a part of what is not settled.
pub(super) async fn refund(
    braintree: &Braintree,
    request: &RefundPayment,
) -> Result<GatewayRefund, GatewayError> {
    let asking = braintree.asking();
    let mut refused = String::new();
    for _ in 0..LOOKS {
        let transaction = transaction(&asking, &request.payment).await?;
        let whole = amount::told(&transaction.amount)? == request.amount;
        match transaction.status.as_str() {
            "SUBMITTED_FOR_SETTLEMENT" if whole => {
                let key = format!("{}-void", request.idempotency_key.as_str());
                let failed = match reverse(&asking, &transaction.id, &key).await {
                    Ok(Found::Transaction(voided)) => return voided_for(&voided, request),
                    // It was settled a moment ago.
                    Ok(Found::Refund(refund)) => return for_us(&refund, request),
                    Ok(Found::Other) => return Err(strange("a reversal")),
                    Err(failed) => failed,
                };
                // Settled or voided meanwhile, perhaps by an earlier request of ours: it is looked at anew.
                match failed.refusal() {
                    Some(refusal) => refused.clone_from(&refusal.summary),
                    None => return Err(failed.into()),
                }
            }
            "SETTLING" | "SETTLED" => return of_settled(&asking, &transaction.id, request).await,
            "VOIDED" if whole && was_taken(&transaction) => return voided_for(&transaction, request),
            "AUTHORIZED" | "AUTHORIZING" | "SUBMITTED_FOR_SETTLEMENT" | "SETTLEMENT_PENDING" => {
                return Err(GatewayError::NotYet(format!("the payment is {}", transaction.status)));
            }
            other => return Err(GatewayError::Rejected(format!("the payment is {other}"))),
        }
    }
    Err(GatewayError::Rejected(refused))
}

async fn of_settled(
    asking: &Asking<'_>,
    transaction: &str,
    request: &RefundPayment,
) -> Result<GatewayRefund, GatewayError> {
    let input = json!({
        "transactionId": transaction,
        "refund": { "amount": amount::sent(request.amount), "orderId": request.refund.as_str() },
    });
    let call = Call::mutation(documents::REFUND, input, request.idempotency_key.as_str());
    match asking.send::<Refunded>(&call).await {
        Ok(refunded) => for_us(&refunded.refund, request),
        Err(failed) => match failed.refusal() {
            Some(refusal) if refusal.is_for(&TOO_EARLY) => Err(GatewayError::NotYet(refusal.summary.clone())),
            _ => Err(failed.into()),
        },
    }
}

/// The answer to our own request names us whatever the books call it.
fn for_us(refund: &Refund, request: &RefundPayment) -> Result<GatewayRefund, GatewayError> {
    let told = told(refund, Some(&request.payment))?;
    Ok(GatewayRefund { refund: Some(request.refund.clone()), payment: request.payment.clone(), ..told })
}

/// Whoever called the charge off, all of the money went back, and it cannot go back again.
fn voided_for(transaction: &Transaction, request: &RefundPayment) -> Result<GatewayRefund, GatewayError> {
    if transaction.status != "VOIDED" {
        return Err(strange("a reversal"));
    }
    let told = told_of_void(transaction)?;
    Ok(GatewayRefund { refund: Some(request.refund.clone()), payment: request.payment.clone(), ..told })
}

/// Asks how a refund stands.
///
/// # Errors
/// [`GatewayError::Rejected`] also for a transaction that gave nothing back.
pub(super) async fn retrieve(
    asking: &Asking<'_>,
    refund: &GatewayRefundId,
) -> Result<GatewayRefund, GatewayError> {
    let id = ids::theirs_of_refund(asking, refund).await?;
    match node(asking, &id).await? {
        Found::Refund(refund) => told(&refund, None),
        Found::Transaction(transaction) if transaction.status == "VOIDED" && was_taken(&transaction) => {
            told_of_void(&transaction)
        }
        Found::Transaction(_) | Found::Other => Err(GatewayError::Rejected("it is no refund".to_owned())),
    }
}

/// The refunds of a payment, and that it was called off after it had been charged.
pub(super) async fn refunds(
    asking: &Asking<'_>,
    payment: &GatewayPaymentId,
) -> Result<Vec<GatewayRefund>, GatewayError> {
    let transaction = transaction(asking, payment).await?;
    let listed = transaction.refunds.iter().flatten();
    let mut refunds = listed.map(|refund| told(refund, Some(payment))).collect::<Result<Vec<_>, _>>()?;
    if transaction.status == "VOIDED" && was_taken(&transaction) {
        refunds.push(GatewayRefund { payment: payment.clone(), ..told_of_void(&transaction)? });
    }
    Ok(refunds)
}

/// Whether it was charged, and not only reserved.
fn was_taken(transaction: &Transaction) -> bool {
    let history = transaction.status_history.iter().flatten();
    history.into_iter().any(|event| event.status.as_deref() == Some("SUBMITTED_FOR_SETTLEMENT"))
}

/// Nothing in the books says for which refund it was called off.
fn told_of_void(transaction: &Transaction) -> Result<GatewayRefund, GatewayError> {
    Ok(GatewayRefund {
        id: ids::ours_of_void(&transaction.legacy_id)?,
        payment: ids::ours(&transaction.legacy_id)?,
        amount: amount::told(&transaction.amount)?,
        refund: None,
        status: RefundStatus::Succeeded,
    })
}

/// The refund that an object tells of. Its payment may be left out where it was asked for.
fn told(refund: &Refund, asked_for: Option<&GatewayPaymentId>) -> Result<GatewayRefund, GatewayError> {
    let payment = match (asked_for, &refund.refunded_transaction) {
        (Some(payment), _) => payment.clone(),
        (None, Some(transaction)) => ids::ours(&transaction.legacy_id)?,
        (None, None) => return Err(strange("the refund's payment")),
    };
    let history = refund.status_history.as_deref().unwrap_or_default();
    Ok(GatewayRefund {
        id: ids::ours(&refund.legacy_id)?,
        payment,
        amount: amount::told(&refund.amount)?,
        refund: refund.order_id.as_deref().and_then(|name| name.parse().ok()),
        status: match refund.status.as_str() {
            "SETTLED" => RefundStatus::Succeeded,
            "AUTHORIZING" | "AUTHORIZED" | "SUBMITTED_FOR_SETTLEMENT" | "SETTLING" | "SETTLEMENT_PENDING" => {
                RefundStatus::Pending
            }
            "VOIDED" | "AUTHORIZATION_EXPIRED" => RefundStatus::Canceled,
            failed @ ("PROCESSOR_DECLINED" | "GATEWAY_REJECTED" | "FAILED" | "SETTLEMENT_DECLINED") => {
                RefundStatus::Failed(declines::decline(failed, history).gateway_code)
            }
            other => return Err(GatewayError::Unknown(format!("the refund is in the state {other:?}"))),
        },
    })
}
