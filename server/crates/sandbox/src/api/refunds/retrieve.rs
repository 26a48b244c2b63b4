//! `GET /v1/refunds/{id}`.

use crate::{
    endpoint::{Answer, Call, Endpoint},
    error::Result,
    faults::{Occasion, Operation},
    form::Params,
    objects::PaymentIntent,
};

pub(in crate::api) struct Retrieve;

impl Endpoint for Retrieve {
    type Params = ();

    fn parse(_: &mut Params) -> Result<()> {
        Ok(())
    }

    async fn run(call: &mut Call, (): ()) -> Result<Answer> {
        let refund = super::find(call).await?;
        if let Some(intent) = call.work.unit.find::<PaymentIntent>(&refund.payment_intent).await? {
            let occasion = Occasion::of(Operation::Retrieve, &intent).with_metadata(&refund.metadata);
            call.work.strike(&occasion, &[])?;
        }
        Ok(Answer::ok(refund.render()))
    }
}
