//! A wish to arm a fault, as the API and the page take it.

use super::{Armed, FAULTS, Fault, Filter, Operation};
use crate::{
    Sandbox, clock,
    error::{ApiError, Result},
    form::{Metadata, Params},
};

/// How often one armed fault can strike.
const MOST_TIMES: u32 = 1000;

/// What is to be armed.
#[derive(Debug)]
pub(crate) struct Arming {
    fault: Fault,
    times: u32,
    filter: Filter,
}

impl Arming {
    pub(crate) fn parse(params: &mut Params) -> Result<Self> {
        let menu: Vec<_> = FAULTS.iter().map(|entry| (entry.name, entry.fault)).collect();
        let fault = params.choice("name", &menu)?.ok_or_else(|| params.missing("name"))?;
        let times = match params.integer("times")? {
            None => 1,
            Some(times) => u32::try_from(times)
                .ok()
                .filter(|times| (1..=MOST_TIMES).contains(times))
                .ok_or_else(|| {
                    let message = format!("A fault can be armed for 1 to {MOST_TIMES} calls.");
                    ApiError::parameter("parameter_invalid_integer", "times", message)
                })?,
        };
        let on = params.choice("on", &Operation::ALL.map(|operation| (operation.name(), operation)))?;
        if let Some(operation) = on.filter(|operation| !fault.entry().on.contains(operation)) {
            let message = format!("The fault {} cannot happen on {}.", fault.name(), operation.name());
            return Err(ApiError::invalid(message).param("on"));
        }
        let mut metadata = Metadata::new();
        if let Some(change) = params.metadata()? {
            change.apply(&mut metadata)?;
        }
        let filter = Filter {
            on,
            metadata,
            payment_intent: params.text("payment_intent")?,
            payment_method: params.text("payment_method")?,
        };
        Ok(Self { fault, times, filter })
    }

    /// Arms it.
    pub(crate) fn arm(self, sandbox: &Sandbox) -> Result<Armed> {
        let Self { fault, times, filter } = self;
        let inner = &sandbox.inner;
        let id = clock::id(inner.random.as_ref(), "fault");
        let armed = Armed { id, created: inner.clock.now().div_euclid(1000), fault, times, filter };
        if inner.faults.arm(armed.clone()) {
            Ok(armed)
        } else {
            Err(ApiError::invalid("Too many faults are armed. Clear some with DELETE /sandbox/faults."))
        }
    }
}
