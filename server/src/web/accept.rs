//! The shopper's language: the one they chose, then what the merchant asked for, then what the browser
//! prefers.

use app::texts::{Texts, Wishes};
use axum::http::{
    HeaderMap, HeaderValue,
    header::{ACCEPT_LANGUAGE, COOKIE},
};
use domain::model::Mode;

use super::state::WebState;

/// The cookie's name, and that of the parameter that sets it.
pub(super) const LOCALE: &str = "locale";

/// How long a choice is remembered, in seconds: a year.
const REMEMBERED: u32 = 365 * 24 * 60 * 60;

/// The texts for a session's locale and a browser's wishes.
pub(super) fn texts(state: &WebState, requested: Option<&str>, headers: &HeaderMap) -> Texts {
    let accept_language = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    let pseudo = state.mode() == Mode::Test;
    Texts::negotiate(&Wishes { chosen: chosen(headers), requested, accept_language, pseudo })
}

/// What the cookie says. It may say anything; a tag that is not ours counts for nothing.
fn chosen(headers: &HeaderMap) -> Option<&str> {
    let cookies = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = cookies.flat_map(|cookies| cookies.split(';')).filter_map(|pair| pair.split_once('='));
    pairs.find(|(name, _)| name.trim() == LOCALE).map(|(_, value)| value.trim())
}

/// The cookie that remembers a choice; `None` where there is no such language.
pub(super) fn remember(state: &WebState, tag: &str) -> Option<HeaderValue> {
    let pseudo = state.mode() == Mode::Test;
    let tag = Texts::offered(tag, pseudo)?.locale();
    let secure = if state.public_url().is_https() { "; Secure" } else { "" };
    let cookie = format!("{LOCALE}={tag}; Path=/; Max-Age={REMEMBERED}; SameSite=Lax; HttpOnly{secure}");
    Some(HeaderValue::try_from(cookie).expect("our tags are letters and hyphens"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(cookies: &[&'static str]) -> Option<String> {
        let headers = cookies.iter().map(|cookie| (COOKIE, HeaderValue::from_static(cookie))).collect();
        chosen(&headers).map(str::to_owned)
    }

    #[test]
    fn the_choice_is_found_among_other_cookies() {
        assert_eq!(said(&["locale=de"]).as_deref(), Some("de"));
        assert_eq!(said(&["a=1; locale=de; b=2"]).as_deref(), Some("de"));
        assert_eq!(said(&["a=1", "locale=de"]).as_deref(), Some("de"));
        for other in [&[][..], &[""], &["locale"], &["xlocale=de"], &["a=locale"], &[";=;"]] {
            assert_eq!(said(other), None, "{other:?}");
        }
    }
}
