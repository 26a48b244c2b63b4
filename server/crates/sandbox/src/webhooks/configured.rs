//! The endpoints of the configuration, brought into the state at every start.

use crate::{
    Sandbox,
    config::Error,
    form::Metadata,
    objects::WebhookEndpoint,
    store::{Filter, Kind},
    webhooks::queue,
    work::Work,
};

/// Adds what is new, keeps what is still there with its queue, and removes what is gone. A secret is
/// what the configuration says, also if it was rolled.
pub(crate) async fn configure(sandbox: &Sandbox) -> Result<(), Error> {
    let mut work = Work::new(sandbox, sandbox.inner.store.write().await?, None);
    let known: Vec<WebhookEndpoint> = work.unit.all(&Filter::default()).await?;
    let mut known: Vec<_> = known.into_iter().filter(|endpoint| endpoint.configured).collect();
    for target in &sandbox.inner.config.webhooks {
        let secret = target.secret.clone().unwrap_or_else(|| sandbox.webhook_secret().to_owned());
        let position = known.iter().position(|endpoint| endpoint.url == target.url.as_str());
        let endpoint = match position.map(|position| known.swap_remove(position)) {
            Some(endpoint) => WebhookEndpoint { secret, retired: Vec::new(), ..endpoint },
            None => WebhookEndpoint {
                id: work.id("we"),
                created: work.seconds(),
                url: target.url.to_string(),
                secret,
                retired: Vec::new(),
                enabled_events: vec!["*".to_owned()],
                description: None,
                metadata: Metadata::new(),
                configured: true,
            },
        };
        work.unit.save(&endpoint).await?;
    }
    for gone in known {
        work.unit.remove(Kind::WebhookEndpoint, &gone.id).await?;
        queue::drop_endpoint(&mut work.unit, &gone.id).await?;
    }
    let now = work.now;
    queue::release_orphans(&mut work.unit, now).await?;
    work.commit().await?;
    Ok(())
}
