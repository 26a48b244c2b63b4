//! What the keys show by their looks.

use domain::{model::Mode, ports::Finding};

use crate::stripe::Stripe;

/// The kinds of secret keys: one that may do everything, and one that may do what it was made for.
const SECRET: [&str; 2] = ["sk", "rk"];

pub(super) fn check(stripe: &Stripe, mode: Mode) -> Vec<Finding> {
    let config = &stripe.config;
    let is = |key: &str, kinds: &[&str]| {
        kinds.iter().any(|kind| key.starts_with(&format!("{kind}_{}_", mode.name())))
    };
    let mut findings = Vec::new();
    let wrong =
        [("secret", is(&config.secret_key, &SECRET)), ("publishable", is(&config.publishable_key, &["pk"]))];
    for (name, _) in wrong.iter().filter(|(_, right)| !right) {
        findings.push(Finding::bad(format!("The {name} key is not one of {} mode.", mode.name())));
    }
    if findings.is_empty() {
        findings.push(Finding::good(format!("Both keys are of {} mode.", mode.name())));
    }
    if config.webhook_secrets.is_empty() {
        findings.push(Finding::doubtful("No webhook secret is configured, so no webhook is believed."));
    }
    findings
}

/// Whether the secret key is one that was made for some things only.
pub(super) fn is_restricted(stripe: &Stripe) -> bool {
    stripe.config.secret_key.starts_with("rk_")
}
