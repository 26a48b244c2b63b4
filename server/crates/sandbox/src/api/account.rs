//! `GET /v1/account`: whose key it is.

use crate::{
    endpoint::{Answer, Call, Endpoint},
    error::Result,
    form::Params,
};

pub(super) struct Retrieve;

impl Endpoint for Retrieve {
    type Params = ();

    fn parse(_: &mut Params) -> Result<()> {
        Ok(())
    }

    async fn run(call: &mut Call, (): ()) -> Result<Answer> {
        Ok(Answer::ok(call.work.sandbox.inner.account.render()))
    }
}
