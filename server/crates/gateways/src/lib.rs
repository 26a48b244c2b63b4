//! The gateways' server halves, one folder each, and the list of them. Their browser halves are in
//! `app::fields`.

pub mod braintree;
pub mod circuit;
mod registry;
mod settings;
pub mod stripe;

pub use registry::{Configured, KINDS, Kind, Wiring, configure, kind};
