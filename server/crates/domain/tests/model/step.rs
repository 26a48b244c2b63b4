//! What can happen, as data: a script is made from a seed, and then played without any more chance in
//! it. So a script that ends badly can be printed, made shorter step by step, and kept.

use domain::{model::LatePayments, testing::Behaviour};

use crate::dice::Dice;

/// One world and what happens in it.
#[derive(Debug, Clone)]
pub(crate) struct Script {
    /// The merchant's rule for late payments.
    pub(crate) rule: LatePayments,
    /// Whether the gateway makes a payment for each try, or one for all tries of a session.
    pub(crate) each_try_anew: bool,
    /// How many endpoints the merchant has.
    pub(crate) endpoints: u8,
    /// Whether the gateway's webhooks come at all. Without them nothing happens at the gateway that
    /// only a webhook can tell of.
    pub(crate) webhooks: bool,
    /// What happens. A number that picks one of several counts round and round.
    pub(crate) steps: Vec<Step>,
}

/// One thing that happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    /// The merchant opens a session of a day or, `short`, of half an hour.
    Open { manual: bool, short: bool },
    /// A tab sends a card.
    Pay { session: u8, card: u8 },
    /// A tab comes back from the bank.
    Continue { session: u8 },
    /// A tab asks how the payment stands.
    Look { session: u8 },
    /// A page is loaded.
    Visit { session: u8 },
    /// A shopper asks for more time.
    MoreTime { session: u8 },
    /// The merchant takes what was reserved, or a part.
    Capture { session: u8, part: bool },
    /// The merchant gives up what was reserved.
    Cancel { session: u8 },
    /// The merchant gives money back: all that is left, or a part.
    Refund { session: u8, part: bool },
    /// A worker takes so many jobs and does them.
    Work { jobs: u8 },
    /// One of the gateway's webhooks comes, whether it came before or not: the newest is 0.
    Hear { notice: u8 },
    /// The merchant has an event sent again.
    Resend { event: u8 },
    /// The merchant switches the last endpoint on or off.
    Switch { on: bool },
    /// The shopper answers the bank.
    Bank { payment: u8, passes: bool },
    /// The gateway decides on a payment that it had left pending.
    Decide { payment: u8, charge: bool },
    /// A refund ends otherwise than it stood.
    RefundEnds { refund: u8, failed: bool },
    /// A payment comes to light that nobody asked for.
    Stray { session: u8 },
    /// Somebody gives up a payment in the gateway's back office.
    CancelThere { payment: u8 },
    /// Somebody gives money back in the gateway's back office.
    RefundThere { payment: u8 },
    /// A request arrives at the gateway whose sender has long given up waiting.
    Arrive { request: u8 },
    /// What goes wrong with the next call to the gateway.
    Fault(Fault),
    /// What goes wrong with the next calls to the merchant's site.
    Site { calls: u8, answer: Option<u16> },
    /// Time passes.
    Clock { seconds: u32 },
    /// The process dies. Its successor is alone on the database, or waits for the leases.
    Crash { alone: bool },
    /// One of those under way goes on until it has let others go first so many times.
    Run { task: u8, turns: u8 },
}

/// What goes wrong with a call to the gateway.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    /// It behaves so.
    Behaves(Behaviour),
    /// The request is on its way for longer than anybody waits for the answer.
    ArriveLate,
}

const FAULTS: [Fault; 9] = [
    Fault::Behaves(Behaviour::AskForShopper),
    Fault::Behaves(Behaviour::AskForShopper),
    Fault::Behaves(Behaviour::Decline),
    Fault::Behaves(Behaviour::ChargeSilently),
    Fault::Behaves(Behaviour::LoseRequest),
    Fault::Behaves(Behaviour::BeUnreachable),
    Fault::Behaves(Behaviour::Reject),
    Fault::Behaves(Behaviour::LeavePending),
    Fault::ArriveLate,
];

/// Moments that matter: the patience with the gateway, a lease, the last minutes of a short session and its end, the life of a key, a
/// session's day, the three days of tries, the week of an authorisation.
const JUMPS: [u32; 10] = [1, 11, 16, 61, 1_600, 1_801, 3 * 3_600, 82_900, 90_000, 8 * 86_400];

const ANSWERS: [Option<u16>; 4] = [None, Some(500), Some(302), Some(410)];

