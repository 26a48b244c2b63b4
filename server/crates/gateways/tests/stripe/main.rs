//! The Stripe adapter against recorded answers: what it sends, and what it makes of what comes.

#![expect(clippy::unwrap_used, reason = "in a test a panic is the report")]

mod confirm;
mod disputes;
mod failures;
mod find;
mod harness;
mod languages;
mod operations;
mod origins;
mod page;
mod refunds;
mod retries;
mod self_check;
mod states;
mod webhook_events;
mod webhook_signatures;
