//! Charging: a new payment, or one more card for the payment that an earlier try made.

use domain::{
    model::{CaptureMethod, GatewayPaymentId},
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
        .with("metadata[checkout_session]", request.session.as_str())
        .with("metadata[attempt]", request.attempt.as_str());
    match request.capture {
        CaptureMethod::Automatic => call,
        CaptureMethod::Manual => call.with("capture_method", "manual"),
    }
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
