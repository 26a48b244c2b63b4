//! Where browsers report what a page's policy stopped: a sign of an attack, or of a fault of ours.

use axum::{Router, body::Bytes, extract::DefaultBodyLimit, http::StatusCode, routing::post};
use serde_json::Value;
use url::Url;

use super::state::WebState;
use crate::paths;

/// In bytes; a report is far smaller.
const LARGEST_REPORT: usize = 16 * 1024;
/// Browsers send several at once; more than this is no browser.
const MOST_REPORTS: usize = 20;

pub(super) fn router() -> Router<WebState> {
    Router::new().route(paths::CSP_REPORTS, post(report)).layer(DefaultBodyLimit::max(LARGEST_REPORT))
}

/// Logs what was stopped. The page's address holds the session's id and stays out of the log.
async fn report(body: Bytes) -> StatusCode {
    let Ok(sent) = serde_json::from_slice::<Value>(&body) else { return StatusCode::BAD_REQUEST };
    let reports = match &sent {
        Value::Array(reports) => reports.as_slice(),
        one => std::slice::from_ref(one),
    };
    for report in reports.iter().take(MOST_REPORTS) {
        // The Reporting API puts it into `body`, the older way into `csp-report`.
        let Some(body) = report.get("body").or_else(|| report.get("csp-report")) else { continue };
        let field =
            |names: [&str; 2]| names.iter().find_map(|name| body.get(name)?.as_str()).unwrap_or("none");
        let directive: String =
            field(["effectiveDirective", "effective-directive"]).chars().take(40).collect();
        let blocked = blocked(field(["blockedURL", "blocked-uri"]));
        tracing::warn!(directive, blocked, "a page's policy stopped something");
    }
    StatusCode::NO_CONTENT
}

/// The origin of what was stopped, or the word that stands for it (`inline`, `eval`, …).
fn blocked(text: &str) -> String {
    match Url::parse(text) {
        Ok(url) if url.has_host() => url.origin().ascii_serialization(),
        _ => text.chars().filter(char::is_ascii_alphanumeric).take(20).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_path_gets_into_the_log() {
        assert_eq!(blocked("https://evil.test/c/cs_test_1?x"), "https://evil.test");
        assert_eq!(blocked("inline"), "inline");
        assert_eq!(blocked("x\n2026 forged line"), "x2026forgedline");
    }
}
