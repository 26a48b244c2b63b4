//! `POST /v1/payment_intents/{id}/confirm`, by the secret key, or by a page that knows the intent's secret.

use super::fields::{self, Details, Method};
use crate::{
    auth::{Access, Caller},
    endpoint::{Answer, Call, Endpoint},
    error::Result,
    form::Params,
    objects::Step,
    payments::{Confirmation, confirm},
};

pub(in crate::api) struct Confirm;

pub(in crate::api) struct Wanted {
    client_secret: Option<String>,
    details: Details,
    method: Option<Method>,
    confirmation: Confirmation,
}

impl Endpoint for Confirm {
    const ACCESS: Access = Access::Both;
    type Params = Wanted;

    fn parse(params: &mut Params) -> Result<Wanted> {
        Ok(Wanted {
            client_secret: params.text("client_secret")?,
            details: Details::parse_for_confirmation(params)?,
            method: Method::parse(params)?,
            confirmation: fields::confirmation(params)?,
        })
    }

    async fn run(call: &mut Call, mut wanted: Wanted) -> Result<Answer> {
        let mut intent = super::find_for_page(call, wanted.client_secret.as_deref()).await?;
        intent.after(Step::Charge, "confirmed")?;
        if call.caller == Caller::Publishable {
            // A page can always show a challenge itself, and may not decide when money is taken.
            wanted.confirmation.off_session = false;
            wanted.confirmation.use_stripe_sdk |= wanted.confirmation.return_url.is_none();
            wanted.details.capture_method = None;
        }
        let work = &mut call.work;
        wanted.details.apply(&mut intent)?;
        if let Some(method) = wanted.method {
            intent.payment_method = Some(method.resolve(work).await?);
        }
        let confirmed = confirm(work, &mut intent, &wanted.confirmation).await?;
        Ok(confirmed.answer(&intent, call.caller))
    }
}