impl Script {
    /// The script of a seed.
    pub(crate) fn of(seed: u64) -> Self {
        let mut dice = Dice::new(seed);
        let rule = if dice.coin() { LatePayments::Complete } else { LatePayments::Refund };
        let (endpoints, webhooks) = (1 + dice.below(2), dice.below(4) > 0);
        let length = 10 + usize::from(dice.below(60));
        // Every script has its own taste: what is rare in one is frequent in another, so that also what
        // is rare meets what is rare.
        let taste: Vec<(Kind, u16)> =
            KINDS.iter().map(|(kind, weight)| (*kind, weight * dice.pick(&[0, 1, 1, 2, 5]))).collect();
        let mut steps = beginning(&mut dice);
        while steps.len() < length {
            // Mostly what is under way goes on.
            let step = if dice.below(5) < 2 { run(&mut dice) } else { dice.weigh(&taste)(&mut dice) };
            if webhooks || !step.needs_webhooks() {
                steps.push(step);
            }
        }
        let each_try_anew = dice.coin();
        Self { rule, each_try_anew, endpoints, webhooks, steps }
    }
}

impl Step {
    const fn needs_webhooks(self) -> bool {
        matches!(
            self,
            Self::Stray { .. }
                | Self::CancelThere { .. }
                | Self::RefundThere { .. }
                | Self::RefundEnds { .. }
                | Self::Fault(Fault::ArriveLate)
        )
    }
}

type Kind = fn(&mut Dice) -> Step;

/// What can happen besides that something goes on, and how often in a script without a taste.
const KINDS: [(Kind, u16); 24] = [
    (open, 2),
    (|dice| Step::Visit { session: session(dice) }, 2),
    (|dice| Step::MoreTime { session: session(dice) }, 3),
    (|dice| Step::Pay { session: session(dice), card: dice.below(3) }, 16),
    (|dice| Step::Work { jobs: 1 + dice.below(3) }, 16),
    (|dice| Step::Fault(*dice.pick(&FAULTS)), 12),
    (|dice| Step::Hear { notice: any(dice) }, 10),
    (|dice| Step::Clock { seconds: *dice.pick(&JUMPS) }, 8),
    (|dice| Step::Bank { payment: any(dice), passes: dice.below(3) > 0 }, 5),
    (|dice| Step::Continue { session: session(dice) }, 4),
    (|dice| Step::Capture { session: session(dice), part: dice.coin() }, 4),
    (|dice| Step::Cancel { session: session(dice) }, 2),
    (|dice| Step::Refund { session: session(dice), part: dice.coin() }, 4),
    (|dice| Step::Crash { alone: dice.coin() }, 2),
    (|dice| Step::Arrive { request: any(dice) }, 2),
    (|dice| Step::RefundEnds { refund: any(dice), failed: dice.coin() }, 2),
    (|dice| Step::Site { calls: *dice.pick(&[1, 2, 5, 20]), answer: *dice.pick(&ANSWERS) }, 2),
    (|dice| Step::Stray { session: session(dice) }, 2),
    (|dice| Step::Decide { payment: any(dice), charge: dice.coin() }, 2),
    (|dice| Step::Look { session: session(dice) }, 2),
    (|dice| Step::Resend { event: any(dice) }, 1),
    (|dice| Step::Switch { on: dice.coin() }, 1),
    (|dice| Step::CancelThere { payment: any(dice) }, 2),
    (|dice| Step::RefundThere { payment: any(dice) }, 2),
];

/// Nothing but a session or, so that sequences get far, one on which something has happened.
fn beginning(dice: &mut Dice) -> Vec<Step> {
    let done = Step::Run { task: 0, turns: 99 };
    let pay = Step::Pay { session: 0, card: 0 };
    let short = dice.coin();
    let paid = [Step::Open { manual: false, short }, pay, done];
    match dice.below(8) {
        0 => paid.to_vec(),
        1 => vec![Step::Open { manual: true, short }, pay, done],
        2 => {
            let ask = Step::Fault(Fault::Behaves(Behaviour::AskForShopper));
            vec![Step::Open { manual: false, short }, ask, pay, done]
        }
        3 => {
            let pending = Step::Fault(Fault::Behaves(Behaviour::LeavePending));
            let refund = [pending, Step::Refund { session: 0, part: dice.coin() }, done];
            [paid, refund].concat()
        }
        _ => vec![open(dice)],
    }
}

fn run(dice: &mut Dice) -> Step {
    Step::Run { task: any(dice), turns: *dice.pick(&[1, 2, 3, 5, 8, 13, 21, 99]) }
}

fn open(dice: &mut Dice) -> Step {
    Step::Open { manual: dice.below(3) == 0, short: dice.coin() }
}

/// One of two sessions, so that things meet.
fn session(dice: &mut Dice) -> u8 {
    dice.below(2)
}

fn any(dice: &mut Dice) -> u8 {
    dice.below(8)
}
