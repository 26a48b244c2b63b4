//! The shopper's language: what the merchant asked for, then what the browser prefers.

use app::texts::Texts;
use axum::http::{HeaderMap, header::ACCEPT_LANGUAGE};
use icu::locale::{Locale, locale};

/// The texts for a session's locale and a browser's wishes.
pub(super) fn texts(requested: Option<&str>, headers: &HeaderMap) -> Texts {
    let wishes = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    Texts::negotiate(requested, wishes)
}

/// The same language, for amounts and times.
pub(super) fn locale_of(texts: Texts) -> Locale {
    texts.locale().parse().unwrap_or(locale!("en"))
}
