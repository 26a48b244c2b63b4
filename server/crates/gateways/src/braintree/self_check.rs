//! Looking whether everything is set up right, without moving any money.

use async_trait::async_trait;
use domain::ports::{Expected, Finding, GatewayError, SelfCheck};
use serde::Deserialize;
use serde_json::json;

use super::{Braintree, Environment, call::Call, documents};

/// More accounts than anybody configures.
const MOST: u32 = 50;

#[derive(Deserialize)]
struct Viewer {
    merchant: Option<Merchant>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Merchant {
    id: String,
    merchant_accounts: Option<Accounts>,
}

#[derive(Deserialize)]
struct Accounts {
    edges: Vec<Edge>,
}

#[derive(Deserialize)]
struct Edge {
    node: Account,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Account {
    id: String,
    currency_code: Option<String>,
    status: Option<String>,
}

#[async_trait]
impl SelfCheck for Braintree {
    async fn check(&self, expected: &Expected) -> Vec<Finding> {
        let mut findings = vec![self.environment(expected)];
        match self.viewer().await {
            Ok(viewer) => {
                findings.push(Finding::good("Braintree answers, and the API key is accepted."));
                findings.extend(self.merchant(viewer.merchant));
            }
            Err(error) => findings.push(unanswered(&error)),
        }
        findings.push(Finding::doubtful(format!(
            "Braintree does not say where it sends webhooks. The Control Panel does: disputes and failed refunds \
             should be sent to {}.",
            expected.hooks_url
        )));
        findings
    }
}

impl Braintree {
    fn environment(&self, expected: &Expected) -> Finding {
        let name = self.config.environment.name();
        if self.config.environment == Environment::of(expected.mode) {
            Finding::good(format!("The environment is {name}, as the mode wants it."))
        } else {
            Finding::bad(format!(
                "The environment is {name}, which is none for {} mode.",
                expected.mode.name()
            ))
        }
    }

    async fn viewer(&self) -> Result<Viewer, GatewayError> {
        let ids: Vec<_> = self.config.merchant_accounts.iter().map(|(_, id)| id).collect();
        let variables = json!({ "accounts": { "id": { "in": ids } }, "first": MOST });
        Ok(self.asking().send(&Call::query(documents::VIEWER, variables)).await?)
    }

    fn merchant(&self, merchant: Option<Merchant>) -> Vec<Finding> {
        let Some(merchant) = merchant else {
            return vec![Finding::doubtful(
                "The API key may not look at its merchant, so the accounts are not seen.",
            )];
        };
        let configured = &self.config.merchant_id;
        let mut findings = Vec::new();
        if is_named(&merchant.id, configured) {
            findings.push(Finding::good(format!("The API key is of the merchant {configured}.")));
        } else {
            findings.push(Finding::bad(format!("The API key is of another merchant than {configured}.")));
        }
        let Some(Accounts { edges }) = merchant.merchant_accounts else {
            findings.push(Finding::doubtful("The API key may not look at the merchant accounts."));
            return findings;
        };
        for (currency, id) in &self.config.merchant_accounts {
            let account = edges.iter().map(|edge| &edge.node).find(|account| is_named(&account.id, id));
            findings.push(of_account(id, currency.code(), account));
        }
        findings
    }
}

fn of_account(id: &str, currency: &str, account: Option<&Account>) -> Finding {
    let Some(account) = account else { return Finding::bad(format!("There is no merchant account {id}.")) };
    let has = account.currency_code.as_deref().unwrap_or("no currency");
    let status = account.status.as_deref().unwrap_or("not told");
    if has != currency {
        Finding::bad(format!("The merchant account {id} is for {has}, and not for {currency}."))
    } else if status != "ACTIVE" {
        Finding::bad(format!("The merchant account {id} cannot be used: its status is {status}."))
    } else {
        Finding::good(format!("The merchant account {id} takes {currency}."))
    }
}

/// Merchants and their accounts are called as in the Control Panel; other objects' names are made of a
/// kind and that, in base64, which is allowed for here too.
fn is_named(theirs: &str, configured: &str) -> bool {
    use base64::{Engine as _, prelude::BASE64_STANDARD_NO_PAD};
    let inside = BASE64_STANDARD_NO_PAD.decode(theirs.trim_end_matches('=')).unwrap_or_default();
    let inside = String::from_utf8(inside).unwrap_or_default();
    theirs == configured || inside.split_once('_').is_some_and(|(_, name)| name == configured)
}

fn unanswered(error: &GatewayError) -> Finding {
    match error {
        GatewayError::Rejected(why) => Finding::bad(format!("Braintree refuses the API key ({why}).")),
        other => Finding::bad(format!("Braintree does not answer: {other}.")),
    }
}
