//! Events that go when an answer says so.

use super::queue;
use crate::{Sandbox, clock};

/// Begins the name of what an answer holds; a payment's id is what its own events are held for.
pub(super) const PREFIX: &str = "answer";

/// The events of one call. When this is dropped, those that have not been delivered join the queue.
pub(crate) struct HeldEvents {
    sandbox: Sandbox,
    id: String,
}

impl HeldEvents {
    pub(crate) fn new(sandbox: &Sandbox) -> Self {
        Self { sandbox: sandbox.clone(), id: clock::id(sandbox.inner.random.as_ref(), PREFIX) }
    }

    pub(super) fn id(&self) -> &str {
        &self.id
    }

    /// Tries each delivery once, now. What is not taken is tried again as ever.
    pub(crate) async fn deliver(self) {
        if let Err(error) = self.sandbox.inner.courier.carry_held(&self.sandbox, &self.id).await {
            tracing::error!(error = &error as &dyn std::error::Error, "held webhooks could not be delivered");
        }
    }
}

impl Drop for HeldEvents {
    fn drop(&mut self) {
        // Outside of a runtime, the next start finds them.
        let Ok(runtime) = tokio::runtime::Handle::try_current() else { return };
        let (sandbox, id) = (self.sandbox.clone(), std::mem::take(&mut self.id));
        runtime.spawn(async move {
            if let Err(error) = release(&sandbox, &id).await {
                tracing::error!(error = &error as &dyn std::error::Error, "held webhooks are stuck");
            }
        });
    }
}

async fn release(sandbox: &Sandbox, id: &str) -> Result<(), sqlx::Error> {
    let mut unit = sandbox.inner.store.write().await?;
    queue::release(&mut unit, id, sandbox.inner.clock.now()).await?;
    unit.commit().await?;
    sandbox.inner.wake.notify_one();
    Ok(())
}
