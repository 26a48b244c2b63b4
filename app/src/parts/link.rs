//! Addresses that came from outside and end up in a link.

/// The address, if following it can only lead to a page or a letter: `https:`, `http:`, `mailto:`,
/// or a path on our own origin. Anything else (`javascript:` above all) is no link.
pub(crate) fn followable(url: Option<String>) -> Option<String> {
    url.filter(|url| {
        let has_scheme = ["https://", "http://", "mailto:"]
            .iter()
            .any(|scheme| url.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)));
        let is_path = url.starts_with('/') && !url[1..].starts_with(['/', '\\']);
        (has_scheme || is_path) && !url.contains(|character: char| character.is_control())
    })
}

#[cfg(test)]
mod tests {
    use super::followable;

    fn follows(url: &str) -> bool {
        followable(Some(url.to_owned())).is_some()
    }

    #[test]
    fn pages_letters_and_own_paths_are_links() {
        for url in
            ["https://shop.example/thanks?id=1", "HTTP://shop.example", "mailto:help@shop.example", "/c/cs_1"]
        {
            assert!(follows(url), "{url}");
        }
    }

    #[test]
    fn nothing_else_is() {
        for url in [
            "",
            "javascript:alert(1)",
            " javascript:alert(1)",
            "java\nscript:alert(1)",
            "data:text/html,x",
            "//evil.example",
            "/\\evil.example",
            "https://shop.example/\u{0}",
            "shop.example",
            "ヘ",
        ] {
            assert!(!follows(url), "{url:?}");
        }
    }
}
