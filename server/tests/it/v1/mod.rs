//! `/v1`: the merchant API.

mod auth;
mod sessions;
