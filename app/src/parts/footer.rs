//! The foot of a page: what to tell support, and where it is.

use leptos::prelude::*;

use super::followable;
use crate::texts::{Key, Texts};

/// Draws nothing where there is nothing to say.
pub(crate) fn page_footer(
    merchant: Option<&str>,
    reference: Option<String>,
    support_url: Option<String>,
    texts: Texts,
) -> impl IntoView + use<> {
    let support = followable(support_url).zip(merchant).map(|(url, merchant)| {
        view! {
            <p>
                <a href=url>{texts.get(Key::SupportLink { merchant })}</a>
            </p>
        }
    });
    let reference =
        reference.map(|reference| view! { <p>{texts.get(Key::Reference { reference: &reference })}</p> });
    let worth_drawing = support.is_some() || reference.is_some();
    worth_drawing.then(|| view! { <footer class="page-footer">{support} {reference}</footer> })
}
