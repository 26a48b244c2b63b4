//! The checkout's server: axum owns the addresses, Leptos draws, the domain decides.

pub mod app;
pub mod commands;
pub mod config;
mod format;
mod jobs;
mod outbound;
pub mod paths;
mod system;
pub mod web;
