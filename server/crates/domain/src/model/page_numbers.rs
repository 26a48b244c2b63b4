//! What is counted about the shoppers' page: how fast it was, where it was left, what went wrong in it.
//! Counters by day, and nothing that tells one shopper, session or order from another.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

/// What the page was looked at with, by the width of its window: the page itself draws one column or two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Device {
    /// A narrow window.
    Phone,
    /// A wide one.
    Desktop,
}

/// What is timed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Timing {
    /// From asking for the page to the first thing to be seen.
    Paint,
    /// To our own part of the form running.
    WasmReady,
    /// To the gateway's script being there.
    GatewayScript,
    /// To the form being ready for a card.
    PayReady,
    /// From pressing Pay to leaving for the receipt.
    PayToReceipt,
}

/// How far a shopper got on one page, in the order in which one gets there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LastStep {
    /// The page was seen.
    Arrived,
    /// The form was ready for a card.
    FormReady,
    /// Something was typed or chosen.
    Typing,
    /// Pay was pressed.
    Pressed,
    /// A card was refused, and no other was tried on that page.
    Declined,
    /// The bank asked for the shopper.
    Authenticating,
    /// It was paid.
    Paid,
}

/// A field in which something was wrong when Pay was pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ErrorField {
    /// The e-mail address.
    Email,
    /// The name on the card.
    Name,
    /// The card's number.
    CardNumber,
    /// Its expiry date.
    CardExpiry,
    /// Its security code.
    CardCvc,
    /// Anything that the merchant asks besides; never which.
    Question,
}

/// Gives an enum its names, and finds by them.
macro_rules! names {
    ($kind:ident { $($variant:ident: $name:literal),* $(,)? }) => {
        impl $kind {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// Its name, as it is reported, stored and printed.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name),*
                }
            }

            /// The one of that name.
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.name() == name)
            }
        }
    };
}

names!(Device { Phone: "phone", Desktop: "desktop" });
names!(Timing {
    Paint: "paint",
    WasmReady: "wasm_ready",
    GatewayScript: "gateway_script",
    PayReady: "pay_ready",
    PayToReceipt: "pay_to_receipt",
});
names!(LastStep {
    Arrived: "arrived",
    FormReady: "form_ready",
    Typing: "typing",
    Pressed: "pressed",
    Declined: "declined",
    Authenticating: "authenticating",
    Paid: "paid",
});
names!(ErrorField {
    Email: "email",
    Name: "name",
    CardNumber: "card_number",
    CardExpiry: "card_expiry",
    CardCvc: "card_cvc",
    Question: "question",
});

/// A span of milliseconds that times are counted in: up to its bound, and above that of the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Bucket(u32);

impl Bucket {
    /// The bounds. Each step is a quarter to a half more, so that an estimate is never far off.
    const BOUNDS: [u32; 22] = [
        50, 100, 150, 200, 300, 400, 500, 750, 1000, 1500, 2000, 2500, 3000, 4000, 5000, 7500, 10_000,
        15_000, 20_000, 30_000, 60_000, 120_000,
    ];

    /// The one that so many milliseconds fall into.
    pub fn of(milliseconds: u32) -> Self {
        Self(Self::BOUNDS.into_iter().find(|bound| milliseconds <= *bound).unwrap_or(u32::MAX))
    }

    /// From where to where, in milliseconds; the last has no end.
    pub fn span(self) -> (u32, Option<u32>) {
        let from = Self::BOUNDS.into_iter().rev().find(|bound| *bound < self.0).unwrap_or_default();
        (from, (self.0 != u32::MAX).then_some(self.0))
    }

    fn name(self) -> String {
        self.span().1.map_or_else(|| "more".to_owned(), |bound| bound.to_string())
    }

    fn from_name(name: &str) -> Option<Self> {
        if name == "more" { Some(Self(u32::MAX)) } else { name.parse().ok().map(Self) }
    }
}

