//! The only code that is sent to the browser. Pages draw these; the loader wakes them by name.

mod browser;
pub mod pay_form;
pub mod return_watch;
pub mod status_watch;

pub use self::{pay_form::PayForm, return_watch::ReturnWatch, status_watch::StatusWatch};
#[cfg(feature = "ssr")]
pub(crate) use self::{
    pay_form::{Question, SENTENCE, Told, error_id, line_id},
    return_watch::Awaited,
    status_watch::Watched,
};

/// The id of the e-mail input, whose look the gateway's fields take over.
pub(crate) const EMAIL_ID: &str = "email";
