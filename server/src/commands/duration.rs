//! Lengths of time, as they are typed: `90d`, `12h`, `1h 30m`.

use domain::ports::Ports;
use jiff::{SignedDuration, Span, SpanRelativeTo, Timestamp};

/// Weeks, days, hours, minutes or seconds; a day has 24 hours. Months and years differ in length.
pub(super) fn duration(text: &str) -> Result<SignedDuration, String> {
    let meant = || "a time such as 90d, 12h or 30m is meant".to_owned();
    let span: Span = text.parse().map_err(|_| meant())?;
    let duration = span.to_duration(SpanRelativeTo::days_are_24_hours()).map_err(|_| meant())?;
    if duration.is_negative() { Err("a time to come is meant".to_owned()) } else { Ok(duration) }
}

/// That long from now.
pub(super) fn later(ports: &Ports, time: SignedDuration) -> anyhow::Result<Timestamp> {
    Ok(ports.clock.now().checked_add(time)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_has_a_length_that_everybody_agrees_on() {
        for (text, hours) in [("90d", 90 * 24), ("2w", 14 * 24), ("12h", 12), ("0s", 0), ("1d 12h", 36)] {
            assert_eq!(duration(text), Ok(SignedDuration::from_hours(hours)), "{text}");
        }
        for text in ["", "90", "soon", "1month", "1y", "-1d", "99999999999999d"] {
            assert!(duration(text).is_err(), "{text}");
        }
    }
}
