//! Day and night by a link instead of a setting of the browser's.

/// How the pages look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Theme {
    /// As the browser says, like the live pages.
    Auto,
    /// By day, always.
    Light,
    /// By night, always.
    Dark,
}

impl Theme {
    pub(crate) const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// The name of its folder.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// A sheet or a page with the question for the browser's setting answered.
    pub(crate) fn fix(self, source: &str) -> String {
        let always = match self {
            Self::Auto => return source.to_owned(),
            Self::Light => "not all",
            Self::Dark => "all",
        };
        source
            .replace("(prefers-color-scheme: dark)", always)
            .replace("color-scheme: light dark", &format!("color-scheme: {}", self.name()))
            .replace("content=\"light dark\"", &format!("content=\"{}\"", self.name()))
    }
}
