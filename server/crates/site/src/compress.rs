//! Brotli and gzip, both as small as they go: a file is compressed once and sent many times.

use std::io::{self, Write};

/// The highest brotli quality ([RFC 7932](https://www.rfc-editor.org/rfc/rfc7932)).
const BROTLI_QUALITY: u32 = 11;
/// The largest window that every browser takes, as a power of two: 16 MiB.
const BROTLI_WINDOW: u32 = 24;
const BUFFER: usize = 4096;

/// As small as it gets.
pub(crate) fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    brotli_at(BROTLI_QUALITY, bytes)
}

/// At a quality.
pub(crate) fn brotli_at(quality: u32, bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), BUFFER, quality, BROTLI_WINDOW);
    writer.write_all(bytes)?;
    writer.flush()?;
    Ok(writer.into_inner())
}

/// As small as it gets.
pub(crate) fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    gzip_at(flate2::Compression::best().level(), bytes)
}

/// At a level.
pub(crate) fn gzip_at(level: u32, bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::new(level));
    writer.write_all(bytes)?;
    writer.finish()
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn both_come_back_as_they_went_and_smaller() {
        let text = "a card, a cart, a checkout\n".repeat(200);

        let small = brotli(text.as_bytes()).unwrap();
        let mut back = Vec::new();
        brotli::Decompressor::new(small.as_slice(), BUFFER).read_to_end(&mut back).unwrap();
        assert_eq!(back, text.as_bytes());
        assert!(small.len() < text.len() / 10);

        let small = gzip(text.as_bytes()).unwrap();
        let mut back = Vec::new();
        flate2::read::GzDecoder::new(small.as_slice()).read_to_end(&mut back).unwrap();
        assert_eq!(back, text.as_bytes());
        assert!(small.len() < text.len() / 10);
    }

    #[test]
    fn the_same_bytes_give_the_same_bytes() {
        let bytes = b"no clock in the header".repeat(9);
        assert_eq!(gzip(&bytes).unwrap(), gzip(&bytes).unwrap());
        assert_eq!(brotli(&bytes).unwrap(), brotli(&bytes).unwrap());
    }
}
