//! Requests that are sent again: the first answer is given again, and the effect is not had again.
//!
//! The stored answer is committed together with the effect. A process that dies before that leaves
//! neither, so the key can be used again.

use std::{
    collections::HashSet,
    sync::{Arc, Mutex, PoisonError},
};

use hmac::{Hmac, KeyInit, Mac};
use http::{HeaderMap, StatusCode};
use sha2::Sha256;

use crate::{
    auth::Caller,
    error::{ApiError, Result},
    form::Node,
    store::Unit,
};

/// Answers are kept for at least this long, in milliseconds: a day.
const KEPT_FOR: i64 = 24 * 60 * 60 * 1000;

/// The keys whose first request is being worked on, in this process.
#[derive(Debug, Default, Clone)]
pub(crate) struct InFlight {
    keys: Arc<Mutex<HashSet<String>>>,
}

/// Holds a key until the request has ended, however it ends.
#[derive(Debug)]
pub(crate) struct Held {
    in_flight: InFlight,
    key: String,
}

impl InFlight {
    /// Refuses a key that is held already.
    pub(crate) fn hold(&self, key: &str) -> Result<Held> {
        if self.keys.lock().unwrap_or_else(PoisonError::into_inner).insert(key.to_owned()) {
            Ok(Held { in_flight: self.clone(), key: key.to_owned() })
        } else {
            Err(ApiError::in_progress(key))
        }
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        self.in_flight.keys.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.key);
    }
}

/// The request's key, if it has one.
pub(crate) fn key_of(headers: &HeaderMap) -> Result<Option<String>> {
    let Some(value) = headers.get("idempotency-key") else { return Ok(None) };
    match value.to_str() {
        Ok(key) if !key.is_empty() && key.len() <= 255 => Ok(Some(key.to_owned())),
        _ => Err(ApiError::invalid("An idempotency key must have 1 to 255 characters of ASCII.")),
    }
}

/// What makes two requests the same, without keeping their parameters: a card number may be in them,
/// so the hash is keyed.
pub(crate) fn fingerprint(hash_key: &str, caller: Caller, parameters: &Node) -> String {
    let mut mac =
        Hmac::<Sha256>::new_from_slice(hash_key.as_bytes()).expect("HMAC takes a key of any length");
    // A page must not be shown what a server was answered.
    mac.update(match caller {
        Caller::Secret => b"secret:",
        Caller::Publishable => b"public:",
    });
    digest(&mut mac, parameters);
    hex::encode(mac.finalize().into_bytes())
}

/// Feeds the tree with the length of every part, so that no two trees look alike.
fn digest(mac: &mut Hmac<Sha256>, node: &Node) {
    match node {
        Node::Text(text) => {
            mac.update(format!("t{}:", text.len()).as_bytes());
            mac.update(text.as_bytes());
        }
        Node::Map(fields) => {
            mac.update(format!("m{}:", fields.len()).as_bytes());
            for (name, value) in fields {
                mac.update(format!("{}:{name}", name.len()).as_bytes());
                digest(mac, value);
            }
        }
    }
}

/// What is kept of a request.
pub(crate) struct Record {
    pub(crate) key: String,
    pub(crate) path: String,
    pub(crate) fingerprint: String,
}

/// An answer that was given before.
pub(crate) struct Replay {
    pub(crate) status: StatusCode,
    pub(crate) body: String,
}

impl Record {
    /// The stored answer to this request; an error if the key was used for another one.
    pub(crate) async fn replay(&self, unit: &mut Unit) -> Result<Option<Replay>> {
        let found: Option<(String, String, u16, String)> =
            sqlx::query_as("SELECT path, fingerprint, status, body FROM idempotency WHERE key = ?")
                .bind(&self.key)
                .fetch_optional(unit.connection())
                .await?;
        let Some((path, fingerprint, status, body)) = found else { return Ok(None) };
        let key = &self.key;
        if path != self.path {
            return Err(ApiError::idempotency(format!(
                "The idempotency key '{key}' was first used for {path}, so it cannot be used for {}. Use another key for another request.",
                self.path
            )));
        }
        if fingerprint != self.fingerprint {
            return Err(ApiError::idempotency(format!(
                "The idempotency key '{key}' was first used with other parameters. Use another key for another request."
            )));
        }
        let status = StatusCode::from_u16(status).map_err(|error| sqlx::Error::Decode(error.into()))?;
        Ok(Some(Replay { status, body }))
    }

    /// Keeps the answer; it counts once the unit is committed.
    pub(crate) async fn keep(
        &self,
        unit: &mut Unit,
        status: StatusCode,
        body: &str,
        now: i64,
    ) -> std::result::Result<(), sqlx::Error> {
        sqlx::query(
            "INSERT INTO idempotency (key, path, fingerprint, status, body, created) VALUES (?, ?, ?, ?, ?, ?)",
        )
        .bind(&self.key)
        .bind(&self.path)
        .bind(&self.fingerprint)
        .bind(status.as_u16())
        .bind(body)
        .bind(now)
        .execute(unit.connection())
        .await?;
        Ok(())
    }
}

/// True if [`prune`] has something to do.
pub(crate) async fn has_old(unit: &mut Unit, now: i64) -> std::result::Result<bool, sqlx::Error> {
    sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM idempotency WHERE created < ?)")
        .bind(now - KEPT_FOR)
        .fetch_one(unit.connection())
        .await
}

/// Forgets answers that are older than a day; their keys are new again.
pub(crate) async fn prune(unit: &mut Unit, now: i64) -> std::result::Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM idempotency WHERE created < ?")
        .bind(now - KEPT_FOR)
        .execute(unit.connection())
        .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::decode;

    fn print(form: &str) -> String {
        fingerprint("key", Caller::Secret, &Node::Map(decode("", form.as_bytes()).unwrap()))
    }

    #[test]
    fn order_and_encoding_do_not_matter_but_values_do() {
        assert_eq!(print("a=1&b[c]=2"), print("b%5Bc%5D=2&a=1"));
        assert_ne!(print("a=1"), print("a=2"));
        assert_ne!(print("a=1&b=2"), print("a=1b&=2"));
        assert_ne!(print("a[b]=1"), print("a=b1"));
        let form = Node::Map(decode("", b"a=1").unwrap());
        assert_ne!(print("a=1"), fingerprint("other", Caller::Secret, &form));
        assert_ne!(print("a=1"), fingerprint("key", Caller::Publishable, &form));
    }

    #[test]
    fn a_held_key_is_free_again_when_its_request_ends() {
        let in_flight = InFlight::default();
        let held = in_flight.hold("k").unwrap();
        assert_eq!(in_flight.hold("k").unwrap_err().status(), StatusCode::CONFLICT);
        assert!(in_flight.hold("other").is_ok());
        drop(held);
        assert!(in_flight.hold("k").is_ok());
    }

    #[test]
    fn keys_have_a_length() {
        let header =
            |key: &str| HeaderMap::from_iter([("idempotency-key".parse().unwrap(), key.parse().unwrap())]);
        assert_eq!(key_of(&HeaderMap::new()).unwrap(), None);
        assert_eq!(key_of(&header("k1")).unwrap().as_deref(), Some("k1"));
        assert!(key_of(&header(&"k".repeat(256))).is_err());
    }
}
