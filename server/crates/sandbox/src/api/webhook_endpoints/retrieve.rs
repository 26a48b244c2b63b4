//! `GET /v1/webhook_endpoints/{id}`.

use crate::{
    endpoint::{Answer, Call, Endpoint},
    error::{ApiError, Result},
    form::Params,
    objects::WebhookEndpoint,
};

pub(in crate::api) struct Retrieve;

impl Endpoint for Retrieve {
    type Params = ();

    fn parse(_: &mut Params) -> Result<()> {
        Ok(())
    }

    async fn run(call: &mut Call, (): ()) -> Result<Answer> {
        let id = call.id().to_owned();
        match call.work.unit.find::<WebhookEndpoint>(&id).await? {
            Some(endpoint) => Ok(Answer::ok(endpoint.render())),
            None => Err(ApiError::missing("webhook_endpoint", &id)),
        }
    }
}
