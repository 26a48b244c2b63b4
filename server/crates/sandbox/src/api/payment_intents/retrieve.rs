//! `GET /v1/payment_intents/{id}`, by the secret key, or by a page that knows the intent's secret.

use crate::{
    auth::{Access, Caller},
    endpoint::{Answer, Call, Endpoint},
    error::Result,
    faults::{Occasion, Operation},
    form::Params,
};

pub(in crate::api) struct Retrieve;

impl Endpoint for Retrieve {
    const ACCESS: Access = Access::Both;
    type Params = Option<String>;

    fn parse(params: &mut Params) -> Result<Option<String>> {
        params.text("client_secret")
    }

    async fn run(call: &mut Call, client_secret: Option<String>) -> Result<Answer> {
        let intent = super::find_for_page(call, client_secret.as_deref()).await?;
        // What a page asks meanwhile must not use up what is armed for the server.
        if call.caller == Caller::Secret {
            call.work.strike(&Occasion::of(Operation::Retrieve, &intent), &[])?;
        }
        Ok(Answer::ok(intent.render_for(call.caller)))
    }
}
