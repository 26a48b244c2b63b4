//! The fault menu: what can go wrong with a gateway, and on the way to it and back, by name.
//!
//! A fault is *armed* for calls to come, or *named* in the metadata of what a call is about. When such a
//! call has passed every check and is about to be carried out, the fault *strikes*. What it then does
//! is done where it belongs: events go out through `webhooks`, the answer through [`answer`], and the
//! rest is in `payments`.

pub(crate) use armed::{Armed, Faults, Filter};
pub(crate) use arming::Arming;
pub(crate) use document::as_html;
pub(crate) use named::named;
pub(crate) use occasion::{Occasion, Operation};
pub(crate) use refusal::{error, refusal};
pub(crate) use struck::Struck;
pub(crate) use table::{FAULTS, Fault, Stage};

pub(crate) mod answer;
mod armed;
mod arming;
mod document;
mod named;
mod occasion;
mod refusal;
mod struck;
mod table;
