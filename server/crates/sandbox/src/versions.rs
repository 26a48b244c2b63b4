//! The versions of the API that a caller can ask for: <https://docs.stripe.com/changelog>. The answers have
//! the shapes of [`API_VERSION`] whichever it is.

use http::HeaderMap;

use crate::error::{ApiError, Result};

/// The version that is spoken, and that holds for whoever asks for none.
pub(crate) const API_VERSION: &str = "2026-10-28.endive";

const HEADER: &str = "stripe-version";

/// A release and its days. A caller can also ask for a day's preview.
const RELEASES: [(&str, &[&str]); 5] = [
    ("acacia", &["2024-09-30", "2024-10-28", "2024-11-20", "2024-12-18", "2025-01-27", "2025-02-24"]),
    ("basil", &["2025-03-31", "2025-04-30", "2025-05-28", "2025-06-30", "2025-07-30", "2025-08-27"]),
    ("clover", &["2025-09-30", "2025-10-29", "2025-11-17", "2025-12-15", "2026-01-28", "2026-02-25"]),
    ("dahlia", &["2026-03-25", "2026-04-22", "2026-05-27", "2026-06-24", "2026-07-29", "2026-08-26"]),
    ("endive", &["2026-09-30", "2026-10-28"]),
];

/// The last ones before releases had names.
const NAMELESS: [&str; 12] = [
    "2019-10-08",
    "2019-10-17",
    "2019-11-05",
    "2019-12-03",
    "2020-03-02",
    "2020-08-27",
    "2022-08-01",
    "2022-11-15",
    "2023-08-16",
    "2023-10-16",
    "2024-04-10",
    "2024-06-20",
];

/// The version that holds for a request; nothing if it asks for one that there is not.
pub(crate) fn in_force(headers: &HeaderMap) -> Option<&str> {
    match headers.get(HEADER) {
        None => Some(API_VERSION),
        Some(asked) => asked.to_str().ok().filter(|asked| is_known(asked)),
    }
}

/// Refuses a version that there is not.
pub(crate) fn check(headers: &HeaderMap) -> Result<()> {
    if in_force(headers).is_some() {
        return Ok(());
    }
    let asked =
        headers.get(HEADER).map(|asked| String::from_utf8_lossy(asked.as_bytes())).unwrap_or_default();
    let asked: String = asked.chars().take(100).collect();
    Err(ApiError::invalid(format!("Invalid Stripe API version: {asked}")))
}

fn is_known(version: &str) -> bool {
    match version.split_once('.') {
        None => NAMELESS.contains(&version),
        Some((day, "preview")) => RELEASES.iter().any(|(_, days)| days.contains(&day)),
        Some((day, name)) => RELEASES.iter().any(|(release, days)| *release == name && days.contains(&day)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_known_by_their_day_and_name() {
        for known in [API_VERSION, "2024-06-20", "2025-01-27.acacia", "2026-09-30.preview"] {
            assert!(is_known(known), "{known}");
        }
        for unknown in [
            "",
            "latest",
            "2024-06-21",
            "2025-01-27",
            "2025-01-27.basil",
            "2025-01-27.",
            "2025-01-28.preview",
        ] {
            assert!(!is_known(unknown), "{unknown}");
        }
    }
}
