//! Whether Stripe is set up for us: the keys, the account, what a restricted key may do, and the webhooks.
//! Nothing is charged, and nothing that is said holds a secret.

mod account;
mod keys;
mod permissions;
mod webhooks;

use async_trait::async_trait;
use domain::ports::{Expected, Finding, GatewayError, SelfCheck};
use serde::de::DeserializeOwned;

use super::{
    Stripe,
    answer::{self, Answer},
    call::Call,
};

#[async_trait]
impl SelfCheck for Stripe {
    async fn check(&self, expected: &Expected) -> Vec<Finding> {
        let mut findings = keys::check(self, expected.mode);
        match account::check_key(self, expected.mode).await {
            Ok(more) => findings.extend(more),
            // Nothing else can be asked.
            Err(finding) => {
                findings.push(finding);
                return findings;
            }
        }
        findings.extend(account::check_account(self, expected.mode).await);
        findings.extend(permissions::check(self).await);
        findings.extend(webhooks::check(self, &expected.hooks_url).await);
        findings
    }
}

/// What was asked for, or why not.
enum Seen<T> {
    /// It is there.
    Is(T),
    /// The key may not see it, for want of this permission if Stripe names it.
    Forbidden(Option<String>),
    /// Another answer, or none.
    Not(GatewayError),
}

async fn see<T: DeserializeOwned>(stripe: &Stripe, path: &str) -> Seen<T> {
    match stripe.send(Call::get(path.to_owned())).await {
        Ok(answer) if answer.response.status == 403 => Seen::Forbidden(permission(&answer)),
        Ok(answer) => answer::read(&answer).map_or_else(Seen::Not, Seen::Is),
        Err(error) => Seen::Not(error),
    }
}

/// The name of the permission that a refusal says is missing, such as `rak_charge_read`. It is all that is
/// taken from a message that also repeats a part of the key.
fn permission(answer: &Answer) -> Option<String> {
    let message = answer::error(&answer.response).ok()?.message?;
    let mut words = message.split(|letter: char| !letter.is_ascii_lowercase() && letter != '_');
    words.find(|word| word.starts_with("rak_")).map(str::to_owned)
}

fn without(permission: Option<&str>) -> String {
    permission.map_or_else(String::new, |permission| format!(" (it lacks {permission})"))
}
