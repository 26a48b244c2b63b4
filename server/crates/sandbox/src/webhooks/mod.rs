//! Telling endpoints what happened: a queue that survives a restart, and signed deliveries.

pub(crate) use deliver::Courier;

mod configured;
mod deliver;
pub(crate) mod queue;
mod sign;

pub(crate) use configured::configure;
