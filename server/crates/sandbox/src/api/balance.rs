//! `GET /v1/balance`.

use serde_json::{Value, json};

use crate::{
    account,
    balance::{self, Funds},
    endpoint::{Answer, Call, Endpoint},
    error::Result,
    form::Params,
};

pub(super) struct Retrieve;

impl Endpoint for Retrieve {
    type Params = ();

    fn parse(_: &mut Params) -> Result<()> {
        Ok(())
    }

    async fn run(call: &mut Call, (): ()) -> Result<Answer> {
        let now = call.work.seconds();
        let mut funds = balance::funds(&mut call.work.unit, now).await?;
        if funds.is_empty() {
            funds.push(Funds { currency: account::CURRENCY.to_owned(), available: 0, pending: 0 });
        }
        let part = |amount: fn(&Funds) -> i64| -> Vec<Value> {
            let entry = |funds: &Funds| json!({ "amount": amount(funds), "currency": funds.currency, "source_types": { "card": amount(funds) } });
            funds.iter().map(entry).collect()
        };
        Ok(Answer::ok(json!({
            "object": "balance",
            "available": part(|funds| funds.available),
            "livemode": false,
            "pending": part(|funds| funds.pending),
        })))
    }
}
