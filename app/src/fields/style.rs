//! How our own fields look, for the gateway to make its frames look the same. Read from the page,
//! so that the style sheet (and a merchant's theme) is the only place that says it.

use crate::{
    browser::{element, window},
    islands::EMAIL_ID,
};

/// What a gateway may be told. All are values of CSS.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct FieldStyle {
    pub(super) color: String,
    /// What the text stands on: not see-through, so that its contrast can be told inside the frame.
    pub(super) background: String,
    pub(super) font_family: String,
    pub(super) font_size: String,
    pub(super) placeholder: String,
    pub(super) invalid: String,
}

impl FieldStyle {
    /// As it is now, on an input of ours. `None` where the page has none.
    pub(super) fn read() -> Option<Self> {
        let computed = window().get_computed_style(&element(EMAIL_ID)?).ok()??;
        let value = |name| computed.get_property_value(name).unwrap_or_default().trim().to_owned();
        Some(Self {
            color: value("color"),
            background: value("background-color"),
            font_family: value("font-family"),
            font_size: value("font-size"),
            placeholder: value("--color-placeholder"),
            invalid: value("--color-danger"),
        })
    }
}
