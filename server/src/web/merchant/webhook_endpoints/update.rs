//! `POST /v1/webhook_endpoints/{id}` (<https://docs.stripe.com/api/webhook_endpoints/update>).

use axum::{Json, extract::State};
use domain::usecases::{EndpointChange, change_endpoint};
use serde_json::Value;

use super::{Wanted, enabled_events, failure, parse};
use crate::web::{
    merchant::{
        auth::Caller,
        error::ApiError,
        objects,
        params::Params,
        request::{Body, Id},
    },
    state::WebState,
};

/// Changes what is named, and leaves the rest. An empty description removes it.
pub(in crate::web::merchant) async fn update(
    State(state): State<WebState>,
    Caller(key): Caller,
    Id(id): Id,
    Body(params): Body,
) -> Result<Json<Value>, ApiError> {
    let endpoint = parse(&id)?;
    let change = read(params)?;
    let changed = change_endpoint(state.ports(), &key.merchant, &endpoint, change).await;
    let endpoint = changed.map_err(|error| failure(error, &id))?;
    Ok(Json(objects::webhook_endpoint(&endpoint)))
}

fn read(mut params: Params) -> Result<EndpointChange, ApiError> {
    let removed = params.is_emptied("description");
    let description = params.text_up_to("description", 5000)?;
    let change = EndpointChange {
        url: params.text_up_to("url", 2048)?,
        description: if removed { Some(None) } else { description.map(Some) },
        events: enabled_events(&mut params)?.map(Wanted::kinds),
        enabled: params.boolean("disabled")?.map(|disabled| !disabled),
    };
    params.finish()?;
    Ok(change)
}
