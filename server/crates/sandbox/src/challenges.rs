//! 3D Secure challenges: what the shopper's bank would ask, and the answer.

use axum::{
    Json, Router,
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
    routing::post,
};
use http::{HeaderMap, StatusCode, header};
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::{
    Sandbox,
    error::{ApiError, Result},
    money,
    payments::{Verdict, Verdicted, resolve},
    store::{Document, Kind},
    work::Work,
};

/// A question to the shopper about one payment. Its id is the unguessable part of the page's address.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Challenge {
    pub(crate) id: String,
    pub(crate) payment_intent: String,
    /// Unix seconds.
    pub(crate) created: i64,
    pub(crate) state: ChallengeState,
    /// What the challenge is about, as the payment was when it was asked for.
    pub(crate) amount: i64,
    pub(crate) currency: String,
    pub(crate) description: Option<String>,
    pub(crate) brand: String,
    pub(crate) last4: String,
    /// Where the shopper goes afterwards if they were sent here, and not shown the page in a frame.
    pub(crate) return_url: Option<String>,
}

/// How far a challenge is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ChallengeState {
    /// Nobody has answered.
    Open,
    /// The shopper proved who they are.
    Approved,
    /// The shopper failed or gave up.
    Declined,
    /// The payment went another way: it was cancelled, or tried again with another card.
    Void,
}

impl Document for Challenge {
    const KIND: Kind = Kind::Challenge;

    fn id(&self) -> &str {
        &self.id
    }

    fn created(&self) -> i64 {
        self.created
    }

    fn payment_intent(&self) -> Option<&str> {
        Some(&self.payment_intent)
    }
}

impl Challenge {
    /// The amount for a person to read, as in `12.99 EUR`.
    pub(crate) fn amount_text(&self) -> String {
        money::display(self.amount, &self.currency)
    }

    /// Where the shopper goes now, with how it went.
    fn returning(&self) -> Option<String> {
        let mut url = url::Url::parse(self.return_url.as_deref()?).ok()?;
        let outcome = match self.state {
            ChallengeState::Approved => "succeeded",
            ChallengeState::Open => "pending",
            ChallengeState::Declined | ChallengeState::Void => "failed",
        };
        url.query_pairs_mut().append_pair("redirect_status", outcome);
        Some(url.into())
    }
}

impl Sandbox {
    /// The address of a challenge's page. Who has it may answer.
    pub(crate) fn challenge_url(&self, challenge: &Challenge) -> String {
        let mut url = self.inner.config.public_url.clone();
        url.set_path(&format!("/3ds/{}/{}", challenge.payment_intent, challenge.id));
        url.into()
    }

    /// The challenge at `/3ds/{intent}/{challenge}`, if there is one.
    pub(crate) async fn challenge(
        &self,
        intent: &str,
        challenge: &str,
    ) -> std::result::Result<Option<Challenge>, sqlx::Error> {
        let found: Option<Challenge> = self.inner.store.read().await?.find(challenge).await?;
        Ok(found.filter(|found| found.payment_intent == intent))
    }
}

/// Where the challenge page posts the answer to.
pub(crate) fn router() -> Router<Sandbox> {
    Router::new()
        .route("/3ds/{intent}/{challenge}/approve", post(approve))
        .route("/3ds/{intent}/{challenge}/decline", post(decline))
}

async fn approve(
    sandbox: State<Sandbox>,
    ids: Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response> {
    answer(sandbox, ids, &headers, Verdict::Approve).await
}

async fn decline(
    sandbox: State<Sandbox>,
    ids: Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response> {
    answer(sandbox, ids, &headers, Verdict::Decline).await
}

async fn answer(
    State(sandbox): State<Sandbox>,
    Path((intent, challenge)): Path<(String, String)>,
    headers: &HeaderMap,
    verdict: Verdict,
) -> Result<Response> {
    if !from_own_page(headers, &sandbox) {
        return Ok((StatusCode::FORBIDDEN, "Only the challenge page may answer a challenge.").into_response());
    }
    let mut work = Work::new(&sandbox, sandbox.inner.store.write().await?, None);
    let Some(verdicted) = resolve(&mut work, &intent, &challenge, verdict).await? else {
        return Err(ApiError::missing("challenge", &challenge));
    };
    work.commit().await?;
    let (status, challenge) = match verdicted {
        Verdicted::Resolved(challenge) => (StatusCode::OK, challenge),
        Verdicted::Conflict(challenge) => (StatusCode::CONFLICT, challenge),
    };
    let return_url = challenge.returning();
    match return_url.as_deref().filter(|_| wants_page(headers)) {
        Some(url) => Ok(Redirect::to(url).into_response()),
        None => {
            Ok((status, Json(json!({ "state": challenge.state, "return_url": return_url }))).into_response())
        }
    }
}

/// A browser says which page a request comes from; whoever is no browser has no page to be tricked by.
fn from_own_page(headers: &HeaderMap, sandbox: &Sandbox) -> bool {
    if let Some(site) = headers.get("sec-fetch-site") {
        return site == "same-origin";
    }
    let own = sandbox.inner.config.public_url.origin().ascii_serialization();
    headers.get(header::ORIGIN).is_none_or(|origin| origin.as_bytes() == own.as_bytes())
}

/// True for a plain form, whose answer the browser shows.
fn wants_page(headers: &HeaderMap) -> bool {
    let accept = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    accept.contains("text/html")
}
