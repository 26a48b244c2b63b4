//! Plain HTML: these pages have nothing to do but to be read, so they need no part of the checkout's.

use app::Assets;

/// The document around a page's matter.
pub(super) fn document(assets: &Assets, title: &str, main: &str) -> String {
    let (css, icon) = (&assets.css, text(&assets.favicon));
    let (url, title) = (text(&css.url), text(title));
    let integrity = text(css.integrity.as_str());
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>{title} – Counterfoil</title>\n\
         <link rel=\"icon\" href=\"{icon}\" type=\"image/svg+xml\">\n\
         <link rel=\"stylesheet\" href=\"{url}\" integrity=\"{integrity}\">\n</head>\n\
         <body>\n<main class=\"docs\">\n{main}</main>\n</body>\n</html>\n"
    )
}

/// Text as it stands between tags or in an attribute.
pub(super) fn text(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}

/// Text in which `words` between backticks are code.
pub(super) fn prose(prose: &str) -> String {
    let parts = prose.split('`').enumerate();
    parts.map(|(at, part)| if at % 2 == 1 { code(part) } else { text(part) }).collect()
}

/// What a program reads or writes.
pub(super) fn code(code: &str) -> String {
    format!("<code>{}</code>", text(code))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_is_markup() {
        assert_eq!(text("<a href=\"x\">&'"), "&lt;a href=&quot;x&quot;&gt;&amp;&#39;");
        assert_eq!(prose("Say `a<b`."), "Say <code>a&lt;b</code>.");
    }
}
