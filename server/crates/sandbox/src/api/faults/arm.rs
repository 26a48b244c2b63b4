//! `POST /sandbox/faults`.

use crate::{
    endpoint::{Answer, Call, Endpoint},
    error::Result,
    faults::Arming,
    form::Params,
};

pub(in crate::api) struct Arm;

impl Endpoint for Arm {
    type Params = Arming;

    fn parse(params: &mut Params) -> Result<Arming> {
        Arming::parse(params)
    }

    async fn run(call: &mut Call, arming: Arming) -> Result<Answer> {
        Ok(Answer::ok(arming.arm(&call.work.sandbox)?.render()))
    }
}
