//! `POST /v1/payment_intents/{id}/capture`.

use crate::{
    endpoint::{Answer, Call, Endpoint},
    error::Result,
    form::{MetadataChange, Params},
    payments::capture,
};

pub(in crate::api) struct Capture;

pub(in crate::api) struct Wanted {
    amount: Option<i64>,
    metadata: Option<MetadataChange>,
}

impl Endpoint for Capture {
    type Params = Wanted;

    fn parse(params: &mut Params) -> Result<Wanted> {
        params.unsupported(&[
            "amount_details",
            "application_fee_amount",
            "final_capture",
            "hooks",
            "payment_details",
            "statement_descriptor",
            "statement_descriptor_suffix",
            "transfer_data",
        ])?;
        Ok(Wanted { amount: params.integer("amount_to_capture")?, metadata: params.metadata()? })
    }

    async fn run(call: &mut Call, wanted: Wanted) -> Result<Answer> {
        let mut intent = super::find(call).await?;
        if let Some(change) = wanted.metadata {
            change.apply(&mut intent.metadata)?;
        }
        capture(&mut call.work, &mut intent, wanted.amount).await?;
        Ok(Answer::ok(intent.render()))
    }
}
