//! Fetching a file from an address that a merchant has chosen.

use std::time::Duration;

use reqwest::{Response, header};
use thiserror::Error;
use url::Url;

use super::{Forbidden, GuardedOutbound, causes};

/// After so many redirects, each as closely looked at as the first address, nothing more is hoped for.
const MOST_REDIRECTS: usize = 3;

/// How much of a file is taken, and how long it may take in all.
#[derive(Debug, Clone, Copy)]
pub struct FetchLimits {
    /// In bytes.
    pub size: usize,
    /// From the first name that is looked up to the last byte.
    pub time: Duration,
}

/// Why there is no file.
#[derive(Debug, Error)]
pub enum FetchError {
    /// The address, or one that it led to, is none that may be called.
    #[error("{0}")]
    Forbidden(Forbidden),
    /// Another status than 200.
    #[error("it answered {0}")]
    Status(u16),
    /// A redirect without an address, or one too many.
    #[error("it leads on and on")]
    Redirects,
    /// More bytes than wanted.
    #[error("it is larger than {0} bytes")]
    TooLarge(usize),
    /// The time is over.
    #[error("it took longer than {0:?}")]
    TooSlow(Duration),
    /// No answer, or half of one.
    #[error("it does not answer: {0}")]
    NoAnswer(String),
}

impl From<reqwest::Error> for FetchError {
    fn from(error: reqwest::Error) -> Self {
        match causes(&error).find_map(<dyn std::error::Error>::downcast_ref::<Forbidden>) {
            Some(forbidden) => Self::Forbidden(*forbidden),
            None => Self::NoAnswer(super::cause(&error)),
        }
    }
}

impl GuardedOutbound {
    /// The file at this address, whole.
    pub async fn fetch(
        &self,
        address: &Url,
        accept: &str,
        limits: FetchLimits,
    ) -> Result<Vec<u8>, FetchError> {
        let fetching = self.follow(address.clone(), accept, limits.size);
        tokio::time::timeout(limits.time, fetching).await.map_err(|_| FetchError::TooSlow(limits.time))?
    }

    async fn follow(&self, mut address: Url, accept: &str, most: usize) -> Result<Vec<u8>, FetchError> {
        for _ in 0..=MOST_REDIRECTS {
            self.destinations.check_url(&address).map_err(FetchError::Forbidden)?;
            let response = self.client.get(address.clone()).header(header::ACCEPT, accept).send().await?;
            match response.status().as_u16() {
                200 => return whole(response, most).await,
                301 | 302 | 303 | 307 | 308 => address = next(&address, &response)?,
                other => return Err(FetchError::Status(other)),
            }
        }
        Err(FetchError::Redirects)
    }
}

fn next(address: &Url, response: &Response) -> Result<Url, FetchError> {
    let location = response.headers().get(header::LOCATION).and_then(|location| location.to_str().ok());
    location.and_then(|location| address.join(location).ok()).ok_or(FetchError::Redirects)
}

async fn whole(mut response: Response, most: usize) -> Result<Vec<u8>, FetchError> {
    let said = response.content_length().and_then(|length| usize::try_from(length).ok());
    if said.is_some_and(|length| length > most) {
        return Err(FetchError::TooLarge(most));
    }
    let mut body = Vec::with_capacity(said.unwrap_or_default());
    while let Some(chunk) = response.chunk().await? {
        if body.len() + chunk.len() > most {
            return Err(FetchError::TooLarge(most));
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}
