//! The bank's question, when the shopper has to say yes to it first: after a reload above all.

use leptos::prelude::*;

use super::{driver::Driver, scene::Scene};
use crate::flow::{Event, Phase};

/// Where the focus goes when the bank has a question.
pub(super) const OFFER_ID: &str = "offer";

pub(super) struct OfferWords {
    pub(super) heading: String,
    pub(super) explanation: String,
    pub(super) accept: String,
    pub(super) other_card: String,
}

pub(super) fn offer(words: OfferWords, scene: Scene, driver: Driver) -> impl IntoView {
    let OfferWords { heading, explanation, accept, other_card } = words;
    view! {
        <div
            class="offer"
            id=OFFER_ID
            role="group"
            tabindex="-1"
            aria-labelledby="offer-heading"
            hidden=move || scene.is(|state| !matches!(state.phase, Phase::Offered { .. }))
        >
            <h3 id="offer-heading">{heading}</h3>
            <p>{explanation}</p>
            <button type="button" class="button" on:click=move |_| driver.tell(Event::WentToBank)>
                {accept}
            </button>
            <button
                type="button"
                class="button button-quiet"
                on:click=move |_| driver.tell(Event::ChoseOtherCard)
            >
                {other_card}
            </button>
        </div>
    }
}
