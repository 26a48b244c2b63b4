//! The bank's question, when the shopper has to say yes to it first: after a reload above all.

use leptos::prelude::*;

use super::super::ids;
use crate::texts::{Key, Texts};

pub(super) fn offer(texts: Texts) -> impl IntoView {
    view! {
        <div class="offer" id=ids::OFFER role="group" tabindex="-1" aria-labelledby="offer-heading" hidden>
            <h3 id="offer-heading">{texts.get(Key::AuthenticateHeading)}</h3>
            <p>{texts.get(Key::Authenticate)}</p>
            <button type="button" class="button" id=ids::TO_BANK>
                {texts.get(Key::AuthenticateButton)}
            </button>
            <button type="button" class="button button-quiet" id=ids::OTHER_CARD>
                {texts.get(Key::OtherCard)}
            </button>
        </div>
    }
}
