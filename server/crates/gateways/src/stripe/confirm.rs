//! Charging: a new payment, or one more card for the payment that an earlier try made.

use domain::{
    model::{CaptureMethod, Email, GatewayPaymentId, PaymentOptions},
    ports::{ConfirmPayment, GatewayError, GatewayPayment, OutboundResponse},
};

use super::{
    Stripe, amount,
    answer::{error, read, strange},
    call::Call,
    payment::{retrieve, told},
};

/// Creates and confirms in one call, or confirms what is there.
pub(super) async fn confirm(
    stripe: &Stripe,
    request: &ConfirmPayment,
) -> Result<GatewayPayment, GatewayError> {
    let response = stripe.send(call(request)).await?;
    if response.status == 402 {
        return refused(&response);
    }
    let Some(payment) = moved_on(&response, request)? else { return told(&read(&response)?) };
    // How it stands decides what became of this try, so without an answer that is not known: that this
    // question was refused or never left says nothing of the payment.
    retrieve(stripe, &payment).await.map_err(|error| GatewayError::Unknown(error.to_string()))
}

fn call(request: &ConfirmPayment) -> Call {
    let key = &request.idempotency_key;
    let token = request.token.as_str();
    // What an intent was made with stays with it and is not sent again.
    if let Some(payment) = &request.existing {
        let path = format!("/v1/payment_intents/{payment}/confirm");
        return Call::post(path, key).with("payment_method", token).with_charge();
    }
    let call = Call::post("/v1/payment_intents", key)
        .with("payment_method", token)
        .with_charge()
        .with("amount", amount::sent(request.amount))
        .with("currency", request.amount.currency.code().to_ascii_lowercase())
        .with("confirm", "true")
        .with("payment_method_types[0]", "card")
        .with(format!("metadata[{SESSION}]"), request.session.as_str())
        .with(format!("metadata[{ATTEMPT}]"), request.attempt.as_str());
    let call = match request.capture {
        CaptureMethod::Automatic => call,
        CaptureMethod::Manual => call.with("capture_method", "manual"),
    };
    with_options(call, &request.options)
}

/// Under these names we find our payments again.
const SESSION: &str = "checkout_session";
const ATTEMPT: &str = "attempt";

/// How many of the merchant's notes go along: Stripe takes 50 in all. The others are in our books alone.
const MOST_NOTES: usize = 48;

/// What the merchant gives the payment along, as far as it was said.
fn with_options(mut call: Call, options: &PaymentOptions) -> Call {
    let PaymentOptions { description, metadata, receipt_email, statement_descriptor, .. } = options;
    // For cards Stripe has the account's own words on a statement, and what is added to them
    // (https://docs.stripe.com/get-started/account/statement-descriptors).
    let suffix = options.statement_descriptor_suffix.as_ref().or(statement_descriptor.as_ref());
    let texts = [
        ("description", description.as_deref()),
        ("receipt_email", receipt_email.as_ref().map(Email::as_str)),
        ("statement_descriptor_suffix", suffix.map(String::as_str)),
    ];
    for (name, text) in texts {
        if let Some(text) = text {
            call = call.with(name, text);
        }
    }
    let theirs = metadata.iter().filter(|(name, _)| ![SESSION, ATTEMPT].contains(&name.as_str()));
    for (name, text) in theirs.take(MOST_NOTES) {
        call = call.with(format!("metadata[{name}]"), text.as_str());
    }
    call
}

/// A card error carries the intent as it now stands.
fn refused(response: &OutboundResponse) -> Result<GatewayPayment, GatewayError> {
    let mut error = error(response)?;
    let Some(mut intent) = error.payment_intent.take() else {
        return Err(GatewayError::Unknown(format!("no payment in the error: {}", error.summary())));
    };
    intent.last_payment_error.get_or_insert_with(|| Box::new(error));
    told(&intent)
}

/// The payment that is past being confirmed: by a stale tab, by another try, or given up. The error may
/// hold it, but never its charge.
fn moved_on(
    response: &OutboundResponse,
    request: &ConfirmPayment,
) -> Result<Option<GatewayPaymentId>, GatewayError> {
    if response.status != 400 {
        return Ok(None);
    }
    let error = error(response)?;
    if error.code.as_deref() != Some("payment_intent_unexpected_state") {
        return Ok(None);
    }
    let named = match &error.payment_intent {
        Some(intent) => Some(intent.id.parse().map_err(|_| strange("the payment's id"))?),
        None => request.existing.clone(),
    };
    let nameless = || GatewayError::Unknown(format!("no payment in the error: {}", error.summary()));
    named.ok_or_else(nameless).map(Some)
}
