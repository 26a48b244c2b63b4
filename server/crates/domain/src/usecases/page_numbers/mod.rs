//! The numbers of the shoppers' page: adding to them, and reading them.

mod summary;

use jiff::{SignedDuration, civil::Date};

pub use summary::{ErrorCount, PageSummary, StepCount, TimingSummary};

use crate::{
    model::PageCount,
    ports::{Ports, StoreError},
};

/// How long they are kept.
pub const PAGE_NUMBERS_KEPT: SignedDuration = SignedDuration::from_hours(90 * 24);

/// Adds to the counters.
pub async fn add_page_counts(ports: &Ports, counts: &[PageCount]) -> Result<(), StoreError> {
    if counts.is_empty() {
        return Ok(());
    }
    let mut work = ports.store.begin().await?;
    work.add_page_counts(ports.mode, counts).await?;
    work.commit().await
}

/// The counters of these days, both included.
pub async fn read_page_counts(ports: &Ports, from: Date, to: Date) -> Result<Vec<PageCount>, StoreError> {
    ports.store.snapshot().await?.page_counts(ports.mode, from, to).await
}

/// The first day whose counters are kept, by the clock.
pub(crate) fn first_day_kept(ports: &Ports) -> Date {
    (ports.clock.now() - PAGE_NUMBERS_KEPT).to_zoned(jiff::tz::TimeZone::UTC).date()
}
