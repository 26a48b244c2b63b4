//! How large a font's letters are, read from its file ([WOFF 2.0](https://www.w3.org/TR/WOFF2/),
//! [OpenType](https://learn.microsoft.com/typography/opentype/spec/)). A fallback of the same size keeps
//! the page from jumping when the font arrives.

use std::{collections::BTreeMap, io::Read as _};

/// Sizes in parts of the em.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Metrics {
    pub(crate) ascent: f64,
    pub(crate) descent: f64,
    pub(crate) line_gap: f64,
    /// How wide English text runs, a letter on the average.
    pub(crate) width: f64,
}

/// How often each letter and the space come in a thousand letters of English text.
pub(crate) const ENGLISH: [(char, f64); 27] = [
    (' ', 180.0),
    ('a', 82.0),
    ('b', 15.0),
    ('c', 28.0),
    ('d', 43.0),
    ('e', 127.0),
    ('f', 22.0),
    ('g', 20.0),
    ('h', 61.0),
    ('i', 70.0),
    ('j', 2.0),
    ('k', 8.0),
    ('l', 40.0),
    ('m', 24.0),
    ('n', 67.0),
    ('o', 75.0),
    ('p', 19.0),
    ('q', 1.0),
    ('r', 60.0),
    ('s', 63.0),
    ('t', 91.0),
    ('u', 28.0),
    ('v', 10.0),
    ('w', 24.0),
    ('x', 2.0),
    ('y', 20.0),
    ('z', 1.0),
];

/// The tables needed here, by their numbers in a WOFF2 directory.
const CMAP: u8 = 0;
const HEAD: u8 = 1;
const HHEA: u8 = 2;
const HMTX: u8 = 3;
/// Their transformation is the rule, and number 3 says that there is none.
const GLYF: u8 = 10;
const LOCA: u8 = 11;
/// The tag follows in full.
const OTHER_TAG: u8 = 63;

/// The most that a font may unpack to, in bytes.
const LARGEST: u64 = 32 * 1024 * 1024;

/// Reads a font's sizes. `None` where the file is none or lacks a letter of the English alphabet.
pub(crate) fn read(woff2: &[u8]) -> Option<Metrics> {
    let tables = Tables::unpack(woff2)?;
    let (head, hhea) = (tables.get(HEAD)?, tables.get(HHEA)?);
    let em = f64::from(u16_at(head, 18)?);
    let part = |at| Some(f64::from(u16_at(hhea, at)?.cast_signed()) / em);
    let widths = tables.widths(usize::from(u16_at(hhea, 34)?))?;
    let characters = tables.get(CMAP)?;
    let mut sum = 0.0;
    for (letter, often) in ENGLISH {
        let glyph = glyph(characters, u16::try_from(u32::from(letter)).ok()?)?;
        // The last width counts for all glyphs behind it.
        let width = widths.get(usize::from(glyph)).or(widths.last())?;
        sum += f64::from(*width) / em * often;
    }
    let all: f64 = ENGLISH.iter().map(|(_, often)| often).sum();
    Some(Metrics { ascent: part(4)?, descent: -part(6)?, line_gap: part(8)?, width: sum / all })
}

struct Tables {
    unpacked: Vec<u8>,
    /// Where each begins and ends, and whether it is transformed.
    places: BTreeMap<u8, (usize, usize, bool)>,
}

impl Tables {
    fn unpack(woff2: &[u8]) -> Option<Self> {
        if woff2.get(..4)? != b"wOF2" {
            return None;
        }
        let count = u16_at(woff2, 12)?;
        let mut rest = woff2.get(48..)?;
        let mut places = BTreeMap::new();
        let mut begin = 0_usize;
        for _ in 0..count {
            let flags = take(&mut rest, 1)?[0];
            let (table, transform) = (flags & 0x3f, flags >> 6);
            if table == OTHER_TAG {
                take(&mut rest, 4)?;
            }
            let mut length = base_128(&mut rest)?;
            let transformed = if table == GLYF || table == LOCA { transform != 3 } else { transform != 0 };
            if transformed {
                length = base_128(&mut rest)?;
            }
            let end = begin.checked_add(length)?;
            if table != OTHER_TAG {
                places.insert(table, (begin, end, transformed));
            }
            begin = end;
        }
        let mut unpacked = Vec::new();
        let packed = u32::from(u16_at(woff2, 20)?) << 16 | u32::from(u16_at(woff2, 22)?);
        let stream = brotli::Decompressor::new(rest.get(..usize::try_from(packed).ok()?)?, 4096);
        stream.take(LARGEST).read_to_end(&mut unpacked).ok().filter(|_| unpacked.len() >= begin)?;
        Some(Self { unpacked, places })
    }

    fn get(&self, table: u8) -> Option<&[u8]> {
        let (begin, end, _) = *self.places.get(&table)?;
        self.unpacked.get(begin..end)
    }

    /// How far each glyph moves on. A transformed table has all widths first, behind a byte of flags.
    fn widths(&self, count: usize) -> Option<Vec<u16>> {
        let table = self.get(HMTX)?;
        let (first, step) = if self.places.get(&HMTX)?.2 { (1, 2) } else { (0, 4) };
        (0..count).map(|index| u16_at(table, first + index * step)).collect()
    }
}

/// The glyph of a character by a table of format 4, which every font for the web has.
fn glyph(cmap: &[u8], character: u16) -> Option<u16> {
    let count = usize::from(u16_at(cmap, 2)?);
    let mut tables = (0..count).filter_map(|index| {
        let at = 4 + index * 8 + 4;
        let offset = u32::from(u16_at(cmap, at)?) << 16 | u32::from(u16_at(cmap, at + 2)?);
        cmap.get(usize::try_from(offset).ok()?..)
    });
    let table = tables.find(|table| u16_at(table, 0) == Some(4))?;
    let twice = usize::from(u16_at(table, 6)?);
    let (ends, starts) = (14, 14 + twice + 2);
    let (deltas, ranges) = (starts + twice, starts + 2 * twice);
    let segment =
        (0..twice).step_by(2).find(|at| u16_at(table, ends + at).is_some_and(|end| end >= character))?;
    let start = u16_at(table, starts + segment)?;
    if start > character {
        return None;
    }
    let delta = u16_at(table, deltas + segment)?;
    let range = usize::from(u16_at(table, ranges + segment)?);
    let glyph = if range == 0 {
        character.wrapping_add(delta)
    } else {
        let listed = u16_at(table, ranges + segment + range + 2 * usize::from(character - start))?;
        if listed == 0 { 0 } else { listed.wrapping_add(delta) }
    };
    (glyph != 0).then_some(glyph)
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    let two = bytes.get(at..at.checked_add(2)?)?;
    Some(u16::from_be_bytes([two[0], two[1]]))
}

fn take<'a>(bytes: &mut &'a [u8], count: usize) -> Option<&'a [u8]> {
    let (taken, rest) = bytes.split_at_checked(count)?;
    *bytes = rest;
    Some(taken)
}

/// A number in groups of seven bits, the highest first, five at most.
fn base_128(bytes: &mut &[u8]) -> Option<usize> {
    let mut number = 0_usize;
    for _ in 0..5 {
        let byte = take(bytes, 1)?[0];
        number = number << 7 | usize::from(byte & 0x7f);
        if byte & 0x80 == 0 {
            return Some(number);
        }
    }
    None
}

#[cfg(test)]
pub(crate) mod tests;
