//! The foot of a page: what to tell support, where it is, and where there are other languages.

use leptos::prelude::*;

use super::{Sign, followable, icon};
use crate::texts::{Key, Texts};

/// Where another language can be chosen for the page that is drawn.
#[derive(Debug, Clone)]
pub(crate) struct OtherLanguages(pub(crate) Option<String>);

/// Draws nothing where there is nothing to say.
pub(crate) fn page_footer(
    merchant: Option<&str>,
    reference: Option<String>,
    support_url: Option<String>,
    texts: Texts,
) -> AnyView {
    let support = followable(support_url).zip(merchant).map(|(url, merchant)| {
        view! {
            <p>
                <a href=url>{texts.get(Key::SupportLink { merchant })}</a>
            </p>
        }
    });
    let reference =
        reference.map(|reference| view! { <p>{texts.get(Key::Reference { reference: &reference })}</p> });
    let languages = use_context::<OtherLanguages>().and_then(|OtherLanguages(url)| url);
    let languages = languages.map(|url| language_link(url, texts));
    let worth_drawing = support.is_some() || reference.is_some() || languages.is_some();
    worth_drawing
        .then(|| view! { <footer class="page-footer">{support} {reference} {languages}</footer> })
        .into_any()
}

/// Whoever cannot read the page knows a globe, and the name of the language as it is.
fn language_link(url: String, texts: Texts) -> impl IntoView {
    view! {
        <p>
            <a href=url rel="nofollow">
                {icon(Sign::Globe)}
                <span>{texts.get(Key::LanguageName)}</span>
                <span class="unseen">{texts.get(Key::LanguageLink)}</span>
            </a>
        </p>
    }
}
