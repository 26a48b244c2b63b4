//! The contract of gateways, held against each adapter and the other side of it in this very process.

#![expect(clippy::unwrap_used, reason = "in a test a panic is the report")]

mod braintree;
mod road;
mod stripe;
