//! Sending a webhook to whoever wants to know.

use std::time::Duration;

use http::header::CONTENT_TYPE;
use rustls::crypto::ring;

use super::Notification;
use crate::{Double, Unfit};

/// Longer than an honest receiver takes.
const PATIENCE: Duration = Duration::from_secs(10);

/// The one client that sends.
pub(crate) struct Courier(reqwest::Client);

impl Courier {
    pub(crate) fn new() -> Self {
        let _already = ring::default_provider().install_default();
        let client = reqwest::Client::builder().timeout(PATIENCE).no_proxy().build();
        Self(client.expect("the system's certificates can be read"))
    }
}

impl Double {
    /// Sends the webhook to the configured address, once: the status of the answer. Without an address
    /// nothing is sent.
    pub async fn send(&self, notification: &Notification) -> Result<Option<http::StatusCode>, Unfit> {
        let Some(url) = &self.config().webhooks else { return Ok(None) };
        let request = self
            .courier()
            .0
            .post(url.clone())
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(notification.form());
        let answer = request.send().await.map_err(|error| Unfit::undelivered(&error))?;
        Ok(Some(answer.status()))
    }
}
