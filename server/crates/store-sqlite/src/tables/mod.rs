//! One file for each kind of row: how it stands in its columns, and every statement about it.

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
