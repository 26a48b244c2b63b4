//! The circuit around a gateway: what it lets through, what it counts, and that no payment is lost by it.

#![expect(clippy::unwrap_used, reason = "in a test a panic is the report")]

mod calls;
mod counting;
mod outage;
mod probes;
mod scripted;
