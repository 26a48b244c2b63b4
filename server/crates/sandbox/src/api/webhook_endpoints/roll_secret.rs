//! `POST /sandbox/webhook_endpoints/{id}/roll_secret`: another signing secret. At Stripe this is a button of
//! the dashboard; there too, both sign for a while.

use serde_json::json;

use crate::{
    config::check_key,
    endpoint::{Answer, Call, Endpoint},
    error::{ApiError, Result},
    form::Params,
    objects::WebhookEndpoint,
};

pub(in crate::api) struct RollSecret;

pub(in crate::api) struct Wanted {
    secret: Option<String>,
    overlap: i64,
}

/// The longest that an old secret goes on signing, in seconds: a day, as at Stripe.
const LONGEST: i64 = 24 * 60 * 60;

impl Endpoint for RollSecret {
    type Params = Wanted;

    fn parse(params: &mut Params) -> Result<Wanted> {
        let secret = params.text("secret")?;
        if let Some(secret) = &secret
            && check_key("webhook signing", "whsec_", secret).is_err()
        {
            let message = "A signing secret is whsec_ and at least 16 letters or digits.";
            return Err(ApiError::invalid(message).param("secret"));
        }
        let overlap = params.integer("overlap")?.unwrap_or(LONGEST);
        if !(0..=LONGEST).contains(&overlap) {
            let message = format!("The old secret can sign for 0 to {LONGEST} seconds more.");
            return Err(ApiError::parameter("parameter_invalid_integer", "overlap", message));
        }
        Ok(Wanted { secret, overlap })
    }

    async fn run(call: &mut Call, wanted: Wanted) -> Result<Answer> {
        let id = call.id().to_owned();
        let work = &mut call.work;
        let Some(mut endpoint) = work.unit.find::<WebhookEndpoint>(&id).await? else {
            return Err(ApiError::missing("webhook_endpoint", &id));
        };
        let secret = wanted.secret.unwrap_or_else(|| format!("whsec_{}", work.token(32)));
        endpoint.roll(secret, work.seconds(), wanted.overlap);
        work.unit.save(&endpoint).await?;
        let mut object = endpoint.render();
        object["secret"] = json!(endpoint.secret);
        Ok(Answer::ok(object))
    }
}
