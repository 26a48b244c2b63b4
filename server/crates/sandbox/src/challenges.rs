//! 3D Secure challenges: what the shopper's bank would ask, and the answer.

use serde::{Deserialize, Serialize};

use crate::{
    Sandbox, money,
    store::{Document, Kind},
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
}

impl Sandbox {
    /// The challenge at `/3ds/{intent}/{challenge}`, if there is one.
    pub(crate) async fn challenge(
        &self,
        intent: &str,
        challenge: &str,
    ) -> Result<Option<Challenge>, sqlx::Error> {
        let found: Option<Challenge> = self.inner.store.read().await?.find(challenge).await?;
        Ok(found.filter(|found| found.payment_intent == intent))
    }
}
