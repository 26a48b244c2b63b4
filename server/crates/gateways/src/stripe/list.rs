//! Lists, page by page (<https://docs.stripe.com/api/pagination>).

use domain::ports::GatewayError;
use serde::Deserialize;
use serde_json::Value;

use super::{
    Stripe,
    answer::{read, strange},
    call::Call,
};

/// The most that Stripe gives at once.
const PAGE: &str = "100";

/// How many pages are read before it is given up.
const MOST_PAGES: usize = 100;

/// The items are not of our making, so each is only read as far as it is wanted.
#[derive(Deserialize)]
struct Page {
    data: Vec<Value>,
    has_more: bool,
}

/// Every item of a list that is wanted, newest first.
///
/// # Errors
/// [`GatewayError::Unknown`] for a list that does not end: what is not in half a list may be in the
/// other half.
pub(super) async fn list(
    stripe: &Stripe,
    call: Call,
    wanted: impl Fn(&Value) -> bool + Send,
) -> Result<Vec<Value>, GatewayError> {
    let call = call.with("limit", PAGE);
    let mut found = Vec::new();
    let mut next = call.clone();
    for _ in 0..MOST_PAGES {
        let page: Page = read(&stripe.send(next).await?)?;
        let last = page.data.last().and_then(|item| item["id"].as_str()).map(str::to_owned);
        found.extend(page.data.into_iter().filter(&wanted));
        if !page.has_more {
            return Ok(found);
        }
        let last = last.ok_or_else(|| strange("the end of a page"))?;
        next = call.clone().with("starting_after", last);
    }
    Err(GatewayError::Unknown("the list is too long to be read".to_owned()))
}
