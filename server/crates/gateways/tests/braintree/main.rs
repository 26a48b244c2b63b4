//! The Braintree adapter: against written answers, for what it sends and what it makes of what comes; and
//! against the double, for what happens over time.

#![expect(clippy::unwrap_used, reason = "in a test a panic is the report")]

mod browser;
mod confirm;
mod disputes;
mod double;
mod failures;
mod find;
mod flows;
mod harness;
mod operations;
mod refunds;
mod retries;
mod self_check;
mod states;
mod webhooks;
