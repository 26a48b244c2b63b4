//! What the counters say: how long things take, how far shoppers get, and what they get wrong.

use std::collections::BTreeMap;

use crate::model::{Bucket, Counted, Device, ErrorField, LastStep, PageCount, Timing};

/// How long something took, in milliseconds, estimated from its buckets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimingSummary {
    /// What.
    pub timing: Timing,
    /// On which kind of device; `None` for all together.
    pub device: Option<Device>,
    /// How often it was measured.
    pub count: u64,
    /// Half of them were no slower; see [`PageSummary`] about what is slower than all bounds.
    pub p50: u32,
    /// Three quarters were no slower.
    pub p75: u32,
    /// Nineteen of twenty were no slower.
    pub p95: u32,
}

/// How many pages a step was the last of, and how many got that far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StepCount {
    /// The step.
    pub step: LastStep,
    /// Pages that were left after it.
    pub left: u64,
    /// Pages that got to it or further.
    pub reached: u64,
}

/// On how many pages a field was wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ErrorCount {
    /// The field.
    pub field: ErrorField,
    /// Pages.
    pub count: u64,
}

/// All of it. A time above the largest bound counts as that bound, since nothing more is known of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageSummary {
    /// How many pages were reported.
    pub pages: u64,
    /// What was measured, first for all devices and then for each.
    pub timings: Vec<TimingSummary>,
    /// All steps in their order.
    pub funnel: Vec<StepCount>,
    /// The fields that were wrong at all, the most frequent first.
    pub errors: Vec<ErrorCount>,
}

impl PageSummary {
    /// Sums counters up.
    pub fn of(counts: &[PageCount]) -> Self {
        let mut took: BTreeMap<(Timing, Option<Device>), BTreeMap<Bucket, u64>> = BTreeMap::new();
        let mut left: BTreeMap<LastStep, u64> = BTreeMap::new();
        let mut wrong: BTreeMap<ErrorField, u64> = BTreeMap::new();
        for PageCount { device, counted, count, .. } in counts {
            match counted {
                Counted::Took(timing, bucket) => {
                    for device in [None, Some(*device)] {
                        *took.entry((*timing, device)).or_default().entry(*bucket).or_default() += count;
                    }
                }
                Counted::Left(step) => *left.entry(*step).or_default() += count,
                Counted::Wrong(field) => *wrong.entry(*field).or_default() += count,
            }
        }
        let timings = took.into_iter().map(|((timing, device), buckets)| TimingSummary {
            timing,
            device,
            count: buckets.values().sum(),
            p50: quantile(&buckets, 50),
            p75: quantile(&buckets, 75),
            p95: quantile(&buckets, 95),
        });
        let mut errors: Vec<_> =
            wrong.into_iter().map(|(field, count)| ErrorCount { field, count }).collect();
        errors.sort_by_key(|error| std::cmp::Reverse(error.count));
        Self { pages: left.values().sum(), timings: timings.collect(), funnel: funnel(&left), errors }
    }
}

fn funnel(left: &BTreeMap<LastStep, u64>) -> Vec<StepCount> {
    let of = |step: &LastStep| left.get(step).copied().unwrap_or_default();
    let count = |(place, step): (usize, &LastStep)| {
        let reached = LastStep::ALL[place..].iter().map(of).sum();
        StepCount { step: *step, left: of(step), reached }
    };
    LastStep::ALL.iter().enumerate().map(count).collect()
}

/// The time that so many of a hundred did not exceed: on a straight line through the bucket it falls into.
fn quantile(buckets: &BTreeMap<Bucket, u64>, percent: u64) -> u32 {
    let all: u64 = buckets.values().sum();
    let wanted = (all * percent).div_ceil(100);
    let mut before = 0;
    for (bucket, count) in buckets {
        if before + count >= wanted && *count > 0 {
            let (from, to) = bucket.span();
            let width = u64::from(to.unwrap_or(from) - from);
            let into = width * (wanted - before) / count;
            return from + u32::try_from(into).expect("no more than the width");
        }
        before += count;
    }
    0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(device: Device, counted: Counted, count: u64) -> PageCount {
        PageCount { day: jiff::civil::date(2026, 7, 1), device, counted, count }
    }

    fn took(device: Device, milliseconds: u32, times: u64) -> PageCount {
        count(device, Counted::Took(Timing::PayReady, Bucket::of(milliseconds)), times)
    }

    #[test]
    fn quantiles_lie_in_the_bucket_that_they_fall_into() {
        let counts =
            [took(Device::Desktop, 180, 50), took(Device::Desktop, 900, 40), took(Device::Phone, 4800, 10)];
        let summary = PageSummary::of(&counts);
        let all = summary.timings[0];
        assert_eq!((all.timing, all.device, all.count), (Timing::PayReady, None, 100));
        assert_eq!((all.p50, all.p75, all.p95), (200, 750 + 250 * 25 / 40, 4000 + 1000 * 5 / 10));
        let devices: Vec<_> =
            summary.timings[1..].iter().map(|timing| (timing.device, timing.count)).collect();
        assert_eq!(devices, [(Some(Device::Phone), 10), (Some(Device::Desktop), 90)]);
    }

    #[test]
    fn what_is_slower_than_all_bounds_counts_as_the_last() {
        let timing = PageSummary::of(&[took(Device::Phone, u32::MAX, 3)]).timings[0];
        assert_eq!((timing.p50, timing.p95), (120_000, 120_000));
        let one = PageSummary::of(&[took(Device::Phone, 40, 1)]).timings[0];
        assert_eq!((one.p50, one.p75, one.p95), (50, 50, 50));
    }

    #[test]
    fn who_got_further_got_here_too() {
        let left = |step, times| count(Device::Phone, Counted::Left(step), times);
        let counts = [left(LastStep::Arrived, 10), left(LastStep::Typing, 20), left(LastStep::Paid, 70)];
        let summary = PageSummary::of(&counts);
        assert_eq!(summary.pages, 100);
        let reached: Vec<_> = summary.funnel.iter().map(|step| (step.left, step.reached)).collect();
        assert_eq!(reached, [(10, 100), (0, 90), (20, 90), (0, 70), (0, 70), (0, 70), (70, 70)]);
    }

    #[test]
    fn the_most_frequent_error_comes_first() {
        let wrong = |field, times| count(Device::Desktop, Counted::Wrong(field), times);
        let counts =
            [wrong(ErrorField::Email, 1), wrong(ErrorField::CardCvc, 3), wrong(ErrorField::Email, 1)];
        let expected = [
            ErrorCount { field: ErrorField::CardCvc, count: 3 },
            ErrorCount { field: ErrorField::Email, count: 2 },
        ];
        assert_eq!(PageSummary::of(&counts).errors, expected);
        assert_eq!(PageSummary::of(&[]).pages, 0);
    }
}
