//! `GET /v1/payment_intents`.

use crate::{
    api::lists::Listing,
    endpoint::{Answer, Call, Endpoint},
    error::Result,
    form::Params,
    objects::PaymentIntent,
};

pub(in crate::api) struct List;

impl Endpoint for List {
    type Params = Listing;

    fn parse(params: &mut Params) -> Result<Listing> {
        params.unsupported(&["customer", "customer_account"])?;
        Listing::parse(params)?.by_created(params)
    }

    async fn run(call: &mut Call, listing: Listing) -> Result<Answer> {
        listing.answer(call, "/v1/payment_intents", PaymentIntent::render).await
    }
}
