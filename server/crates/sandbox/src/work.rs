//! One request's or one job's work: a unit of the store, the time it happens at, and who caused it.

use serde_json::Value;

use crate::{
    Sandbox, clock,
    objects::{Event, WebhookEndpoint},
    store::{Filter, Unit},
    webhooks::queue,
};

/// Everything that an operation on objects needs.
pub(crate) struct Work {
    pub(crate) unit: Unit,
    pub(crate) sandbox: Sandbox,
    /// Unix milliseconds; one moment for the whole of the work.
    pub(crate) now: i64,
    /// The request that causes this; a job has none.
    cause: Option<Cause>,
    emitted: bool,
}

/// The request that an event came from.
#[derive(Debug, Clone)]
pub(crate) struct Cause {
    pub(crate) request_id: String,
    pub(crate) idempotency_key: Option<String>,
}

impl Work {
    pub(crate) fn new(sandbox: &Sandbox, unit: Unit, cause: Option<Cause>) -> Self {
        let now = sandbox.inner.clock.now();
        Self { unit, sandbox: sandbox.clone(), now, cause, emitted: false }
    }

    /// Unix seconds.
    pub(crate) fn seconds(&self) -> i64 {
        self.now.div_euclid(1000)
    }

    /// A new id with this prefix.
    pub(crate) fn id(&self, prefix: &str) -> String {
        clock::id(self.sandbox.inner.random.as_ref(), prefix)
    }

    /// This many unguessable letters.
    pub(crate) fn token(&self, length: usize) -> String {
        clock::token(self.sandbox.inner.random.as_ref(), length)
    }

    /// Records that something happened, and queues it for every endpoint that wants to know. `object` is
    /// the object as it is now; `previous` has the old values of what changed in it.
    pub(crate) async fn emit(
        &mut self,
        kind: &'static str,
        object: Value,
        previous: Option<Value>,
    ) -> Result<(), sqlx::Error> {
        let event = Event {
            id: self.id("evt"),
            created: self.seconds(),
            kind: kind.to_owned(),
            object,
            previous,
            request_id: self.cause.as_ref().map(|cause| cause.request_id.clone()),
            idempotency_key: self.cause.as_ref().and_then(|cause| cause.idempotency_key.clone()),
        };
        self.unit.save(&event).await?;
        for endpoint in self.unit.all::<WebhookEndpoint>(&Filter::default()).await? {
            if endpoint.wants(kind) {
                queue::add(&mut self.unit, &event.id, &endpoint.id, self.now).await?;
            }
        }
        self.emitted = true;
        Ok(())
    }

    /// Records an update: `before` is the object as it was, of which the differences are kept.
    pub(crate) async fn emit_update(
        &mut self,
        kind: &'static str,
        before: &Value,
        after: Value,
    ) -> Result<(), sqlx::Error> {
        let previous = differences(before, &after);
        self.emit(kind, after, Some(previous)).await
    }

    /// Makes it all durable, and then wakes whoever delivers events.
    pub(crate) async fn commit(self) -> Result<(), sqlx::Error> {
        self.unit.commit().await?;
        if self.emitted {
            self.sandbox.inner.wake.notify_one();
        }
        Ok(())
    }
}

/// The old values of the fields that are different now.
fn differences(before: &Value, after: &Value) -> Value {
    let (Value::Object(before), Value::Object(after)) = (before, after) else { return Value::Null };
    let changed = before.iter().filter(|(name, old)| after.get(*name) != Some(*old));
    Value::Object(changed.map(|(name, old)| (name.clone(), old.clone())).collect())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn differences_are_the_old_values() {
        let before = json!({ "a": 1, "b": { "c": 2 }, "d": null });
        let after = json!({ "a": 1, "b": { "c": 3 }, "d": 4 });
        assert_eq!(differences(&before, &after), json!({ "b": { "c": 2 }, "d": null }));
    }
}
