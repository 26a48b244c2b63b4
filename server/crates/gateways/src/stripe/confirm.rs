//! Charging: a new payment, or one more card for the payment that an earlier try made.

use domain::{
    model::{CaptureMethod, Email, GatewayChargeId, GatewayPaymentId, PaymentOptions},
    ports::{ConfirmPayment, GatewayError, GatewayPayment, OutboundResponse},
};

use super::{
    Stripe, amount,
    answer::{error, read, strange},
    call::Call,
    payment::{retrieve, told},
    types::{ApiError, Charge},
};

/// Creates and confirms in one call, or confirms what is there.
///
/// That a later card is named in the call that confirms, and not in one before it, is on purpose: two calls
/// would not be one thing under one key, and a second tab's card could come between them and be charged in
/// the first one's name.
pub(super) async fn confirm(
    stripe: &Stripe,
    request: &ConfirmPayment,
) -> Result<GatewayPayment, GatewayError> {
    let answer = stripe.send(call(request)).await?;
    let payment = match answer.response.status {
        402 => match refused(stripe, &answer.response, request).await? {
            Refused::Told(payment) => return Ok(payment),
            Refused::Named(payment) => payment,
        },
        _ => match moved_on(&answer.response, request)? {
            None => return told(&read(&answer)?),
            Some(payment) => payment,
        },
    };
    // How it stands decides what became of this try, so without an answer that is not known: that this
    // question was refused or never left says nothing of the payment.
    retrieve(stripe, &payment).await.map_err(|error| unknown(&error))
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

/// What a card error says.
enum Refused {
    /// How the payment now stands.
    Told(GatewayPayment),
    /// Which payment it is about.
    Named(GatewayPaymentId),
}

/// Stripe's card errors carry the intent as it now stands. What else speaks its protocol may leave it out,
/// and name the charge that failed.
async fn refused(
    stripe: &Stripe,
    response: &OutboundResponse,
    request: &ConfirmPayment,
) -> Result<Refused, GatewayError> {
    let mut error = error(response)?;
    if let Some(mut intent) = error.payment_intent.take() {
        intent.last_payment_error.get_or_insert_with(|| Box::new(error));
        return told(&intent).map(Refused::Told);
    }
    match (&request.existing, error.charge.as_deref()) {
        (Some(payment), _) => Ok(Refused::Named(payment.clone())),
        (None, Some(charge)) => {
            payment_of(stripe, charge).await.map(Refused::Named).map_err(|error| unknown(&error))
        }
        (None, None) => Err(nameless(&error)),
    }
}

async fn payment_of(stripe: &Stripe, charge: &str) -> Result<GatewayPaymentId, GatewayError> {
    let charge: GatewayChargeId = charge.parse().map_err(|_| strange("the charge's id"))?;
    let charge: Charge = read(&stripe.send(Call::get(format!("/v1/charges/{charge}"))).await?)?;
    let payment = charge.payment_intent.and_then(|payment| payment.id().parse().ok());
    payment.ok_or_else(|| strange("the charge's payment"))
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
    named.ok_or_else(|| nameless(&error)).map(Some)
}

fn nameless(error: &ApiError) -> GatewayError {
    GatewayError::Unknown(format!("no payment in the error: {}", error.summary()))
}

/// Of a question asked after the try that matters.
fn unknown(error: &GatewayError) -> GatewayError {
    GatewayError::Unknown(error.to_string())
}
