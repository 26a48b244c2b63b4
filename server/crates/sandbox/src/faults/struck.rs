//! What has struck one call.

use super::{Fault, Stage};

/// The faults of one call: one at each stage at most.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Struck(Vec<Fault>);

impl Struck {
    /// The fault at this stage.
    pub(crate) fn at(&self, stage: Stage) -> Option<Fault> {
        self.0.iter().copied().find(|fault| fault.entry().stage == stage)
    }

    pub(crate) fn has(&self, fault: Fault) -> bool {
        self.0.contains(&fault)
    }

    /// Adds a fault, unless its stage has one already.
    pub(super) fn add(&mut self, fault: Fault) {
        if self.at(fault.entry().stage).is_none() {
            self.0.push(fault);
        }
    }

    /// What goes on to happen to the same payment or refund after this call.
    pub(crate) fn lasting(&self) -> Vec<Fault> {
        let lasts = |fault: &Fault| matches!(fault.entry().stage, Stage::Webhooks | Stage::Later);
        self.0.iter().copied().filter(lasts).collect()
    }

    /// Adds what goes on from an earlier call, where this one has nothing of its own.
    pub(crate) fn go_on_under(&mut self, lasting: &[Fault]) {
        for fault in lasting {
            self.add(*fault);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stage_has_one_fault_and_only_some_last() {
        let mut struck = Struck::default();
        for fault in [Fault::AnswerLost, Fault::Timeout, Fault::WebhookTwice, Fault::SlowAuthentication] {
            struck.add(fault);
        }
        assert!(struck.has(Fault::AnswerLost) && !struck.has(Fault::Timeout));
        assert_eq!(struck.at(Stage::Before), None);
        assert_eq!(struck.lasting(), [Fault::WebhookTwice, Fault::SlowAuthentication]);

        let mut later = Struck::default();
        later.add(Fault::WebhookNever);
        later.go_on_under(&struck.lasting());
        assert_eq!(later.lasting(), [Fault::WebhookNever, Fault::SlowAuthentication]);
    }
}
