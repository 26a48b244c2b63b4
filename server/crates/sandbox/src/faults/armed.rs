//! The faults that wait for a call, in memory alone: a restart clears them all.

use std::{
    collections::VecDeque,
    sync::{Mutex, MutexGuard, PoisonError},
};

use serde_json::{Value, json};

use super::{Fault, Occasion, Operation, Stage, Struck};
use crate::form::Metadata;

/// How many can be armed at once.
const MOST: usize = 100;

/// How many calls are remembered that a fault in their metadata has held up once.
const REMEMBERED: usize = 10_000;

/// A fault that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Armed {
    pub(crate) id: String,
    /// Unix seconds.
    pub(crate) created: i64,
    pub(crate) fault: Fault,
    /// How many more calls it strikes.
    pub(crate) times: u32,
    pub(crate) filter: Filter,
}

/// Which calls an armed fault is meant for. Everything unset lets all through.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Filter {
    /// Without one: all that the fault can strike, but for retrieving.
    pub(crate) on: Option<Operation>,
    /// All of these must be in the metadata of the payment or the refund.
    pub(crate) metadata: Metadata,
    pub(crate) payment_intent: Option<String>,
    pub(crate) payment_method: Option<String>,
}

impl Armed {
    pub(crate) fn render(&self) -> Value {
        json!({
            "id": self.id,
            "object": "sandbox.fault",
            "about": self.fault.entry().about,
            "created": self.created,
            "metadata": self.filter.metadata,
            "name": self.fault.name(),
            "on": self.filter.on.map(Operation::name),
            "payment_intent": self.filter.payment_intent,
            "payment_method": self.filter.payment_method,
            "times": self.times,
        })
    }
}

/// All faults that are armed, oldest first.
#[derive(Debug, Default)]
pub(crate) struct Faults {
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    armed: Vec<Armed>,
    /// The calls that a fault in their metadata has held up before they were carried out: once each.
    held_up: VecDeque<(Fault, String)>,
}

impl Faults {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Adds a fault; false if there are too many already.
    pub(crate) fn arm(&self, armed: Armed) -> bool {
        let mut state = self.state();
        let room = state.armed.len() < MOST;
        if room {
            state.armed.push(armed);
        }
        room
    }

    pub(crate) fn armed(&self) -> Vec<Armed> {
        self.state().armed.clone()
    }

    /// Takes one back, if it is still armed.
    pub(crate) fn disarm(&self, id: &str) -> Option<Armed> {
        let mut state = self.state();
        let position = state.armed.iter().position(|armed| armed.id == id)?;
        Some(state.armed.remove(position))
    }

    /// Takes all back; says how many there were.
    pub(crate) fn clear(&self) -> usize {
        std::mem::take(&mut self.state().armed).len()
    }

    /// What strikes this operation: at each stage the oldest armed fault that is meant for it, else one
    /// that its metadata names. `repeats` is the same for a call that is sent again. A fault that lets
    /// nothing be done leaves the others armed.
    pub(crate) fn strike(&self, occasion: &Occasion, repeats: &str) -> Struck {
        let mut state = self.state();
        let mut struck = Struck::default();
        for stage in Stage::ALL {
            if let Some(fault) = state.take(stage, occasion).or_else(|| state.named(stage, occasion, repeats))
            {
                struck.add(fault);
                if stage == Stage::Before {
                    break;
                }
            }
        }
        struck
    }
}

impl State {
    fn take(&mut self, stage: Stage, occasion: &Occasion) -> Option<Fault> {
        let position = self.armed.iter().position(|armed| {
            armed.fault.entry().stage == stage
                && occasion.suits(armed.fault)
                && occasion.passes(&armed.filter)
        })?;
        let armed = &mut self.armed[position];
        let fault = armed.fault;
        armed.times -= 1;
        if armed.times == 0 {
            self.armed.remove(position);
        }
        Some(fault)
    }

