//! Sequences that once ended badly, the shortest of each kind, and what was wrong then.

use domain::model::LatePayments::{self, Complete, Refund};
use domain::testing::Behaviour::{
    AskForShopper, BeUnreachable, ChargeSilently, Decline, LeavePending, LoseRequest, Reject,
};

use crate::{
    play::play,
    step::{
        Fault::{ArriveLate, Behaves},
        Script,
        Step::{
            self, Arrive, Bank, Cancel, CancelThere, Capture, Clock, Continue, Crash, Decide, Fault, Hear,
            Look, Open, Pay, Refund as GiveBack, RefundEnds, RefundThere, Resend, Run, Site, Stray, Switch,
            Visit, Work,
        },
    },
    world::Broken,
};

fn ends_well(rule: LatePayments, endpoints: u8, webhooks: bool, steps: &[Step]) {
    let script = Script { rule, endpoints, webhooks, steps: steps.to_vec() };
    let played = play(&script, Broken::default(), true);
    assert_eq!(played.fault, None, "{}", played.trace.join("\n"));
}

/// The try was left in flight and called failed in the end, although its card was charged.
#[test]
fn a_try_that_is_paid_second_is_not_called_failed() {
    ends_well(
        Complete,
        1,
        true,
        &[
            Open { manual: false, short: true },
            Fault(Behaves(LeavePending)),
            Stray { session: 0 },
            Pay { session: 0, card: 1 },
            Stray { session: 0 },
            Clock { seconds: 10_800 },
        ],
    );
}
