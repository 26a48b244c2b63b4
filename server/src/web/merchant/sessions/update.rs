//! `POST /v1/checkout/sessions/{id}` (<https://docs.stripe.com/api/checkout/sessions/update>).

use axum::{Json, extract::State};
use domain::usecases::{KeptLine, LineChange, SessionChange, UpdateSessionError, update_session};
use serde_json::Value;

use super::{NAME, POSSIBLE, answer::answer, find};
use crate::web::{
    merchant::{
        auth::Caller,
        error::ApiError,
        expand::Expand,
        metadata, new_lines,
        params::Params,
        request::{Body, Id},
    },
    state::WebState,
};

/// Changes notes or lines. Lines that are not named go; one that is named by its `id` keeps its price.
pub(in crate::web::merchant) async fn update(
    State(state): State<WebState>,
    Caller(key): Caller,
    Id(id): Id,
    Body(mut params): Body,
) -> Result<Json<Value>, ApiError> {
    let expand = Expand::read(&mut params, POSSIBLE)?;
    let change = SessionChange { metadata: metadata::change(&mut params)?, lines: lines(&mut params)? };
    params.finish()?;
    let session = find(&state, &key, &id).await?;
    let updated = update_session(state.ports(), &session.id, change).await;
    let session = updated.map_err(|error| failure(error, &id))?;
    Ok(Json(answer(&state, &key, &session, &expand, "").await?))
}

fn lines(params: &mut Params) -> Result<Option<Vec<LineChange>>, ApiError> {
    let named = params.has_members("line_items") || params.is_emptied("line_items");
    let lines = params.list("line_items")?.into_iter().map(line).collect::<Result<_, _>>()?;
    Ok(named.then_some(lines))
}

fn line(mut params: Params) -> Result<LineChange, ApiError> {
    let Some(id) = params.text("id")? else { return new_lines::line(params).map(LineChange::New) };
    let change = KeptLine {
        id,
        quantity: new_lines::quantity(&mut params)?,
        adjustable: new_lines::adjustable(&mut params)?,
    };
    params.finish()?;
    Ok(LineChange::Kept(change))
}

fn failure(error: UpdateSessionError, id: &str) -> ApiError {
    match error {
        UpdateSessionError::NoSuchSession => ApiError::no_such(NAME, id),
        UpdateSessionError::TooLate => ApiError::refused(
            None,
            "The line items of a Checkout Session can change only while it is open and before a payment was tried.",
        ),
        UpdateSessionError::Invalid(invalid) => invalid.into(),
        UpdateSessionError::Metadata(error) => {
            ApiError::invalid("metadata", None, format!("Invalid metadata: {error}."))
        }
        UpdateSessionError::Store(error) => error.into(),
    }
}
