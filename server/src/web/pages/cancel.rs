//! `GET /c/{session}/cancel`: the shopper does not want to pay. The session stays as it is, so that
//! it can still be paid by whoever changes their mind.

use app::wire;
use axum::{
    extract::State,
    http::{HeaderMap, StatusCode},
    response::Response,
};
use domain::model::Phase;

use super::{SessionPath, checkout::merchant, go, languages, not_found_page, trouble_page, view::Viewer};
use crate::{
    paths,
    web::{accept, policy::Policy, state::WebState},
};

pub(super) async fn page(
    State(state): State<WebState>,
    SessionPath(id): SessionPath,
    headers: HeaderMap,
) -> Response {
    let loaded = async {
        let found = state.ports().store.snapshot().await?.session(&id).await?;
        match found {
            Some(session) => merchant(&state, &session).await.map(|merchant| Some((session, merchant))),
            None => Ok(None),
        }
    };
    let (session, merchant) = match loaded.await {
        Ok(Some(loaded)) => loaded,
        Ok(None) => return not_found_page(&state, &headers),
        Err(error) => {
            tracing::error!(%error, "cannot load a session that is left");
            return trouble_page(&state, &headers, Some(paths::checkout(&id)));
        }
    };
    // "Nothing was charged" may only be said where it is true.
    if session.phase != Phase::Open {
        return go(&paths::checkout(&id));
    }
    if let Some(url) = &session.cancel_url {
        return go(url);
    }
    let texts = accept::texts(&state, session.locale.as_deref(), &headers);
    let viewer = Viewer::new(&state, texts, &session, &merchant);
    let closed = wire::Page::Cancelled(viewer.closed(Some(paths::checkout(&id))));
    super::page(
        &state,
        texts,
        StatusCode::OK,
        Policy::plain(),
        closed,
        viewer.around(Some(languages::Place::Cancel)),
    )
}
