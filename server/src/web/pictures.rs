//! `GET /c/{session}/pictures/{picture}` and `GET /l/{link}/pictures/{picture}`: what the pages there show.
//! A number is the place of a product's picture among those that the page shows, from 1.

use axum::{
    Router,
    extract::{Path, State},
    http::{HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
    routing::get,
};
use domain::{
    model::{Branding, Mode, PaymentLinkId, SessionId},
    ports::StoreError,
    usecases::look_at_link,
};
use url::Url;

use super::state::WebState;
use crate::{paths, pictures::Frame};

/// For one shopper: the address of a session is a secret.
const KEPT: HeaderValue = HeaderValue::from_static("private, max-age=86400");
const ONLY_OURS: HeaderValue = HeaderValue::from_static("same-origin");

/// The name of a merchant's logo.
pub(super) const LOGO: &str = "logo";
/// The name of a merchant's icon.
pub(super) const ICON: &str = "icon";
/// The name of what a chat shows of a link.
pub(super) const PREVIEW: &str = "preview";

pub(super) fn router() -> Router<WebState> {
    Router::new().route(paths::PICTURE, get(of_session)).route(paths::LINK_PICTURE, get(of_link))
}

/// The addresses of the pictures that are shown of what is sold, for each line that has one.
pub(super) fn shown<'a>(lines: impl Iterator<Item = &'a Vec<String>>, mode: Mode) -> Vec<Option<Url>> {
    lines.map(|images| images.iter().find_map(|image| usable(image, mode))).collect()
}

/// The same as names of pictures: numbers from 1, among those that there are.
pub(super) fn names(shown: &[Option<Url>]) -> impl Iterator<Item = Option<String>> {
    shown.iter().scan(0_usize, |count, picture| {
        *count += usize::from(picture.is_some());
        Some(picture.as_ref().map(|_| count.to_string()))
    })
}

/// By TLS, or in test mode in any way.
pub(super) fn usable(address: &str, mode: Mode) -> Option<Url> {
    let url = Url::parse(address).ok()?;
    let allowed = url.scheme() == "https" || (url.scheme() == "http" && mode == Mode::Test);
    (allowed && url.has_host()).then_some(url)
}

async fn of_session(State(state): State<WebState>, Path((id, name)): Path<(String, String)>) -> Response {
    let Some(id) = id.parse::<SessionId>().ok().filter(|id| id.mode() == state.mode()) else {
        return nothing();
    };
    let found = async { state.ports().store.snapshot().await?.session(&id).await };
    match found.await {
        Ok(Some(session)) => {
            let products = shown(session.lines.iter().map(|line| &line.images), state.mode());
            answer(&state, &name, &session.options.branding, &products).await
        }
        Ok(None) => nothing(),
        Err(error) => failed(&error),
    }
}

async fn of_link(State(state): State<WebState>, Path((id, name)): Path<(String, String)>) -> Response {
    let Ok(id) = id.parse::<PaymentLinkId>() else { return nothing() };
    match look_at_link(state.ports(), &id).await {
        Ok(Some(view)) => {
            let products = shown(view.lines.iter().map(|(_, _, product)| &product.images), state.mode());
            answer(&state, &name, &view.link.options.branding, &products).await
        }
        Ok(None) => nothing(),
        Err(error) => failed(&error),
    }
}

async fn answer(state: &WebState, name: &str, chosen: &Branding, products: &[Option<Url>]) -> Response {
    let branding = state.branding(chosen);
    let brand = |address: &Option<String>| address.as_deref().and_then(|text| usable(text, state.mode()));
    let (address, frame) = match name {
        LOGO => (brand(&branding.logo), Frame::Logo),
        ICON => (brand(&branding.icon), Frame::Icon),
        PREVIEW => (products.iter().flatten().next().cloned(), Frame::Preview),
        number => (numbered(number, products), Frame::Product),
    };
    let Some(address) = address else { return nothing() };
    match state.pictures().get(&address, frame).await {
        Some(picture) => {
            let headers = [
                (header::CONTENT_TYPE, HeaderValue::from_static(picture.content_type)),
                (header::CACHE_CONTROL, KEPT),
                (HeaderName::from_static("cross-origin-resource-policy"), ONLY_OURS),
            ];
            (headers, picture.bytes.clone()).into_response()
        }
        None => nothing(),
    }
}

/// The picture of this number, which is written in one way alone.
fn numbered(text: &str, products: &[Option<Url>]) -> Option<Url> {
    let number: usize = text.parse().ok().filter(|number: &usize| number.to_string() == text)?;
    products.iter().flatten().nth(number.checked_sub(1)?).cloned()
}

/// The page draws an empty box.
fn nothing() -> Response {
    StatusCode::NOT_FOUND.into_response()
}

fn failed(error: &StoreError) -> Response {
    tracing::error!(%error, "cannot load whose picture it is");
    StatusCode::SERVICE_UNAVAILABLE.into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn images(list: &[&[&str]]) -> Vec<Vec<String>> {
        list.iter().map(|images| images.iter().map(|image| (*image).to_owned()).collect()).collect()
    }

    #[test]
    fn pictures_are_counted_and_lines_without_one_are_not() {
        let lines = images(&[
            &["https://shop.test/a.png", "https://shop.test/b.png"],
            &[],
            &["javascript:alert(1)", "http://shop.test/c.png"],
        ]);
        let at = |mode| shown(lines.iter(), mode);
        let of = |mode| names(&at(mode)).collect::<Vec<_>>();
        assert_eq!(of(Mode::Test), [Some("1".to_owned()), None, Some("2".to_owned())]);
        assert_eq!(of(Mode::Live), [Some("1".to_owned()), None, None]);
        let test = at(Mode::Test);
        assert_eq!(numbered("1", &test).unwrap().as_str(), "https://shop.test/a.png");
        assert_eq!(numbered("2", &test).unwrap().as_str(), "http://shop.test/c.png");
        for other in ["0", "3", "01", "+1", "-1", "", "99999999999999999999", "one"] {
            assert_eq!(numbered(other, &test), None, "{other}");
        }
    }

    #[test]
    fn only_the_web_has_pictures() {
        for address in
            ["", "logo.png", "data:image/png;base64,AAAA", "file:///etc/passwd", "ftp://shop.test/a"]
        {
            assert_eq!(usable(address, Mode::Test), None, "{address}");
        }
        assert!(usable("http://shop.test/a", Mode::Test).is_some());
        assert!(usable("http://shop.test/a", Mode::Live).is_none());
    }
}
