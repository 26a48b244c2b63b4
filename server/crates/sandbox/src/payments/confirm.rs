//! Confirming: the attempt to pay.

use http::StatusCode;
use serde_json::json;

use super::{
    challenge, charge,
    plan::{self, Plan},
};
use crate::{
    auth::Caller,
    endpoint::Answer,
    error::{ApiError, Result},
    faults::{self, Occasion, Operation},
    objects::{PaymentIntent, PaymentMethod, Step, hide_from_page},
    work::Work,
};

/// How an intent is to be confirmed.
#[derive(Debug, Clone, Default)]
pub(crate) struct Confirmation {
    /// Nobody is there to answer a challenge.
    pub(crate) off_session: bool,
    /// A challenge would be an error to the caller.
    pub(crate) error_on_requires_action: bool,
    /// The caller has the script show the challenge, even if a return address is given.
    pub(crate) use_stripe_sdk: bool,
    /// Where the shopper goes after a challenge.
    pub(crate) return_url: Option<String>,
}

/// What came of it.
#[derive(Debug)]
pub(crate) enum Confirmed {
    /// Paid, reserved, or waiting for the shopper.
    Accepted,
    /// Not paid; the intent says why.
    Declined,
}

impl Confirmed {
    /// The answer: the intent, or a 402 that carries it.
    pub(crate) fn answer(&self, intent: &PaymentIntent, caller: Caller) -> Answer {
        let object = intent.render_for(caller);
        match self {
            Self::Accepted => Answer::ok(object),
            Self::Declined => {
                let mut error = intent.last_payment_error.clone().unwrap_or_else(|| json!({}));
                if caller == Caller::Publishable {
                    hide_from_page(&mut error["payment_method"]);
                }
                error["payment_intent"] = object;
                Answer { status: StatusCode::PAYMENT_REQUIRED, body: json!({ "error": error }) }
            }
        }
    }
}

/// Confirms the intent with the payment method that it has, and saves it.
pub(crate) async fn confirm(
    work: &mut Work,
    intent: &mut PaymentIntent,
    confirmation: &Confirmation,
) -> Result<Confirmed> {
    // Whatever can be prepared again can be confirmed; a payment whose bank is still thinking cannot.
    intent.after(Step::Prepare, "confirmed")?;
    let method = method_of(work, intent).await?;
    let shopper_present = !confirmation.off_session && !confirmation.error_on_requires_action;
    let plan = plan::plan(method.card.behaviour, shopper_present, intent.request_three_d_secure);
    strike(work, intent, &method, plan)?;
    intent.faults = work.struck.lasting();
    challenge::void_open(work, intent).await?;

    let confirmed = match plan {
        Plan::Challenge => {
            challenge::open(work, intent, &method, confirmation).await?;
            Confirmed::Accepted
        }
        Plan::Charge(charging) => match charge::charge(work, intent, &method, charging).await? {
            None => Confirmed::Accepted,
            Some(_) => Confirmed::Declined,
        },
    };
    work.unit.save(intent).await?;
    Ok(confirmed)
}

/// Faults can be named by the payment's metadata and by the payment method's.
fn strike(work: &mut Work, intent: &PaymentIntent, method: &PaymentMethod, plan: Plan) -> Result<()> {
    let mut occasion = Occasion::of(Operation::Confirm, intent);
    occasion.asks_shopper = plan == Plan::Challenge;
    occasion.named = faults::named(&intent.metadata)?;
    occasion.named.extend(faults::named(&method.metadata)?);
    work.strike(&occasion, &[])
}

/// Whoever leaves the choice of payment methods to the gateway may be sent a shopper back from one. The
/// script in a page sees to that by itself.
pub(crate) fn check_redirects(intent: &PaymentIntent, confirmation: &Confirmation) -> Result<()> {
    if intent.automatic_payment_methods == Some(true) && confirmation.return_url.is_none() {
        return Err(ApiError::invalid(
            "This PaymentIntent takes payment methods that may send the shopper to another page, so it needs a return_url \
             to be confirmed. Or create it with payment_method_types[]=card, or with \
             automatic_payment_methods[allow_redirects]=never.",
        )
        .param("return_url"));
    }
    Ok(())
}

async fn method_of(work: &mut Work, intent: &PaymentIntent) -> Result<PaymentMethod> {
    let missing = || {
        ApiError::invalid(
            "This PaymentIntent cannot be confirmed: it has no payment method. Give one with payment_method.",
        )
        .code("payment_intent_unexpected_state")
    };
    let id = intent.payment_method.as_deref().ok_or_else(missing)?;
    work.unit.find(id).await?.ok_or_else(missing)
}
