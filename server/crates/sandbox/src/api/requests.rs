//! `GET /sandbox/requests`: which calls of `/v1` have come, newest first, and how many.

use serde_json::json;

use crate::{
    endpoint::{Answer, Call, Endpoint},
    error::Result,
    form::Params,
    objects::list,
    requests::{Arrived, Wanted},
};

/// How many of them are told one by one.
const TOLD: usize = 100;

pub(super) struct List;

impl Endpoint for List {
    type Params = Wanted;

    fn parse(params: &mut Params) -> Result<Wanted> {
        Ok(Wanted { idempotency_key: params.text("idempotency_key")?, path: params.text("path")? })
    }

    async fn run(call: &mut Call, wanted: Wanted) -> Result<Answer> {
        let found = call.work.sandbox.inner.requests.find(&wanted);
        let data = found.iter().take(TOLD).map(Arrived::render).collect();
        let mut answer = list("/sandbox/requests", data, found.len() > TOLD);
        answer["total_count"] = json!(found.len());
        Ok(Answer::ok(answer))
    }
}
