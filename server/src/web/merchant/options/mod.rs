//! What sessions and payment links have in common besides what they sell: how they look, what they say
//! and what they ask for (<https://docs.stripe.com/api/checkout/sessions/create>).

mod fields;
mod lacking;
mod read;
mod write;

pub(super) use lacking::refuse_lacking;
pub(super) use read::{branding, payment, read};
pub(super) use write::{
    after_completion_message, branding_settings, consent_collection, custom_fields, custom_text,
    name_collection,
};
