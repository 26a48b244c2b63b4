//! What a PaymentIntent says: how the payment stands, and what is known of its card.

use domain::{
    model::{Card, Currency, Decline, DeclineReason, GatewayPaymentId, PaymentToken},
    ports::{Charge as GatewayCharge, GatewayError, GatewayPayment, PaymentStatus},
};
use jiff::Timestamp;

use super::{
    Stripe, amount,
    answer::{read, strange},
    call::Call,
    declines,
    types::{CardDetails, Charge, Expandable, PaymentIntent},
};

/// Asks how a payment stands.
pub(super) async fn retrieve(
    stripe: &Stripe,
    payment: &GatewayPaymentId,
) -> Result<GatewayPayment, GatewayError> {
    let call = Call::get(format!("/v1/payment_intents/{payment}")).with_charge();
    told(&read(&stripe.send(call).await?)?)
}

/// The payment that an intent tells of.
pub(super) fn told(intent: &PaymentIntent) -> Result<GatewayPayment, GatewayError> {
    let currency: Currency = intent.currency.parse().map_err(|_| strange("the payment's currency"))?;
    let counted = |count| amount::from_stripe(count, currency).ok_or_else(|| strange("the payment's amount"));
    let amount = counted(intent.amount)?;
    let status = match intent.status.as_str() {
        "succeeded" => {
            // Stripe always tells what it took; what else speaks its protocol may only know all or nothing.
            let captured = counted(intent.amount_received.unwrap_or(intent.amount))?;
            PaymentStatus::Succeeded { charge: charge(intent)?, captured }
        }
        "requires_capture" => {
            PaymentStatus::Authorized { charge: charge(intent)?, until: capture_before(intent) }
        }
        "requires_action" => {
            let secret = intent.client_secret.clone();
            let client_secret = secret.ok_or_else(|| strange("the secret of a payment that asks"))?;
            PaymentStatus::ActionRequired { client_secret }
        }
        "requires_payment_method" => PaymentStatus::Declined(decline(intent)),
        "canceled" => PaymentStatus::Canceled,
        "processing" => PaymentStatus::Processing,
        other => return Err(GatewayError::Unknown(format!("the payment is in the state {other:?}"))),
    };
    Ok(GatewayPayment {
        id: intent.id.parse().map_err(|_| strange("the payment's id"))?,
        amount,
        // Somebody else's name there means that the payment is somebody else's.
        session: intent.metadata.checkout_session.as_deref().and_then(|session| session.parse().ok()),
        token: token(intent),
        // Every card of a session is tried with its one intent.
        attempt: None,
        takes_another_card: matches!(
            status,
            PaymentStatus::Declined(_) | PaymentStatus::ActionRequired { .. }
        ),
        status,
    })
}

/// The card's token that the status is about. A refused one is taken off the payment and stands in the
/// error alone (<https://docs.stripe.com/payments/paymentintents/lifecycle>).
fn token(intent: &PaymentIntent) -> Option<PaymentToken> {
    let refused = || intent.last_payment_error.as_ref()?.payment_method.as_ref();
    let method = match intent.status.as_str() {
        "requires_payment_method" => refused().or(intent.payment_method.as_ref()),
        _ => intent.payment_method.as_ref(),
    };
    method?.id().parse().ok()
}

fn decline(intent: &PaymentIntent) -> Decline {
    let unexplained =
        || Decline { reason: DeclineReason::Generic, gateway_code: "requires_payment_method".to_owned() };
    intent.last_payment_error.as_deref().map_or_else(unexplained, declines::decline)
}

/// The charge by its name alone, unless it came along.
fn charge(intent: &PaymentIntent) -> Result<GatewayCharge, GatewayError> {
    let id = match &intent.latest_charge {
        None => return Ok(GatewayCharge::default()),
        Some(Expandable::Id(id)) => id,
        Some(Expandable::Object(charge)) => &charge.id,
    };
    let id = Some(id.parse().map_err(|_| strange("the charge's id"))?);
    Ok(GatewayCharge { id, card: card_details(intent).and_then(card) })
}

fn card_details(intent: &PaymentIntent) -> Option<&CardDetails> {
    let Some(Expandable::Object(charge)) = &intent.latest_charge else { return None };
    let Charge { payment_method_details, .. } = charge.as_ref();
    payment_method_details.as_ref()?.card.as_ref()
}

/// What may be known of the card, if it is told in the expected form.
fn card(details: &CardDetails) -> Option<Card> {
    let last_four = details.last4.clone()?;
    // Never more than four digits, whatever was sent.
    let valid = last_four.len() == 4 && last_four.bytes().all(|byte| byte.is_ascii_digit());
    let (expiry_month, expiry_year) = (details.exp_month?, details.exp_year?);
    let brand = details.brand.clone().unwrap_or_else(|| "unknown".to_owned());
    valid.then_some(Card { brand, last_four, expiry_month, expiry_year })
}

fn capture_before(intent: &PaymentIntent) -> Option<Timestamp> {
    Timestamp::from_second(card_details(intent)?.capture_before?).ok()
}
