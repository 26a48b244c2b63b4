//! Small drawings that stand beside words and are silent to a screen reader.

use leptos::prelude::*;

/// Which drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sign {
    Alert,
    Back,
    Card,
    Check,
    Chevron,
    Clock,
    Cross,
    Globe,
    Lock,
    Question,
    Waiting,
}

impl Sign {
    /// The style sheet colours each sign by its class.
    fn class(self) -> &'static str {
        match self {
            Self::Alert => "icon icon-alert",
            Self::Back => "icon icon-back",
            Self::Card => "icon icon-card",
            Self::Check => "icon icon-check",
            Self::Chevron => "icon icon-chevron",
            Self::Clock => "icon icon-clock",
            Self::Cross => "icon icon-cross",
            Self::Globe => "icon icon-globe",
            Self::Lock => "icon icon-lock",
            Self::Question => "icon icon-question",
            Self::Waiting => "icon icon-waiting",
        }
    }

    /// One path on a field of 24 by 24.
    fn path(self) -> &'static str {
        match self {
            Self::Alert => "M12 6v7.5M12 17.5v.5",
            Self::Back => "M19 12H5M11 6l-6 6 6 6",
            Self::Card => "M3.5 6h17v12.5h-17zM3.5 10h17M7 14.75h3",
            Self::Check => "M6 12.5l4 4 8-9",
            Self::Chevron => "M6 9.5l6 6 6-6",
            Self::Clock => "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 1 0 0-17M12 7.5v5l3 2",
            Self::Cross => "M7.5 7.5l9 9M16.5 7.5l-9 9",
            Self::Globe => {
                "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 1 0 0-17c-4.5 5.2-4.5 11.8 0 17 4.5-5.2 4.5-11.8 0-17M3.5 12h17"
            }
            Self::Lock => "M7.5 11V8.5a4.5 4.5 0 0 1 9 0V11M6 11h12v8.5H6zM12 14.5v2",
            Self::Question => "M9 9.5a3 3 0 1 1 4.4 2.6c-.9.5-1.4 1-1.4 2M12 17.5v.5",
            Self::Waiting => "M12 3.5a8.5 8.5 0 1 1-8.5 8.5",
        }
    }
}

/// Draws it.
pub(crate) fn icon(sign: Sign) -> AnyView {
    view! {
        <svg class=sign.class() viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
            <path
                d=sign.path()
                fill="none"
                stroke="currentColor"
                stroke-width="2"
                stroke-linecap="round"
                stroke-linejoin="round"
            />
        </svg>
    }
    .into_any()
}
