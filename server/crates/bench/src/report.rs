//! What was found, in words and columns.

use std::fmt;

use crate::orders::Round;

/// The findings about one database.
pub(crate) struct Report {
    name: &'static str,
    shoppers: Vec<usize>,
    rounds: Vec<Findings>,
}

/// One round of everything.
pub(crate) struct Findings {
    /// Raw commits a second, one after another.
    pub(crate) raw: f64,
    /// Raw commits a second, with as many at once as there are shoppers at the most.
    pub(crate) raw_at_once: f64,
    /// Orders, for each number of shoppers.
    pub(crate) orders: Vec<Round>,
}

impl Report {
    pub(crate) fn new(name: &'static str, shoppers: &[usize], rounds: Vec<Findings>) -> Self {
        Self { name, shoppers: shoppers.to_vec(), rounds }
    }

    fn median(&self, of: impl Fn(&Findings) -> f64) -> f64 {
        let mut all: Vec<_> = self.rounds.iter().map(of).collect();
        all.sort_by(f64::total_cmp);
        all[all.len() / 2]
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let most = self.shoppers.iter().max().copied().unwrap_or_default();
        writeln!(f, "{}", self.name)?;
        writeln!(f, "  raw commits a second   {:>8.0}   one after another", self.median(|found| found.raw))?;
        writeln!(
            f,
            "                         {:>8.0}   {most} at once",
            self.median(|found| found.raw_at_once)
        )?;
        writeln!(f)?;
        writeln!(f, "                                 orders per raw commit")?;
        writeln!(f, "  shoppers   orders a second   one by one   {most:>3} at once   commits per order")?;
        for (column, shoppers) in self.shoppers.iter().enumerate() {
            let rate = self.median(|found| found.orders[column].rate);
            // Of the same round, so that a slow second of the machine weighs on both.
            let ratio = self.median(|found| found.orders[column].rate / found.raw);
            let ratio_at_once = self.median(|found| found.orders[column].rate / found.raw_at_once);
            write!(f, "  {shoppers:>8}   {rate:>15.0}   {ratio:>10.2}   {ratio_at_once:>11.2}   ")?;
            match self.rounds[0].orders[column].commits {
                Some(_) => {
                    let commits = self.median(|found| found.orders[column].commits.unwrap_or_default());
                    writeln!(f, "{commits:>17.2}")?;
                }
                None => writeln!(f, "{:>17}", "not told")?,
            }
        }
        Ok(())
    }
}
