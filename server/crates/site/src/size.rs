//! What a shopper's browser fetches before the page can be used, against a budget.

use std::{collections::BTreeMap, fmt, path::Path};

use crate::{
    Error, PAGE_COMPRESSION, compress, files, gateway_scripts,
    manifest::{Manifest, SCRIPT, STYLE, Size, WASM},
};

/// The first load may weigh this much, in bytes.
pub const BUDGET: u64 = 70_000;
/// Files of these folders are many, and none of them belongs to every page: they are summed up.
const SUMMED: [&str; 1] = ["fonts/"];

/// The weight of every part.
#[derive(Debug)]
pub struct Report {
    rows: Vec<Row>,
    budget: u64,
}

#[derive(Debug)]
struct Row {
    name: String,
    size: Size,
    /// Part of the first load; the others are fetched when something asks for them.
    first_load: bool,
}

impl Report {
    /// Weighs a site and, where one is given, a page of it as HTML.
    pub fn new(manifest: &Manifest, page: Option<&Path>, budget: u64) -> Result<Self, Error> {
        let mut rows = Vec::new();
        if let Some(page) = page {
            let size = weigh(&files::read(page)?).map_err(Error::file(page))?;
            rows.push(Row { name: "page (HTML)".to_owned(), size, first_load: true });
        }
        rows.extend(manifest.iter().map(|(name, asset)| Row {
            name: name.to_owned(),
            size: asset.size,
            first_load: [STYLE, SCRIPT, WASM].contains(&name),
        }));
        Ok(Self { rows, budget })
    }

    /// Everything of the first load in its smallest encoding.
    pub fn first_load(&self) -> u64 {
        self.rows.iter().filter(|row| row.first_load).map(|row| row.size.smallest()).sum()
    }

    /// What a page fetches besides, by the gateway that it pays with.
    fn for_gateways(&self) -> BTreeMap<&'static str, u64> {
        let mut sums = BTreeMap::new();
        for row in &self.rows {
            if let Some(gateway) = gateway_scripts::gateway_of(&row.name) {
                *sums.entry(gateway).or_default() += row.size.smallest();
            }
        }
        sums
    }

    /// Nothing is too heavy.
    pub fn is_within_budget(&self) -> bool {
        self.first_load() <= self.budget
    }
}

/// A page is compressed when it is sent, and so less hard than a file.
fn weigh(page: &[u8]) -> std::io::Result<Size> {
    let quality = PAGE_COMPRESSION.into();
    Ok(Size {
        raw: page.len() as u64,
        gzip: Some(compress::gzip_at(quality, page)?.len() as u64),
        brotli: Some(compress::brotli_at(quality, page)?.len() as u64),
    })
}

impl fmt::Display for Report {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let cell = |size: Option<u64>| size.map_or_else(|| "–".to_owned(), grouped);
        let mut line = |name: &str, raw: &str, gzip: &str, brotli: &str| {
            writeln!(out, "{name:<28} {raw:>10} {gzip:>10} {brotli:>10}")
        };
        line("", "raw", "gzip", "brotli")?;
        for row in self.rows.iter().filter(|row| row.first_load) {
            line(&row.name, &grouped(row.size.raw), &cell(row.size.gzip), &cell(row.size.brotli))?;
        }
        line("first load", "", "", &grouped(self.first_load()))?;
        let is_summed = |row: &&Row| SUMMED.iter().any(|folder| row.name.starts_with(folder));
        for row in self.rows.iter().filter(|row| !row.first_load && !is_summed(row)) {
            line(
                &format!("({})", row.name),
                &grouped(row.size.raw),
                &cell(row.size.gzip),
                &cell(row.size.brotli),
            )?;
        }
        for folder in SUMMED {
            let files: Vec<_> = self.rows.iter().filter(|row| row.name.starts_with(folder)).collect();
            if !files.is_empty() {
                let raw = files.iter().map(|row| row.size.raw).sum();
                let smallest = files.iter().map(|row| row.size.smallest()).sum();
                line(&format!("({folder}, {} files)", files.len()), &grouped(raw), "", &grouped(smallest))?;
            }
        }
        for (gateway, sum) in self.for_gateways() {
            line(&format!("besides, with {gateway}"), "", "", &grouped(sum))?;
        }
        let verdict = if self.is_within_budget() { "within" } else { "OVER" };
        writeln!(out, "{verdict} the budget of {} bytes", grouped(self.budget))
    }
}

/// Thousands apart: 1234567 reads `1,234,567`.
pub(crate) fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.char_indices() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::manifest::Asset;

    fn site() -> Manifest {
        let mut manifest = Manifest::default();
        let files = [
            (STYLE, 4_000),
            (SCRIPT, 6_000),
            (WASM, 50_000),
            ("braintree/client.js", 13_000),
            ("braintree/hosted-fields.js", 17_000),
            ("icons/card.svg", 900),
            ("fonts/sans.css", 500),
            ("fonts/sans-latin.woff2", 20_000),
        ];
        for (name, brotli) in files {
            let size = Size { raw: brotli * 3, gzip: Some(brotli + 10), brotli: Some(brotli) };
            let asset = Asset {
                path: format!("/{name}"),
                content_type: String::new(),
                integrity: String::new(),
                immutable: false,
                size,
            };
            manifest.insert(name, asset);
        }
        manifest
    }

    #[test]
    fn the_first_load_is_the_page_and_what_it_starts_with() {
        assert_eq!(Report::new(&site(), None, BUDGET).unwrap().first_load(), 60_000);

        let folder = tempfile::tempdir().unwrap();
        let page = folder.path().join("page.html");
        files::write(&page, "<p>hello</p>".repeat(99).as_bytes()).unwrap();
        let with_page = Report::new(&site(), Some(&page), BUDGET).unwrap();
        assert!((60_001..60_100).contains(&with_page.first_load()), "{with_page}");
    }

    #[test]
    fn what_one_gateway_needs_is_no_part_of_every_first_load() {
        let report = Report::new(&site(), None, 60_000).unwrap();
        let told = report.to_string();
        let line = told.lines().find(|line| line.starts_with("besides, with braintree ")).unwrap();
        assert!(line.ends_with(" 30,000") && report.is_within_budget(), "{told}");
    }

    #[test]
    fn one_byte_over_is_over() {
        let fits = Report::new(&site(), None, 60_000).unwrap();
        assert!(
            fits.is_within_budget() && fits.to_string().contains("within the budget of 60,000"),
            "{fits}"
        );
        let over = Report::new(&site(), None, 59_999).unwrap();
        assert!(!over.is_within_budget() && over.to_string().contains("OVER the budget of 59,999"), "{over}");
    }

    #[test]
    fn the_table_shows_every_part() {
        let text = Report::new(&site(), None, BUDGET).unwrap().to_string();
        assert!(
            !text.contains("woff2") && text.contains("(fonts/, 2 files)") && text.contains(" 20,500\n"),
            "{text}"
        );
        for part in ["app.css", "app.js", "app.wasm", "(icons/card.svg)", "150,000", "50,010"] {
            assert!(text.contains(part), "{part} is missing:\n{text}");
        }
    }

    #[test]
    fn thousands_are_set_apart() {
        let all = [(0, "0"), (999, "999"), (1_000, "1,000"), (1_234_567, "1,234,567")];
        for (number, text) in all {
            assert_eq!(grouped(number), text);
        }
    }
}
