//! `POST /v1/payment_intents/{id}/cancel`.

use crate::{
    endpoint::{Answer, Call, Endpoint},
    error::Result,
    form::Params,
    payments::cancel,
};

pub(in crate::api) struct Cancel;

/// The reasons that a caller may give.
const REASONS: [(&str, &str); 4] = [
    ("abandoned", "abandoned"),
    ("duplicate", "duplicate"),
    ("fraudulent", "fraudulent"),
    ("requested_by_customer", "requested_by_customer"),
];

impl Endpoint for Cancel {
    type Params = Option<&'static str>;

    fn parse(params: &mut Params) -> Result<Option<&'static str>> {
        params.choice("cancellation_reason", &REASONS)
    }

    async fn run(call: &mut Call, reason: Option<&'static str>) -> Result<Answer> {
        let mut intent = super::find(call).await?;
        cancel(&mut call.work, &mut intent, reason).await?;
        Ok(Answer::ok(intent.render()))
    }
}
