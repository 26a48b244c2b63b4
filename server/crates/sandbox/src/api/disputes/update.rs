//! `POST /v1/disputes/{id}`: evidence and metadata.

use crate::{
    endpoint::{Answer, Call, Endpoint},
    error::Result,
    form::Params,
    objects::EvidenceChange,
    payments::{Response, respond},
};

pub(in crate::api) struct Update;

impl Endpoint for Update {
    type Params = Response;

    fn parse(params: &mut Params) -> Result<Response> {
        params.unsupported(&["intended_submission_method"])?;
        Ok(Response {
            evidence: params.object("evidence")?.map(EvidenceChange::parse).transpose()?,
            submit: params.boolean("submit")?,
            metadata: params.metadata()?,
        })
    }

    async fn run(call: &mut Call, response: Response) -> Result<Answer> {
        let mut dispute = super::find(call).await?;
        respond(&mut call.work, &mut dispute, response).await?;
        Ok(Answer::ok(dispute.render()))
    }
}
