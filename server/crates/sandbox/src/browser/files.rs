//! The files of the frames and of the script, compiled in.

use std::sync::LazyLock;

use sha2::{Digest, Sha256};

macro_rules! browser {
    ($path:expr) => {
        include_str!(concat!("../../browser/", $path))
    };
}

/// Makes the list of files out of languages' tags.
macro_rules! texts {
    ($($tag:literal)+) => {
        /// What the frames say, by file name: a language each. English is among the scripts.
        pub(super) const TEXT_FILES: [(&str, &str); [$($tag),+].len()] =
            [$((concat!($tag, ".json"), browser!(concat!("frame/texts/", $tag, ".json")))),+];
    };
}

texts! {
    "ar" "bg" "bn" "ca" "cs" "da" "de" "el" "es" "et" "fa" "fi" "fil" "fr"
    "he" "hi" "hr" "hu" "id" "is" "it" "ja" "ko" "lt" "lv" "ms" "mt" "nb"
    "nl" "pl" "pt" "pt-BR" "ro" "ru" "sk" "sl" "sr" "sr-Latn" "sv" "th" "tr" "uk"
    "ur" "vi" "zh-Hans" "zh-Hant"
}

/// Script and style of the frames, by file name. The scripts are modules that import each other by it.
pub(super) const FRAME_FILES: [(&str, &str); 20] = [
    ("api.mjs", browser!("frame/api.mjs")),
    ("brands.mjs", browser!("frame/brands.mjs")),
    ("card.css", browser!("frame/card.css")),
    ("card.mjs", browser!("frame/card.mjs")),
    ("challenge.css", browser!("frame/challenge.css")),
    ("challenge.mjs", browser!("frame/challenge.mjs")),
    ("controller.mjs", browser!("frame/controller.mjs")),
    ("digits.mjs", browser!("frame/digits.mjs")),
    ("editing.mjs", browser!("frame/editing.mjs")),
    ("field.mjs", browser!("frame/field.mjs")),
    ("focus.mjs", browser!("frame/focus.mjs")),
    ("fonts.mjs", browser!("frame/fonts.mjs")),
    ("group.mjs", browser!("frame/group.mjs")),
    ("kinds.mjs", browser!("frame/kinds.mjs")),
    ("link.mjs", browser!("frame/link.mjs")),
    ("looks.mjs", browser!("frame/looks.mjs")),
    ("style.mjs", browser!("frame/style.mjs")),
    ("texts.mjs", browser!("frame/texts.mjs")),
    ("tokenize.mjs", browser!("frame/tokenize.mjs")),
    ("values.mjs", browser!("frame/values.mjs")),
];

pub(super) const CARD_PAGE: &str = browser!("frame/card.html");
pub(super) const CONTROLLER_PAGE: &str = browser!("frame/controller.html");
pub(super) const CHALLENGE_PAGE: &str = browser!("frame/challenge.html");

/// The script for merchants' pages: its parts in order, in a scope of their own.
pub(super) const SCRIPT: &str = concat!(
    "(() => {\n'use strict';\n",
    browser!("page/errors.js"),
    browser!("page/texts.js"),
    browser!("page/frame.js"),
    browser!("page/events.js"),
    browser!("page/element.js"),
    browser!("page/elements.js"),
    browser!("page/challenge.js"),
    browser!("page/payments.js"),
    browser!("page/stripe.js"),
    "})();\n",
);

/// Names the content of the frames' files, so that browsers may keep them for good.
pub(super) static BUILD: LazyLock<String> = LazyLock::new(|| {
    let mut hash = Sha256::new();
    for (name, content) in FRAME_FILES.into_iter().chain(TEXT_FILES) {
        hash.update(name);
        hash.update(content);
    }
    hex::encode(&hash.finalize()[..8])
});

#[cfg(test)]
mod tests {
    use super::*;

    /// What stands between `before` and the next quote, each time.
    fn quoted_after<'a>(text: &'a str, before: &'a str) -> impl Iterator<Item = &'a str> {
        text.split(before).skip(1).filter_map(|rest| rest.split(['\'', '"']).next())
    }

    #[test]
    fn every_file_that_a_page_or_a_module_names_is_served() {
        let is_served = |name: &str| FRAME_FILES.iter().any(|(known, _)| *known == name);
        let pages = [CARD_PAGE, CONTROLLER_PAGE, CHALLENGE_PAGE];
        let in_pages: Vec<_> = pages.iter().flat_map(|page| quoted_after(page, "{build}/")).collect();
        let in_modules: Vec<_> =
            FRAME_FILES.iter().flat_map(|(_, content)| quoted_after(content, "from './")).collect();
        assert!(in_pages.contains(&"card.mjs") && in_modules.contains(&"brands.mjs"));
        for name in in_pages.into_iter().chain(in_modules) {
            assert!(is_served(name), "{name} is named but not served");
        }
    }

    #[test]
    fn every_language_that_the_frames_ask_for_is_served_and_no_other() {
        let (_, texts) = FRAME_FILES.into_iter().find(|(name, _)| *name == "texts.mjs").unwrap();
        let (_, list) = texts.split_once("export const FILES = [").unwrap();
        let (list, _) = list.split_once(']').unwrap();
        let asked: Vec<String> =
            list.split('\'').skip(1).step_by(2).map(|tag| format!("{tag}.json")).collect();
        let served: Vec<&str> = TEXT_FILES.iter().map(|(name, _)| *name).collect();
        assert_eq!(asked, served);
    }

    #[test]
    fn nothing_stands_inline_that_the_policy_would_refuse() {
        for page in [CARD_PAGE, CONTROLLER_PAGE, CHALLENGE_PAGE] {
            assert!(!page.contains(" style=") && !page.contains("<style"), "{page}");
            assert!(page.matches("<script").count() == page.matches("<script type=\"module\" src=").count());
        }
    }
}
