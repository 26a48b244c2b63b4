//! The Stripe adapter over HTTP against localstripe, an imitation of Stripe's server by other people: what
//! they and we read out of the same documents. It knows a part of Stripe, and where it stops is said beside
//! each test that meets it.

#![expect(clippy::unwrap_used, reason = "in a test a panic is the report")]

mod payments;
mod process;
mod receiver;
mod refunds;
mod self_check;
mod webhooks;
