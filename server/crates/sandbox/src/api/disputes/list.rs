//! `GET /v1/disputes`.

use crate::{
    api::lists::Listing,
    endpoint::{Answer, Call, Endpoint},
    error::Result,
    form::Params,
    objects::Dispute,
};

pub(in crate::api) struct List;

impl Endpoint for List {
    type Params = Listing;

    fn parse(params: &mut Params) -> Result<Listing> {
        let mut listing = Listing::parse(params)?.by_created(params)?;
        listing.filter.payment_intent = params.text("payment_intent")?;
        listing.filter.charge = params.text("charge")?;
        Ok(listing)
    }

    async fn run(call: &mut Call, listing: Listing) -> Result<Answer> {
        listing.answer(call, "/v1/disputes", Dispute::render).await
    }
}
