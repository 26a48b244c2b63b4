//! `/c/{session}/recover`: opens a fresh copy of an expired session. Merchants write this address
//! into letters, so that it must work by GET; but only for somebody who goes there, and not for the
//! programs that look into letters beforehand.

use app::wire;
use axum::{
    extract::State,
    http::{HeaderMap, Method, StatusCode},
    response::Response,
};
use domain::{
    model::SessionId,
    ports::StoreError,
    usecases::{PaymentError, Recovered, expire_session, recover_session},
};

use super::{SessionPath, checkout::merchant, go, not_found_page, trouble_page, view::Viewer};
use crate::{
    paths,
    web::{accept, policy::Policy, state::WebState, visit},
};

/// By GET.
pub(super) async fn page(
    state: State<WebState>,
    path: SessionPath,
    method: Method,
    headers: HeaderMap,
) -> Response {
    if visit::is_navigation(&method, &headers) {
        return open(state, path, headers).await;
    }
    let (State(state), SessionPath(id)) = (state, path);
    let loaded = async {
        let found = state.ports().store.snapshot().await?.session(&id).await?;
        let Some(session) = found else { return Ok(None) };
        Ok::<_, StoreError>(Some((merchant(&state, &session).await?, session)))
    };
    match loaded.await {
        Ok(None) => not_found_page(&state, &headers),
        Ok(Some((merchant, session))) => {
            let texts = accept::texts(&state, session.locale.as_deref(), &headers);
            let viewer = Viewer::new(&state, texts, &session, &merchant);
            if viewer.recover().is_none() {
                return go(&paths::checkout(&id));
            }
            let expired = wire::Page::Expired(viewer.expired());
            super::page(&state, texts, StatusCode::OK, Policy::with_forms(), expired, viewer.around(None))
        }
        Err(error) => trouble(&state, &headers, &id, &error.into()),
    }
}

/// By POST, which nobody sends without meaning it.
pub(super) async fn open(
    State(state): State<WebState>,
    SessionPath(id): SessionPath,
    headers: HeaderMap,
) -> Response {
    let recovered = async {
        // Its time may have run out without anybody having noticed.
        expire_session(state.ports(), &id).await?;
        recover_session(state.ports(), &id).await
    };
    match recovered.await {
        Ok(Recovered::Fresh(copy)) => go(&paths::checkout(&copy.id)),
        // The checkout knows what to show instead.
        Ok(Recovered::NotOffered) => go(&paths::checkout(&id)),
        Err(PaymentError::NoSuchSession) => not_found_page(&state, &headers),
        Err(error) => trouble(&state, &headers, &id, &error),
    }
}

fn trouble(state: &WebState, headers: &HeaderMap, id: &SessionId, error: &PaymentError) -> Response {
    tracing::error!(session = id.reference(), %error, "cannot open an expired session again");
    trouble_page(state, headers, Some(paths::checkout(id)))
}
