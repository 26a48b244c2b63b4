//! `POST /v1/payment_intents/{id}`.

use super::fields::{self, Details, Method};
use crate::{
    endpoint::{Answer, Call, Endpoint},
    error::{ApiError, Result},
    form::Params,
    objects::{PaymentIntent, Status, Step},
    payments::void_open,
};

pub(in crate::api) struct Update;

pub(in crate::api) struct Wanted {
    amount: Option<i64>,
    currency: Option<String>,
    details: Details,
    method: Option<Method>,
}

impl Endpoint for Update {
    type Params = Wanted;

    fn parse(params: &mut Params) -> Result<Wanted> {
        params.unsupported(&["payment_method_types"])?;
        Ok(Wanted {
            amount: params.integer("amount")?,
            currency: fields::currency(params)?,
            details: Details::parse(params)?,
            method: Method::parse(params)?,
        })
    }

    async fn run(call: &mut Call, wanted: Wanted) -> Result<Answer> {
        let mut intent = super::find(call).await?;
        check(&intent, &wanted)?;
        let work = &mut call.work;
        let changes_payment = wanted.amount.is_some() || wanted.currency.is_some() || wanted.method.is_some();
        if let Some(amount) = wanted.amount {
            intent.amount = amount;
        }
        if let Some(currency) = wanted.currency {
            intent.currency = currency;
        }
        if let Some(method) = wanted.method {
            intent.payment_method = Some(method.resolve(work).await?);
        }
        wanted.details.apply(&mut intent)?;
        if changes_payment && intent.payment_method.is_some() {
            // What the shopper was asked about is no longer what they would pay.
            void_open(work, &mut intent).await?;
            intent.take(Step::Prepare, "updated")?;
        }
        work.unit.save(&intent).await?;
        Ok(Answer::ok(intent.render()))
    }
}

/// The payment itself can be changed only while it is not made.
fn check(intent: &PaymentIntent, wanted: &Wanted) -> Result<()> {
    let open = !matches!(
        intent.status,
        Status::Processing | Status::RequiresCapture | Status::Succeeded | Status::Canceled
    );
    let changes_payment = wanted.amount.is_some()
        || wanted.currency.is_some()
        || wanted.method.is_some()
        || wanted.details.capture_method.is_some()
        || wanted.details.request_three_d_secure.is_some()
        || wanted.details.setup_future_usage.is_wanted();
    if changes_payment && !open {
        return Err(intent.unexpected_state("updated so"));
    }
    if intent.status == Status::Canceled && wanted.details.receipt_email.is_wanted() {
        return Err(ApiError::invalid("A canceled PaymentIntent sends no receipt.").param("receipt_email"));
    }
    if wanted.amount.is_some() || wanted.currency.is_some() {
        let amount = wanted.amount.unwrap_or(intent.amount);
        fields::check_amount(amount, wanted.currency.as_deref().unwrap_or(&intent.currency))?;
    }
    Ok(())
}
