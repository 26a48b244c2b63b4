//! The account: whether the key opens it, in which mode and version, and whether it may take cards.

use domain::{
    model::Mode,
    ports::{Finding, GatewayError},
};
use serde::Deserialize;

use super::{Seen, permission, see, without};
use crate::stripe::{API_VERSION, Stripe, answer, call::Call};

/// <https://docs.stripe.com/api/balance/balance_object>
#[derive(Deserialize)]
struct Balance {
    livemode: bool,
}

/// <https://docs.stripe.com/api/accounts/object>
#[derive(Deserialize)]
struct Account {
    id: String,
    charges_enabled: bool,
    #[serde(default)]
    capabilities: Capabilities,
}

#[derive(Deserialize, Default)]
struct Capabilities {
    card_payments: Option<String>,
}

/// Asks for the balance, the smallest thing that tells the mode. `Err` if it is no use to go on.
pub(super) async fn check_key(stripe: &Stripe, mode: Mode) -> Result<Vec<Finding>, Finding> {
    let answer = match stripe.send(Call::get("/v1/balance")).await {
        Ok(answer) => answer,
        Err(error) => return Err(Finding::bad(format!("There is no answer from Stripe: {error}."))),
    };
    let mut findings = match answer.response.status {
        401 => return Err(Finding::bad("Stripe does not accept the secret key; it may have been rolled.")),
        403 => vec![Finding::doubtful(format!(
            "Stripe knows the secret key, but it may not read the balance, which would show its mode{}.",
            without(permission(&answer).as_deref()),
        ))],
        _ => vec![match answer::read::<Balance>(&answer) {
            Ok(balance) if balance.livemode == (mode == Mode::Live) => {
                Finding::good(format!("Stripe accepts the secret key, in {} mode.", mode.name()))
            }
            Ok(_) => Finding::bad(format!("Stripe's answers are not of {} mode.", mode.name())),
            Err(error) => {
                return Err(Finding::bad(format!("Stripe's answer makes no sense: {error}.")));
            }
        }],
    };
    findings.push(version(answer.response.header("stripe-version")));
    Ok(findings)
}

fn version(answered: Option<&str>) -> Finding {
    match answered {
        Some(API_VERSION) => Finding::good(format!("It answers in version {API_VERSION} of its API.")),
        Some(other) => Finding::doubtful(format!(
            "It answers in version {other} of its API, and was asked for {API_VERSION}."
        )),
        None => Finding::doubtful(format!(
            "It does not say in which version of its API it answers; it was asked for {API_VERSION}."
        )),
    }
}

pub(super) async fn check_account(stripe: &Stripe, mode: Mode) -> Vec<Finding> {
    let account: Account = match see(stripe, "/v1/account").await {
        Seen::Is(account) => account,
        Seen::Forbidden(permission) => {
            return vec![Finding::doubtful(format!(
                "The secret key may not see whether the account can take cards{}.",
                without(permission.as_deref()),
            ))];
        }
        Seen::Not(error) => return vec![unseen(&error)],
    };
    // Test payments work before an account is activated.
    let fault =
        |sentence| if mode == Mode::Live { Finding::bad(sentence) } else { Finding::doubtful(sentence) };
    let id = name(&account.id);
    let charges = if account.charges_enabled {
        Finding::good(format!("The account{id} may take payments."))
    } else {
        fault(format!(
            "The account{id} may not take live payments: it is not activated, or something is due."
        ))
    };
    let cards = match account.capabilities.card_payments.as_deref() {
        Some("active") => Finding::good("It may take cards."),
        Some("pending") => fault("Stripe has not decided yet whether it may take cards.".to_owned()),
        Some(_) => fault("It may not take cards: the capability card_payments is not active.".to_owned()),
        None => Finding::doubtful("Stripe does not say whether it may take cards."),
    };
    vec![charges, cards]
}

fn unseen(error: &GatewayError) -> Finding {
    Finding::doubtful(format!("Whether the account can take cards could not be seen: {error}."))
}

/// What is printed is a name and nothing else.
fn name(id: &str) -> String {
    let valid =
        id.starts_with("acct_") && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    if valid { format!(" {id}") } else { String::new() }
}
