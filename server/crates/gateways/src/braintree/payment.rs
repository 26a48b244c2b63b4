//! What a transaction says: how the payment stands, and what is known of its card
//! (<https://developer.paypal.com/braintree/docs/reference/general/statuses>).

use domain::{
    model::{Card, GatewayPaymentId},
    ports::{Charge, GatewayError, GatewayPayment, PaymentStatus},
};
use serde_json::json;

use super::{
    amount,
    call::Call,
    declines, documents,
    ids::{self, Named},
    order_id,
    retries::Asking,
    types::{CardDetails, Event, Found, Transaction},
};

/// Asks how a payment stands.
pub(super) async fn retrieve(
    asking: &Asking<'_>,
    payment: &GatewayPaymentId,
) -> Result<GatewayPayment, GatewayError> {
    told(&transaction(asking, payment).await?)
}

/// Asks for a transaction and its refunds.
pub(super) async fn transaction(
    asking: &Asking<'_>,
    payment: &GatewayPaymentId,
) -> Result<Transaction, GatewayError> {
    let id = ids::theirs(asking, payment.as_str(), Named::Transaction).await?;
    match node(asking, &id).await? {
        Found::Transaction(transaction) => Ok(*transaction),
        Found::Refund(_) | Found::Other => Err(GatewayError::Rejected("it is no transaction".to_owned())),
    }
}

/// Asks for what has this name.
pub(super) async fn node(asking: &Asking<'_>, id: &str) -> Result<Found, GatewayError> {
    Ok(asking.send(&Call::query(documents::NODE, json!({ "id": id }))).await?)
}

/// The payment that a transaction tells of.
pub(super) fn told(transaction: &Transaction) -> Result<GatewayPayment, GatewayError> {
    let history = transaction.status_history.as_deref().unwrap_or_default();
    let authorized = history.iter().find(|event| event.status.as_deref() == Some("AUTHORIZED"));
    let now = amount::told(&transaction.amount)?;
    // After a capture of a part the transaction is for that part, and its history knows what was reserved.
    let amount = match authorized.and_then(|event| event.amount.as_ref()) {
        Some(reserved) => amount::told(reserved)?,
        None => now,
    };
    let status = match transaction.status.as_str() {
        "SUBMITTED_FOR_SETTLEMENT" | "SETTLING" | "SETTLED" | "SETTLEMENT_PENDING" => {
            PaymentStatus::Succeeded { charge: charge(transaction), captured: now }
        }
        "AUTHORIZED" => PaymentStatus::Authorized {
            charge: charge(transaction),
            until: authorized.and_then(|event: &Event| event.authorization_expires_at),
        },
        "AUTHORIZING" => PaymentStatus::Processing,
        "VOIDED" | "AUTHORIZATION_EXPIRED" => PaymentStatus::Canceled,
        refused @ ("PROCESSOR_DECLINED" | "GATEWAY_REJECTED" | "FAILED" | "SETTLEMENT_DECLINED") => {
            PaymentStatus::Declined(declines::decline(refused, history))
        }
        // `SETTLEMENT_CONFIRMED` too: captured in several parts, which we never do.
        other => return Err(GatewayError::Unknown(format!("the payment is in the state {other:?}"))),
    };
    let made_for = order_id::read(transaction.order_id.as_deref());
    let (session, attempt) = made_for.unzip();
    Ok(GatewayPayment {
        id: ids::ours(&transaction.legacy_id)?,
        amount,
        session,
        // A nonce is used up by the transaction, which does not tell it.
        token: None,
        attempt,
        takes_another_card: false,
        status,
    })
}

/// A transaction is its own charge and has no further name.
fn charge(transaction: &Transaction) -> Charge {
    let snapshot = transaction.payment_method_snapshot.as_ref();
    let details = snapshot.map(|snapshot| snapshot.inner.as_ref().unwrap_or(&snapshot.card));
    Charge { id: None, card: details.and_then(card) }
}

/// What may be known of the card, if it is told in the expected form.
fn card(details: &CardDetails) -> Option<Card> {
    let last_four = details.last4.clone()?;
    // Never more than four digits, whatever was sent.
    let valid = last_four.len() == 4 && last_four.bytes().all(|byte| byte.is_ascii_digit());
    let expiry_month = details.expiration_month.as_deref()?.parse().ok()?;
    let expiry_year = details.expiration_year.as_deref()?.parse().ok()?;
    let brand = brand(details.brand_code.as_deref().unwrap_or("UNKNOWN"));
    valid.then_some(Card { brand, last_four, expiry_month, expiry_year })
}

/// `CreditCardBrandCode`, in the words that merchants get for every gateway.
fn brand(code: &str) -> String {
    let code = code.to_ascii_lowercase();
    match code.as_str() {
        "american_express" => "amex".to_owned(),
        "union_pay" => "unionpay".to_owned(),
        _ => code,
    }
}
