//! `/c/{session}` and below: what shoppers see and do.

mod cancel;
mod confirm;
mod languages;
mod not_now;
mod page;
mod quantity;
mod questions;
mod receipt;
mod recover;
