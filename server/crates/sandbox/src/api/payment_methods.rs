//! `/v1/payment_methods`: a card becomes a token.

use crate::{
    auth::Access,
    endpoint::{Answer, Call, Endpoint},
    error::{ApiError, Result},
    form::Params,
    objects::{BillingDetails, PaymentMethod},
    payments::{CardDetails, NewMethod, make_method},
};

/// `POST /v1/payment_methods`, by a card field's frame or a server.
pub(super) struct Create;

impl Endpoint for Create {
    const ACCESS: Access = Access::Both;
    type Params = NewMethod;

    fn parse(params: &mut Params) -> Result<NewMethod> {
        params.unsupported(&["customer", "payment_method"])?;
        params.ignore(&["allow_redisplay", "radar_options"]);
        parse_new(params)
    }

    async fn run(call: &mut Call, new: NewMethod) -> Result<Answer> {
        let method = make_method(&mut call.work, new).await?;
        Ok(Answer::ok(method.render_for(call.caller)))
    }
}

/// `GET /v1/payment_methods/{id}`.
pub(super) struct Retrieve;

impl Endpoint for Retrieve {
    type Params = ();

    fn parse(_: &mut Params) -> Result<()> {
        Ok(())
    }

    async fn run(call: &mut Call, (): ()) -> Result<Answer> {
        let id = call.id().to_owned();
        match call.work.unit.find::<PaymentMethod>(&id).await? {
            Some(method) => Ok(Answer::ok(method.render())),
            None => Err(ApiError::missing("PaymentMethod", &id)),
        }
    }
}

/// Reads a card with whatever comes with it; also what an intent's `payment_method_data` has.
pub(super) fn parse_new(params: &mut Params) -> Result<NewMethod> {
    params.choice("type", &[("card", ())])?.ok_or_else(|| params.missing("type"))?;
    let mut card = params.object("card")?.ok_or_else(|| params.missing("card"))?;
    card.unsupported(&["token"])?;
    card.ignore(&["networks"]);
    let details = CardDetails {
        number: card.required("number")?,
        exp_month: card.integer("exp_month")?.ok_or_else(|| card.missing("exp_month"))?,
        exp_year: card.integer("exp_year")?.ok_or_else(|| card.missing("exp_year"))?,
        cvc: card.text("cvc")?,
    };
    card.finish()?;
    let billing_details = match params.object("billing_details")? {
        Some(billing) => BillingDetails::parse(billing)?,
        None => BillingDetails::default(),
    };
    Ok(NewMethod { card: details, billing_details, metadata: params.metadata()? })
}
