//! What a handler knows of the idempotency key that its request came with.

use std::{convert::Infallible, str::FromStr};

use axum::{extract::FromRequestParts, http::request::Parts};
use domain::model::RequestClaim;

/// The right to do what is asked, once. Without a key there is nothing to hold to.
#[derive(Debug, Clone, Default)]
pub(super) struct Once {
    pub(super) claim: Option<RequestClaim>,
    pub(super) made: Option<String>,
}

impl Once {
    /// What the use case writes down in the commit that makes something.
    pub(super) fn claim(&self) -> Option<&RequestClaim> {
        self.claim.as_ref()
    }

    /// What was made by somebody who died before answering: it is answered with, and nothing is made.
    pub(super) fn made<Id: FromStr>(&self) -> Option<Id> {
        self.made.as_ref()?.parse().ok()
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Once {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(parts.extensions.get::<Self>().cloned().unwrap_or_default())
    }
}
