//! Small drawings that stand beside words and are silent to a screen reader.

use leptos::prelude::*;

/// Which drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sign {
    Alert,
    Check,
    Clock,
    Cross,
    Lock,
    Question,
    Waiting,
}

impl Sign {
    /// The style sheet colours each sign by its class.
    fn class(self) -> &'static str {
        match self {
            Self::Alert => "icon icon-alert",
            Self::Check => "icon icon-check",
            Self::Clock => "icon icon-clock",
            Self::Cross => "icon icon-cross",
            Self::Lock => "icon icon-lock",
            Self::Question => "icon icon-question",
            Self::Waiting => "icon icon-waiting",
        }
    }

    /// One path on a field of 24 by 24.
    fn path(self) -> &'static str {
        match self {
            Self::Alert => "M12 6v7.5M12 17.5v.5",
            Self::Check => "M6 12.5l4 4 8-9",
            Self::Clock => "M12 6v6.5l4 2.5",
            Self::Cross => "M7.5 7.5l9 9M16.5 7.5l-9 9",
            Self::Lock => "M7.5 11V8.5a4.5 4.5 0 0 1 9 0V11M6 11h12v8.5H6zM12 14.5v2",
            Self::Question => "M9 9.5a3 3 0 1 1 4.4 2.6c-.9.5-1.4 1-1.4 2M12 17.5v.5",
            Self::Waiting => "M12 3.5a8.5 8.5 0 1 1-8.5 8.5",
        }
    }
}

/// Draws it.
pub(crate) fn icon(sign: Sign) -> impl IntoView {
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
}
