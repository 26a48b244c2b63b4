//! Counters of the shoppers' page.

use async_trait::async_trait;
use domain::{
    model::{Counted, Device, Mode, PageCount},
    ports::{CountPages, ReadPageCounts, StoreError},
};
use jiff::civil::Date;
use rusqlite::{Row, params};

use crate::{
    Work,
    columns::{count, named, parsed, signed, strange, text},
    query::Reads,
    writer::Turn,
};

fn page_count(row: &Row<'_>) -> Result<PageCount, StoreError> {
    let (name, bucket) = (text(row, "name")?, text(row, "bucket")?);
    Ok(PageCount {
        day: parsed(row, "day")?,
        device: named(row, "device", Device::from_name)?,
        counted: Counted::from_words(name, bucket)
            .ok_or_else(|| strange("counter", &format!("{name} {bucket}")))?,
        count: count(row, "count")?,
    })
}

#[async_trait]
impl<On: Reads> ReadPageCounts for Work<On> {
    async fn page_counts(&mut self, mode: Mode, from: Date, to: Date) -> Result<Vec<PageCount>, StoreError> {
        self.0.all(
            "SELECT * FROM page_counts WHERE mode = ? AND day BETWEEN ? AND ? ORDER BY day",
            [mode.name(), &from.to_string(), &to.to_string()],
            page_count,
        )
    }
}

#[async_trait]
impl CountPages for Work<Turn> {
    async fn add_page_counts(&mut self, mode: Mode, counts: &[PageCount]) -> Result<(), StoreError> {
        for PageCount { day, device, counted, count } in counts {
            let (name, bucket) = counted.words();
            self.0.write(
                "INSERT INTO page_counts (mode, day, device, name, bucket, count) VALUES (?, ?, ?, ?, ?, ?)
                 ON CONFLICT DO UPDATE SET count = count + excluded.count",
                params![mode.name(), day.to_string(), device.name(), name, bucket, signed(*count)?],
            )?;
        }
        Ok(())
    }

    async fn forget_page_counts_before(&mut self, day: Date) -> Result<u64, StoreError> {
        let forgotten = self.0.write_any("DELETE FROM page_counts WHERE day < ?", [day.to_string()])?;
        Ok(u64::try_from(forgotten).expect("64 bits fit"))
    }
}
