//! Telling merchants of events.

mod deliver_webhook;
mod endpoints;
mod resend_event;
pub mod signature;

pub use deliver_webhook::{deliver_webhook, forget_old};
pub use endpoints::{
    EndpointChange, EndpointError, NewEndpoint, add_endpoint, change_endpoint, remove_endpoint, roll_secret,
};
pub use resend_event::{ResendError, resend_event};
