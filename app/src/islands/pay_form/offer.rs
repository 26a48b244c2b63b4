//! The bank's question, when the shopper has to say yes to it first: after a reload above all.

use leptos::prelude::*;

use super::{driver::Driver, scene::Scene};
use crate::{
    flow::{Event, Phase},
    wire::Word,
};

/// Where the focus goes when the bank has a question.
pub(super) const OFFER_ID: &str = "offer";

pub(super) fn offer(scene: Scene, driver: Driver) -> impl IntoView {
    view! {
        <div
            class="offer"
            id=OFFER_ID
            role="group"
            tabindex="-1"
            aria-labelledby="offer-heading"
            hidden=move || scene.is(|state| !matches!(state.phase, Phase::Offered { .. }))
        >
            <h3 id="offer-heading">{scene.word(Word::AuthenticateHeading)}</h3>
            <p>{scene.word(Word::Authenticate)}</p>
            <button type="button" class="button" on:click=move |_| driver.tell(Event::WentToBank)>
                {scene.word(Word::AuthenticateButton)}
            </button>
            <button
                type="button"
                class="button button-quiet"
                on:click=move |_| driver.tell(Event::ChoseOtherCard)
            >
                {scene.word(Word::OtherCard)}
            </button>
        </div>
    }
}
