//! What is asked about a payment that exists: taking what was reserved, or giving it up.

use domain::ports::{CancelPayment, CapturePayment, GatewayError, GatewayPayment, PaymentStatus};
use serde::Deserialize;
use serde_json::json;

use super::{
    Braintree, amount,
    call::Call,
    documents,
    ids::{self, Named},
    payment,
    retries::{Asking, Failed},
    types::{Charged, Found},
};

/// What a reversal came to.
#[derive(Deserialize)]
struct Reversed {
    reversal: Found,
}

/// Takes what was reserved. The amount is sent also where it is everything, so that nobody's idea of
/// everything is charged.
pub(super) async fn capture(
    braintree: &Braintree,
    request: &CapturePayment,
) -> Result<GatewayPayment, GatewayError> {
    let asking = braintree.asking();
    let input = json!({
        "transactionId": ids::theirs(&asking, request.payment.as_str(), Named::Transaction).await?,
        "transaction": { "amount": amount::sent(request.amount) },
    });
    let call = Call::mutation(documents::CAPTURE, input, request.idempotency_key.as_str());
    payment::told(&asking.send::<Charged>(&call).await?.transaction)
}

/// Gives up what was only reserved. Reversing a transaction that is settled would give money back, so it is
/// looked at first; one that has taken money is left alone.
pub(super) async fn cancel(
    braintree: &Braintree,
    request: &CancelPayment,
) -> Result<GatewayPayment, GatewayError> {
    let asking = braintree.asking();
    let transaction = payment::transaction(&asking, &request.payment).await?;
    let payment = payment::told(&transaction)?;
    match payment.status {
        PaymentStatus::Authorized { .. } | PaymentStatus::Processing => {}
        PaymentStatus::Canceled => return Ok(payment),
        PaymentStatus::Succeeded { .. }
        | PaymentStatus::Declined(_)
        | PaymentStatus::ActionRequired { .. } => {
            return Err(GatewayError::Rejected(format!("the payment is {}", transaction.status)));
        }
    }
    match reverse(&asking, &transaction.id, request.idempotency_key.as_str()).await? {
        Found::Transaction(transaction) => payment::told(&transaction),
        Found::Refund(_) | Found::Other => {
            tracing::error!(payment = %request.payment, "what was to be given up was given back");
            Err(GatewayError::Unknown("the payment was settled while it was given up".to_owned()))
        }
    }
}

/// Voids a transaction, or refunds all of it if it is settled.
pub(super) async fn reverse(asking: &Asking<'_>, transaction: &str, key: &str) -> Result<Found, Failed> {
    let call = Call::mutation(documents::REVERSE, json!({ "transactionId": transaction }), key);
    Ok(asking.send::<Reversed>(&call).await?.reversal)
}
