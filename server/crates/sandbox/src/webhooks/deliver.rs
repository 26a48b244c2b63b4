//! Delivering: each endpoint gets what is due for it in order, and none waits for another.

use std::time::Duration;

use http::header;
use reqwest::{Client, redirect};

use super::{
    queue::{self, Delivery},
    sign::signature,
};
use crate::{
    Sandbox,
    objects::{Event, WebhookEndpoint},
};

/// How long an endpoint may take to answer.
const PATIENCE: Duration = Duration::from_secs(10);

/// What a forger might sign with.
const FORGERS: &str = "whsec_thisIsNobodysSecret";

/// Carries events to endpoints.
#[derive(Debug, Clone)]
pub(crate) struct Courier {
    client: Client,
}

impl Courier {
    pub(crate) fn new() -> Result<Self, reqwest::Error> {
        // The first provider that a process installs stays; any will do.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = Client::builder()
            .timeout(PATIENCE)
            .connect_timeout(PATIENCE)
            // Sending a signed event on to wherever an answer says is nobody's wish.
            .redirect(redirect::Policy::none())
            .no_proxy()
            .user_agent("Counterfoil-Sandbox/1.0")
            .build()?;
        Ok(Self { client })
    }

    /// The endpoints that something is due for now.
    pub(crate) async fn due(&self, sandbox: &Sandbox) -> Result<Vec<String>, sqlx::Error> {
        let mut unit = sandbox.inner.store.read().await?;
        queue::due_endpoints(&mut unit, sandbox.inner.clock.now()).await
    }

    /// Delivers what is due for one endpoint. The outcome of each delivery is kept at once.
    pub(crate) async fn serve(&self, sandbox: &Sandbox, endpoint: &str) -> Result<(), sqlx::Error> {
        let mut unit = sandbox.inner.store.read().await?;
        let found = unit.find::<WebhookEndpoint>(endpoint).await?;
        let due = queue::due(&mut unit, endpoint, sandbox.inner.clock.now()).await?;
        drop(unit);
        let Some(endpoint) = found else { return Ok(()) };
        for delivery in due {
            self.carry(sandbox, &endpoint, &delivery).await?;
        }
        Ok(())
    }

    /// Tries what is held for this, once each: in order for each endpoint, and all endpoints at once.
    pub(super) async fn carry_held(&self, sandbox: &Sandbox, held_for: &str) -> Result<(), sqlx::Error> {
        let mut unit = sandbox.inner.store.read().await?;
        let mut rounds: Vec<(WebhookEndpoint, Vec<Delivery>)> = Vec::new();
        for delivery in queue::held(&mut unit, held_for).await? {
            if let Some((_, round)) = rounds.iter_mut().find(|(endpoint, _)| endpoint.id == delivery.endpoint)
            {
                round.push(delivery);
            } else if let Some(endpoint) = unit.find(&delivery.endpoint).await? {
                rounds.push((endpoint, vec![delivery]));
            }
        }
        drop(unit);
        let served = rounds.iter().map(async |(endpoint, round)| {
            for delivery in round {
                self.carry(sandbox, endpoint, delivery).await?;
            }
            Ok::<_, sqlx::Error>(())
        });
        futures::future::try_join_all(served).await?;
        Ok(())
    }

    async fn carry(
        &self,
        sandbox: &Sandbox,
        endpoint: &WebhookEndpoint,
        delivery: &Delivery,
    ) -> Result<(), sqlx::Error> {
        let mut unit = sandbox.inner.store.read().await?;
        let event = unit.find::<Event>(&delivery.event).await?;
        let pending = queue::pending(&mut unit, &delivery.event).await?;
        drop(unit);
        let arrived = match event {
            Some(event) => {
                let body = event.render(pending).to_string();
                self.post(sandbox, endpoint, body, delivery.is_forged()).await
            }
            None => true,
        };
        let mut unit = sandbox.inner.store.write().await?;
        let again = if arrived {
            queue::delivered(&mut unit, delivery).await?;
            true
        } else {
            queue::failed(&mut unit, delivery, sandbox.inner.clock.now()).await?
        };
        unit.commit().await?;
        if !again {
            tracing::warn!(
                event = delivery.event,
                endpoint = endpoint.id,
                "a webhook was given up after its last try"
            );
        }
        Ok(())
    }

    /// True if the endpoint took it. The time in the signature is that of this try.
    async fn post(&self, sandbox: &Sandbox, endpoint: &WebhookEndpoint, body: String, forged: bool) -> bool {
        let seconds = sandbox.inner.clock.now().div_euclid(1000);
        let secrets = if forged { vec![FORGERS] } else { endpoint.live_secrets(seconds) };
        let request = self
            .client
            .post(&endpoint.url)
            .header(header::CONTENT_TYPE, "application/json; charset=utf-8")
            .header("stripe-signature", signature(&secrets, seconds, &body))
            .body(body);
        match request.send().await {
            Ok(response) if response.status().is_success() => true,
            Ok(response) => {
                tracing::info!(
                    endpoint = endpoint.id,
                    status = response.status().as_u16(),
                    "a webhook was not taken"
                );
                false
            }
            Err(error) => {
                let error = error.without_url();
                tracing::info!(endpoint = endpoint.id, %error, "a webhook could not be delivered");
                false
            }
        }
    }
}
