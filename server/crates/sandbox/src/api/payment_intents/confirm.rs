//! `POST /v1/payment_intents/{id}/confirm`, by the secret key, or by a page that knows the intent's secret.

use super::fields::{self, Details, Method};
use crate::{
    auth::{Access, Caller},
    endpoint::{Answer, Call, Endpoint},
    error::{ApiError, Result},
    form::Params,
    objects::Step,
    payments::{Confirmation, check_redirects, confirm},
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

    async fn run(call: &mut Call, wanted: Wanted) -> Result<Answer> {
        let mut intent = super::find_for_page(call, wanted.client_secret.as_deref()).await?;
        intent.after(Step::Prepare, "confirmed")?;
        match call.caller {
            Caller::Secret => check_redirects(&intent, &wanted.confirmation)?,
            Caller::Publishable => check_page(&wanted)?,
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

/// A page has the shopper before it, and does not decide when money is taken.
fn check_page(wanted: &Wanted) -> Result<()> {
    let for_servers = [
        ("off_session", wanted.confirmation.off_session),
        ("error_on_requires_action", wanted.confirmation.error_on_requires_action),
        ("capture_method", wanted.details.capture_method.is_some()),
    ];
    match for_servers.into_iter().find(|(_, given)| *given) {
        Some((name, _)) => {
            let message = format!("The parameter {name} cannot be used with a publishable API key.");
            Err(ApiError::invalid(message).param(name))
        }
        None => Ok(()),
    }
}
