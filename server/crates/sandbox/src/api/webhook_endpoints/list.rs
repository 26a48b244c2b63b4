//! `GET /v1/webhook_endpoints`.

use crate::{
    api::lists::Listing,
    endpoint::{Answer, Call, Endpoint},
    error::Result,
    form::Params,
    objects::WebhookEndpoint,
};

pub(in crate::api) struct List;

impl Endpoint for List {
    type Params = Listing;

    fn parse(params: &mut Params) -> Result<Listing> {
        Listing::parse(params)
    }

    async fn run(call: &mut Call, listing: Listing) -> Result<Answer> {
        listing.answer(call, "/v1/webhook_endpoints", WebhookEndpoint::render).await
    }
}
