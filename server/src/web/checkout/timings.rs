//! `POST /c/{session}/timings`: what a page says of itself when it is left. Names and whole numbers, of
//! which counters are made; the session only says that there was such a page, and is not written down.

use std::collections::{BTreeMap, BTreeSet};

use axum::{
    body::Bytes,
    extract::State,
    http::{HeaderMap, StatusCode},
};
use domain::model::{Device, ErrorField, LastStep, PageReport, Timing};
use jiff::tz::TimeZone;

use crate::web::{pages::SessionPath, state::WebState};

/// In bytes. All that can be said is less than half of it.
const LONGEST: usize = 512;

/// A page that was open for longer has been asleep meanwhile.
const LONGEST_TIME: u32 = 3_600_000;

/// Whoever asks not to be tracked is not counted either, although counting is not tracking
/// (<https://w3c.github.io/gpc/>, <https://www.w3.org/TR/tracking-dnt/>).
const WISHES: [&str; 2] = ["sec-gpc", "dnt"];

pub(super) async fn timings(
    State(state): State<WebState>,
    SessionPath(session): SessionPath,
    headers: HeaderMap,
    body: Bytes,
) -> StatusCode {
    let Some(report) = read(&body) else { return StatusCode::BAD_REQUEST };
    if WISHES.iter().any(|wish| headers.get(*wish).is_some_and(|value| value == "1")) {
        return StatusCode::NO_CONTENT;
    }
    let known = async { state.ports().store.snapshot().await?.session(&session).await };
    match known.await {
        Ok(None) => StatusCode::NOT_FOUND,
        Ok(Some(_)) => {
            let day = state.ports().clock.now().to_zoned(TimeZone::UTC).date();
            if state.page_tally().count(day, &session, &report) {
                StatusCode::NO_CONTENT
            } else {
                StatusCode::TOO_MANY_REQUESTS
            }
        }
        Err(error) => {
            tracing::warn!(%error, "cannot tell whether a page that reports its times is one");
            StatusCode::SERVICE_UNAVAILABLE
        }
    }
}

/// Reads a report, written as a form is; `None` where no page of ours would send such.
fn read(body: &[u8]) -> Option<PageReport> {
    if body.len() > LONGEST {
        return None;
    }
    let (mut device, mut left) = (None, None);
    let (mut took, mut wrong) = (BTreeMap::new(), BTreeSet::new());
    for (name, value) in url::form_urlencoded::parse(body) {
        let is_new = match &*name {
            "device" => device.replace(Device::from_name(&value)?).is_none(),
            "left" => left.replace(LastStep::from_name(&value)?).is_none(),
            "wrong" => wrong.insert(ErrorField::from_name(&value)?),
            timing => took.insert(Timing::from_name(timing)?, milliseconds(&value)?).is_none(),
        };
        if !is_new {
            return None;
        }
    }
    Some(PageReport { device: device?, left: left?, took, wrong })
}

fn milliseconds(text: &str) -> Option<u32> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|time| digits && *time <= LONGEST_TIME)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_reads_back() {
        let body = b"device=phone&left=declined&paint=210&pay_ready=1400&wrong=email&wrong=card_cvc";
        let expected = PageReport {
            device: Device::Phone,
            left: LastStep::Declined,
            took: [(Timing::Paint, 210), (Timing::PayReady, 1400)].into(),
            wrong: [ErrorField::Email, ErrorField::CardCvc].into(),
        };
        assert_eq!(read(body), Some(expected));
        assert!(read(b"device=desktop&left=arrived").is_some());
    }

    #[test]
    fn what_no_page_sends_is_refused() {
        let long = format!("device=phone&left=paid&paint={}", "0".repeat(LONGEST));
        for body in [
            "",
            "device=phone",
            "left=paid",
            "device=watch&left=paid",
            "device=phone&device=phone&left=paid",
            "device=phone&left=paid&paint=fast",
            "device=phone&left=paid&paint=-1",
            "device=phone&left=paid&paint=%2B1",
            "device=phone&left=paid&paint=3600001",
            "device=phone&left=paid&paint=1&paint=2",
            "device=phone&left=paid&wrong=email&wrong=email",
            "device=phone&left=paid&wrong=custom-size",
            "device=phone&left=paid&shopper=ada",
            &long,
        ] {
            assert_eq!(read(body.as_bytes()), None, "{body}");
        }
    }
}
