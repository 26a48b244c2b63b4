use super::*;

/// A font of 27 glyphs, each half an em wide but the `i`, which is a quarter.
pub(crate) fn a_font(transformed: bool) -> Vec<u8> {
    let mut head = vec![0; 54];
    head[18..20].copy_from_slice(&1000_u16.to_be_bytes());
    let mut hhea = vec![0; 36];
    hhea[4..6].copy_from_slice(&900_i16.to_be_bytes());
    hhea[6..8].copy_from_slice(&(-200_i16).to_be_bytes());
    hhea[8..10].copy_from_slice(&50_i16.to_be_bytes());
    hhea[34..36].copy_from_slice(&28_u16.to_be_bytes());

    // Glyph 0 is for what is missing, 1 the space, then the letters.
    let width = |glyph: usize| if glyph == 2 + 8 { 250_u16 } else { 500 };
    let hmtx: Vec<u8> = if transformed {
        [0b11].into_iter().chain((0..28).flat_map(|glyph| width(glyph).to_be_bytes())).collect()
    } else {
        (0..28).flat_map(|glyph| [width(glyph).to_be_bytes(), [9, 9]].concat()).collect()
    };
    // Segments as the format writes them: their ends, a zero, their starts, what is added, and no lists.
    let (space, letters, end) = (0x20_u16, [0x61_u16, 0x7a], 0xffff_u16);
    let added = [1_u16.wrapping_sub(space), 2_u16.wrapping_sub(letters[0]), 1];
    let cmap: Vec<u16> = [
        [0, 1, 3, 1, 0, 12].as_slice(),
        &[4, 0, 0, 6, 0, 0, 0],
        &[space, letters[1], end, 0, space, letters[0], end],
        &added,
        &[0; 3],
    ]
    .concat();
    let cmap: Vec<u8> = cmap.into_iter().flat_map(u16::to_be_bytes).collect();

    let tables =
        [(CMAP, cmap), (HEAD, head), (HHEA, hhea), (HMTX | if transformed { 0x40 } else { 0 }, hmtx)];
    let mut file = b"wOF2".to_vec();
    file.resize(48, 0);
    file[12..14].copy_from_slice(&4_u16.to_be_bytes());
    for (flags, table) in &tables {
        let length = u8::try_from(table.len()).unwrap();
        assert!(length < 0x80 || *flags & 0x3f == HMTX);
        let length = if length < 0x80 { vec![length] } else { vec![0x81, length & 0x7f] };
        file.push(*flags);
        file.extend(&length);
        if flags >> 6 != 0 {
            file.extend(&length);
        }
    }
    let all: Vec<u8> = tables.into_iter().flat_map(|(_, table)| table).collect();
    let packed = crate::compress::brotli(&all).unwrap();
    file[20..24].copy_from_slice(&u32::try_from(packed.len()).unwrap().to_be_bytes());
    file.extend(packed);
    file
}

#[test]
fn sizes_are_read_from_both_forms_of_the_table_of_widths() {
    for transformed in [false, true] {
        let metrics = read(&a_font(transformed)).unwrap();
        let all: f64 = ENGLISH.iter().map(|(_, often)| often).sum();
        let width = 0.5 - 0.25 * 70.0 / all;
        let read = [metrics.ascent, metrics.descent, metrics.line_gap, metrics.width];
        let near = |(is, should): (f64, f64)| (is - should).abs() < 1e-9;
        assert!(read.into_iter().zip([0.9, 0.2, 0.05, width]).all(near), "{metrics:?}");
    }
}

#[test]
fn what_is_no_font_is_none() {
    let font = a_font(false);
    for wrong in [&b""[..], b"wOFF", &font[..40], &font[..60], &font[..font.len() - 20]] {
        assert_eq!(read(wrong), None);
    }
}
