//! `POST /v1/payment_intents`: a payment is wanted, and may be made at once.

use super::fields::{self, Details, Method};
use crate::{
    endpoint::{Answer, Call, Endpoint},
    error::{ApiError, Result},
    form::{Metadata, Params},
    objects::{CaptureMethod, PaymentIntent, Status, Step, ThreeDSecureRequest},
    payments::{Confirmation, check_redirects, confirm},
    work::Work,
};

pub(in crate::api) struct Create;

pub(in crate::api) struct Wanted {
    amount: i64,
    currency: String,
    /// Whether methods that redirect are welcome; absent if the caller named the methods.
    automatic: Option<bool>,
    details: Details,
    method: Option<Method>,
    /// Present if it is to be confirmed at once.
    confirmation: Option<Confirmation>,
}

impl Endpoint for Create {
    type Params = Wanted;

    fn parse(params: &mut Params) -> Result<Wanted> {
        let amount = params.integer("amount")?.ok_or_else(|| params.missing("amount"))?;
        let currency = fields::currency(params)?.ok_or_else(|| params.missing("currency"))?;
        fields::check_amount(amount, &currency)?;
        params.choice("confirmation_method", &[("automatic", ())])?;
        Ok(Wanted {
            amount,
            currency,
            automatic: automatic(params)?,
            details: Details::parse(params)?,
            method: Method::parse(params)?,
            confirmation: confirmation(params)?,
        })
    }

    async fn run(call: &mut Call, wanted: Wanted) -> Result<Answer> {
        let work = &mut call.work;
        let mut intent = fresh(work, wanted.amount, wanted.currency, wanted.automatic);
        if let Some(confirmation) = &wanted.confirmation {
            check_redirects(&intent, confirmation)?;
        }
        wanted.details.apply(&mut intent)?;
        if let Some(method) = wanted.method {
            intent.payment_method = Some(method.resolve(work).await?);
            intent.take(Step::Prepare, "created")?;
        }
        work.unit.save(&intent).await?;
        work.emit("payment_intent.created", intent.render(), None).await?;
        match wanted.confirmation {
            Some(confirmation) => {
                let confirmed = confirm(work, &mut intent, &confirmation).await?;
                Ok(confirmed.answer(&intent, call.caller))
            }
            None => Ok(Answer::ok(intent.render())),
        }
    }
}

/// Reads who chooses the payment methods. The gateway does, unless the caller names them; there are
/// only cards to choose from.
fn automatic(params: &mut Params) -> Result<Option<bool>> {
    let types = params.list("payment_method_types")?;
    let automatic = params.object("automatic_payment_methods")?;
    if types.is_some() && automatic.is_some() {
        return Err(ApiError::parameter(
            "parameters_exclusive",
            "payment_method_types",
            "Received both payment_method_types and automatic_payment_methods parameters. Please pass in only one.",
        ));
    }
    if let Some(types) = types {
        return match types.iter().find(|name| *name != "card") {
            Some(other) => {
                Err(ApiError::invalid(format!("The payment method type \"{other}\" is not available here."))
                    .param("payment_method_types"))
            }
            None => Ok(None),
        };
    }
    let Some(mut automatic) = automatic else { return Ok(Some(true)) };
    let enabled = automatic.boolean("enabled")?.ok_or_else(|| automatic.missing("enabled"))?;
    let redirects =
        automatic.choice("allow_redirects", &[("always", true), ("never", false)])?.unwrap_or(true);
    automatic.finish()?;
    Ok(enabled.then_some(redirects))
}

/// Reads how to confirm, which only makes sense together with `confirm`.
fn confirmation(params: &mut Params) -> Result<Option<Confirmation>> {
    let confirm = params.boolean("confirm")?.unwrap_or(false);
    let confirmation = fields::confirmation(params)?;
    if confirm {
        return Ok(Some(confirmation));
    }
    let needless = [
        ("off_session", confirmation.off_session),
        ("error_on_requires_action", confirmation.error_on_requires_action),
        ("return_url", confirmation.return_url.is_some()),
    ];
    match needless.into_iter().find(|(_, given)| *given) {
        Some((name, _)) => Err(ApiError::invalid(format!(
            "The parameter {name} can only be used together with confirm=true."
        ))
        .param(name)),
        None => Ok(None),
    }
}

fn fresh(
    work: &Work,
    amount: i64,
    currency: String,
    automatic_payment_methods: Option<bool>,
) -> PaymentIntent {
    let id = work.id("pi");
    PaymentIntent {
        client_secret: format!("{id}_secret_{}", work.token(25)),
        id,
        created: work.seconds(),
        status: Status::RequiresPaymentMethod,
        amount,
        amount_capturable: 0,
        amount_received: 0,
        currency,
        capture_method: CaptureMethod::AutomaticAsync,
        automatic_payment_methods,
        payment_method: None,
        latest_charge: None,
        last_payment_error: None,
        next_action: None,
        challenge: None,
        request_three_d_secure: ThreeDSecureRequest::Automatic,
        canceled_at: None,
        cancellation_reason: None,
        description: None,
        metadata: Metadata::new(),
        receipt_email: None,
        setup_future_usage: None,
        shipping: None,
        statement_descriptor: None,
        statement_descriptor_suffix: None,
        faults: Vec::new(),
    }
}
