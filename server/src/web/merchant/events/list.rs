//! `GET /v1/events` (<https://docs.stripe.com/api/events/list>).

use axum::{Json, extract::State};
use domain::{
    model::{ApiKey, EventId, EventKind},
    ports::{EventQuery, Snapshot},
};
use serde_json::Value;

use super::{object, oldest};
use crate::{
    paths,
    web::{
        merchant::{
            auth::Caller,
            error::ApiError,
            event_names,
            listing::{Created, Page},
            objects,
            params::Params,
            request::Query,
        },
        state::WebState,
    },
};

/// A merchant's events of the last 30 days, the newest first; of some types only, or of a time.
pub(in crate::web::merchant) async fn list(
    State(state): State<WebState>,
    Caller(key): Caller,
    Query(mut params): Query,
) -> Result<Json<Value>, ApiError> {
    let page = Page::read(&mut params)?;
    let created = Created::read(&mut params)?;
    let kinds = kinds(&mut params)?;
    params.finish()?;

    let oldest = oldest(state.ports().clock.now());
    let created = Created { since: created.since.max(Some(oldest)), ..created };
    let mut snapshot = state.ports().store.snapshot().await?;
    let mut ends = [None, None];
    for (end, named) in ends.iter_mut().zip(page.ends()) {
        if let Some((id, param)) = named {
            *end = Some(theirs(snapshot.as_mut(), &key, id, param).await?);
        }
    }
    let query = EventQuery { listing: page.listing(&key, created, ends), kinds };
    let (events, more) = page.cut(snapshot.merchant_events(&query).await?);
    let mut data = Vec::with_capacity(events.len());
    for event in &events {
        data.push(object(snapshot.as_mut(), event, state.storefront()).await?);
    }
    Ok(Json(objects::list(paths::EVENTS, &data, more)))
}

/// The event that a page begins at, if it is the caller's.
async fn theirs(
    snapshot: &mut dyn Snapshot,
    key: &ApiKey,
    id: &str,
    param: &str,
) -> Result<EventId, ApiError> {
    let missing = || ApiError::no_such_param("event", id, param);
    let event = snapshot.event(&id.parse().map_err(|_| missing())?).await?;
    let theirs = event.filter(|event| event.merchant == key.merchant && event.mode == key.mode);
    theirs.map(|event| event.id).ok_or_else(missing)
}

/// Reads `types` and `type`, which may end in `.*` for a whole group: events of any of them. Empty is all.
fn kinds(params: &mut Params) -> Result<Vec<EventKind>, ApiError> {
    let mut types = event_names::kinds(&params.texts("types")?, "types")?;
    let Some(name) = params.text("type")? else { return Ok(types) };
    let group = name.strip_suffix('*').filter(|group| group.ends_with('.'));
    let wanted = |kind: &&EventKind| match group {
        Some(group) => kind.name().starts_with(group),
        None => kind.name() == name,
    };
    let before = types.len();
    types.extend(EventKind::ALL.iter().filter(wanted));
    if types.len() == before { Err(event_names::unknown("type", &name)) } else { Ok(types) }
}
