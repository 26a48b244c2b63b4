//! Which language somebody gets.

use proptest::prelude::*;

use crate::texts::{Texts, Wishes, catalogue, negotiate::by_preference};

fn chosen(tag: &str) -> Option<(&'static str, String)> {
    Texts::for_locale(tag).map(|texts| (texts.locale(), texts.formatting().to_string()))
}

fn negotiated(chosen: &str, requested: &str, accept_language: &str) -> (&'static str, String) {
    let said = |text: &'static str| Some(text).filter(|text| !text.is_empty());
    let leak = |text: &str| said(Box::leak(text.to_owned().into_boxed_str()));
    let texts = Texts::negotiate(&Wishes {
        chosen: leak(chosen),
        requested: leak(requested),
        accept_language: leak(accept_language),
        pseudo: false,
    });
    (texts.locale(), texts.formatting().to_string())
}

#[test]
fn a_tag_is_served_by_its_language_and_keeps_its_region() {
    for (tag, language, formatting) in [
        ("en", "en", "en"),
        ("EN", "en", "en"),
        ("en-GB", "en", "en-GB"),
        ("en_US", "en", "en-US"),
        ("en-Latn-IN", "en", "en-IN"),
        ("en-GB-u-nu-thai-x-anything", "en", "en-GB"),
        ("de-CH", "de", "de-CH"),
        ("fr-CA", "fr", "fr-CA"),
        ("es-419", "es", "es-419"),
        ("ar-EG", "ar", "ar-EG"),
        ("no", "nb", "nb"),
        ("nn-NO", "nb", "nb-NO"),
        ("nb-NO", "nb", "nb-NO"),
        ("iw", "he", "he"),
        ("iw-IL", "he", "he-IL"),
        ("in-ID", "id", "id-ID"),
        ("tl-PH", "fil", "fil-PH"),
        ("mo-MD", "ro", "ro-MD"),
        ("bs", "hr", "hr"),
        ("zh", "zh-Hans", "zh-Hans"),
        ("zh-CN", "zh-Hans", "zh-Hans-CN"),
        ("zh-SG", "zh-Hans", "zh-Hans-SG"),
        ("zh-TW", "zh-Hant", "zh-Hant-TW"),
        ("zh-HK", "zh-Hant", "zh-Hant-HK"),
        ("zh-MO", "zh-Hant", "zh-Hant-MO"),
        ("zh-Hans-HK", "zh-Hans", "zh-Hans-HK"),
        ("yue", "zh-Hant", "zh-Hant"),
        ("pt", "pt", "pt-PT"),
        ("pt-PT", "pt", "pt-PT"),
        ("pt-AO", "pt", "pt-AO"),
        ("pt-BR", "pt-BR", "pt-BR"),
        ("pt-US", "pt-BR", "pt-US"),
        ("pt-419", "pt-BR", "pt-419"),
        ("sr", "sr", "sr"),
        ("sr-RS", "sr", "sr-RS"),
        ("sr-Latn-RS", "sr-Latn", "sr-Latn-RS"),
        ("sr-ME", "sr-Latn", "sr-Latn-ME"),
        ("sh", "sr-Latn", "sr-Latn"),
    ] {
        assert_eq!(chosen(tag), Some((language, formatting.to_owned())), "{tag}");
    }
}

#[test]
fn what_is_no_tag_or_not_ours_is_nothing() {
    for tag in
        ["", "e", "tlh", "english", "-", "*", "en-", "en--GB", "é", "hi-Latn", "de\u{0}", &"en-a".repeat(99)]
    {
        assert_eq!(chosen(tag), None, "{tag}");
    }
}

#[test]
fn every_language_is_found_by_its_own_tag() {
    for language in catalogue::all() {
        assert_eq!(chosen(language.tag).map(|(tag, _)| tag), Some(language.tag));
    }
}

#[test]
fn the_shopper_comes_before_the_merchant_and_the_merchant_before_the_browser() {
    assert_eq!(negotiated("fr", "de", "es").0, "fr");
    assert_eq!(negotiated("", "de", "es").0, "de");
    assert_eq!(negotiated("", "", "es").0, "es");
    assert_eq!(negotiated("tlh", "x", "qqq, es;q=0.1").0, "es");
    assert_eq!(negotiated("tlh", "tlh", "x-unknown").0, "en");
    assert_eq!(negotiated("", "", "").0, "en");
}

#[test]
fn the_browser_says_the_region_where_nobody_else_does() {
    assert_eq!(negotiated("en", "", "de-AT, en-GB;q=0.5").1, "en-GB");
    assert_eq!(negotiated("", "en", "en-GB").1, "en-GB");
    assert_eq!(negotiated("", "en-US", "en-GB").1, "en-US");
    assert_eq!(negotiated("", "", "en, en-IE;q=0.9").1, "en-IE");
    assert_eq!(negotiated("fr", "", "de-CH").1, "fr", "the region of one language says nothing of another");
    assert_eq!(negotiated("pt", "", "pt-BR").1, "pt-PT");
}

#[test]
fn preferences_are_ordered_by_weight_then_by_place() {
    assert_eq!(by_preference("da, en-GB;q=0.8, en;q=0.7, *;q=0.1"), ["da", "en-GB", "en", "*"]);
    assert_eq!(by_preference("en;q=0.5,de;q=0.9,fr;q=0.9"), ["de", "fr", "en"]);
    assert_eq!(
        by_preference("en;q=0, de;q=x, fr ; Q=1, it;q=2, es;q=-1, nl;q=1e0, pl;q=nan, , ;q=1"),
        ["fr"]
    );
}

#[test]
fn only_so_much_of_a_header_is_read_and_only_so_many_tags() {
    let many: Vec<String> = (0..500).map(|_| "xx".to_owned()).collect();
    assert_eq!(by_preference(&many.join(",")).len(), 20);
    let long = format!("{},de-DE", "x".repeat(1020));
    assert_eq!(by_preference(&long), ["x".repeat(1020).as_str()], "not the half of a tag");
    assert!(by_preference(&"é".repeat(2000)).is_empty());
}

proptest! {
    #[test]
    fn whatever_is_asked_for_there_is_an_answer(chosen in ".{0,60}", accept in ".{0,1200}", pseudo: bool) {
        let wishes = Wishes { chosen: Some(&chosen), requested: Some(&accept), accept_language: Some(&accept), pseudo };
        prop_assert!(!Texts::negotiate(&wishes).locale().is_empty());
    }

    #[test]
    fn whatever_looks_like_tags_has_an_answer(
        tags in prop::collection::vec("[a-zA-Z]{1,4}([-_][a-zA-Z0-9]{1,8}){0,4}(;[qQ]=[0-9.]{0,5})?", 0..40),
    ) {
        let header = tags.join(",");
        let wishes = Wishes { accept_language: Some(&header), ..Wishes::default() };
        let texts = Texts::negotiate(&wishes);
        prop_assert!(!texts.formatting().to_string().is_empty());
    }
}
