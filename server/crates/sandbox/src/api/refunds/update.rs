//! `POST /v1/refunds/{id}`: its metadata can be changed, and nothing else.

use crate::{
    endpoint::{Answer, Call, Endpoint},
    error::Result,
    form::{MetadataChange, Params},
};

pub(in crate::api) struct Update;

impl Endpoint for Update {
    type Params = Option<MetadataChange>;

    fn parse(params: &mut Params) -> Result<Option<MetadataChange>> {
        params.metadata()
    }

    async fn run(call: &mut Call, change: Option<MetadataChange>) -> Result<Answer> {
        let mut refund = super::find(call).await?;
        let before = refund.render();
        if let Some(change) = change {
            change.apply(&mut refund.metadata)?;
        }
        let after = refund.render();
        if after != before {
            call.work.unit.save(&refund).await?;
            call.work.emit_update("refund.updated", &before, after.clone()).await?;
        }
        Ok(Answer::ok(after))
    }
}
