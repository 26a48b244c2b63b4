//! The checkout's server: axum owns the addresses, Leptos draws, the domain decides.

pub mod admin;
pub mod app;
mod branding;
pub mod commands;
pub mod config;
mod countries;
pub mod database;
mod format;
pub mod gateway_check;
pub mod jobs;
pub mod outbound;
pub mod page_tally;
pub mod paths;
pub mod pictures;
pub mod storefront;
pub mod system;
pub mod web;
