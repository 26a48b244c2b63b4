//! Sentences that a merchant wrote. They are text, but for links as Markdown writes them:
//! `[words](https://…)`, which is all of it that Stripe's checkout knows
//! (<https://docs.stripe.com/payments/checkout/custom-components>).

use leptos::prelude::*;

use super::followable;
use crate::texts::{Key, Texts};

/// The sentence with its links. They open beside the checkout, which would be lost otherwise.
pub(crate) fn merchant_words(text: &str, texts: Texts) -> impl IntoView + use<> {
    let pieces: Vec<_> = pieces(text)
        .into_iter()
        .map(|piece| match piece {
            Piece::Text(text) => text.to_owned().into_any(),
            Piece::Link { words, url } => view! {
                <a href=url.to_owned() target="_blank" rel="noopener noreferrer">
                    {words.to_owned()} <span class="unseen">" " {texts.get(Key::NewTab)}</span>
                </a>
            }
            .into_any(),
        })
        .collect();
    view! { <span class="merchant-words" dir="auto">{pieces}</span> }
}

#[derive(Debug, PartialEq, Eq)]
enum Piece<'a> {
    Text(&'a str),
    Link { words: &'a str, url: &'a str },
}

/// What is no whole link to a page stays as it was written.
fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    let mut rest = text;
    let mut from = 0;
    while let Some(start) = rest[from..].find('[').map(|at| from + at) {
        match link(&rest[start..]) {
            Some((link, length)) => {
                found.extend((start > 0).then(|| Piece::Text(&rest[..start])));
                found.push(link);
                rest = &rest[start + length..];
                from = 0;
            }
            None => from = start + 1,
        }
    }
    found.extend((!rest.is_empty()).then_some(Piece::Text(rest)));
    found
}

/// The link at the start of a text, and how many bytes it takes.
fn link(text: &str) -> Option<(Piece<'_>, usize)> {
    let (words, after) = text.strip_prefix('[')?.split_once(']')?;
    let (url, _) = after.strip_prefix('(')?.split_once(')')?;
    let is_page = url.starts_with("https://") && followable(Some(url.to_owned())).is_some();
    let whole =
        is_page && !words.trim().is_empty() && !words.contains('[') && !url.contains(char::is_whitespace);
    whole.then(|| (Piece::Link { words, url }, "[](".len() + words.len() + url.len() + ")".len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_to_pages_are_links_and_all_else_is_text() {
        let link = |words, url| Piece::Link { words, url };
        let text = "Read [our terms](https://shop.test/terms) and [more](https://shop.test/?a=1#b).";
        let wanted = [
            Piece::Text("Read "),
            link("our terms", "https://shop.test/terms"),
            Piece::Text(" and "),
            link("more", "https://shop.test/?a=1#b"),
            Piece::Text("."),
        ];
        assert_eq!(pieces(text), wanted);
        assert_eq!(pieces("[[a](https://b.test)"), [Piece::Text("["), link("a", "https://b.test")]);
        assert_eq!(pieces("[ä](https://b.test)"), [link("ä", "https://b.test")]);
        for text in [
            "plain",
            "[a]",
            "[a](",
            "[a]()",
            "[](https://b.test)",
            "[a](javascript:alert(1))",
            "[a](http://b.test)",
            "[a](https://b.test c)",
            "[a] (https://b.test)",
            "<b>bold</b> **bold**",
        ] {
            assert_eq!(pieces(text), [Piece::Text(text)], "{text}");
        }
        assert_eq!(pieces(""), []);
    }
}
