//! `GET /v1/disputes/{id}`.

use crate::{
    endpoint::{Answer, Call, Endpoint},
    error::Result,
    form::Params,
};

pub(in crate::api) struct Retrieve;

impl Endpoint for Retrieve {
    type Params = ();

    fn parse(_: &mut Params) -> Result<()> {
        Ok(())
    }

    async fn run(call: &mut Call, (): ()) -> Result<Answer> {
        Ok(Answer::ok(super::find(call).await?.render()))
    }
}
