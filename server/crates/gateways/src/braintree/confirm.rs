//! Charging: one transaction for each try.

use domain::{
    model::{CaptureMethod, PaymentOptions},
    ports::{ConfirmPayment, GatewayError, GatewayPayment, PaymentStatus},
};
use jiff::SignedDuration;
use serde_json::{Value, json};

use super::{
    Braintree, BraintreeConfig, amount,
    answer::Failure,
    call::Call,
    documents,
    find::{Named, search},
    order_id, payment,
    retries::{Asking, Failed},
    types::Charged,
};

/// A nonce that is used up, or is being used: by an earlier request for the same try, or by somebody else's.
const USED_NONCE: [&str; 3] = ["91564", "93107", "91566"];

/// What is searched may be a moment behind what was done.
const LOOKS: [SignedDuration; 3] =
    [SignedDuration::from_millis(0), SignedDuration::from_millis(700), SignedDuration::from_secs(2)];

/// The most letters of a custom field.
const LONGEST_FIELD: usize = 255;

/// Charges the card, or reserves the money.
pub(super) async fn confirm(
    braintree: &Braintree,
    request: &ConfirmPayment,
) -> Result<GatewayPayment, GatewayError> {
    if request.existing.is_some() {
        return Err(GatewayError::Rejected("a transaction takes one card only".to_owned()));
    }
    let call = call(&braintree.config, request)?;
    let asking = braintree.asking();
    match asking.send::<Charged>(&call).await {
        Ok(charged) => payment::told(&charged.transaction),
        Err(failed) => look(&asking, request, failed).await,
    }
}

/// Looks in the books before anything is said of a request that may have got through under this key or
/// with this nonce.
async fn look(
    asking: &Asking<'_>,
    request: &ConfirmPayment,
    failed: Failed,
) -> Result<GatewayPayment, GatewayError> {
    let in_use = match &failed.failure {
        Failure::InFlight(_) => true,
        Failure::Refused(refusal) => refusal.is_for(&USED_NONCE),
        Failure::NotSent { .. } | Failure::Lost(_) | Failure::Strange(_) | Failure::Busy(_) => false,
    };
    if !in_use {
        return Err(failed.into());
    }
    let name = order_id::of(&request.session, &request.attempt);
    for pause in &LOOKS {
        if !asking.pause(Some(pause)).await {
            return Err(unknown(failed));
        }
        let Ok(found) = search(asking, Named::Is(&name), None).await else { return Err(unknown(failed)) };
        if let Some(payment) = weightiest(found) {
            return Ok(payment);
        }
    }
    // Whoever used the nonce up, it was not this try; a request in flight may still come to something.
    Err(failed.into())
}

/// With the books out of sight, nobody knows.
fn unknown(failed: Failed) -> GatewayError {
    match failed.into() {
        GatewayError::Rejected(why) => GatewayError::Unknown(why),
        other => other,
    }
}

/// There is one for each try. Should there be more, what took money counts.
fn weightiest(found: Vec<GatewayPayment>) -> Option<GatewayPayment> {
    let weight = |payment: &GatewayPayment| match payment.status {
        PaymentStatus::Succeeded { .. } => 3,
        PaymentStatus::Authorized { .. } => 2,
        PaymentStatus::Processing | PaymentStatus::ActionRequired { .. } => 1,
        PaymentStatus::Declined(_) | PaymentStatus::Canceled => 0,
    };
    found.into_iter().max_by_key(weight)
}

fn call(config: &BraintreeConfig, request: &ConfirmPayment) -> Result<Call, GatewayError> {
    let currency = request.amount.currency;
    let account = config.merchant_accounts.iter().find(|(of, _)| *of == currency);
    let no_account =
        || GatewayError::Rejected(format!("no merchant account is configured for {}", currency.code()));
    let (_, account) = account.ok_or_else(no_account)?;
    let mut transaction = json!({
        "amount": amount::sent(request.amount),
        "merchantAccountId": account,
        "orderId": order_id::of(&request.session, &request.attempt),
    });
    add_options(&mut transaction, &request.options, &config.custom_fields);
    let input = json!({ "paymentMethodId": request.token.as_str(), "transaction": transaction });
    let document = match request.capture {
        CaptureMethod::Automatic => documents::CHARGE,
        CaptureMethod::Manual => documents::AUTHORIZE,
    };
    Ok(Call::mutation(document, input, request.idempotency_key.as_str()))
}

/// What the merchant gives the payment along, as far as it was said and Braintree has a place for it.
fn add_options(transaction: &mut Value, options: &PaymentOptions, custom_fields: &[String]) {
    let said = |name: &String| {
        let note = options.metadata.get(name);
        let value = if name == "description" { options.description.as_ref().or(note) } else { note };
        value.map(|value| {
            let value: String = value.chars().take(LONGEST_FIELD).collect();
            json!({ "name": name, "value": value })
        })
    };
    let fields: Vec<_> = custom_fields.iter().filter_map(said).collect();
    if !fields.is_empty() {
        transaction["customFields"] = fields.into();
    }
    if let Some(email) = &options.receipt_email {
        transaction["customerDetails"] = json!({ "email": email.as_str() });
    }
    if let Some(name) = descriptor(options) {
        transaction["descriptor"] = json!({ "name": name });
    }
}

/// What stands on the statement: the merchant's name in 3, 7 or 12 letters, `*`, and what was sold, 22
/// letters in all (<https://developer.paypal.com/braintree/docs/reference/request/transaction/sale#descriptor>).
/// Anything else would have the payment refused, so nothing is said then and the account's own words count.
fn descriptor(options: &PaymentOptions) -> Option<String> {
    let (name, sold) =
        (options.statement_descriptor.as_deref()?, options.statement_descriptor_suffix.as_deref()?);
    let usual = |text: &str| {
        text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b' ' | b'.' | b'+' | b'-'))
    };
    let fits = [3, 7, 12].contains(&name.len()) && !sold.is_empty() && name.len() + 1 + sold.len() <= 22;
    (fits && usual(name) && usual(sold)).then(|| format!("{name}*{sold}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_fits_a_statement_is_sent() {
        let descriptor = |name: Option<&str>, sold: Option<&str>| {
            descriptor(&PaymentOptions {
                statement_descriptor: name.map(str::to_owned),
                statement_descriptor_suffix: sold.map(str::to_owned),
                ..PaymentOptions::default()
            })
        };
        assert_eq!(descriptor(Some("TEA"), Some("ORDER 7")), Some("TEA*ORDER 7".to_owned()));
        assert_eq!(descriptor(Some("TEABOOK"), Some("12345678901234")).unwrap().len(), 22);
        for (name, sold) in [
            (Some("TEAS"), Some("ORDER 7")),
            (Some("TEA"), None),
            (None, Some("ORDER 7")),
            (Some("TEABOOK"), Some("123456789012345")),
            (Some("TEA"), Some("")),
            (Some("T*A"), Some("ORDER 7")),
            (Some("TEA"), Some("ORDER #7")),
        ] {
            assert_eq!(descriptor(name, sold), None, "{name:?} {sold:?}");
        }
    }
}
