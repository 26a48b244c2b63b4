//! Which calls have come, in memory alone: for tests that watch what a client sends again.

use std::{
    collections::VecDeque,
    sync::{Mutex, MutexGuard, PoisonError},
};

use serde_json::{Value, json};

/// How many calls are remembered; older ones are forgotten first.
const REMEMBERED: usize = 10_000;

/// A call as it came, before anything was made of it.
#[derive(Debug, Clone)]
pub(crate) struct Arrived {
    /// The `Request-Id` of its answer.
    pub(crate) id: String,
    /// Unix seconds.
    pub(crate) created: i64,
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) idempotency_key: Option<String>,
}

impl Arrived {
    pub(crate) fn render(&self) -> Value {
        json!({
            "id": self.id,
            "object": "sandbox.request",
            "created": self.created,
            "idempotency_key": self.idempotency_key,
            "method": self.method,
            "path": self.path,
        })
    }
}

/// Which of them are meant. Everything unset lets all through.
#[derive(Debug, Clone, Default)]
pub(crate) struct Wanted {
    pub(crate) idempotency_key: Option<String>,
    pub(crate) path: Option<String>,
}

/// All calls that are remembered, oldest first.
#[derive(Debug, Default)]
pub(crate) struct Requests {
    arrived: Mutex<VecDeque<Arrived>>,
}

impl Requests {
    fn arrived(&self) -> MutexGuard<'_, VecDeque<Arrived>> {
        self.arrived.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn remember(&self, request: Arrived) {
        let mut arrived = self.arrived();
        arrived.push_back(request);
        if arrived.len() > REMEMBERED {
            arrived.pop_front();
        }
    }

    /// Those that are meant, newest first.
    pub(crate) fn find(&self, wanted: &Wanted) -> Vec<Arrived> {
        let is =
            |wanted: &Option<String>, actual: Option<&String>| wanted.is_none() || wanted.as_ref() == actual;
        let arrived = self.arrived();
        let found = arrived.iter().rev().filter(|request| {
            is(&wanted.idempotency_key, request.idempotency_key.as_ref())
                && is(&wanted.path, Some(&request.path))
        });
        found.cloned().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_oldest_are_forgotten_first() {
        let requests = Requests::default();
        for number in 0..=REMEMBERED {
            requests.remember(Arrived {
                id: format!("req_{number}"),
                created: 0,
                method: "POST".to_owned(),
                path: "/v1/refunds".to_owned(),
                idempotency_key: None,
            });
        }
        let found = requests.find(&Wanted::default());
        assert_eq!(found.len(), REMEMBERED);
        assert_eq!(found[0].id, format!("req_{REMEMBERED}"));
        assert_eq!(found[REMEMBERED - 1].id, "req_1");
    }
}
