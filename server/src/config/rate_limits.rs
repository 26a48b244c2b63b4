//! The section about how much merchants may ask for.

use serde::Deserialize;

/// More would not be a limit.
const MOST: u32 = 1_000_000;

/// `[rate_limits]`: for each merchant, on each node.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RateLimitsSection {
    /// How many requests that only read, each second; 0 is no limit.
    pub reads_per_second: u32,
    /// How many requests that change something, each second; 0 is no limit.
    pub writes_per_second: u32,
    /// How many of either kind at once after a pause.
    pub burst: u32,
}

impl RateLimitsSection {
    pub(super) fn check(self, faults: &mut Vec<String>) {
        for (key, rate) in
            [("reads_per_second", self.reads_per_second), ("writes_per_second", self.writes_per_second)]
        {
            if rate > MOST {
                faults.push(format!("rate_limits.{key}: must be 0 (no limit) to {MOST}"));
            }
        }
        if !(1..=MOST).contains(&self.burst) {
            faults.push(format!("rate_limits.burst: must be 1 to {MOST}"));
        }
    }
}
