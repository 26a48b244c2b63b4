use super::*;
use crate::font_metrics::tests::a_font;

const ABOUT: &str = r#"{ "id": "lato", "category": "sans-serif", "weights": [300, 400, 700],
    "license": { "type": "OFL-1.1", "attribution": "Copyright somebody" }, "other": [1] }"#;

fn about(weights: &[u16]) -> About {
    About { weights: weights.to_vec(), ..serde_json::from_str(ABOUT).unwrap() }
}

#[test]
fn the_rules_name_every_file_and_a_fallback_of_its_size() {
    let folder = tempfile::tempdir().unwrap();
    let package = folder.path().join("package");
    let ranges = r#"{ "[0]": "U+1F235", "latin": "U+0000-00FF", "latin-ext": "U+0100-02BA" }"#;
    files::write(&package.join("unicode.json"), ranges.as_bytes()).unwrap();
    for subset in ["latin", "latin-ext"] {
        for weight in [400_u16, 700] {
            let file = package.join(format!("files/lato-{subset}-{weight}-normal.woff2"));
            files::write(&file, &[a_font(true), weight.to_be_bytes().to_vec()].concat()).unwrap();
        }
    }
    let mut writer = Writer::begin(&folder.path().join("site")).unwrap();
    let lato = Font::named("lato").unwrap();
    let sheet = add_font(&mut writer, lato, &about(&[300, 400, 700]), &package).unwrap();

    assert_eq!(sheet.matches("@font-face{font-family:\"Lato\";").count(), 4, "{sheet}");
    assert!(
        sheet.contains(";font-weight:700;font-display:swap;src:url(/assets/fonts/lato-latin-ext-700."),
        "{sheet}"
    );
    assert!(sheet.contains("unicode-range:U+0100-02BA}") && !sheet.contains("1F235"), "{sheet}");
    assert!(
        sheet.contains("@font-face{font-family:\"Lato fallback\";font-weight:400 500;src:local(\"Arial\"),")
    );
    assert!(sheet.ends_with(":root{--font:\"Lato\",\"Lato fallback\",system-ui,sans-serif}"), "{sheet}");
    let manifest = writer.finish("built").unwrap();
    let file = manifest.find(&lato.regular()).unwrap();
    assert!(file.immutable && file.content_type == "font/woff2" && file.size.brotli.is_none(), "{file:?}");
}

#[test]
fn a_fallback_is_as_high_and_as_wide() {
    let metrics = Metrics { ascent: 0.9, descent: 0.2, line_gap: 0.0, width: COURIER.width() * 1.25 };
    let rules = fallback("Mono", metrics, &COURIER);
    let sizes = "size-adjust:125.00%;ascent-override:72.00%;descent-override:16.00%;line-gap-override:0.00%";
    assert_eq!(rules.matches(sizes).count(), 2, "{rules}");
}

#[test]
fn only_weights_that_pages_use_are_laid_out() {
    let lato = Font::named("lato").unwrap();
    assert_eq!(weights(lato, &about(&[100, 400, 700, 900])), [Some(400), Some(700)]);
    assert_eq!(weights(lato, &about(&[400, 500, 600, 700])), [Some(400), Some(500), Some(600)]);
    assert_eq!(weights(Font::named("inter").unwrap(), &about(&[100, 400])), [None]);
    assert_eq!(range_of(&[100, 400, 900]), "100 900");
}

/// A font whose file is unusual would otherwise make the page jump.
#[test]
fn a_font_without_sizes_stops_the_build() {
    let folder = tempfile::tempdir().unwrap();
    files::write(&folder.path().join("unicode.json"), br#"{ "latin": "U+0000-00FF" }"#).unwrap();
    for weight in [400_u16, 700] {
        let file = folder.path().join(format!("files/lato-latin-{weight}-normal.woff2"));
        files::write(&file, &[b"wOF2".as_slice(), &weight.to_be_bytes()].concat()).unwrap();
    }
    let mut writer = Writer::begin(&folder.path().join("site")).unwrap();
    let error = add_font(&mut writer, Font::named("lato").unwrap(), &about(&[400, 700]), folder.path());
    assert!(error.unwrap_err().to_string().contains("@fontsource/lato"));
}
