//! `POST /v1/refunds`.

use crate::{
    endpoint::{Answer, Call, Endpoint},
    error::{ApiError, Result},
    form::{Metadata, MetadataChange, Params},
    objects::{Charge, PaymentIntent, RefundReason},
    payments::{Requested, refund},
};

pub(in crate::api) struct Create;

pub(in crate::api) struct Wanted {
    payment_intent: Option<String>,
    charge: Option<String>,
    amount: Option<i64>,
    reason: Option<RefundReason>,
    metadata: Option<MetadataChange>,
}

impl Endpoint for Create {
    type Params = Wanted;

    fn parse(params: &mut Params) -> Result<Wanted> {
        params.unsupported(&[
            "currency",
            "customer",
            "instructions_email",
            "origin",
            "refund_application_fee",
            "reverse_transfer",
        ])?;
        let wanted = Wanted {
            payment_intent: params.text("payment_intent")?,
            charge: params.text("charge")?,
            amount: params.integer("amount")?,
            reason: params.choice(
                "reason",
                &[
                    ("duplicate", RefundReason::Duplicate),
                    ("fraudulent", RefundReason::Fraudulent),
                    ("requested_by_customer", RefundReason::RequestedByCustomer),
                ],
            )?,
            metadata: params.metadata()?,
        };
        if wanted.payment_intent.is_none() && wanted.charge.is_none() {
            let message = "Say what to refund: one of charge and payment_intent is required.";
            return Err(ApiError::parameter("parameter_missing", "payment_intent", message));
        }
        Ok(wanted)
    }

    async fn run(call: &mut Call, wanted: Wanted) -> Result<Answer> {
        let mut metadata = Metadata::new();
        if let Some(change) = wanted.metadata {
            change.apply(&mut metadata)?;
        }
        let charge = find_charge(call, wanted.payment_intent.as_deref(), wanted.charge.as_deref()).await?;
        let requested = Requested { amount: wanted.amount, reason: wanted.reason, metadata };
        let refund = refund(&mut call.work, charge, requested).await?;
        Ok(Answer::ok(refund.render()))
    }
}

/// The charge to refund: the named one, or the intent's. If both are named, they must belong together.
async fn find_charge(call: &mut Call, intent: Option<&str>, charge: Option<&str>) -> Result<Charge> {
    let unit = &mut call.work.unit;
    let of_intent = match intent {
        None => None,
        Some(id) => {
            let intent: PaymentIntent = unit
                .find(id)
                .await?
                .ok_or_else(|| ApiError::missing_parameter_object("payment_intent", id, "payment_intent"))?;
            let latest = intent.latest_charge.ok_or_else(|| {
                ApiError::invalid(format!("The PaymentIntent {id} has no successful charge to refund."))
                    .code("payment_intent_unexpected_state")
                    .param("payment_intent")
            })?;
            Some(latest)
        }
    };
    let id = match (charge, of_intent) {
        (Some(named), Some(latest)) if named != latest => {
            let message = format!("The charge {named} does not belong to this PaymentIntent.");
            return Err(ApiError::invalid(message).param("charge"));
        }
        (Some(named), _) => named.to_owned(),
        (None, latest) => latest.unwrap_or_default(),
    };
    unit.find(&id).await?.ok_or_else(|| ApiError::missing_parameter_object("charge", &id, "charge"))
}
