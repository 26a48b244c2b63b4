//! `DELETE /v1/webhook_endpoints/{id}`. What was not delivered to it yet never is.

use serde_json::json;

use crate::{
    endpoint::{Answer, Call, Endpoint},
    error::{ApiError, Result},
    form::Params,
    objects::WebhookEndpoint,
    store::Kind,
    webhooks::queue,
};

pub(in crate::api) struct Delete;

impl Endpoint for Delete {
    type Params = ();

    fn parse(_: &mut Params) -> Result<()> {
        Ok(())
    }

    async fn run(call: &mut Call, (): ()) -> Result<Answer> {
        let id = call.id().to_owned();
        let unit = &mut call.work.unit;
        let Some(endpoint) = unit.find::<WebhookEndpoint>(&id).await? else {
            return Err(ApiError::missing("webhook_endpoint", &id));
        };
        if endpoint.configured {
            return Err(ApiError::invalid(
                "This endpoint comes from the sandbox's configuration. Remove it there.",
            ));
        }
        unit.remove(Kind::WebhookEndpoint, &id).await?;
        queue::drop_endpoint(unit, &id).await?;
        Ok(Answer::ok(json!({ "id": id, "object": "webhook_endpoint", "deleted": true })))
    }
}
