//! `/v1/payment_intents`.

mod cancel;
mod capture;
mod confirm;
mod create;
mod expire;
mod list;
mod retrieve;
mod update;
