//! Other languages: `GET /c/{session}/languages` and `GET /l/{link}/languages` list them, and
//! `?locale=…` on a page chooses one.

use app::wire;
use axum::{
    extract::{RawQuery, Request, State},
    http::{HeaderMap, Method, StatusCode, header::SET_COOKIE},
    middleware::Next,
    response::Response,
};
use domain::model::Branding;
use url::form_urlencoded;

use super::{SessionPath, around::Around, go, link::LinkPath, not_found_page, trouble_page};
use crate::{
    paths,
    web::{accept, policy::Policy, state::WebState},
};

/// Which page of a session is read in another language, in the query of the list.
const PAGE: &str = "page";

/// The pages that can be read in another language, besides the checkout itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// The receipt.
    Receipt,
    /// What is shown to whoever does not want to pay.
    Cancel,
}

impl Place {
    const ALL: [Self; 2] = [Self::Receipt, Self::Cancel];

    fn name(self) -> &'static str {
        match self {
            Self::Receipt => "receipt",
            Self::Cancel => "cancel",
        }
    }
}

/// The list for a page of a session.
pub(super) async fn page(
    State(state): State<WebState>,
    SessionPath(id): SessionPath,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    let found = async { state.ports().store.snapshot().await?.session(&id).await };
    let session = match found.await {
        Ok(Some(session)) => session,
        Ok(None) => return not_found_page(&state, &headers),
        Err(error) => {
            tracing::error!(%error, "cannot load a session whose languages are asked for");
            return trouble_page(&state, &headers, Some(paths::checkout(&id)));
        }
    };
    let back = match came_from(query.as_deref()) {
        None => paths::checkout(&id),
        // It was opened to be read, and may go on to the merchant when it has been.
        Some(Place::Receipt) => format!("{}?stay=1", paths::receipt(&id)),
        Some(Place::Cancel) => paths::cancel(&id),
    };
    let list = wire::LanguagesPage { choose: back.clone(), back };
    draw(&state, session.locale.as_deref(), &headers, list, &session.options.branding)
}

/// The list for a payment link. Its own address has another use for `locale`, so a choice is made here.
pub(super) async fn link_page(
    State(state): State<WebState>,
    LinkPath(id): LinkPath,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    let back = paths::link(&id);
    if let Some((chosen, _)) = choice(query.as_deref()) {
        return choose(&state, &chosen, &back);
    }
    let list = wire::LanguagesPage { choose: paths::link_languages(&id), back };
    draw(&state, None, &headers, list, &Branding::default())
}

fn draw(
    state: &WebState,
    requested: Option<&str>,
    headers: &HeaderMap,
    list: wire::LanguagesPage,
    branding: &Branding,
) -> Response {
    let texts = accept::texts(state, requested, headers);
    let around = Around::themed(state, branding);
    super::page(state, texts, StatusCode::OK, Policy::plain(), wire::Page::Languages(list), around)
}

/// The list for a page of a session.
pub(super) fn of(session: &domain::model::SessionId, place: Option<Place>) -> String {
    let list = paths::languages(session);
    match place {
        None => list,
        Some(place) => format!("{list}?{PAGE}={}", place.name()),
    }
}

fn came_from(query: Option<&str>) -> Option<Place> {
    let (_, page) = parameters(query).find(|(name, _)| name == PAGE)?;
    Place::ALL.into_iter().find(|place| place.name() == page)
}

/// Remembers a language that the address of a page asks for, and goes to the address without it.
pub(super) async fn choosing(State(state): State<WebState>, request: Request, next: Next) -> Response {
    let looks = request.method() == Method::GET || request.method() == Method::HEAD;
    let path = request.uri().path();
    match choice(request.uri().query()).filter(|_| looks) {
        None => next.run(request).await,
        Some((tag, rest)) if rest.is_empty() => choose(&state, &tag, path),
        Some((tag, rest)) => choose(&state, &tag, &format!("{path}?{rest}")),
    }
}

/// The tag that a query asks for, and the query without it.
fn choice(query: Option<&str>) -> Option<(String, String)> {
    let (_, tag) = parameters(query).find(|(name, _)| name == accept::LOCALE)?;
    let rest = parameters(query).filter(|(name, _)| name != accept::LOCALE);
    Some((tag.into_owned(), form_urlencoded::Serializer::new(String::new()).extend_pairs(rest).finish()))
}

fn choose(state: &WebState, tag: &str, to: &str) -> Response {
    let mut response = go(to);
    // Where there is no such language, the page is shown as it was.
    if let Some(cookie) = accept::remember(state, tag) {
        response.headers_mut().insert(SET_COOKIE, cookie);
    }
    response
}

fn parameters(query: Option<&str>) -> form_urlencoded::Parse<'_> {
    form_urlencoded::parse(query.unwrap_or_default().as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_leaves_the_rest_of_the_query() {
        let chosen = |query| choice(Some(query));
        let of = |tag: &str, rest: &str| Some((tag.to_owned(), rest.to_owned()));
        assert_eq!(chosen("locale=de"), of("de", ""));
        assert_eq!(chosen("stay=1&locale=pt-BR&notice=a%20b"), of("pt-BR", "stay=1&notice=a+b"));
        assert_eq!(chosen("locale=de&locale=fr"), of("de", ""));
        assert_eq!(chosen("locale"), of("", ""));
        assert_eq!(chosen("stay=1"), None);
        assert_eq!(choice(None), None);
    }

    #[test]
    fn every_place_is_found_by_its_name() {
        for place in Place::ALL {
            assert_eq!(came_from(Some(&format!("page={}", place.name()))), Some(place));
        }
        for query in [None, Some(""), Some("page"), Some("page=/evil"), Some("x=receipt")] {
            assert_eq!(came_from(query), None, "{query:?}");
        }
    }
}
