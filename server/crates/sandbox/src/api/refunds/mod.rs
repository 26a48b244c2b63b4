//! `/v1/refunds`.

pub(super) use cancel::Cancel;
pub(super) use create::Create;
pub(super) use list::List;
pub(super) use retrieve::Retrieve;
pub(super) use update::Update;

mod cancel;
mod create;
mod list;
mod retrieve;
mod update;

use crate::{
    endpoint::Call,
    error::{ApiError, Result},
    objects::Refund,
};

/// The refund in the path.
async fn find(call: &mut Call) -> Result<Refund> {
    let id = call.id().to_owned();
    call.work.unit.find(&id).await?.ok_or_else(|| ApiError::missing("refund", &id))
}
