//! `/v1/webhook_endpoints`: where a merchant is told of events.

mod create;
mod delete;
mod list;
mod retrieve;
mod roll_secret;
mod update;

pub(super) use create::create;
pub(super) use delete::delete;
pub(super) use list::list;
pub(super) use retrieve::retrieve;
pub(super) use roll_secret::roll_secret;
pub(super) use update::update;

use domain::{
    model::{EndpointId, EventKind, WebhookEndpoint},
    usecases::EndpointError,
};

use super::{error::ApiError, event_names, params::Params};
use crate::web::state::WebState;

const NAME: &str = "webhook_endpoint";

/// The identifier in the path.
fn parse(id: &str) -> Result<EndpointId, ApiError> {
    id.parse().map_err(|_| ApiError::no_such(NAME, id))
}

/// Which events an endpoint is to be told of.
enum Wanted {
    All,
    Only(Vec<EventKind>),
}

impl Wanted {
    /// As the domain has it: all of them are `None`.
    fn kinds(self) -> Option<Vec<EventKind>> {
        match self {
            Self::All => None,
            Self::Only(kinds) => Some(kinds),
        }
    }
}

/// Reads `enabled_events`, if it is there.
fn enabled_events(params: &mut Params) -> Result<Option<Wanted>, ApiError> {
    let names = params.texts("enabled_events")?;
    match names.iter().any(|name| name == "*") {
        true if names.len() == 1 => Ok(Some(Wanted::All)),
        true => {
            let message = "Invalid enabled_events: * stands for all events, and alone.";
            Err(ApiError::invalid("enabled_events", None, message))
        }
        false if names.is_empty() => Ok(None),
        false => event_names::kinds(&names, "enabled_events").map(|kinds| Some(Wanted::Only(kinds))),
    }
}

/// Why an endpoint was not added or changed, as the merchant is told.
fn failure(error: EndpointError, id: &str) -> ApiError {
    let message = |param: &str| format!("Invalid {param}: {error}.");
    match error {
        EndpointError::Url => ApiError::invalid("url", Some("url_invalid"), message("url")),
        EndpointError::NoEvents => ApiError::invalid("enabled_events", None, message("enabled_events")),
        EndpointError::TooMany => ApiError::refused(None, "There can be at most 16 webhook endpoints."),
        EndpointError::Overlap => ApiError::invalid("expires_in", None, message("expires_in")),
        EndpointError::NoSuchEndpoint => ApiError::no_such(NAME, id),
        EndpointError::Store(error) => error.into(),
    }
}

/// The endpoint that an earlier try of this request has made or changed.
async fn made(state: &WebState, id: &EndpointId) -> Result<WebhookEndpoint, ApiError> {
    let found = state.ports().store.snapshot().await?.webhook_endpoint(id).await?;
    found.ok_or_else(|| ApiError::no_such("webhook_endpoint", id.as_str()))
}
