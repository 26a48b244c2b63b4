//! Draws a stranger's picture anew: what leaves here was written by our own encoder, pixel by pixel.
//! Whatever else was in the file (metadata, places, scripts, a second file behind the first) is gone.

use std::io::Cursor;

use bytes::Bytes;
use image::{
    DynamicImage, ImageDecoder, ImageEncoder as _, ImageError, ImageFormat, ImageReader, Limits,
    codecs::{jpeg::JpegEncoder, png::PngEncoder},
    imageops::FilterType,
    metadata::Orientation,
};
use thiserror::Error;

/// On either side, in pixels.
const LONGEST_SIDE: u32 = 8192;
/// What one picture may take in memory while it is read, in bytes.
const LARGEST: u64 = 64 * 1024 * 1024;
/// Good for photographs, and a third of the size of the best.
const JPEG_QUALITY: u8 = 82;

/// A picture for a browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Picture {
    pub(crate) bytes: Bytes,
    pub(crate) content_type: &'static str,
}

/// Where a picture is shown. Each is drawn with two pixels for one of the page's, for screens that have as
/// many; never larger than it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Frame {
    /// Beside a line of the order: a square, filled.
    Product,
    /// Beside the merchant's name: a square, filled.
    Icon,
    /// Instead of the merchant's name: whole.
    Logo,
    /// In a chat (<https://ogp.me/>): whole.
    Preview,
}

impl Frame {
    /// Its longest sides, in pixels.
    fn size(self) -> (u32, u32) {
        match self {
            Self::Product => (96, 96),
            Self::Icon => (80, 80),
            Self::Logo => (384, 80),
            Self::Preview => (1200, 1200),
        }
    }

    fn is_filled(self) -> bool {
        matches!(self, Self::Product | Self::Icon)
    }
}

/// Why a file is not shown.
#[derive(Debug, Error)]
pub(crate) enum Unusable {
    /// By its first bytes, it is none of these.
    #[error("it is no PNG, JPEG, WebP or GIF")]
    Format,
    /// More pixels than anybody needs.
    #[error("it is larger than {LONGEST_SIDE} pixels on a side, or than {LARGEST} bytes in memory")]
    TooLarge,
    /// It is broken.
    #[error("it cannot be read: {0}")]
    Broken(ImageError),
}

impl From<ImageError> for Unusable {
    fn from(error: ImageError) -> Self {
        if matches!(error, ImageError::Limits(_)) { Self::TooLarge } else { Self::Broken(error) }
    }
}

/// Reads the file, of a moving picture its first frame, and draws it for this frame.
pub(super) fn redraw(file: &[u8], frame: Frame) -> Result<Picture, Unusable> {
    encode(&scale(upright(file)?, frame)).map_err(Unusable::Broken)
}

/// Reads the file and turns it as its camera was held.
fn upright(file: &[u8]) -> Result<DynamicImage, Unusable> {
    let format = image::guess_format(file).map_err(|_| Unusable::Format)?;
    if !matches!(format, ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::WebP | ImageFormat::Gif) {
        return Err(Unusable::Format);
    }
    let mut reader = ImageReader::with_format(Cursor::new(file), format);
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST_SIDE);
    limits.max_image_height = Some(LONGEST_SIDE);
    limits.max_alloc = Some(LARGEST);
    reader.limits(limits);
    let mut decoder = reader.into_decoder()?;
    // Not every decoder counts the picture itself.
    let (width, height) = decoder.dimensions();
    if width.max(height) > LONGEST_SIDE || decoder.total_bytes() > LARGEST {
        return Err(Unusable::TooLarge);
    }
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut image = DynamicImage::from_decoder(decoder)?;
    image.apply_orientation(orientation);
    Ok(image)
}

fn scale(image: DynamicImage, frame: Frame) -> DynamicImage {
    let (width, height) = frame.size();
    let filter = FilterType::CatmullRom;
    if frame.is_filled() {
        let side = image.width().min(image.height()).min(width);
        image.resize_to_fill(side, side, filter)
    } else if image.width() > width || image.height() > height {
        image.resize(width, height, filter)
    } else {
        image
    }
}

/// As PNG what one can see through; all else as whichever is smaller, PNG for drawings and JPEG for
/// photographs.
fn encode(image: &DynamicImage) -> Result<Picture, ImageError> {
    let colors = image.to_rgba8();
    let opaque = colors.pixels().all(|pixel| pixel.0[3] == u8::MAX);
    if !opaque {
        return png(&DynamicImage::ImageRgba8(colors));
    }
    let image = DynamicImage::ImageRgba8(colors).into_rgb8();
    let mut jpeg = Vec::new();
    JpegEncoder::new_with_quality(&mut jpeg, JPEG_QUALITY).encode_image(&image)?;
    let png = png(&DynamicImage::ImageRgb8(image))?;
    Ok(if png.bytes.len() <= jpeg.len() {
        png
    } else {
        Picture { bytes: jpeg.into(), content_type: "image/jpeg" }
    })
}

fn png(image: &DynamicImage) -> Result<Picture, ImageError> {
    let mut png = Vec::new();
    let color = image.color();
    PngEncoder::new(&mut png).write_image(image.as_bytes(), image.width(), image.height(), color.into())?;
    Ok(Picture { bytes: png.into(), content_type: "image/png" })
}

#[cfg(test)]
mod tests;
