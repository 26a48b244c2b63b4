//! Looking whether a gateway is set up right, and saying it to a person. Nothing is charged.

use std::fmt;

use domain::{
    model::{GatewayName, Mode},
    ports::{Expected, Finding, Gateway, Verdict},
};
use url::{Host, Url};

use crate::outbound::Destinations;

/// What was found out about one gateway. `Display` says it, a finding a line, the worst at the end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    gateway: GatewayName,
    hooks_url: String,
    /// `None`: a gateway of this kind cannot be asked.
    told: Option<Vec<Finding>>,
    /// What can be seen without asking.
    seen: Option<Finding>,
}

impl Report {
    /// Asks the gateway, if it can be asked.
    pub async fn of(name: &GatewayName, gateway: &dyn Gateway, expected: &Expected) -> Self {
        let told = match gateway.self_check() {
            Some(check) => Some(check.check(expected).await),
            None => None,
        };
        let hooks_url = expected.hooks_url.clone();
        Self { gateway: name.clone(), hooks_url, told, seen: out_of_reach(expected) }
    }

    /// Whether payments will not work.
    pub fn is_bad(&self) -> bool {
        self.findings().any(|finding| finding.verdict == Verdict::Bad)
    }

    fn findings(&self) -> impl Iterator<Item = &Finding> {
        self.told.iter().flatten().chain(&self.seen)
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "Gateway {}, webhooks at {}", self.gateway, self.hooks_url)?;
        for (verdict, heading) in
            [(Verdict::Good, "Good"), (Verdict::Doubtful, "Doubtful"), (Verdict::Bad, "Bad")]
        {
            let mut findings = self.findings().filter(|finding| finding.verdict == verdict).peekable();
            if findings.peek().is_some() {
                writeln!(f, "\n  {heading}")?;
            }
            for finding in findings {
                writeln!(f, "  - {}", finding.sentence)?;
            }
        }
        match &self.told {
            None => writeln!(f, "\n  Gateways of this kind cannot be asked whether they are set up right."),
            Some(_) => Ok(()),
        }
    }
}

/// Whether the gateway cannot come to our webhooks from where it is. In test mode something on the way may
/// bring them, such as the gateway's own command line; so nothing is said then.
fn out_of_reach(expected: &Expected) -> Option<Finding> {
    if expected.mode == Mode::Test {
        return None;
    }
    let why = match Url::parse(&expected.hooks_url) {
        Ok(url) => not_public(&url)?,
        Err(_) => "it is no address".to_owned(),
    };
    Some(Finding::bad(format!(
        "Webhooks cannot come to {}: {why}. Shoppers and gateways reach this server at server.public_url, \
         which must be an https:// address of the public Internet.",
        expected.hooks_url
    )))
}

fn not_public(url: &Url) -> Option<String> {
    if let Err(forbidden) = Destinations::public_and([]).check_url(url) {
        return Some(forbidden.to_string());
    }
    match url.host() {
        Some(Host::Domain(name)) if is_local_name(name) => {
            Some("its name is only known in a network of one's own".to_owned())
        }
        Some(_) => None,
        None => Some("it has no host".to_owned()),
    }
}

/// Names that the public Internet does not know (RFC 6761, RFC 6762; `internal` by ICANN's resolution of
/// July 2024), and those without a dot.
fn is_local_name(name: &str) -> bool {
    let name = name.trim_end_matches('.');
    let last = name.rsplit('.').next().unwrap_or(name);
    let reserved = ["localhost", "local", "internal", "test", "example", "invalid"];
    !name.contains('.') || reserved.contains(&last) || name.ends_with(".home.arpa")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reachable(mode: Mode, hooks_url: &str) -> bool {
        out_of_reach(&Expected { mode, hooks_url: hooks_url.to_owned() }).is_none()
    }

    #[test]
    fn in_live_mode_webhooks_come_from_the_public_internet() {
        for url in ["https://pay.example.com/hooks/main", "https://pay.internal.shop.fr/hooks/main"] {
            assert!(reachable(Mode::Live, url), "{url}");
        }
        for url in [
            "http://pay.shop.fr/hooks/main",
            "https://127.0.0.1:3000/hooks/main",
            "https://10.1.2.3/hooks/main",
            "https://[::1]/hooks/main",
            "https://localhost/hooks/main",
            "https://pay.localhost/hooks/main",
            "https://pay/hooks/main",
            "https://pay.internal/hooks/main",
            "https://pay.home.arpa./hooks/main",
            "hooks/main",
        ] {
            assert!(!reachable(Mode::Live, url), "{url}");
        }
    }

    #[test]
    fn in_test_mode_they_may_be_brought() {
        assert!(reachable(Mode::Test, "http://127.0.0.1:3000/hooks/main"));
    }
}
