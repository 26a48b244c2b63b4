//! `GET /c/{session}/receipt`: the proof of a payment. `?stay=1` keeps the page from going on to the
//! merchant by itself. After thirty days it says no more than that it was paid.

use app::wire;
use axum::{
    extract::{Query, State},
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode},
    response::Response,
};
use domain::{
    model::{CheckoutSession, Order},
    ports::StoreError,
};
use jiff::SignedDuration;
use serde::Deserialize;
use url::Url;

use super::{SessionPath, checkout::merchant, go, languages, not_found_page, trouble_page, view::Viewer};
use crate::{
    paths,
    web::{accept, policy::Policy, state::WebState},
};

/// How long a receipt is shown. Its address is a secret that stays in mailboxes and histories, so what
/// it shows of a person, an e-mail address and a card's last digits, ends some time.
pub(super) const RECEIPT_KEPT: SignedDuration = SignedDuration::from_hours(30 * 24);

/// A receipt goes on to the merchant by itself only just after the payment; one that is opened later
/// is meant to be read.
const FRESH: SignedDuration = SignedDuration::from_secs(60);

/// Long enough to read the receipt's first lines and to choose to stay.
const GO_ON_AFTER_SECONDS: u8 = 12;

/// <https://html.spec.whatwg.org/multipage/document-lifecycle.html#the-refresh-header>
const REFRESH: HeaderName = HeaderName::from_static("refresh");

#[derive(Deserialize)]
pub(super) struct Options {
    #[serde(default)]
    stay: Option<String>,
}

pub(super) async fn page(
    State(state): State<WebState>,
    SessionPath(id): SessionPath,
    Query(options): Query<Options>,
    headers: HeaderMap,
) -> Response {
    let loaded = async {
        let mut snapshot = state.ports().store.snapshot().await?;
        let Some(session) = snapshot.session(&id).await? else { return Ok(None) };
        let order = snapshot.order(&id).await?;
        Ok::<_, StoreError>(Some((session, order)))
    };
    match loaded.await {
        Ok(None) => not_found_page(&state, &headers),
        // Not paid, or not yet: the checkout knows what to show.
        Ok(Some((session, None))) => go(&paths::checkout(&session.id)),
        Ok(Some((session, Some(order)))) => {
            draw(&state, &headers, &session, &order, options.stay.is_some()).await
        }
        Err(error) => {
            tracing::error!(%error, "cannot load a receipt");
            trouble_page(&state, &headers, Some(paths::receipt(&id)))
        }
    }
}

async fn draw(
    state: &WebState,
    headers: &HeaderMap,
    session: &CheckoutSession,
    order: &Order,
    stay: bool,
) -> Response {
    let merchant = match merchant(state, session).await {
        Ok(merchant) => merchant,
        Err(error) => {
            tracing::error!(%error, "cannot load a receipt's merchant");
            return trouble_page(state, headers, Some(paths::receipt(&session.id)));
        }
    };
    let texts = accept::texts(state, session.locale.as_deref(), headers);
    let viewer = Viewer::new(state, texts, session, &merchant);
    let age = state.ports().clock.now().duration_since(order.paid_at);
    if age > RECEIPT_KEPT {
        let gone = wire::Page::ReceiptGone(viewer.receipt_gone(order));
        return super::page(
            state,
            texts,
            StatusCode::GONE,
            Policy::plain(),
            gone,
            viewer.around(Some(languages::Place::Receipt)),
        );
    }
    let fresh = age < FRESH;
    let next = session.return_url().filter(|_| fresh && !stay).and_then(|url| refresh(&url));
    let receipt = wire::Page::Receipt(viewer.receipt(order, next.is_some()));
    let mut response = super::page(
        state,
        texts,
        StatusCode::OK,
        Policy::plain(),
        receipt,
        viewer.around(Some(languages::Place::Receipt)),
    );
    if let Some(next) = next {
        response.headers_mut().insert(REFRESH, next);
    }
    response
}

/// Tells the browser to go on after a while.
fn refresh(url: &str) -> Option<HeaderValue> {
    let url = Url::parse(url).ok()?;
    HeaderValue::from_str(&format!("{GO_ON_AFTER_SECONDS};url={url}")).ok()
}
