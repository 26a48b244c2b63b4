//! An origin: scheme, host and port, and nothing behind them.

use url::Url;

/// An `http` or `https` origin, such as `https://pay.example.com`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin(Url);

impl Origin {
    /// Reads an origin; a path, a query or a name and password are no part of one.
    pub fn parse(text: &str) -> Option<Self> {
        let url = Url::parse(text).ok()?;
        let bare = url.path() == "/" && url.query().is_none() && url.fragment().is_none();
        let anonymous = url.username().is_empty() && url.password().is_none();
        let web = matches!(url.scheme(), "http" | "https") && url.host().is_some();
        (bare && anonymous && web).then_some(Self(url))
    }

    /// Whether it is reached by TLS.
    pub fn is_https(&self) -> bool {
        self.0.scheme() == "https"
    }

    /// Without a slash at the end.
    pub fn as_str(&self) -> &str {
        self.0.as_str().trim_end_matches('/')
    }

    /// As an address.
    pub fn url(&self) -> &Url {
        &self.0
    }
}
