//! `/v1/disputes`: what shoppers' banks want back. Banks open them.

pub(super) use close::Close;
pub(super) use list::List;
pub(super) use retrieve::Retrieve;
pub(super) use update::Update;

mod close;
mod list;
mod retrieve;
mod update;

use crate::{
    endpoint::Call,
    error::{ApiError, Result},
    objects::Dispute,
};

/// The dispute in the path.
async fn find(call: &mut Call) -> Result<Dispute> {
    let id = call.id().to_owned();
    call.work.unit.find(&id).await?.ok_or_else(|| ApiError::missing("dispute", &id))
}
