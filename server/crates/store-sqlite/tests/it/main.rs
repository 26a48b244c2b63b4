//! The store contract on SQLite, and what is true of a file only.

#![expect(clippy::unwrap_used, reason = "in a test a panic is the report")]

mod contract;
mod durability;
mod gateways;
mod groups;
mod jobs;
mod more_time;
mod schema;
