//! `POST /v1/webhook_endpoints`. The answer is the only one that shows the signing secret.

use serde_json::json;
use url::Url;

use crate::{
    endpoint::{Answer, Call, Endpoint},
    error::{ApiError, Result},
    form::{Metadata, MetadataChange, Params},
    objects::WebhookEndpoint,
};

pub(in crate::api) struct Create;

pub(in crate::api) struct Wanted {
    url: Url,
    enabled_events: Vec<String>,
    description: Option<String>,
    metadata: Option<MetadataChange>,
}

impl Endpoint for Create {
    type Params = Wanted;

    fn parse(params: &mut Params) -> Result<Wanted> {
        params.unsupported(&["api_version", "connect"])?;
        let url = params.required("url")?;
        let url = Url::parse(&url)
            .ok()
            .filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host())
            .ok_or_else(|| {
                ApiError::parameter(
                    "url_invalid",
                    "url",
                    "Invalid URL: it must start with http:// or https://.",
                )
            })?;
        let enabled_events = params
            .list("enabled_events")?
            .filter(|events| !events.is_empty())
            .ok_or_else(|| params.missing("enabled_events"))?;
        if let Some(odd) = enabled_events.iter().find(|name| !is_type(name)) {
            return Err(ApiError::invalid(format!("Unknown type of event: {odd}.")).param("enabled_events"));
        }
        let description = params.clearable("description", 5000)?.value();
        Ok(Wanted { url, enabled_events, description, metadata: params.metadata()? })
    }

    async fn run(call: &mut Call, wanted: Wanted) -> Result<Answer> {
        let work = &mut call.work;
        let mut metadata = Metadata::new();
        if let Some(change) = wanted.metadata {
            change.apply(&mut metadata)?;
        }
        let endpoint = WebhookEndpoint {
            id: work.id("we"),
            created: work.seconds(),
            url: wanted.url.into(),
            secret: format!("whsec_{}", work.token(32)),
            retired: Vec::new(),
            enabled_events: wanted.enabled_events,
            description: wanted.description,
            metadata,
            configured: false,
        };
        work.unit.save(&endpoint).await?;
        let mut object = endpoint.render();
        object["secret"] = json!(endpoint.secret);
        Ok(Answer::ok(object))
    }
}

/// `*`, or words with dots. Types that never occur here are fine: the real gateway has more of them.
fn is_type(name: &str) -> bool {
    name == "*"
        || (name.contains('.')
            && name.split('.').all(|word| {
                !word.is_empty()
                    && word
                        .bytes()
                        .all(|byte| byte.is_ascii_lowercase() || byte == b'_' || byte.is_ascii_digit())
            }))
}
