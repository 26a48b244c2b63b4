//! Telling endpoints what happened: a queue that survives a restart, and signed deliveries.

pub(crate) use deliver::Courier;
pub(crate) use held::HeldEvents;
pub(crate) use post::post;

mod configured;
mod deliver;
mod held;
mod post;
pub(crate) mod queue;
mod sign;

pub(crate) use configured::configure;
