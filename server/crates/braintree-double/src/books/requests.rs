//! Requests that happen at most once: `apiRequestKey`.
//!
//! The rules: developer.paypal.com/braintree/graphql/reference/types/charge-payment-method-input. A key
//! whose first request made nothing is as good as new after some classes of errors; after the others
//! it stays bound to that input, with which it may be tried again.

use std::collections::BTreeMap;

use serde_json::Value;

use super::Books;
use crate::failure::{ErrorClass, Failure};

const THIRTY_DAYS: i64 = 30 * 24 * 3_600_000;

/// What a request made: short ids.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Made {
    Transaction(String),
    Refund(String),
}

/// The keys that were used, and for what.
#[derive(Debug, Clone, Default)]
pub(crate) struct Requests(BTreeMap<String, Request>);

#[derive(Debug, Clone)]
struct Request {
    operation: String,
    input: Value,
    state: State,
}

#[derive(Debug, Clone)]
enum State {
    InFlight,
    Made(Made, i64),
    Refused(i64),
}

impl State {
    fn is_over(&self, now: i64) -> bool {
        match self {
            Self::InFlight => false,
            Self::Made(_, at) | Self::Refused(at) => now - at >= THIRTY_DAYS,
        }
    }
}

impl Books {
    /// Marks the key as in flight, or tells what it made before.
    pub(crate) fn begin(
        &mut self,
        key: &str,
        operation: &str,
        input: &Value,
        now: i64,
    ) -> Result<Option<Made>, Failure> {
        let requests = &mut self.requests.0;
        requests.retain(|_, request| !request.state.is_over(now));
        if let Some(request) = requests.get(key) {
            if request.operation != operation || request.input != *input {
                return Err(refused("This apiRequestKey was used with another input."));
            }
            match &request.state {
                State::Made(made, _) => return Ok(Some(made.clone())),
                State::InFlight => {
                    return Err(refused("The first request with this apiRequestKey is still in flight."));
                }
                State::Refused(_) => {}
            }
        }
        let request =
            Request { operation: operation.to_owned(), input: input.clone(), state: State::InFlight };
        requests.insert(key.to_owned(), request);
        Ok(None)
    }

    /// The request with that key is over.
    pub(crate) fn end(&mut self, key: &str, outcome: Result<&Made, &Failure>, now: i64) {
        let state = match outcome {
            Ok(made) => State::Made(made.clone(), now),
            Err(failure) if matches!(failure.class, ErrorClass::Validation | ErrorClass::Internal) => {
                State::Refused(now)
            }
            Err(_) => return drop(self.requests.0.remove(key)),
        };
        if let Some(request) = self.requests.0.get_mut(key) {
            request.state = state;
        }
    }
}

fn refused(message: &str) -> Failure {
    Failure {
        input_path: vec!["input".to_owned(), "apiRequestKey".to_owned()],
        ..Failure::new(ErrorClass::Validation, message)
    }
}
