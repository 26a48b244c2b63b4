//! Finding payments by the names that we gave them.

use domain::{
    model::SessionId,
    ports::{GatewayError, GatewayPayment},
};
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{answer::strange, call::Call, documents, order_id, payment, retries::Asking, types::Transaction};

/// How far Braintree's clock may be behind ours.
const SLACK: SignedDuration = SignedDuration::from_mins(5);

/// The most that Braintree gives at once.
const PAGE: u32 = 50;

/// How many pages are read before it is given up.
const MOST_PAGES: usize = 20;

/// Which `orderId`s.
#[derive(Debug, Clone, Copy)]
pub(super) enum Named<'a> {
    /// This one.
    Is(&'a str),
    /// Those that begin so.
    StartsWith(&'a str),
}

#[derive(Deserialize)]
struct Answer {
    transactions: Page,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Page {
    page_info: PageInfo,
    edges: Vec<Edge>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct PageInfo {
    has_next_page: bool,
    end_cursor: Option<String>,
}

#[derive(Deserialize)]
struct Edge {
    node: Transaction,
}

/// Every payment of a session, one for each try.
pub(super) async fn find(
    asking: &Asking<'_>,
    session: &SessionId,
    since: Timestamp,
) -> Result<Vec<GatewayPayment>, GatewayError> {
    let name = order_id::all_of(session);
    let mut found = search(asking, Named::StartsWith(&name), since.checked_sub(SLACK).ok()).await?;
    found.retain(|payment| payment.session.as_ref() == Some(session));
    Ok(found)
}

/// Every transaction of that name.
///
/// # Errors
/// [`GatewayError::Unknown`] for a list that does not end: what is not in half a list may be in the
/// other half.
pub(super) async fn search(
    asking: &Asking<'_>,
    named: Named<'_>,
    since: Option<Timestamp>,
) -> Result<Vec<GatewayPayment>, GatewayError> {
    let mut input = match named {
        Named::Is(name) => json!({ "orderId": { "is": name } }),
        Named::StartsWith(name) => json!({ "orderId": { "startsWith": name } }),
    };
    if let Some(since) = since {
        input["createdAt"] = json!({ "greaterThanOrEqualTo": since.to_string() });
    }
    let mut found = Vec::new();
    let mut after = Value::Null;
    for _ in 0..MOST_PAGES {
        let variables = json!({ "input": input, "first": PAGE, "after": after });
        let Answer { transactions } = asking.send(&Call::query(documents::SEARCH, variables)).await?;
        for Edge { node } in &transactions.edges {
            found.push(payment::told(node)?);
        }
        let PageInfo { has_next_page, end_cursor } = transactions.page_info;
        if !has_next_page {
            return Ok(found);
        }
        after = end_cursor.ok_or_else(|| strange("the end of a page"))?.into();
    }
    Err(GatewayError::Unknown("the list is too long to be read".to_owned()))
}