/// What one counter counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Counted {
    /// Something took so long.
    Took(Timing, Bucket),
    /// A page was left after this.
    Left(LastStep),
    /// On a page, this field was wrong, once or often.
    Wrong(ErrorField),
}

/// The names of [`Counted::Left`] and [`Counted::Wrong`], which no [`Timing`] has.
const LEFT: &str = "left";
const WRONG: &str = "wrong";

impl Counted {
    /// The two words that it is stored under.
    pub fn words(self) -> (&'static str, String) {
        match self {
            Self::Took(timing, bucket) => (timing.name(), bucket.name()),
            Self::Left(step) => (LEFT, step.name().to_owned()),
            Self::Wrong(field) => (WRONG, field.name().to_owned()),
        }
    }

    /// What is stored under them.
    pub fn from_words(name: &str, bucket: &str) -> Option<Self> {
        match name {
            LEFT => LastStep::from_name(bucket).map(Self::Left),
            WRONG => ErrorField::from_name(bucket).map(Self::Wrong),
            _ => Some(Self::Took(Timing::from_name(name)?, Bucket::from_name(bucket)?)),
        }
    }
}

/// A counter.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct PageCount {
    /// The day, in UTC.
    pub day: Date,
    /// What was looked at with.
    pub device: Device,
    /// What is counted.
    pub counted: Counted,
    /// How often.
    pub count: u64,
}

/// What one page says of itself when it is left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageReport {
    /// What was looked at with.
    pub device: Device,
    /// How far the shopper got.
    pub left: LastStep,
    /// What took how long, in milliseconds; what did not happen is not in it.
    pub took: BTreeMap<Timing, u32>,
    /// Which fields were wrong.
    pub wrong: BTreeSet<ErrorField>,
}

impl PageReport {
    /// What it adds one to.
    pub fn counted(&self) -> impl Iterator<Item = Counted> {
        let took = self.took.iter().map(|(timing, time)| Counted::Took(*timing, Bucket::of(*time)));
        let wrong = self.wrong.iter().copied().map(Counted::Wrong);
        took.chain(wrong).chain([Counted::Left(self.left)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_time_falls_into_one_bucket() {
        for (time, span) in [
            (0, (0, Some(50))),
            (50, (0, Some(50))),
            (51, (50, Some(100))),
            (120_000, (60_000, Some(120_000))),
            (120_001, (120_000, None)),
            (u32::MAX, (120_000, None)),
        ] {
            assert_eq!(Bucket::of(time).span(), span, "{time}");
        }
    }

    #[test]
    fn what_is_counted_reads_back_from_its_words() {
        let buckets = [0, 800, u32::MAX].map(Bucket::of);
        let took = Timing::ALL.iter().flat_map(|timing| buckets.map(|bucket| Counted::Took(*timing, bucket)));
        let left = LastStep::ALL.iter().copied().map(Counted::Left);
        let wrong = ErrorField::ALL.iter().copied().map(Counted::Wrong);
        for counted in took.chain(left).chain(wrong) {
            let (name, bucket) = counted.words();
            assert_eq!(Counted::from_words(name, &bucket), Some(counted));
        }
        for (name, bucket) in [("left", "50"), ("paint", "soon"), ("shopper", "ada"), ("wrong", "size")] {
            assert_eq!(Counted::from_words(name, bucket), None);
        }
    }

    #[test]
    fn a_report_counts_each_thing_once() {
        let report = PageReport {
            device: Device::Phone,
            left: LastStep::Paid,
            took: [(Timing::Paint, 210), (Timing::PayReady, 90_000)].into(),
            wrong: [ErrorField::Email].into(),
        };
        let counted: Vec<_> = report.counted().collect();
        let expected = [
            Counted::Took(Timing::Paint, Bucket::of(300)),
            Counted::Took(Timing::PayReady, Bucket::of(120_000)),
            Counted::Wrong(ErrorField::Email),
            Counted::Left(LastStep::Paid),
        ];
        assert_eq!(counted, expected);
    }
}
