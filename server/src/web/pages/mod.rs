//! The pages: load the session, choose the page that its state allows, draw it.

mod around;
mod cancel;
mod checkout;
mod choose;
mod gateway;
mod languages;
mod link;
mod next_step;
mod notice;
mod quantity;
mod questions;
mod receipt;
mod recover;
mod view;

use std::any::Any;

use app::{PageContext, texts::Texts, wire};
use axum::{
    Router,
    extract::{FromRequestParts, Path, State},
    http::{
        HeaderMap, StatusCode,
        header::{CONTENT_LANGUAGE, VARY},
        request::Parts,
    },
    middleware::{from_fn, from_fn_with_state},
    response::{Html, IntoResponse, Redirect, Response},
    routing::{get, post},
};
use domain::model::{Mode, SessionId};

use super::{accept, origin_check::same_origin_only, policy::Policy, state::WebState};
use crate::paths;

pub(super) use next_step::next_step;

use around::Around;

pub(super) fn router(state: WebState) -> Router<WebState> {
    Router::new()
        .route(paths::CHECKOUT, get(checkout::page))
        .route(paths::RECEIPT, get(receipt::page))
        .route(paths::CANCEL, get(cancel::page))
        .route(paths::LANGUAGES, get(languages::page))
        .layer(from_fn_with_state(state, languages::choosing))
        .route(paths::QUANTITY, post(quantity::change).layer(from_fn(same_origin_only)))
        .route(paths::RECOVER, get(recover::page).post(recover::open).layer(from_fn(same_origin_only)))
        .route(paths::LINK, get(link::page).post(link::open))
        .route(paths::LINK_LANGUAGES, get(languages::link_page))
}

/// A drawn page with its status and policy, and what surrounds it.
fn page(
    state: &WebState,
    texts: Texts,
    status: StatusCode,
    policy: Policy,
    page: wire::Page,
    around: Around,
) -> Response {
    let Around { theme, fonts, brand, languages } = around;
    let context = PageContext {
        texts,
        assets: &state.site().assets,
        test_mode: state.mode() == Mode::Test,
        languages: languages.as_deref(),
        brand: brand.as_ref(),
        theme: theme.as_ref(),
    };
    let language = [(CONTENT_LANGUAGE, texts.locale()), (VARY, "accept-language, cookie")];
    let mut response = (status, language, Html(app::render(page, &context))).into_response();
    response.extensions_mut().insert(Policy { fonts, ..policy });
    response
}

/// There is nothing at this address, or nothing that this caller may know of: both look the same.
pub(super) async fn not_found(State(state): State<WebState>, headers: HeaderMap) -> Response {
    not_found_page(&state, &headers)
}

fn not_found_page(state: &WebState, headers: &HeaderMap) -> Response {
    let texts = accept::texts(state, None, headers);
    page(state, texts, StatusCode::NOT_FOUND, Policy::plain(), wire::Page::NotFound, Around::default())
}

/// Something of ours failed. The log has the detail; the shopper gets a way on.
fn trouble_page(state: &WebState, headers: &HeaderMap, retry: Option<String>) -> Response {
    let texts = accept::texts(state, None, headers);
    let reference = headers.get(super::REQUEST_ID).and_then(|id| id.to_str().ok()).map(str::to_owned);
    let trouble = wire::Page::Trouble(wire::TroublePage { reference, retry_url: retry });
    page(state, texts, StatusCode::SERVICE_UNAVAILABLE, Policy::plain(), trouble, Around::default())
}

/// A handler panicked: a bug. The panic itself is in the log.
pub(super) fn after_a_panic(_: Box<dyn Any + Send + 'static>) -> Response {
    tracing::error!("a handler panicked");
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}

/// Somewhere else, by GET.
fn go(to: &str) -> Response {
    Redirect::to(to).into_response()
}

/// The session id in the path. Anything that is none, or is of the other mode, gets the page for
/// nothing there.
pub(super) struct SessionPath(pub(super) SessionId);

impl FromRequestParts<WebState> for SessionPath {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &WebState) -> Result<Self, Response> {
        let path = Path::<String>::from_request_parts(parts, state).await.ok();
        let id =
            path.and_then(|Path(id)| id.parse::<SessionId>().ok()).filter(|id| id.mode() == state.mode());
        id.map(Self).ok_or_else(|| not_found_page(state, &parts.headers))
    }
}
