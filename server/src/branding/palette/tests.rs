use std::collections::BTreeMap;

use super::*;

/// What the sheets lay upon what, and how much it must differ. `on-accent` is also on the button
/// under the pointer.
const READ_TOGETHER: [(&str, &str, f64); 24] = [
    ("on-accent", "accent", TEXT),
    ("on-accent", "accent-strong", TEXT),
    ("accent-line", "page", EDGE),
    ("link", "page", TEXT),
    ("link", "panel", TEXT),
    ("link", "field", EDGE),
    ("link-strong", "page", TEXT),
    ("link-strong", "panel", TEXT),
    ("focus", "page", EDGE),
    ("focus", "panel", EDGE),
    ("focus", "field", EDGE),
    ("ground-text", "ground", TEXT),
    ("ground-text-quiet", "ground", TEXT),
    ("ground-link", "ground", TEXT),
    ("ground-edge", "ground", EDGE),
    ("text", "page", TEXT),
    ("text", "panel", TEXT),
    ("text-quiet", "page", TEXT),
    ("text-quiet", "panel", TEXT),
    ("field-text", "field", TEXT),
    ("placeholder", "field", TEXT),
    ("field-line", "page", EDGE),
    ("danger", "page", TEXT),
    ("danger", "danger-panel", TEXT),
];

/// A scheme as the browser has it: the sheet's colours under those of the theme.
fn page(button: Option<Color>, background: Option<Color>, scheme: Scheme) -> BTreeMap<String, Color> {
    let mut all = crate::branding::base::all_colors(scheme == Scheme::Dark);
    let follow = |all: &mut BTreeMap<String, Color>, name: &str, of: &str| {
        let color = all[of];
        all.entry(name.to_owned()).or_insert(color);
    };
    for (token, color) in tokens(button, background, scheme) {
        all.insert(token.trim_start_matches("--color-").to_owned(), color);
    }
    // As the sheet has them follow where nothing is said.
    follow(&mut all, "accent-line", "accent");
    follow(&mut all, "link", "accent");
    follow(&mut all, "link-strong", "accent-strong");
    follow(&mut all, "focus", "link");
    follow(&mut all, "ground-text", "text");
    follow(&mut all, "ground-text-quiet", "text-quiet");
    follow(&mut all, "ground-link", "link");
    follow(&mut all, "ground-edge", "field-line");
    all
}

fn assert_legible(button: Option<Color>, background: Option<Color>) {
    for scheme in [Scheme::Light, Scheme::Dark] {
        let all = page(button, background, scheme);
        for (upper, lower, ratio) in READ_TOGETHER {
            let contrast = all[upper].contrast(all[lower]);
            assert!(
                contrast >= ratio,
                "{upper} {} on {lower} {} is {contrast:.2} with {button:?} and {background:?}, {scheme:?}",
                all[upper],
                all[lower],
            );
        }
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { cases: 1000, failure_persistence: None, ..Default::default() })]

    #[test]
    fn whatever_is_chosen_can_be_read(button: Option<[u8; 3]>, background: Option<[u8; 3]>) {
        let color = |[red, green, blue]: [u8; 3]| Color::new(red, green, blue);
        assert_legible(button.map(color), background.map(color));
    }
}

#[test]
fn corners_of_the_colours_can_be_read() {
    let levels = [0, 1, 0x76, 0x77, 0x80, 0xfe, 0xff];
    let all = levels.map(|red| levels.map(|green| levels.map(|blue| Color::new(red, green, blue))));
    for color in all.into_iter().flatten().flatten() {
        assert_legible(Some(color), None);
        assert_legible(None, Some(color));
        assert_legible(Some(color), Some(color));
    }
}

#[test]
fn nothing_chosen_changes_nothing() {
    assert_eq!(tokens(None, None, Scheme::Light), []);
    assert_eq!(tokens(None, None, Scheme::Dark), []);
}

#[test]
fn the_button_is_as_it_was_chosen_day_and_night() {
    for digits in ["ffff00", "000000", "ffffff", "777777"] {
        let color = Color::from_digits(digits).unwrap();
        for scheme in [Scheme::Light, Scheme::Dark] {
            assert_eq!(page(Some(color), None, scheme)["accent"], color);
        }
    }
}

#[test]
fn the_pointer_changes_the_button() {
    for digits in ["ffff00", "000000", "ffffff", "777777", "0055cc", "fe0000"] {
        let all = page(Color::from_digits(digits), None, Scheme::Light);
        assert!(all["accent"].contrast(all["accent-strong"]) > 1.05, "{digits}");
    }
}

#[test]
fn a_light_ground_is_dark_at_night_and_a_dark_one_stays() {
    let pale = Color::from_digits("fff4d6").unwrap();
    let night = page(None, Some(pale), Scheme::Dark)["ground"];
    assert!(night.luminance() <= NIGHT && night != BLACK, "{night}");
    let navy = Color::from_digits("0a1c30").unwrap();
    assert_eq!(page(None, Some(navy), Scheme::Dark)["ground"], navy);
    assert_eq!(page(None, Some(navy), Scheme::Light)["ground"], navy);
}
