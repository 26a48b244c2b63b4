//! The merchant's picture: a logo in the name's place, or an icon beside it.

use leptos::prelude::*;

use crate::wire::{Brand, BrandMark};

/// The merchant's picture, for the parts of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PageBrand(pub(crate) Option<Brand>);

/// Draws it, where there is one. Its room is there before it comes, and stays if it never does.
pub(crate) fn brand_mark() -> Option<AnyView> {
    let PageBrand(brand) = use_context()?;
    let Brand { name, mark } = brand?;
    let mark = match mark {
        BrandMark::Logo(url) => {
            view! { <img class="brand-logo" src=url alt=name width="192" height="40" decoding="async" /> }
                .into_any()
        }
        // The name stands beside it, so it says nothing of its own.
        BrandMark::Icon(url) => view! {
            <img class="brand-icon" src=url alt="" width="40" height="40" decoding="async" />
            <bdi class="brand-name">{name}</bdi>
        }
        .into_any(),
    };
    Some(view! { <p class="brand">{mark}</p> }.into_any())
}
