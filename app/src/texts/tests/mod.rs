//! What must hold for every catalogue, and for the choice among them.

mod files;
mod negotiation;
mod plurals;
mod sentences;

use super::{Direction, Key, Texts};

#[test]
fn values_are_put_in_without_marks_in_a_left_to_right_language() {
    let texts = Texts::default();
    assert_eq!(texts.get(Key::PayButton { amount: "€45.00" }), "Pay €45.00");
    assert_eq!(texts.direction(), Direction::LeftToRight);
}

#[test]
fn numbers_in_sentences_are_written_as_the_region_has_them() {
    let texts = Texts::for_locale("en-IN").unwrap();
    assert_eq!(texts.get(Key::OrderQuantity { quantity: 123_456 }), "Quantity: 1,23,456");
    assert_eq!(texts.get(Key::OrderMore { count: 1 }), "Show 1 more item");
    assert_eq!(texts.get(Key::OrderMore { count: 1000 }), "Show 1,000 more items");
    assert_eq!(texts.number(1204), "1,204");
}

#[test]
fn made_up_languages_show_where_a_text_begins_and_ends_and_leave_values_alone() {
    let of = |tag| {
        let wishes = super::Wishes { chosen: Some(tag), pseudo: true, ..super::Wishes::default() };
        Texts::negotiate(&wishes)
    };
    let accented = of("en-XA");
    assert_eq!(accented.locale(), "en-XA");
    assert_eq!(accented.get(Key::PayButton { amount: "€45.00" }), "[Ƥááý €45.00]");
    let mirrored = of("ar-XB");
    assert_eq!(mirrored.direction(), Direction::RightToLeft);
    let button = mirrored.get(Key::PayButton { amount: "€45.00" });
    assert_eq!(button, "[\u{202e}Pay\u{202c} \u{2068}€45.00\u{2069}]");
    assert!(mirrored.get(Key::OrderMore { count: 12 }).contains("١٢"));
    let real = Texts::negotiate(&super::Wishes { chosen: Some("en-XA"), ..super::Wishes::default() });
    assert_eq!(real.locale(), "en", "only where they are allowed");
}
