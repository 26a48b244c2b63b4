//! What an answer means: how the payment stands, or why that cannot be known.

use domain::{
    model::{Card, Decline, DeclineReason},
    ports::{GatewayError, GatewayPayment, OutboundResponse, PaymentStatus},
};
use serde::de::DeserializeOwned;

use super::{
    amount, declines,
    types::{ApiError, Expandable, Failure, PaymentIntent},
};

/// Reads an answer to a call about one PaymentIntent.
pub(super) fn read(response: &OutboundResponse) -> Result<GatewayPayment, GatewayError> {
    match response.status {
        200 => payment(&parse(response)?, None),
        // A card error carries the intent as it now stands.
        402 => with_intent(response),
        // The intent has moved on without us (a stale tab, a webhook on its way): it tells how it stands.
        400 if parse::<Failure>(response)?.error.code.as_deref()
            == Some("payment_intent_unexpected_state") =>
        {
            with_intent(response)
        }
        // Another call under this key is still running, there were too many, or Stripe has trouble:
        // in none of these is it known what became of this one.
        409 | 429 | 500.. => Err(GatewayError::Unknown(format!("status {}", response.status))),
        400..=499 => Err(GatewayError::Rejected(parse::<Failure>(response)?.error.summary())),
        other => Err(GatewayError::Unknown(format!("status {other}"))),
    }
}

fn parse<T: DeserializeOwned>(response: &OutboundResponse) -> Result<T, GatewayError> {
    // The parser's words may quote the body; where it broke is enough to find the fault.
    serde_json::from_slice(&response.body).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        GatewayError::Unknown(format!("status {} with an unreadable body ({line}:{column})", response.status))
    })
}

fn with_intent(response: &OutboundResponse) -> Result<GatewayPayment, GatewayError> {
    let error = parse::<Failure>(response)?.error;
    match &error.payment_intent {
        Some(intent) => payment(intent, Some(&error)),
        None => Err(GatewayError::Unknown(format!("no payment in the error: {}", error.summary()))),
    }
}

fn payment(intent: &PaymentIntent, error: Option<&ApiError>) -> Result<GatewayPayment, GatewayError> {
    let strange = |what: &str| GatewayError::Unknown(format!("the payment's {what} cannot be read"));
    let currency = intent.currency.parse().map_err(|_| strange("currency"))?;
    Ok(GatewayPayment {
        id: intent.id.parse().map_err(|_| strange("id"))?,
        amount: amount::from_stripe(intent.amount, currency).ok_or_else(|| strange("amount"))?,
        status: status(intent, error)?,
    })
}

/// <https://docs.stripe.com/payments/paymentintents/lifecycle>
fn status(intent: &PaymentIntent, error: Option<&ApiError>) -> Result<PaymentStatus, GatewayError> {
    Ok(match intent.status.as_str() {
        "succeeded" => PaymentStatus::Succeeded { card: card(intent) },
        "requires_action" => {
            let secret = intent.client_secret.clone();
            let missing = || GatewayError::Unknown("the bank asks, but there is no client secret".to_owned());
            PaymentStatus::ActionRequired { client_secret: secret.ok_or_else(missing)? }
        }
        "requires_payment_method" => {
            let error =
                intent.last_payment_error.as_ref().or(error.filter(|error| error.kind == "card_error"));
            PaymentStatus::Declined(error.map_or_else(unexplained, declines::decline))
        }
        "canceled" => PaymentStatus::Declined(Decline {
            reason: DeclineReason::Generic,
            gateway_code: "canceled".to_owned(),
        }),
        "processing" => PaymentStatus::Processing,
        other => return Err(GatewayError::Unknown(format!("the payment is in the state {other:?}"))),
    })
}

fn unexplained() -> Decline {
    Decline { reason: DeclineReason::Generic, gateway_code: "requires_payment_method".to_owned() }
}

/// What may be known of the card, if the charge came along and told it in the expected form.
fn card(intent: &PaymentIntent) -> Option<Card> {
    let Some(Expandable::Charge(charge)) = &intent.latest_charge else { return None };
    let details = charge.payment_method_details.as_ref()?.card.as_ref()?;
    let last_four = details.last4.clone()?;
    // Never more than four digits, whatever was sent.
    let valid = last_four.len() == 4 && last_four.bytes().all(|byte| byte.is_ascii_digit());
    valid.then(|| Card {
        brand: details.brand.clone().unwrap_or_else(|| "unknown".to_owned()),
        last_four,
        expiry_month: details.exp_month,
        expiry_year: details.exp_year,
    })
}
