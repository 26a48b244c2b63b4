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
    faults, money,
    own_page::{Sender, sender},
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
    /// The shopper took too long.
    Expired,
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

impl ChallengeState {
    /// What a person who comes to the page is told; nothing while they can still answer.
    pub(crate) fn message(self) -> &'static str {
        match self {
            Self::Open => "",
            Self::Approved | Self::Declined => "The bank has its answer.",
            Self::Void => "This payment no longer waits for an answer.",
            Self::Expired => "The time to answer is over.",
        }
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
            ChallengeState::Declined | ChallengeState::Void | ChallengeState::Expired => "failed",
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
        self.catch_up().await?;
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
    if sender(headers, &sandbox) == Sender::OtherPage {
        return Ok((StatusCode::FORBIDDEN, "Only the challenge page may answer a challenge.").into_response());
    }
    sandbox.catch_up().await?;
    let mut work = Work::new(&sandbox, sandbox.inner.store.write().await?, None);
    let Some(verdicted) = resolve(&mut work, &intent, &challenge, verdict).await? else {
        return Err(ApiError::missing("challenge", &challenge));
    };
    let struck = work.struck.clone();
    let held = work.commit_for_answer().await?;
    let response = tell(headers, verdicted);
    Ok(faults::answer::give(&sandbox, &struck, held, response).await)
}

fn tell(headers: &HeaderMap, verdicted: Verdicted) -> Response {
    let (status, challenge) = match verdicted {
        Verdicted::Resolved(challenge) => (StatusCode::OK, challenge),
        Verdicted::Conflict(challenge) => (StatusCode::CONFLICT, challenge),
    };
    let return_url = challenge.returning();
    if let Some(url) = return_url.as_deref().filter(|_| wants_page(headers)) {
        return Redirect::to(url).into_response();
    }
    let state = challenge.state;
    let body = json!({ "message": state.message(), "return_url": return_url, "state": state });
    (status, Json(body)).into_response()
}

/// True for a plain form, whose answer the browser shows.
fn wants_page(headers: &HeaderMap) -> bool {
    let accept = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    accept.contains("text/html")
}
