//! What a restricted key may do (<https://docs.stripe.com/keys#limit-access>).

use domain::ports::Finding;

use super::{keys::is_restricted, permission, without};
use crate::stripe::{
    Stripe,
    answer::{self, fault},
    call::Call,
};

/// Something that we do, and a call that shows whether the key may do it.
struct Need {
    what: &'static str,
    call: fn() -> Call,
    /// Whether no payment works without it.
    vital: bool,
}

/// To see whether the key may change something, something that is not there is to be changed: a key that may
/// is told that it is not there, and one that may not is told that.
const NEEDS: [Need; 7] = [
    Need { what: "read payments", call: || look("/v1/payment_intents"), vital: true },
    Need {
        what: "make and change payments",
        call: || Call::attempt("/v1/payment_intents/pi_nosuchpayment/cancel"),
        vital: true,
    },
    Need { what: "read charges", call: || look("/v1/charges"), vital: true },
    Need { what: "read refunds", call: || look("/v1/refunds"), vital: false },
    Need {
        what: "give money back",
        call: || Call::attempt("/v1/refunds").with("payment_intent", "pi_nosuchpayment"),
        vital: false,
    },
    Need { what: "read disputes", call: || look("/v1/disputes"), vital: false },
    Need { what: "read warnings of fraud", call: || look("/v1/radar/early_fraud_warnings"), vital: false },
];

fn look(path: &'static str) -> Call {
    Call::get(path).with("limit", "1")
}

/// One finding for each thing that the key may not do, or one that says that it may do everything.
pub(super) async fn check(stripe: &Stripe) -> Vec<Finding> {
    if !is_restricted(stripe) {
        return vec![Finding::good("The secret key may do everything; a restricted one could do less harm.")];
    }
    let mut findings = Vec::new();
    for need in NEEDS {
        findings.extend(ask(stripe, &need).await);
    }
    if findings.is_empty() {
        findings.push(Finding::good("The restricted key may do everything that is needed."));
    }
    findings
}

async fn ask(stripe: &Stripe, need: &Need) -> Option<Finding> {
    let what = need.what;
    let answer = match stripe.send((need.call)()).await {
        Ok(answer) => answer,
        Err(error) => return Some(unseen(what, &error.to_string())),
    };
    match answer.response.status {
        200 => None,
        403 => {
            let sentence =
                format!("The restricted key may not {what}{}.", without(permission(&answer).as_deref()));
            Some(if need.vital { Finding::bad(sentence) } else { Finding::doubtful(sentence) })
        }
        // What is not there cannot be changed, by whoever may.
        400 | 404 if answer::error(&answer.response).is_ok() => None,
        _ => Some(unseen(what, &fault(&answer.response).to_string())),
    }
}

fn unseen(what: &str, why: &str) -> Finding {
    Finding::doubtful(format!("Whether the restricted key may {what} could not be seen: {why}."))
}
