//! Taking money, or being told no.

use super::{declined, plan::Charging, taken::taken};
use crate::{
    cards::Decline,
    deadlines::Deadline,
    error::{ApiError, Result},
    objects::{
        Authentication, AuthenticationResult, CaptureMethod, Charge, ChargeStatus, PaymentIntent,
        PaymentMethod, Step,
    },
    work::Work,
};

/// How long a reservation lasts, in seconds: seven days.
const RESERVED_FOR: i64 = 7 * 24 * 60 * 60;

/// Charges the intent's whole amount. A decline is not an error here: the charge, the intent and the
/// events that tell of it stay. The caller saves the intent.
pub(super) async fn charge(
    work: &mut Work,
    intent: &mut PaymentIntent,
    method: &PaymentMethod,
    charging: Charging,
) -> Result<Option<Decline>> {
    let record = record(work, intent, method, charging);
    work.unit.save(&record).await?;
    intent.latest_charge = Some(record.id.clone());
    intent.next_action = None;
    intent.challenge = None;

    if let Some(decline) = charging.decline {
        intent.take(Step::Refuse, "confirmed")?;
        intent.payment_method = None;
        intent.last_payment_error = Some(declined::error(decline, Some(&record), method));
        work.emit("charge.failed", record.render(), None).await?;
        work.emit("payment_intent.payment_failed", intent.render(), None).await?;
        return Ok(Some(decline));
    }

    intent.last_payment_error = None;
    work.emit("charge.succeeded", record.render(), None).await?;
    if record.captured {
        intent.take(Step::Charge, "confirmed")?;
        intent.amount_received = record.amount;
        taken(work, &record).await?;
        work.emit("payment_intent.succeeded", intent.render(), None).await?;
    } else {
        intent.take(Step::Authorize, "confirmed")?;
        intent.amount_capturable = record.amount;
        let expires = work.now + RESERVED_FOR * 1000;
        Deadline::AuthorizationExpires.set(&mut work.unit, &intent.id, expires).await?;
        work.emit("payment_intent.amount_capturable_updated", intent.render(), None).await?;
    }
    Ok(None)
}

/// The charge of an intent that has one.
pub(super) async fn latest(work: &mut Work, intent: &PaymentIntent) -> Result<Charge> {
    let found = match &intent.latest_charge {
        Some(id) => work.unit.find(id).await?,
        None => None,
    };
    found.ok_or_else(|| {
        ApiError::invalid(format!("The PaymentIntent {} has no successful charge.", intent.id))
            .code("payment_intent_unexpected_state")
    })
}

fn record(work: &Work, intent: &PaymentIntent, method: &PaymentMethod, charging: Charging) -> Charge {
    let succeeded = charging.decline.is_none();
    let captured = succeeded && intent.capture_method != CaptureMethod::Manual;
    Charge {
        id: work.id("ch"),
        created: work.seconds(),
        status: if succeeded { ChargeStatus::Succeeded } else { ChargeStatus::Failed },
        amount: intent.amount,
        amount_captured: if captured { intent.amount } else { 0 },
        amount_refunded: 0,
        captured,
        disputed: false,
        capture_before: (succeeded && !captured).then(|| work.seconds() + RESERVED_FOR),
        currency: intent.currency.clone(),
        payment_intent: intent.id.clone(),
        payment_method: method.id.clone(),
        card: method.card.clone(),
        billing_details: method.billing_details.clone(),
        decline: charging.decline,
        risk: charging.risk,
        authentication: charging.authentication.map(|result| Authentication {
            result,
            transaction_id: asks_directory(result).then(|| transaction_id(work)),
        }),
        description: intent.description.clone(),
        metadata: intent.metadata.clone(),
        receipt_email: intent.receipt_email.clone(),
        shipping: intent.shipping.clone(),
        statement_descriptor: intent.statement_descriptor.clone(),
        statement_descriptor_suffix: intent.statement_descriptor_suffix.clone(),
    }
}

fn asks_directory(result: AuthenticationResult) -> bool {
    matches!(
        result,
        AuthenticationResult::Challenged
            | AuthenticationResult::Frictionless
            | AuthenticationResult::NotEnrolled
    )
}

/// A directory server's transaction id: a random UUID (RFC 9562, version 4).
fn transaction_id(work: &Work) -> String {
    let mut bytes = [0_u8; 16];
    work.sandbox.inner.random.fill(&mut bytes);
    bytes[6] = bytes[6] & 0x0f | 0x40;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let digits = hex::encode(bytes);
    format!("{}-{}-{}-{}-{}", &digits[..8], &digits[8..12], &digits[12..16], &digits[16..20], &digits[20..])
}
