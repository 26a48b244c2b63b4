//! What the script in the page is started with: a client token, good for a day
//! (<https://developer.paypal.com/braintree/docs/guides/authorization/client-token>). It names no shopper, so
//! that one serves many pages for some minutes.

use std::sync::Mutex as Kept;

use domain::ports::GatewayError;
use futures::lock::Mutex;
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;
use serde_json::json;

use super::{Braintree, call::Call, documents};

/// For so long one is handed out without a question.
const FRESH: SignedDuration = SignedDuration::from_mins(10);

/// For so long one is handed out if there is no newer one: a page that stays open for hours must still be
/// able to use it.
const USABLE: SignedDuration = SignedDuration::from_hours(2);

/// The newest token, and who asks for another.
#[derive(Default)]
pub(super) struct ClientToken {
    newest: Kept<Option<Token>>,
    asking: Mutex<()>,
}

#[derive(Clone)]
struct Token {
    text: String,
    asked_at: Timestamp,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Answer {
    client_token: String,
}

impl ClientToken {
    /// A token that is young enough. One request at a time asks for a new one; whoever comes meanwhile gets
    /// the old one, or waits if there is none.
    pub(super) async fn get(&self, braintree: &Braintree) -> Result<String, GatewayError> {
        if let Some(token) = self.younger_than(FRESH, braintree) {
            return Ok(token);
        }
        let old = self.younger_than(USABLE, braintree);
        let _asking = match (self.asking.try_lock(), &old) {
            (Some(asking), _) => asking,
            (None, Some(old)) => return Ok(old.clone()),
            (None, None) => self.asking.lock().await,
        };
        // Somebody may have got one while we waited.
        if let Some(token) = self.younger_than(FRESH, braintree) {
            return Ok(token);
        }
        match (ask(braintree).await, old) {
            (Ok(token), _) => {
                let text = token.text.clone();
                *self.newest.lock().expect("nothing panics while it is held") = Some(token);
                Ok(text)
            }
            (Err(error), Some(old)) => {
                tracing::warn!(%error, "no new client token; the old one is used");
                Ok(old)
            }
            (Err(error), None) => Err(error),
        }
    }

    fn younger_than(&self, age: SignedDuration, braintree: &Braintree) -> Option<String> {
        let now = braintree.wiring.clock.now();
        let newest = self.newest.lock().expect("nothing panics while it is held");
        newest
            .as_ref()
            .filter(|token| now.duration_since(token.asked_at) < age)
            .map(|token| token.text.clone())
    }
}

async fn ask(braintree: &Braintree) -> Result<Token, GatewayError> {
    let asked_at = braintree.wiring.clock.now();
    let answer: Answer = braintree.asking().send(&Call::query(documents::CLIENT_TOKEN, json!({}))).await?;
    Ok(Token { text: answer.client_token, asked_at })
}
