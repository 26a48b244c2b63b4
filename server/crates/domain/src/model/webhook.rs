//! Where a merchant wants to be told of events, and how the telling went.

use std::fmt;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::{DeliveryId, EndpointId, EventId, EventKind, MerchantId, Mode, ids::random_text};
use crate::ports::Random;

/// An address of the merchant's that is told of events.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WebhookEndpoint {
    /// Its identifier.
    pub id: EndpointId,
    /// Whose it is.
    pub merchant: MerchantId,
    /// Test or live.
    pub mode: Mode,
    /// Where events are sent.
    pub url: String,
    /// A note of the merchant's.
    pub description: Option<String>,
    /// Which events; `None` is all of them.
    pub events: Option<Vec<EventKind>>,
    /// What signs them: the newest first. While one is rolled there are two that live.
    pub secrets: Vec<EndpointSecret>,
    /// Whether it is told at all.
    pub enabled: bool,
    /// How many tries in a row have failed.
    pub failures: u32,
    /// Until when nothing is sent, because too much has failed.
    pub paused_until: Option<Timestamp>,
    /// When it was added.
    pub created_at: Timestamp,
}

impl WebhookEndpoint {
    /// Whether events of this kind are sent there.
    pub fn wants(&self, kind: EventKind) -> bool {
        self.enabled && self.events.as_ref().is_none_or(|events| events.contains(&kind))
    }

    /// The secrets that sign now.
    pub fn live_secrets(&self, now: Timestamp) -> impl Iterator<Item = &WebhookSecret> {
        let live = move |secret: &&EndpointSecret| secret.expires_at.is_none_or(|end| end > now);
        self.secrets.iter().filter(live).map(|secret| &secret.secret)
    }

    /// Puts a new secret in front. The others sign on for `overlap`, at the longest.
    pub fn roll(&mut self, new: WebhookSecret, now: Timestamp, overlap: SignedDuration) {
        let end = now + overlap;
        self.secrets.retain(|secret| secret.expires_at.is_none_or(|end| end > now));
        for secret in &mut self.secrets {
            secret.expires_at = Some(secret.expires_at.map_or(end, |earlier| earlier.min(end)));
        }
        self.secrets.retain(|secret| secret.expires_at.is_none_or(|end| end > now));
        self.secrets.insert(0, EndpointSecret { secret: new, expires_at: None });
    }
}

/// A signing secret and until when it signs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EndpointSecret {
    /// The secret.
    pub secret: WebhookSecret,
    /// Until when it signs; `None` until it is rolled.
    pub expires_at: Option<Timestamp>,
}

/// `whsec_…`: proves to a merchant that an event is ours. It does not print.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct WebhookSecret(String);

impl WebhookSecret {
    /// A new one.
    pub fn generate(random: &dyn Random) -> Self {
        Self(format!("whsec_{}", random_text(random, 32)))
    }

    /// One that was made before.
    pub fn stored(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// As it is written: for signing, and for the one time that the merchant sees it.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for WebhookSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

/// One event on its way to one endpoint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivery {
    /// Its identifier.
    pub id: DeliveryId,
    /// What is told.
    pub event: EventId,
    /// To whom.
    pub endpoint: EndpointId,
    /// How it stands.
    pub state: DeliveryState,
    /// How often it was tried.
    pub tries: u32,
    /// When the tries began that are now under way: for giving up in time, also after a replay.
    pub began_at: Timestamp,
}

/// How a delivery stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DeliveryState {
    /// To be tried, or tried again.
    Pending,
    /// Taken by the merchant.
    Delivered,
    /// Given up after three days, or because the endpoint was switched off.
    Dead,
}

impl DeliveryState {
    /// Its name, as it is stored and shown.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Delivered => "delivered",
            Self::Dead => "dead",
        }
    }

    /// The state of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Pending, Self::Delivered, Self::Dead].into_iter().find(|state| state.name() == name)
    }
}

/// One try to tell, and what came of it. Kept for 30 days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeliveryTry {
    /// Of which delivery.
    pub delivery: DeliveryId,
    /// When.
    pub at: Timestamp,
    /// How long it took, in milliseconds.
    pub latency: i64,
    /// The answer's status; `None` if there was no answer.
    pub status: Option<u16>,
    /// The first characters of the answer, or why there was none.
    pub answer: String,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{SeededRandom, an_endpoint};

    fn live(endpoint: &WebhookEndpoint, now: Timestamp) -> Vec<String> {
        endpoint.live_secrets(now).map(|secret| secret.reveal().to_owned()).collect()
    }

    #[test]
    fn a_rolled_secret_signs_on_until_the_overlap_ends() {
        let random = SeededRandom::new(1);
        let mut endpoint = an_endpoint(&random);
        let now = endpoint.created_at;
        let first = live(&endpoint, now);
        let new = WebhookSecret::generate(&random);
        endpoint.roll(new.clone(), now, SignedDuration::from_hours(1));
        assert_eq!(live(&endpoint, now), [new.reveal().to_owned(), first[0].clone()]);
        assert_eq!(live(&endpoint, now + SignedDuration::from_hours(1)), [new.reveal()]);

        // Rolled at once: nothing else signs any more.
        let newest = WebhookSecret::generate(&random);
        endpoint.roll(newest.clone(), now, SignedDuration::ZERO);
        assert_eq!(live(&endpoint, now), [newest.reveal()]);
    }

    #[test]
    fn a_second_roll_does_not_lengthen_the_first_overlap() {
        let random = SeededRandom::new(2);
        let mut endpoint = an_endpoint(&random);
        let now = endpoint.created_at;
        endpoint.roll(WebhookSecret::generate(&random), now, SignedDuration::from_hours(1));
        endpoint.roll(WebhookSecret::generate(&random), now, SignedDuration::from_hours(24));
        assert_eq!(live(&endpoint, now).len(), 3);
        assert_eq!(live(&endpoint, now + SignedDuration::from_hours(2)).len(), 2);
    }

    #[test]
    fn an_endpoint_gets_what_it_wants() {
        let mut endpoint = an_endpoint(&SeededRandom::new(3));
        assert!(endpoint.wants(EventKind::SessionExpired));
        endpoint.events = Some(vec![EventKind::SessionCompleted]);
        assert!(endpoint.wants(EventKind::SessionCompleted) && !endpoint.wants(EventKind::SessionExpired));
        endpoint.enabled = false;
        assert!(!endpoint.wants(EventKind::SessionCompleted));
    }
}
