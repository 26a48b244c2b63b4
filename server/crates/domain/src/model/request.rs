//! A merchant's request that is done once, however often it is sent: what an idempotency key stands
//! for (<https://docs.stripe.com/api/idempotent_requests>).

use jiff::Timestamp;

use super::{MerchantId, Mode};

/// Under which name a request is kept.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct RequestKey {
    /// Whose.
    pub merchant: MerchantId,
    /// Test or live.
    pub mode: Mode,
    /// The merchant's idempotency key, 255 characters at most.
    pub key: String,
}

/// A request as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptRequest {
    /// Its name.
    pub key: RequestKey,
    /// SHA-256 of method, path and parameters: whether another request is the same.
    pub fingerprint: [u8; 32],
    /// The identifier of what it has made or changed, from the very commit that did so.
    pub made: Option<String>,
    /// What was answered, once it has been.
    pub answer: Option<KeptAnswer>,
    /// While somebody is at it: until when nobody else takes it up. Whoever is, has this `version`.
    pub leased_until: Option<Timestamp>,
    /// Counts those who took it up.
    pub version: u64,
    /// When it first came.
    pub created_at: Timestamp,
}

/// An answer to be given again, byte for byte.
#[derive(Clone, PartialEq, Eq)]
pub struct KeptAnswer {
    /// The HTTP status.
    pub status: u16,
    /// The JSON.
    pub body: String,
}

impl std::fmt::Debug for KeptAnswer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "KeptAnswer({}, {} bytes)", self.status, self.body.len())
    }
}

/// The right to do a request, until somebody else has taken it up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestClaim {
    /// Its name.
    pub key: RequestKey,
    /// See [`KeptRequest::version`].
    pub version: u64,
}
