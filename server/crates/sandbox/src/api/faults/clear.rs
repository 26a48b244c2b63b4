//! `DELETE /sandbox/faults` and `DELETE /sandbox/faults/{id}`. What has struck already goes on.

use serde_json::json;

use crate::{
    endpoint::{Answer, Call, Endpoint},
    error::{ApiError, Result},
    form::Params,
};

pub(in crate::api) struct Clear;

impl Endpoint for Clear {
    type Params = ();

    fn parse(_: &mut Params) -> Result<()> {
        Ok(())
    }

    async fn run(call: &mut Call, (): ()) -> Result<Answer> {
        let id = call.id();
        match call.work.sandbox.inner.faults.disarm(id) {
            Some(armed) => {
                Ok(Answer::ok(json!({ "id": armed.id, "object": "sandbox.fault", "deleted": true })))
            }
            None => Err(ApiError::missing("fault", id)),
        }
    }
}

pub(in crate::api) struct ClearAll;

impl Endpoint for ClearAll {
    type Params = ();

    fn parse(_: &mut Params) -> Result<()> {
        Ok(())
    }

    async fn run(call: &mut Call, (): ()) -> Result<Answer> {
        let cleared = call.work.sandbox.inner.faults.clear();
        Ok(Answer::ok(json!({ "object": "sandbox.faults", "cleared": cleared })))
    }
}
