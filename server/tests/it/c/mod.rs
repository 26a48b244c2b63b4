//! `/c/{session}` and below: what shoppers see and do.

mod cancel;
mod confirm;
mod page;
mod receipt;
