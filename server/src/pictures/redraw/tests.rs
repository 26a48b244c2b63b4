use image::{Rgb, RgbImage, Rgba, RgbaImage, codecs::gif::GifEncoder, codecs::webp::WebPEncoder};

use super::*;

/// Red on the left, blue on the right.
fn halves(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(
        width,
        height,
        |x, _| if x < width / 2 { Rgb([250, 10, 10]) } else { Rgb([10, 10, 250]) },
    )
}

fn written(image: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut file = Cursor::new(Vec::new());
    image.write_to(&mut file, format).unwrap();
    file.into_inner()
}

fn jpeg(image: RgbImage) -> Vec<u8> {
    written(&DynamicImage::ImageRgb8(image), ImageFormat::Jpeg)
}

/// The picture with an orientation as a camera writes it, behind the JPEG's first two bytes.
fn turned(jpeg: &[u8], orientation: u8) -> Vec<u8> {
    let tiff = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0";
    let mut segment = tiff.to_vec();
    segment.extend([orientation, 0, 0, 0, 0, 0, 0]);
    let length = u16::try_from(segment.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], &[0xff, 0xe1], &length, &segment, &jpeg[2..]].concat()
}

fn read(picture: &Picture) -> DynamicImage {
    let format = image::guess_format(&picture.bytes).unwrap();
    assert_eq!(format.to_mime_type(), picture.content_type);
    image::load_from_memory(&picture.bytes).unwrap()
}

fn is_red(image: &DynamicImage, x: u32, y: u32) -> bool {
    let pixel = image.to_rgb8().get_pixel(x, y).0;
    pixel[0] > 180 && pixel[2] < 80
}

#[test]
fn every_format_is_drawn_for_its_frame() {
    let image = DynamicImage::ImageRgb8(halves(300, 200));
    for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP, ImageFormat::Gif] {
        for (frame, size) in [
            (Frame::Product, (96, 96)),
            (Frame::Icon, (80, 80)),
            (Frame::Logo, (120, 80)),
            (Frame::Preview, (300, 200)),
        ] {
            let drawn = read(&redraw(&written(&image, format), frame).unwrap());
            assert_eq!((drawn.width(), drawn.height()), size, "{format:?} {frame:?}");
            assert!(is_red(&drawn, 5, 40) && !is_red(&drawn, size.0 - 5, 40), "{format:?} {frame:?}");
        }
    }
}

#[test]
fn nothing_grows() {
    for (width, height) in [(1, 1), (3, 2), (10, 4000)] {
        let file = written(&DynamicImage::ImageRgb8(halves(width, height)), ImageFormat::Png);
        let square = read(&redraw(&file, Frame::Product).unwrap());
        assert_eq!((square.width(), square.height()), (width.min(height), width.min(height)));
        let whole = read(&redraw(&file, Frame::Logo).unwrap());
        assert!(whole.width() <= width && whole.height() <= height.min(80), "{whole:?}");
    }
}

#[test]
fn what_one_can_see_through_stays_so() {
    let image = RgbaImage::from_fn(50, 50, |x, _| Rgba([9, 9, 9, if x < 25 { 0 } else { 255 }]));
    let picture = redraw(&written(&DynamicImage::ImageRgba8(image), ImageFormat::Png), Frame::Logo).unwrap();
    let drawn = read(&picture).to_rgba8();
    assert_eq!((drawn.get_pixel(2, 2).0[3], drawn.get_pixel(48, 2).0[3]), (0, 255));
}

#[test]
fn drawings_become_png_and_photographs_jpeg() {
    let flat = written(&DynamicImage::ImageRgb8(halves(96, 96)), ImageFormat::Png);
    assert_eq!(redraw(&flat, Frame::Product).unwrap().content_type, "image/png");
    let mut state = 1_u32;
    let noise = RgbImage::from_fn(96, 96, |_, _| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        Rgb([(state >> 24).to_le_bytes()[0], (state >> 16).to_le_bytes()[0], (state >> 8).to_le_bytes()[0]])
    });
    let noise = written(&DynamicImage::ImageRgb8(noise), ImageFormat::Png);
    assert_eq!(redraw(&noise, Frame::Product).unwrap().content_type, "image/jpeg");
}

#[test]
fn a_photograph_stands_as_the_camera_was_held_and_forgets_where_it_was() {
    let file = turned(&jpeg(halves(60, 40)), 6);
    assert!(file.windows(4).any(|four| four == b"Exif"));
    let picture = redraw(&file, Frame::Preview).unwrap();
    let drawn = read(&picture);
    // Turned by a quarter to the right: the left is at the top.
    assert_eq!((drawn.width(), drawn.height()), (40, 60));
    assert!(is_red(&drawn, 20, 5) && !is_red(&drawn, 20, 55));
    assert!(!picture.bytes.windows(4).any(|four| four == b"Exif"));
}

