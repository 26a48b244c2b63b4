//! Counters of the shoppers' page.

use async_trait::async_trait;
use jiff::civil::Date;

use super::View;
use crate::{
    model::{Mode, PageCount},
    ports::{CountPages, ReadPageCounts, StoreError},
};

fn is_same(one: &PageCount, other: &PageCount) -> bool {
    (one.day, one.device, one.counted) == (other.day, other.device, other.counted)
}

#[async_trait]
impl ReadPageCounts for View {
    async fn page_counts(&mut self, mode: Mode, from: Date, to: Date) -> Result<Vec<PageCount>, StoreError> {
        let days = from..=to;
        let counts =
            self.read().await?.page_counts.filter(|(of, count)| *of == mode && days.contains(&count.day));
        let mut counts: Vec<_> = counts.into_iter().map(|(_, count)| count).collect();
        counts.sort_by_key(|count| count.day);
        Ok(counts)
    }
}

#[async_trait]
impl CountPages for View {
    async fn add_page_counts(&mut self, mode: Mode, counts: &[PageCount]) -> Result<(), StoreError> {
        let counts = counts.to_vec();
        self.change(["page counts".to_owned()], move |tables| {
            for count in &counts {
                let same = |(of, kept): &(Mode, PageCount)| *of == mode && is_same(kept, count);
                match tables.page_counts.get_mut(same) {
                    Some((_, kept)) => kept.count += count.count,
                    None => tables.page_counts.push((mode, count.clone())),
                }
            }
            Ok(())
        })
        .await
    }

    async fn forget_page_counts_before(&mut self, day: Date) -> Result<u64, StoreError> {
        let forgotten = self
            .change(["page counts".to_owned()], move |tables| {
                Ok(tables.page_counts.retain(|(_, count)| count.day >= day))
            })
            .await?;
        Ok(u64::try_from(forgotten).expect("64 bits fit"))
    }
}
