//! `/v1/radar/early_fraud_warnings`: what banks warn of.

use super::lists::Listing;
use crate::{
    endpoint::{Answer, Call, Endpoint},
    error::{ApiError, Result},
    form::Params,
    objects::FraudWarning,
};

/// `GET /v1/radar/early_fraud_warnings`.
pub(super) struct List;

impl Endpoint for List {
    type Params = Listing;

    fn parse(params: &mut Params) -> Result<Listing> {
        let mut listing = Listing::parse(params)?.by_created(params)?;
        listing.filter.payment_intent = params.text("payment_intent")?;
        listing.filter.charge = params.text("charge")?;
        Ok(listing)
    }

    async fn run(call: &mut Call, listing: Listing) -> Result<Answer> {
        listing.answer(call, "/v1/radar/early_fraud_warnings", FraudWarning::render).await
    }
}

/// `GET /v1/radar/early_fraud_warnings/{id}`.
pub(super) struct Retrieve;

impl Endpoint for Retrieve {
    type Params = ();

    fn parse(_: &mut Params) -> Result<()> {
        Ok(())
    }

    async fn run(call: &mut Call, (): ()) -> Result<Answer> {
        let id = call.id().to_owned();
        match call.work.unit.find::<FraudWarning>(&id).await? {
            Some(warning) => Ok(Answer::ok(warning.render())),
            None => Err(ApiError::missing("early_fraud_warning", &id)),
        }
    }
}
