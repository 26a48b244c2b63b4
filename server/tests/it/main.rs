//! The server in one process, on fakes: the folders mirror the addresses.

#![expect(clippy::unwrap_used, reason = "in a test a panic is the report")]

mod admin;
mod branding;
mod c;
mod docs;
mod gateway_check;
mod gateway_kinds;
mod harness;
mod health;
mod hooks;
mod l;
mod security;
mod v1;
