//! `/v1/charges`: the tries to take money. They are made by confirming an intent.

use super::lists::Listing;
use crate::{
    endpoint::{Answer, Call, Endpoint},
    error::{ApiError, Result},
    form::Params,
    objects::{Charge, Refund},
};

/// `GET /v1/charges`.
pub(super) struct List;

impl Endpoint for List {
    type Params = Listing;

    fn parse(params: &mut Params) -> Result<Listing> {
        params.unsupported(&["customer", "transfer_group"])?;
        let mut listing = Listing::parse(params)?.by_created(params)?;
        listing.filter.payment_intent = params.text("payment_intent")?;
        Ok(listing)
    }

    async fn run(call: &mut Call, listing: Listing) -> Result<Answer> {
        listing.answer(call, "/v1/charges", Charge::render).await
    }
}

/// `GET /v1/charges/{id}`.
pub(super) struct Retrieve;

impl Endpoint for Retrieve {
    type Params = ();

    fn parse(_: &mut Params) -> Result<()> {
        Ok(())
    }

    async fn run(call: &mut Call, (): ()) -> Result<Answer> {
        Ok(Answer::ok(find(call).await?.render()))
    }
}

/// `GET /v1/charges/{id}/refunds`.
pub(super) struct Refunds;

impl Endpoint for Refunds {
    type Params = Listing;

    fn parse(params: &mut Params) -> Result<Listing> {
        Listing::parse(params)
    }

    async fn run(call: &mut Call, mut listing: Listing) -> Result<Answer> {
        let charge = find(call).await?;
        let url = format!("/v1/charges/{}/refunds", charge.id);
        listing.filter.charge = Some(charge.id);
        listing.answer(call, &url, Refund::render).await
    }
}

async fn find(call: &mut Call) -> Result<Charge> {
    let id = call.id().to_owned();
    call.work.unit.find(&id).await?.ok_or_else(|| ApiError::missing("charge", &id))
}
