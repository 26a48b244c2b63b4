//! Colours, how they differ to the eye, and shades that can be read.

use std::fmt;

/// A colour of sRGB without transparency.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Color([u8; 3]);

pub(crate) const BLACK: Color = Color([0; 3]);
pub(crate) const WHITE: Color = Color([255; 3]);

/// The whole way to another colour.
const STEPS: u8 = 100;

impl Color {
    #[cfg(test)]
    pub(crate) const fn new(red: u8, green: u8, blue: u8) -> Self {
        Self([red, green, blue])
    }

    /// Reads six hexadecimal digits.
    pub(crate) fn from_digits(digits: &str) -> Option<Self> {
        if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
        Some(Self([part(0)?, part(2)?, part(4)?]))
    }

    /// Reads `#` and six hexadecimal digits.
    pub(crate) fn from_hex(text: &str) -> Option<Self> {
        Self::from_digits(text.strip_prefix('#')?)
    }

    /// Six hexadecimal digits, in small letters.
    pub(crate) fn digits(self) -> String {
        let [red, green, blue] = self.0;
        format!("{red:02x}{green:02x}{blue:02x}")
    }

    /// From 0, black, to 1, white
    /// (<https://www.w3.org/TR/WCAG22/#dfn-relative-luminance>).
    pub(crate) fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// From 1, none, to 21 (<https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio>).
    pub(crate) fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// Whether it differs so much from each of these.
    pub(crate) fn holds(self, ratio: f64, against: &[Self]) -> bool {
        against.iter().all(|other| self.contrast(*other) >= ratio)
    }

    /// So many hundredths of the way to another colour; 100 at most.
    pub(crate) fn toward(self, other: Self, hundredths: u8) -> Self {
        let (step, all) = (u32::from(hundredths.min(STEPS)), u32::from(STEPS));
        let mixed = |(from, to): (&mut u8, u8)| {
            let sum = u32::from(*from) * (all - step) + u32::from(to) * step;
            *from = u8::try_from((sum + all / 2) / all).expect("between two bytes");
        };
        let mut parts = self.0;
        parts.iter_mut().zip(other.0).for_each(mixed);
        Self(parts)
    }

    /// The colour itself where it differs enough from each of these, else the nearest shade of it that
    /// does, darker or lighter. `against` is all light, all dark, or one colour: then there is one.
    pub(crate) fn legible(self, ratio: f64, against: &[Self]) -> Self {
        let mut shades = (0..=STEPS).flat_map(|step| [BLACK, WHITE].map(|end| self.toward(end, step)));
        shades.find(|shade| shade.holds(ratio, against)).unwrap_or_else(|| ink(against))
    }
}

/// Black or white, whichever can be read better on the worst of these. On any one colour it holds 4.58.
pub(crate) fn ink(against: &[Color]) -> Color {
    let worst = |ink: Color| against.iter().map(|other| ink.contrast(*other)).fold(f64::INFINITY, f64::min);
    if worst(WHITE) >= worst(BLACK) { WHITE } else { BLACK }
}

impl fmt::Display for Color {
    /// As a style sheet writes it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.digits())
    }
}

impl fmt::Debug for Color {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn color(text: &str) -> Color {
        Color::from_hex(text).unwrap()
    }

    #[test]
    fn contrasts_are_those_of_the_standard() {
        // https://www.w3.org/TR/WCAG22/ names black on white; the greys are known by every checker.
        for (one, two, ratio) in [
            ("#000000", "#ffffff", 21.0),
            ("#777777", "#ffffff", 4.48),
            ("#767676", "#ffffff", 4.54),
            ("#ff0000", "#ffffff", 4.0),
            ("#0000ff", "#ffffff", 8.59),
            ("#ffff00", "#ffffff", 1.07),
            ("#123456", "#123456", 1.0),
        ] {
            let (there, back) = (color(one).contrast(color(two)), color(two).contrast(color(one)));
            assert!(
                (there - ratio).abs() < 0.005 && (there - back).abs() < f64::EPSILON,
                "{one} {two} {there}"
            );
        }
    }

    #[test]
    fn black_or_white_can_be_read_on_every_grey() {
        for part in 0..=255 {
            let grey = Color::new(part, part, part);
            assert!(ink(&[grey]).contrast(grey) >= 4.5, "{grey}");
        }
    }

    #[test]
    fn what_can_be_read_stays_and_what_cannot_changes_as_little_as_it_must() {
        let white = [WHITE];
        assert_eq!(color("#767676").legible(4.5, &white), color("#767676"));
        let yellow = color("#ffff00").legible(4.5, &white);
        assert!((4.5..4.8).contains(&yellow.contrast(WHITE)), "{yellow}");
        assert_eq!(WHITE.legible(21.0, &white), BLACK);
    }

    #[test]
    fn digits_are_read_and_written() {
        assert_eq!(color("#00AAff").to_string(), "#00aaff");
        for wrong in ["00aaff", "#00aaf", "#00aafff", "#00aafg", "#+0aaff", "#éaff"] {
            assert_eq!(Color::from_hex(wrong), None, "{wrong}");
        }
    }
}
