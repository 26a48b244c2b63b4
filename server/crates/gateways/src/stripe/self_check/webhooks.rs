//! Where Stripe sends its events (<https://docs.stripe.com/api/webhook_endpoints>).

use domain::ports::{Finding, GatewayError};
use serde::Deserialize;

use super::{permission, without};
use crate::stripe::{
    Stripe, answer,
    call::Call,
    list::list,
    webhook::{KINDS, OLDEST_VERSION},
};

#[derive(Deserialize)]
struct Endpoint {
    url: String,
    status: String,
    enabled_events: Vec<String>,
    api_version: Option<String>,
}

pub(super) async fn check(stripe: &Stripe, hooks_url: &str) -> Vec<Finding> {
    let endpoints = match endpoints(stripe).await {
        Ok(endpoints) => endpoints,
        Err(finding) => return vec![finding],
    };
    let ours: Vec<_> = endpoints.iter().filter(|endpoint| is_same(&endpoint.url, hooks_url)).collect();
    let Some(endpoint) = ours.iter().find(|endpoint| endpoint.status == "enabled") else {
        let what =
            if ours.is_empty() { "There is no webhook endpoint" } else { "The webhook endpoint is disabled" };
        return vec![Finding::doubtful(format!(
            "{what} at {hooks_url}: what happens without us (disputes, refunds made at Stripe) is not heard of."
        ))];
    };
    vec![sends(endpoint, hooks_url), version(endpoint)]
}

async fn endpoints(stripe: &Stripe) -> Result<Vec<Endpoint>, Finding> {
    let unseen = |why: String| Finding::doubtful(format!("The webhook endpoints could not be seen: {why}."));
    // The list itself says nothing of permissions.
    let first = stripe.send(Call::get("/v1/webhook_endpoints").with("limit", "1")).await;
    let first = first.map_err(|error| unseen(error.to_string()))?;
    if first.response.status == 403 {
        let without = without(permission(&first).as_deref());
        return Err(Finding::doubtful(format!("The secret key may not see the webhook endpoints{without}.")));
    }
    answer::read::<serde_json::Value>(&first).map_err(|error| unseen(error.to_string()))?;
    let all = list(stripe, Call::get("/v1/webhook_endpoints"), |_| true).await;
    let all = all.map_err(|error: GatewayError| unseen(error.to_string()))?;
    let parsed = all.into_iter().map(serde_json::from_value).collect::<Result<_, _>>();
    parsed.map_err(|_| unseen("one of them cannot be read".to_owned()))
}

/// A slash at the end is no other address.
fn is_same(url: &str, hooks_url: &str) -> bool {
    url.trim_end_matches('/') == hooks_url.trim_end_matches('/')
}

fn sends(endpoint: &Endpoint, hooks_url: &str) -> Finding {
    let sends = |kind: &str| endpoint.enabled_events.iter().any(|sent| sent == "*" || sent == kind);
    let missing: Vec<_> = KINDS.into_iter().filter(|kind| !sends(kind)).collect();
    if missing.is_empty() {
        return Finding::good(format!("The webhook endpoint at {hooks_url} sends all that is needed."));
    }
    Finding::doubtful(format!("The webhook endpoint at {hooks_url} does not send {}.", missing.join(", ")))
}

fn version(endpoint: &Endpoint) -> Finding {
    match endpoint.api_version.as_deref() {
        // A version is a day, and a name since 2024.
        Some(version) if version.get(..OLDEST_VERSION.len()).is_some_and(|day| day >= OLDEST_VERSION) => {
            Finding::good(format!("It sends in version {version} of the API."))
        }
        Some(version) => Finding::doubtful(format!(
            "It sends in version {version} of the API, in which not every refund has an event; it should be {OLDEST_VERSION} or later."
        )),
        None => Finding::doubtful(format!(
            "It sends in the account's own version of the API; that should be {OLDEST_VERSION} or later."
        )),
    }
}