    fn named(&mut self, stage: Stage, occasion: &Occasion, repeats: &str) -> Option<Fault> {
        let mut named = occasion.named.iter().copied();
        let fault = named.find(|fault| fault.entry().stage == stage && occasion.suits(*fault))?;
        if stage == Stage::Before {
            let call = (fault, repeats.to_owned());
            if self.held_up.contains(&call) {
                return None;
            }
            self.held_up.push_back(call);
            if self.held_up.len() > REMEMBERED {
                self.held_up.pop_front();
            }
        }
        Some(fault)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn occasion(operation: Operation) -> Occasion {
        Occasion {
            operation,
            payment_intent: "pi_1".to_owned(),
            payment_method: Some("pm_1".to_owned()),
            metadata: Metadata::from([("checkout_session".to_owned(), "cs_1".to_owned())]),
            named: Vec::new(),
            asks_shopper: false,
        }
    }

    fn armed(fault: Fault, times: u32, filter: Filter) -> Armed {
        Armed { id: fault.name().to_owned(), created: 0, fault, times, filter }
    }

    fn strikes(faults: &Faults, occasion: &Occasion) -> Struck {
        faults.strike(occasion, "call")
    }

    #[test]
    fn an_armed_fault_strikes_as_often_as_it_says() {
        let faults = Faults::default();
        faults.arm(armed(Fault::AnswerLost, 2, Filter::default()));
        assert!(!strikes(&faults, &occasion(Operation::Retrieve)).has(Fault::AnswerLost));
        assert!(strikes(&faults, &occasion(Operation::Confirm)).has(Fault::AnswerLost));
        assert!(strikes(&faults, &occasion(Operation::Cancel)).has(Fault::AnswerLost));
        assert_eq!(strikes(&faults, &occasion(Operation::Confirm)), Struck::default());
        assert!(faults.armed().is_empty());
    }

    #[test]
    fn a_filter_must_be_passed_in_full() {
        let metadata = |value: &str| Metadata::from([("checkout_session".to_owned(), value.to_owned())]);
        let text = |text: &str| Some(text.to_owned());
        let others = [
            Filter { on: Some(Operation::Refund), ..Filter::default() },
            Filter { metadata: metadata("cs_2"), ..Filter::default() },
            Filter { payment_intent: text("pi_2"), ..Filter::default() },
            Filter { payment_method: text("pm_2"), ..Filter::default() },
        ];
        for filter in others {
            let faults = Faults::default();
            faults.arm(armed(Fault::AnswerLost, 1, filter));
            assert_eq!(strikes(&faults, &occasion(Operation::Confirm)), Struck::default());
        }
        let exact = Filter {
            on: Some(Operation::Retrieve),
            metadata: metadata("cs_1"),
            payment_intent: text("pi_1"),
            payment_method: text("pm_1"),
        };
        let faults = Faults::default();
        faults.arm(armed(Fault::AnswerLost, 1, exact));
        assert!(strikes(&faults, &occasion(Operation::Retrieve)).has(Fault::AnswerLost));
    }

    #[test]
    fn one_of_each_stage_strikes_together_and_the_rest_wait() {
        let faults = Faults::default();
        for fault in [Fault::AnswerLost, Fault::Timeout, Fault::WebhookNever] {
            faults.arm(armed(fault, 1, Filter::default()));
        }
        let struck = strikes(&faults, &occasion(Operation::Confirm));
        assert!(struck.has(Fault::AnswerLost) && struck.has(Fault::WebhookNever));
        assert_eq!(faults.armed().len(), 1);

        faults.arm(armed(Fault::ErrorThenSuccess, 1, Filter::default()));
        let held_up = strikes(&faults, &occasion(Operation::Confirm));
        assert_eq!(held_up.at(Stage::Answer), None, "what was not carried out has no answer to lose");
        assert!(strikes(&faults, &occasion(Operation::Confirm)).has(Fault::Timeout));
    }

    #[test]
    fn a_slow_authentication_waits_for_a_challenge() {
        let faults = Faults::default();
        faults.arm(armed(Fault::SlowAuthentication, 1, Filter::default()));
        assert_eq!(strikes(&faults, &occasion(Operation::Confirm)), Struck::default());
        let challenged = Occasion { asks_shopper: true, ..occasion(Operation::Confirm) };
        assert!(strikes(&faults, &challenged).has(Fault::SlowAuthentication));
    }

    #[test]
    fn metadata_holds_a_call_up_once_and_spoils_its_answer_always() {
        let faults = Faults::default();
        let named = vec![Fault::ErrorThenSuccess, Fault::GarbageAnswer];
        let asking = Occasion { named, ..occasion(Operation::Confirm) };
        assert!(faults.strike(&asking, "one").has(Fault::ErrorThenSuccess));
        assert!(faults.strike(&asking, "other").has(Fault::ErrorThenSuccess));
        for _ in 0..2 {
            let again = faults.strike(&asking, "one");
            assert!(again.has(Fault::GarbageAnswer) && !again.has(Fault::ErrorThenSuccess));
        }
    }

    #[test]
    fn there_is_room_for_so_many() {
        let faults = Faults::default();
        for _ in 0..MOST {
            assert!(faults.arm(armed(Fault::Timeout, 1, Filter::default())));
        }
        assert!(!faults.arm(armed(Fault::Timeout, 1, Filter::default())));
        assert_eq!(faults.disarm("timeout").unwrap().fault, Fault::Timeout);
        assert!(faults.disarm("none").is_none());
        assert_eq!(faults.clear(), MOST - 1);
    }
}
