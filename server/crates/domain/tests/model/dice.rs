//! Chance that can be repeated.

use domain::{ports::Random as _, testing::SeededRandom};

/// Throws of dice, the same for the same seed.
pub(crate) struct Dice(SeededRandom);

impl Dice {
    pub(crate) const fn new(seed: u64) -> Self {
        Self(SeededRandom::new(seed))
    }

    /// A number below `end`, which is small: none is noticeably likelier.
    pub(crate) fn below(&mut self, end: u8) -> u8 {
        let mut bytes = [0; 4];
        self.0.fill(&mut bytes);
        u8::try_from(u32::from_le_bytes(bytes) % u32::from(end)).expect("it is below a byte")
    }

    pub(crate) fn coin(&mut self) -> bool {
        self.below(2) == 0
    }

    pub(crate) fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        let end = u8::try_from(from.len()).expect("short lists");
        &from[usize::from(self.below(end))]
    }

    /// One of several, each as likely as it weighs; the first if none weighs anything.
    pub(crate) fn weigh<T: Copy>(&mut self, from: &[(T, u16)]) -> T {
        let all: u16 = from.iter().map(|(_, weight)| weight).sum();
        let mut bytes = [0; 4];
        self.0.fill(&mut bytes);
        let mut left = u32::from_le_bytes(bytes) % u32::from(all.max(1));
        for (what, weight) in from {
            match left.checked_sub(u32::from(*weight)) {
                Some(rest) => left = rest,
                None => return *what,
            }
        }
        from[0].0
    }
}
