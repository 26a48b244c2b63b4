//! The double in process: requests in, answers out, and a clock that only the tests move.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop there")]

mod authentication;
mod browser;
mod charge;
mod control;
mod faults;
mod harness;
mod later;
mod operate;
mod request_keys;
mod schema;
mod search;
mod webhooks;
