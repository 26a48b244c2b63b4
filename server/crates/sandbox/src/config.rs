//! What a sandbox is told when it starts.

use std::{fmt, path::PathBuf, time::Duration};

use url::Url;

/// How one sandbox runs. [`Config::new`] gives one that needs nothing else.
#[derive(Debug, Clone)]
pub struct Config {
    /// The origin under which browsers reach this sandbox, as in `http://localhost:3010`. The addresses
    /// of challenge pages are built from it, and only pages of this origin may resolve a challenge.
    pub public_url: Url,
    /// The SQLite file that keeps everything over a restart; without one, all is lost with the process.
    pub state: Option<PathBuf>,
    /// Where events are sent, besides the endpoints that are added through the API.
    pub webhooks: Vec<WebhookTarget>,
    /// The account's keys; without them, a pair is made at the first start and kept in the state.
    pub keys: Option<Keys>,
    /// Signs the events for every target that has no secret of its own; made at the first start if absent.
    pub webhook_secret: Option<String>,
    /// How long a call that the faults `timeout` or `timeout_before` have struck stays without an answer,
    /// in real time, before its connection is closed.
    pub timeout: Duration,
}

/// More than the patience of any client that is known.
const TIMEOUT: Duration = Duration::from_mins(2);

impl Config {
    /// A sandbox in memory, with keys of its own making and nobody to send events to.
    pub fn new(public_url: Url) -> Self {
        Self {
            public_url,
            state: None,
            webhooks: Vec::new(),
            keys: None,
            webhook_secret: None,
            timeout: TIMEOUT,
        }
    }
}

/// An address that is sent every event.
#[derive(Clone)]
pub struct WebhookTarget {
    /// `http` or `https`; loopback and private addresses are fine, this is a test gateway.
    pub url: Url,
    /// The `whsec_…` that signs; without one, the account's (see [`crate::Sandbox::webhook_secret`]).
    pub secret: Option<String>,
}

impl fmt::Debug for WebhookTarget {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("WebhookTarget").field("url", &self.url.as_str()).finish_non_exhaustive()
    }
}

/// The two keys of the sandbox's one account.
#[derive(Clone, PartialEq, Eq)]
pub struct Keys {
    /// `pk_test_…`: may stand in a page; it can make payment methods and finish an intent it has the secret of.
    pub publishable: String,
    /// `sk_test_…`: may do everything.
    pub secret: String,
}

impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Keys {{ publishable: {}, secret: [redacted] }}", self.publishable)
    }
}

/// Why a sandbox could not start, or stopped.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The public address is not a plain `http(s)` origin.
    #[error("the sandbox's public address must be http or https with a host and no path, not {0}")]
    PublicUrl(Url),
    /// A given key has the wrong shape. The key itself is not repeated.
    #[error("the sandbox's {name} key must start with {prefix} and go on with at least 16 letters or digits")]
    Key {
        /// Which of the two.
        name: &'static str,
        /// What it must start with.
        prefix: &'static str,
    },
    /// The folder or the file of the state could not be made.
    #[error("the sandbox's state file {path} cannot be opened")]
    StateFile {
        /// The file as configured.
        path: PathBuf,
        /// What the system said.
        #[source]
        source: std::io::Error,
    },
    /// The state could not be read or written.
    #[error("the sandbox's state cannot be used")]
    Storage(#[from] sqlx::Error),
    /// The state was written by a newer version, or its tables could not be made.
    #[error("the sandbox's state cannot be brought up to date")]
    Migration(#[from] sqlx::migrate::MigrateError),
    /// The client that delivers webhooks could not be set up.
    #[error("the sandbox's HTTP client cannot be set up")]
    HttpClient(#[from] reqwest::Error),
    /// The listener failed.
    #[error("the sandbox stopped listening")]
    Listen(#[from] std::io::Error),
}

impl Config {
    /// Finds what could only fail later.
    pub(crate) fn check(&self) -> Result<(), Error> {
        let url = &self.public_url;
        if !matches!(url.scheme(), "http" | "https")
            || url.path() != "/"
            || url.query().is_some()
            || url.host().is_none()
        {
            return Err(Error::PublicUrl(url.clone()));
        }
        if let Some(keys) = &self.keys {
            check_key("publishable", "pk_test_", &keys.publishable)?;
            check_key("secret", "sk_test_", &keys.secret)?;
        }
        if let Some(secret) = &self.webhook_secret {
            check_key("webhook signing", "whsec_", secret)?;
        }
        Ok(())
    }
}

/// Checks the shape of a key or a signing secret.
pub(crate) fn check_key(name: &'static str, prefix: &'static str, key: &str) -> Result<(), Error> {
    let fits = key
        .strip_prefix(prefix)
        .is_some_and(|rest| rest.len() >= 16 && rest.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    if fits { Ok(()) } else { Err(Error::Key { name, prefix }) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn config(url: &str) -> Config {
        Config::new(url.parse().unwrap())
    }

    #[test]
    fn the_public_url_is_an_origin() {
        assert!(config("http://localhost:3010").check().is_ok());
        assert!(config("https://pay.test").check().is_ok());
        assert!(config("http://localhost:3010/sandbox").check().is_err());
        assert!(config("file:///tmp").check().is_err());
    }

    #[test]
    fn keys_that_look_live_or_short_are_refused_without_repeating_them() {
        let live = Keys {
            publishable: "pk_test_0123456789abcdef".into(),
            secret: "sk_live_0123456789abcdef".into(),
        };
        let refused = Config { keys: Some(live), ..config("http://localhost:3010") }.check().unwrap_err();
        assert!(refused.to_string().contains("secret key must start with sk_test_"));
        assert!(!refused.to_string().contains("0123456789"));
    }

    #[test]
    fn secrets_do_not_print() {
        let keys = Keys { publishable: "pk_test_a".into(), secret: "sk_test_b".into() };
        let target = WebhookTarget { url: "http://a.test".parse().unwrap(), secret: Some("whsec_c".into()) };
        let printed = format!("{keys:?} {target:?}");
        assert!(!printed.contains("sk_test_b") && !printed.contains("whsec_c"), "{printed}");
    }
}
