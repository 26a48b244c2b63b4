//! `/v1/webhook_endpoints`: who is told what happens. Those of the configuration are listed too.

pub(super) use create::Create;
pub(super) use delete::Delete;
pub(super) use list::List;
pub(super) use retrieve::Retrieve;
pub(super) use roll_secret::RollSecret;

mod create;
mod delete;
mod list;
mod retrieve;
mod roll_secret;
