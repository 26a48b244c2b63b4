//! The counters of the shoppers' page, in a snapshot and in a unit of work.

use async_trait::async_trait;
use jiff::civil::Date;

use super::store::StoreError;
use crate::model::{Mode, PageCount};

/// Reading counters.
#[async_trait]
pub trait ReadPageCounts: Send {
    /// All counters of a mode from one day to another, both included, in the order of their days.
    async fn page_counts(&mut self, mode: Mode, from: Date, to: Date) -> Result<Vec<PageCount>, StoreError>;
}

/// Adding to counters. Whoever adds to one at the same time adds to it too: nothing is lost.
#[async_trait]
pub trait CountPages: Send {
    /// Adds each count to its counter.
    async fn add_page_counts(&mut self, mode: Mode, counts: &[PageCount]) -> Result<(), StoreError>;

    /// Forgets the counters of the days before that one. Answers how many there were.
    async fn forget_page_counts_before(&mut self, day: Date) -> Result<u64, StoreError>;
}
