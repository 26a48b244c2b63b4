//! One file per page: what it says in its head, and what it draws.

mod already_paid;
mod cancelled;
mod checkout;
mod expired;
mod languages;
mod link;
mod link_closed;
mod not_found;
mod not_now;
mod notice;
mod processing;
mod receipt;
mod receipt_gone;
mod trouble;

use leptos::prelude::*;

use crate::{
    shell::Head,
    texts::{Key, Texts},
    wire::Page,
};

/// The head and the body of a page.
pub(crate) fn draw(page: Page, texts: Texts) -> (Head, AnyView) {
    match page {
        Page::Checkout(page) => checkout::draw(page, texts),
        Page::Processing(page) => processing::draw(page, texts),
        Page::NotNow(page) => not_now::draw(page, texts),
        Page::Receipt(page) => receipt::draw(page, texts),
        Page::ReceiptGone(page) => receipt_gone::draw(page, texts),
        Page::Expired(page) => expired::draw(page, texts),
        Page::AlreadyPaid(page) => already_paid::draw(page, texts),
        Page::Cancelled(page) => cancelled::draw(page, texts),
        Page::Link(page) => link::draw(page, texts),
        Page::ClosedLink(page) => link_closed::draw(page, texts),
        Page::Languages(page) => languages::draw(page, texts),
        Page::NotFound => not_found::draw(texts),
        Page::Trouble(page) => trouble::draw(page, texts),
    }
}

/// Says above a page that it is only practice.
pub(crate) fn test_banner(texts: Texts) -> impl IntoView {
    view! {
        <header class="test-banner">
            <p>{texts.get(Key::TestMode)}</p>
        </header>
    }
}
