//! One request's or one job's work: a unit of the store, the time it happens at, and who caused it.

use serde_json::Value;

use crate::{
    Sandbox, clock,
    error::Result,
    faults::{self, Fault, Occasion, Stage, Struck},
    objects::Event,
    store::Unit,
    webhooks::{self, HeldEvents},
};

/// Everything that an operation on objects needs.
pub(crate) struct Work {
    pub(crate) unit: Unit,
    pub(crate) sandbox: Sandbox,
    /// Unix milliseconds; one moment for the whole of the work.
    pub(crate) now: i64,
    /// The request that causes this; a job has none.
    cause: Option<Cause>,
    /// What goes wrong with it.
    pub(crate) struck: Struck,
    /// What is to be told once it is durable.
    events: Vec<Event>,
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
        Self { unit, sandbox: sandbox.clone(), now, cause, struck: Struck::default(), events: Vec::new() }
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

    /// The call has passed every check and is about to be carried out: now a fault strikes, if one is
    /// meant for it. `lasting` are those that go on from earlier calls. An error means that nothing is
    /// to be done.
    pub(crate) fn strike(&mut self, occasion: &Occasion, lasting: &[Fault]) -> Result<()> {
        let key = self.cause.as_ref().and_then(|cause| cause.idempotency_key.clone());
        // Without a key, a call that is sent again is known by what it says.
        let repeats = key.unwrap_or_else(|| format!("{:?} {:?}", occasion.operation, occasion.metadata));
        self.struck = self.sandbox.inner.faults.strike(occasion, &repeats);
        self.struck.go_on_under(lasting);
        match self.struck.at(Stage::Before) {
            Some(fault) => Err(faults::refusal(fault)),
            None => Ok(()),
        }
    }

    /// What follows by itself from a call that was struck.
    pub(crate) fn go_on_under(&mut self, lasting: &[Fault]) {
        self.struck.go_on_under(lasting);
    }

    /// Records that something happened, to be told to every endpoint that wants to know. `object` is
    /// the object as it is now; `previous` has the old values of what changed in it.
    pub(crate) async fn emit(
        &mut self,
        kind: &'static str,
        object: Value,
        previous: Option<Value>,
    ) -> std::result::Result<(), sqlx::Error> {
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
        self.events.push(event);
        Ok(())
    }

    /// Records an update: `before` is the object as it was, of which the differences are kept.
    pub(crate) async fn emit_update(
        &mut self,
        kind: &'static str,
        before: &Value,
        after: Value,
    ) -> std::result::Result<(), sqlx::Error> {
        let previous = differences(before, &after);
        self.emit(kind, after, Some(previous)).await
    }

    /// Makes it all durable, and then wakes whoever delivers events.
    pub(crate) async fn commit(self) -> std::result::Result<(), sqlx::Error> {
        self.commit_with(None).await
    }

    /// The same for work that somebody waits for an answer to: if the answer decides when the events go,
    /// they are held until then.
    pub(crate) async fn commit_for_answer(self) -> std::result::Result<Option<HeldEvents>, sqlx::Error> {
        let by_answer =
            self.struck.has(Fault::WebhookBeforeAnswer) || self.struck.has(Fault::WebhookAfterAnswer);
        let held = by_answer.then(|| HeldEvents::new(&self.sandbox));
        self.commit_with(held.as_ref()).await?;
        Ok(held)
    }

    async fn commit_with(mut self, held: Option<&HeldEvents>) -> std::result::Result<(), sqlx::Error> {
        if self.struck.has(Fault::WebhookDuplicateEvent) {
            self.double().await?;
        }
        let tells = !self.events.is_empty();
        let fault = self.struck.at(Stage::Webhooks);
        webhooks::post(&mut self.unit, &self.events, fault, held, self.now).await?;
        self.unit.commit().await?;
        if tells {
            self.sandbox.inner.wake.notify_one();
        }
        Ok(())
    }

    /// Tells each event a second time, with another id.
    async fn double(&mut self) -> std::result::Result<(), sqlx::Error> {
        for event in std::mem::take(&mut self.events) {
            let twin = Event { id: self.id("evt"), ..event.clone() };
            self.unit.save(&twin).await?;
            self.events.extend([event, twin]);
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
