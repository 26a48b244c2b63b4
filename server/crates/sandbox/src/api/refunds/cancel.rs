//! `POST /v1/refunds/{id}/cancel`. Only a refund that waits for the shopper to act can be cancelled, and
//! one to a card never does: the answer is always why not.

use crate::{
    endpoint::{Answer, Call, Endpoint},
    error::{ApiError, Result},
    form::Params,
};

pub(in crate::api) struct Cancel;

impl Endpoint for Cancel {
    type Params = ();

    fn parse(_: &mut Params) -> Result<()> {
        Ok(())
    }

    async fn run(call: &mut Call, (): ()) -> Result<Answer> {
        let refund = super::find(call).await?;
        Err(ApiError::invalid(format!(
            "The refund {} cannot be canceled: only refunds with the status requires_action can.",
            refund.id
        )))
    }
}
