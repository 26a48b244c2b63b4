//! The sandbox's API in process: requests in, answers out, and a clock that only the tests move.
//! The folders mirror the addresses.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop there")]

mod account;
mod cards;
mod challenges;
mod charges;
mod disputes;
mod events;
mod faults;
mod fraud_warnings;
mod harness;
mod idempotency;
mod page;
mod payment_intents;
mod payment_methods;
mod refunds;
mod requests;
mod state;
mod webhook_endpoints;
mod webhooks;
