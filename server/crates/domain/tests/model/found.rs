//! Sequences that once ended badly, the shortest of each kind, and what was wrong then.

use domain::{
    model::LatePayments::{self, Complete, Refund},
    testing::Behaviour::{AskForShopper, ChargeSilently, LeavePending},
};

use crate::{
    play::play,
    step::{
        Fault::Behaves,
        Script,
        Step::{
            self, CancelThere, Clock, Fault, Hear, Open, Pay, Refund as GiveBack, RefundThere, Resend, Run,
            Site, Stray, Switch, Work,
        },
    },
    world::Broken,
};

fn ends_well(rule: LatePayments, endpoints: u8, webhooks: bool, steps: &[Step]) {
    let script = Script { rule, each_try_anew: false, endpoints, webhooks, steps: steps.to_vec() };
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

/// A refund that was made in the back office, of a payment that was one too many, was called foreign.
#[test]
fn a_refund_there_of_a_payment_too_many_is_known() {
    ends_well(
        Refund,
        2,
        true,
        &[
            Open { manual: true, short: true },
            Pay { session: 1, card: 1 },
            Stray { session: 1 },
            RefundThere { payment: 4 },
        ],
    );
}

/// A payment too many of which a part had been given back in the back office was taken for settled.
#[test]
fn the_rest_of_a_payment_too_many_is_given_back() {
    ends_well(
        Refund,
        1,
        true,
        &[
            Open { manual: false, short: true },
            Pay { session: 0, card: 1 },
            Run { task: 0, turns: 99 },
            Stray { session: 0 },
            RefundThere { payment: 1 },
            Hear { notice: 2 },
            Run { task: 0, turns: 99 },
            Work { jobs: 100 },
            Run { task: 0, turns: 255 },
        ],
    );
}

/// The bank's question about one payment stayed open for ever after another payment had come to light.
#[test]
fn a_question_is_not_left_open_when_another_payment_pays() {
    ends_well(
        Refund,
        2,
        true,
        &[
            Open { manual: true, short: false },
            Fault(Behaves(AskForShopper)),
            Stray { session: 0 },
            Pay { session: 0, card: 2 },
            Work { jobs: 3 },
            GiveBack { session: 0, part: true },
            Run { task: 3, turns: 21 },
        ],
    );
}

/// What the gateway had not decided at first was asked for again under its key, and so never heard.
#[test]
fn a_decision_that_took_long_is_heard_without_webhooks() {
    ends_well(
        Refund,
        1,
        false,
        &[
            Open { manual: false, short: true },
            Pay { session: 1, card: 0 },
            Fault(Behaves(LeavePending)),
            Run { task: 1, turns: 5 },
            Run { task: 1, turns: 2 },
            Run { task: 1, turns: 2 },
        ],
    );
}

/// A cancellation that could not be asked for until its key was too old was called refused.
#[test]
fn what_could_not_be_asked_in_time_is_asked_anew() {
    ends_well(
        Refund,
        1,
        true,
        &[
            Open { manual: false, short: false },
            Fault(Behaves(AskForShopper)),
            Stray { session: 0 },
            Open { manual: true, short: true },
            Pay { session: 0, card: 2 },
            Hear { notice: 7 },
            Run { task: 0, turns: 99 },
            Pay { session: 1, card: 1 },
            Run { task: 7, turns: 21 },
            Work { jobs: 3 },
            Hear { notice: 4 },
            Clock { seconds: 691_200 },
        ],
    );
}

/// A slow worker's failed try was written over the one that the merchant had taken meanwhile, and the
/// delivery waited for ever.
#[test]
fn a_slow_try_does_not_undo_a_faster_one() {
    ends_well(
        Refund,
        2,
        true,
        &[
            Open { manual: true, short: true },
            Clock { seconds: 90_000 },
            Pay { session: 1, card: 1 },
            Run { task: 3, turns: 5 },
            Run { task: 1, turns: 3 },
            Run { task: 3, turns: 1 },
            Work { jobs: 1 },
            Site { calls: 1, answer: None },
            Run { task: 6, turns: 3 },
            Run { task: 0, turns: 8 },
            Pay { session: 0, card: 0 },
            Clock { seconds: 61 },
            Pay { session: 1, card: 2 },
            Work { jobs: 3 },
            Run { task: 7, turns: 13 },
        ],
    );
}

/// Two people who had one event sent again at once: one of them got an error.
#[test]
fn an_event_is_sent_again_twice_at_once() {
    ends_well(
        Refund,
        2,
        true,
        &[
            Open { manual: false, short: true },
            Switch { on: false },
            Pay { session: 0, card: 0 },
            Work { jobs: 2 },
            Run { task: 0, turns: 8 },
            Run { task: 2, turns: 21 },
            Pay { session: 1, card: 1 },
            Switch { on: true },
            Run { task: 0, turns: 3 },
            Run { task: 0, turns: 2 },
            Switch { on: true },
            Resend { event: 0 },
            Run { task: 7, turns: 99 },
            Resend { event: 2 },
            Run { task: 4, turns: 5 },
        ],
    );
}

/// News of a payment that was given up ended a later try, which then charged all the same.
#[test]
fn a_payment_that_was_given_up_does_not_end_a_later_try() {
    ends_well(
        Refund,
        2,
        true,
        &[
            Open { manual: false, short: false },
            Fault(Behaves(AskForShopper)),
            Pay { session: 0, card: 0 },
            Run { task: 0, turns: 99 },
            Pay { session: 1, card: 2 },
            Fault(Behaves(AskForShopper)),
            Pay { session: 0, card: 1 },
            CancelThere { payment: 5 },
            Run { task: 5, turns: 2 },
            Hear { notice: 7 },
            Fault(Behaves(ChargeSilently)),
            Work { jobs: 2 },
            Work { jobs: 2 },
            Clock { seconds: 82900 },
            Pay { session: 0, card: 2 },
        ],
    );
}
