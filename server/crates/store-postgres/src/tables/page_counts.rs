//! Counters of the shoppers' page.

use async_trait::async_trait;
use domain::{
    model::{Counted, Device, Mode, PageCount},
    ports::{CountPages, ReadPageCounts, StoreError},
};
use jiff::civil::Date;
use sqlx::postgres::PgRow;

use crate::{
    Work,
    columns::{large_count, named, parsed, signed, strange, text},
};

fn page_count(row: &PgRow) -> Result<PageCount, StoreError> {
    let (name, bucket) = (text(row, "name")?, text(row, "bucket")?);
    Ok(PageCount {
        day: parsed(row, "day")?,
        device: named(row, "device", Device::from_name)?,
        counted: Counted::from_words(name, bucket)
            .ok_or_else(|| strange("counter", &format!("{name} {bucket}")))?,
        count: large_count(row, "count")?,
    })
}

#[async_trait]
impl ReadPageCounts for Work {
    async fn page_counts(&mut self, mode: Mode, from: Date, to: Date) -> Result<Vec<PageCount>, StoreError> {
        let statement = sqlx::query(
            "SELECT day, device, name, bucket, count
             FROM page_counts WHERE mode = $1 AND day BETWEEN $2 AND $3 ORDER BY day",
        )
        .bind(mode.name())
        .bind(from.to_string())
        .bind(to.to_string());
        self.all(statement, page_count).await
    }
}

#[async_trait]
impl CountPages for Work {
    async fn add_page_counts(&mut self, mode: Mode, counts: &[PageCount]) -> Result<(), StoreError> {
        // Whoever counts at the same time locks the same rows in the same order, so that neither waits for ever.
        let mut sorted: Vec<_> = counts.iter().collect();
        sorted.sort();
        for PageCount { day, device, counted, count } in sorted {
            let (name, bucket) = counted.words();
            let statement = sqlx::query(
                "INSERT INTO page_counts AS kept (mode, day, device, name, bucket, count)
                 VALUES ($1, $2, $3, $4, $5, $6)
                 ON CONFLICT (mode, day, device, name, bucket) DO UPDATE SET count = kept.count + excluded.count",
            )
            .bind(mode.name())
            .bind(day.to_string())
            .bind(device.name())
            .bind(name)
            .bind(bucket)
            .bind(signed(*count)?);
            self.write(statement).await?;
        }
        Ok(())
    }

    async fn forget_page_counts_before(&mut self, day: Date) -> Result<u64, StoreError> {
        let statement = sqlx::query("DELETE FROM page_counts WHERE day < $1").bind(day.to_string());
        self.write_any(statement).await
    }
}