#[test]
fn of_a_moving_picture_the_first_frame_is_shown() {
    let mut file = Vec::new();
    let mut encoder = GifEncoder::new(&mut file);
    for color in [[250, 10, 10, 255], [10, 10, 250, 255]] {
        let frame = RgbaImage::from_pixel(20, 20, Rgba(color));
        encoder.encode_frame(image::Frame::new(frame)).unwrap();
    }
    drop(encoder);
    assert!(is_red(&read(&redraw(&file, Frame::Product).unwrap()), 10, 10));
}

#[test]
fn what_is_no_picture_is_refused_whatever_it_is_called() {
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
    let tiff = b"II*\0\x08\0\0\0\0\0\0\0\0\0\0\0";
    let bmp = [b"BM".as_slice(), &[0; 60]].concat();
    let avif = b"\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf";
    let html = b"<!doctype html><img src=x>";
    for file in [svg.as_slice(), tiff, &bmp, avif, html, b"", b"\x89PN"] {
        let error = redraw(file, Frame::Product).unwrap_err();
        assert!(matches!(error, Unusable::Format), "{file:?} {error}");
    }
}

#[test]
fn a_cut_off_or_empty_file_is_refused() {
    let image = DynamicImage::ImageRgb8(halves(200, 200));
    for format in [ImageFormat::Png, ImageFormat::WebP, ImageFormat::Gif] {
        let file = written(&image, format);
        for length in [file.len() / 2, 30, 12] {
            let error = redraw(&file[..length], Frame::Product).unwrap_err();
            assert!(matches!(error, Unusable::Broken(_)), "{format:?} {length}: {error}");
        }
    }
    let file = jpeg(halves(200, 200));
    assert!(redraw(&file[..30], Frame::Product).is_err());
}

#[test]
fn what_hides_behind_a_picture_is_gone() {
    let script = b"*/alert(document.domain)//<script src=x></script>PK\x05\x06";
    let file =
        [written(&DynamicImage::ImageRgb8(halves(30, 30)), ImageFormat::Gif), script.to_vec()].concat();
    let picture = redraw(&file, Frame::Product).unwrap();
    assert!(!picture.bytes.windows(5).any(|five| five == b"alert" || five == b"<scri"), "{picture:?}");
}

/// A PNG's header that says what it likes.
fn png_of(width: u32, height: u32, rest: &[u8]) -> Vec<u8> {
    let mut header = b"IHDR".to_vec();
    header.extend(width.to_be_bytes());
    header.extend(height.to_be_bytes());
    header.extend([8, 2, 0, 0, 0]);
    let mut crc = 0xffff_ffff_u32;
    for byte in &header {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 };
        }
    }
    [b"\x89PNG\r\n\x1a\n\0\0\0\x0d".as_slice(), &header, &(!crc).to_be_bytes(), rest].concat()
}

#[test]
fn a_picture_that_would_fill_the_memory_is_refused_before_it_does() {
    let pixels = b"\0\0\0\x0aIDAT0123456789";
    for (width, height) in [(8193, 1), (1, 8193), (8192, 8192), (u32::MAX >> 1, u32::MAX >> 1)] {
        let error = redraw(&png_of(width, height, pixels), Frame::Product).unwrap_err();
        assert!(matches!(error, Unusable::TooLarge), "{width}x{height}: {error}");
    }
}

#[test]
fn many_pixels_in_a_few_bytes_are_refused() {
    // One colour: 200 million bytes packed into few.
    let bomb = RgbImage::from_pixel(8000, 8000, Rgb([1, 1, 1]));
    let file = written(&DynamicImage::ImageRgb8(bomb), ImageFormat::Png);
    assert!(file.len() < 2_000_000, "{}", file.len());
    assert!(matches!(redraw(&file, Frame::Product).unwrap_err(), Unusable::TooLarge));
}

#[test]
fn a_text_that_unpacks_without_end_is_not_read() {
    let mut file = Vec::new();
    WebPEncoder::new_lossless(&mut file).encode(&[0; 4], 1, 1, image::ExtendedColorType::Rgba8).unwrap();
    // A WebP that says it is 16384 on each side.
    let mut large = file.clone();
    large[21..25].copy_from_slice(&[0xff, 0xff, 0xff, 0x0f]);
    assert!(redraw(&large, Frame::Product).is_err());
    assert!(redraw(&file, Frame::Product).is_ok());
}
