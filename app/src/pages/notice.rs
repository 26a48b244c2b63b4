//! The layout of all pages that have one thing to say: a sign, a heading, some sentences, and where
//! to go next.

use leptos::prelude::*;

use crate::{
    parts::{Sign, brand_mark, followable, icon, page_footer},
    texts::{Key, Texts},
};

/// A link that looks like the next step.
pub(super) struct NextLink {
    pub(super) url: String,
    pub(super) text: String,
    /// Another step is the likelier one.
    pub(super) quiet: bool,
}

impl NextLink {
    /// The way back to the merchant, where there is one.
    pub(super) fn to_merchant(url: Option<String>, merchant: &str, texts: Texts) -> Option<Self> {
        followable(url).map(|url| Self { url, text: texts.get(Key::ReturnLink { merchant }), quiet: false })
    }

    pub(super) fn draw(self) -> impl IntoView {
        let Self { url, text, quiet } = self;
        let class = if quiet { "button button-quiet" } else { "button" };
        view! {
            <p class="next">
                <a class=class href=url>
                    {text}
                </a>
            </p>
        }
    }
}

/// The same for a step that opens something, which a browser must not do by merely following links.
pub(super) fn next_form(action: String, text: String) -> impl IntoView {
    view! {
        <form class="next" method="post" action=action>
            <button class="button" type="submit">
                {text}
            </button>
        </form>
    }
}

/// Such a page.
pub(super) struct Notice {
    pub(super) sign: Sign,
    pub(super) title: String,
    pub(super) sentences: Vec<String>,
    pub(super) next: Option<NextLink>,
    pub(super) merchant: Option<String>,
    pub(super) reference: Option<String>,
    pub(super) support_url: Option<String>,
}

impl Notice {
    /// Draws it. `matter` stands between the sentences and the link.
    pub(super) fn draw(self, matter: impl IntoView + 'static, texts: Texts) -> AnyView {
        let Self { sign, title, sentences, next, merchant, reference, support_url } = self;
        let footer = page_footer(merchant.as_deref(), reference, support_url, texts);
        let named = || {
            merchant.map(|merchant| view! { <p class="notice-merchant"><bdi>{merchant}</bdi></p> }.into_any())
        };
        let merchant = brand_mark().or_else(named);
        let sentences: Vec<_> = sentences.into_iter().map(|sentence| view! { <p>{sentence}</p> }).collect();
        let next = next.map(NextLink::draw);
        view! {
            <main class="notice">
                <div class="notice-card">
                    {icon(sign)} {merchant} <h1>{title}</h1> {sentences} {matter} {next}
                </div>
            </main>
            {footer}
        }
        .into_any()
    }
}
