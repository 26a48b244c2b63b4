//! `/v1/events`: what happened.

use super::lists::Listing;
use crate::{
    endpoint::{Answer, Call, Endpoint},
    error::{ApiError, Result},
    form::Params,
    objects::{Event, list},
    webhooks::queue,
};

/// `GET /v1/events`.
pub(super) struct List;

impl Endpoint for List {
    type Params = Listing;

    fn parse(params: &mut Params) -> Result<Listing> {
        params.unsupported(&["delivery_success"])?;
        let mut listing = Listing::parse(params)?.by_created(params)?;
        let one = params.text("type")?;
        let several = params.list("types")?;
        listing.filter.types = match (one, several) {
            (Some(_), Some(_)) => {
                return Err(ApiError::parameter(
                    "parameters_exclusive",
                    "type",
                    "Received both type and types parameters. Please pass in only one.",
                ));
            }
            (one, several) => several.unwrap_or_else(|| one.into_iter().collect()),
        };
        Ok(listing)
    }

    async fn run(call: &mut Call, listing: Listing) -> Result<Answer> {
        let (events, has_more) = listing.documents::<Event>(call).await?;
        let mut data = Vec::with_capacity(events.len());
        for event in events {
            let pending = queue::pending(&mut call.work.unit, &event.id).await?;
            data.push(event.render(pending));
        }
        Ok(Answer::ok(list("/v1/events", data, has_more)))
    }
}

/// `GET /v1/events/{id}`.
pub(super) struct Retrieve;

impl Endpoint for Retrieve {
    type Params = ();

    fn parse(_: &mut Params) -> Result<()> {
        Ok(())
    }

    async fn run(call: &mut Call, (): ()) -> Result<Answer> {
        let id = call.id().to_owned();
        let event: Event = call.work.unit.find(&id).await?.ok_or_else(|| ApiError::missing("event", &id))?;
        let pending = queue::pending(&mut call.work.unit, &id).await?;
        Ok(Answer::ok(event.render(pending)))
    }
}
