//! `POST /v1/disputes/{id}/close`.

use crate::{
    endpoint::{Answer, Call, Endpoint},
    error::Result,
    form::Params,
    payments::close,
};

pub(in crate::api) struct Close;

impl Endpoint for Close {
    type Params = ();

    fn parse(_: &mut Params) -> Result<()> {
        Ok(())
    }

    async fn run(call: &mut Call, (): ()) -> Result<Answer> {
        let mut dispute = super::find(call).await?;
        close(&mut call.work, &mut dispute).await?;
        Ok(Answer::ok(dispute.render()))
    }
}
