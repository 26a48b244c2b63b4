//! `GET /sandbox/faults`: what is armed, and the whole menu.

use serde_json::{Value, json};

use crate::{
    endpoint::{Answer, Call, Endpoint},
    error::Result,
    faults::{Armed, FAULTS, Operation},
    form::Params,
    objects::list,
};

pub(in crate::api) struct List;

impl Endpoint for List {
    type Params = ();

    fn parse(_: &mut Params) -> Result<()> {
        Ok(())
    }

    async fn run(call: &mut Call, (): ()) -> Result<Answer> {
        let armed = call.work.sandbox.inner.faults.armed();
        let mut answer = list("/sandbox/faults", armed.iter().map(Armed::render).collect(), false);
        let menu = FAULTS.iter().map(|entry| {
            let on: Vec<_> = entry.on.iter().copied().map(Operation::name).collect();
            json!({ "about": entry.about, "name": entry.name, "on": on })
        });
        answer["menu"] = Value::Array(menu.collect());
        Ok(Answer::ok(answer))
    }
}
