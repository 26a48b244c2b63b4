//! What is asked about a payment that exists: taking what was reserved, or giving it up.
//!
//! Where the payment is in no state for it, Stripe refuses with the intent in the error. That is a
//! refusal here too, not an answer: the intent in the error comes without its charge, and whoever asked
//! looks the payment up after a refusal, which tells more and keeps why it was refused.

use domain::ports::{CancelPayment, CapturePayment, GatewayError, GatewayPayment};

use super::{Stripe, amount, answer::read, call::Call, payment::told};

/// <https://docs.stripe.com/api/payment_intents/capture>
pub(super) async fn capture(
    stripe: &Stripe,
    request: &CapturePayment,
) -> Result<GatewayPayment, GatewayError> {
    let path = format!("/v1/payment_intents/{}/capture", request.payment);
    // The amount is sent also where it is everything, so that nobody's idea of everything is charged.
    let call = Call::post(path, &request.idempotency_key)
        .with("amount_to_capture", amount::sent(request.amount))
        .with_charge();
    told(&read(&stripe.send(call).await?)?)
}

/// <https://docs.stripe.com/api/payment_intents/cancel>
pub(super) async fn cancel(stripe: &Stripe, request: &CancelPayment) -> Result<GatewayPayment, GatewayError> {
    let path = format!("/v1/payment_intents/{}/cancel", request.payment);
    let call = Call::post(path, &request.idempotency_key).with_charge();
    told(&read(&stripe.send(call).await?)?)
}
