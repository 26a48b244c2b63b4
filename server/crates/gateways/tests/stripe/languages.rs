//! What Stripe.js is told of the shopper's language.

use gateways::stripe::languages::LANGUAGES;

use crate::harness::{browser_side, config};

/// Each that Stripe.js knows, as published.
const PUBLISHED: &str = "ar bg cs da de el en en-GB es es-419 et fi fil fr fr-CA he hr hu id it ja ko lt lv ms mt nb nl \
    pl pt pt-BR ro ru sk sl sv th tr vi zh zh-HK zh-TW";

#[test]
fn stripe_is_only_told_languages_that_it_knows_and_each_of_them_is_used() {
    for (ours, theirs) in LANGUAGES {
        assert!(PUBLISHED.split(' ').any(|known| known == *theirs), "{ours}: {theirs}");
    }
    for published in PUBLISHED.split(' ') {
        assert!(LANGUAGES.iter().any(|(_, theirs)| *theirs == published), "{published}");
    }
    assert!(LANGUAGES.is_sorted(), "so that each is found, and none is there twice");
}

#[test]
fn the_sandbox_takes_any_language_of_ours() {
    let script = "https://js.stripe.com/endive/stripe.js".parse().unwrap();
    let stripe = browser_side(gateways::stripe::StripeConfig { script, ..config() });
    assert_eq!(stripe.languages, LANGUAGES);
    let script = "http://127.0.0.1:3010/v3/stripe.js".parse().unwrap();
    let sandbox = browser_side(gateways::stripe::StripeConfig { script, ..config() });
    assert!(sandbox.languages.is_empty());
}
