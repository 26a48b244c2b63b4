//! `/c/{session}` and below: what shoppers see and do.

mod cancel;
mod confirm;
mod languages;
mod more_time;
mod not_now;
mod page;
mod quantity;
mod questions;
mod receipt;
mod recover;
mod timings;
