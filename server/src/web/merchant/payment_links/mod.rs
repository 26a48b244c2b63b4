//! `/v1/payment_links`: links that open a session for everybody who follows them.

mod create;
mod failure;
mod line_items;
mod list;
mod read;
mod retrieve;
mod update;

pub(super) use create::create;
pub(super) use line_items::line_items;
pub(super) use list::list;
pub(super) use retrieve::retrieve;
pub(super) use update::update;

use domain::{
    model::{ApiKey, LinkUse, PaymentLink, PaymentLinkId},
    ports::Snapshot,
};
use serde_json::Value;

use super::{catalogue::Rows, error::ApiError, expand::Expand, objects};
use crate::{paths, web::state::WebState};

const NAME: &str = "payment_link";

/// How many lines a link shows by itself, as with Stripe.
const PAGE: usize = 10;

/// What of a link can be answered in full.
const POSSIBLE: &[&str] = &["line_items", "line_items.data.price", "line_items.data.price.product"];

/// The caller's link of that id, as the path names it.
async fn theirs(
    snapshot: &mut dyn Snapshot,
    key: &ApiKey,
    id: &PaymentLinkId,
) -> Result<Option<PaymentLink>, ApiError> {
    let link = snapshot.payment_link(id).await?;
    Ok(link.filter(|link| link.merchant == key.merchant && link.mode == key.mode))
}

/// The identifier in the path.
fn parse(id: &str) -> Result<PaymentLinkId, ApiError> {
    id.parse().map_err(|_| ApiError::no_such(NAME, id))
}

/// The caller's link of that id, as it is answered.
async fn answer(
    state: &WebState,
    key: &ApiKey,
    id: &PaymentLinkId,
    expand: &Expand,
) -> Result<Value, ApiError> {
    let mut snapshot = state.ports().store.snapshot().await?;
    let link = theirs(snapshot.as_mut(), key, id).await?;
    let link = link.ok_or_else(|| ApiError::no_such(NAME, id.as_str()))?;
    let rows =
        if expand.wants("line_items") { Some(rows(snapshot.as_mut(), key, [&link]).await?) } else { None };
    object(state, snapshot.as_mut(), &link, rows.as_ref(), expand.wants("line_items.data.price.product"))
        .await
}

/// The prices of these links, with their products.
async fn rows<'a>(
    snapshot: &mut dyn Snapshot,
    key: &ApiKey,
    links: impl IntoIterator<Item = &'a PaymentLink>,
) -> Result<Rows, ApiError> {
    let prices: Vec<_> = links.into_iter().flat_map(|link| &link.lines).map(|line| &line.price).collect();
    Ok(Rows::with_products(snapshot, key, prices).await?)
}

/// The link as it is answered, with its lines if their prices are given.
async fn object(
    state: &WebState,
    snapshot: &mut dyn Snapshot,
    link: &PaymentLink,
    rows: Option<&Rows>,
    full_products: bool,
) -> Result<Value, ApiError> {
    // Only a limit is told together with how much of it is used.
    let used = match link.limit {
        Some(_) => snapshot.link_use(&link.id).await?,
        None => LinkUse::default(),
    };
    let mut object = objects::payment_link(link, used, state.public_url());
    if let Some(rows) = rows {
        let mut lines = objects::link_lines(link, rows, full_products);
        let more = lines.len() > PAGE;
        lines.truncate(PAGE);
        object["line_items"] = objects::list(&lines_url(&link.id), &lines, more);
    }
    Ok(object)
}

/// Where the lines of a link are.
fn lines_url(link: &PaymentLinkId) -> String {
    format!("{}/{}/line_items", paths::PAYMENT_LINKS, link.as_str())
}
