//! `GET /v1/payment_intents/{id}`, by the secret key, or by a page that knows the intent's secret.

use crate::{
    auth::Access,
    endpoint::{Answer, Call, Endpoint},
    error::Result,
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
        Ok(Answer::ok(intent.render_for(call.caller)))
    }
}
