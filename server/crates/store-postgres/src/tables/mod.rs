//! One file for each kind of row: how it stands in its columns, and every statement about it.
//!
//! The columns that are read are named one by one: a node that is running while a later program's
//! migration adds one must go on reading, and PostgreSQL refuses a prepared `SELECT *` then.

pub(crate) mod api_keys;
pub(crate) mod attempts;
pub(crate) mod deliveries;
pub(crate) mod disputes;
pub(crate) mod endpoints;
pub(crate) mod events;
pub(crate) mod fraud_warnings;
pub(crate) mod jobs;
pub(crate) mod merchants;
pub(crate) mod notices;
pub(crate) mod operations;
pub(crate) mod orders;
pub(crate) mod page_counts;
pub(crate) mod payment_links;
pub(crate) mod prices;
pub(crate) mod products;
pub(crate) mod refunds;
pub(crate) mod requests;
pub(crate) mod sessions;
