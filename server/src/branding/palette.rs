//! Every colour that follows from the two that a merchant may choose. The button is as chosen; whatever
//! is read, followed or focused is the nearest shade of it that can be seen.

use super::{
    base::{Base, DARK_BASE, LIGHT_BASE},
    color::{BLACK, Color, WHITE, ink},
};

/// For text (<https://www.w3.org/TR/WCAG22/#contrast-minimum>).
const TEXT: f64 = 4.5;
/// For edges and signs (<https://www.w3.org/TR/WCAG22/#non-text-contrast>).
const EDGE: f64 = 3.0;

/// What a ground must leave for the page's own text colours to be kept on it, and quieter ones beside.
const EASY: f64 = 7.0;

/// At night, grounds are at most as light as this.
const NIGHT: f64 = 0.02;

/// Day or night, as the shopper likes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scheme {
    Light,
    Dark,
}

impl Scheme {
    fn base(self) -> &'static Base {
        match self {
            Self::Light => &LIGHT_BASE,
            Self::Dark => &DARK_BASE,
        }
    }
}

/// A custom property of the style sheet, and what it is set to.
pub(super) type Token = (&'static str, Color);

/// All tokens of a scheme that differ from the style sheet's.
pub(super) fn tokens(button: Option<Color>, background: Option<Color>, scheme: Scheme) -> Vec<Token> {
    let base = scheme.base();
    let ground = background.map_or(base.ground, |background| ground(background, scheme));
    let mut tokens = button.map(|button| button_tokens(button, base)).unwrap_or_default();
    if background.is_some() {
        tokens.extend(ground_tokens(ground, scheme));
    }
    if button.is_some() || background.is_some() {
        let link = button.unwrap_or(base.accent).legible(TEXT, &[ground]);
        tokens.push(("--color-ground-link", link));
    }
    tokens
}

/// The button, and what else is in its colour on the page.
fn button_tokens(button: Color, base: &Base) -> Vec<Token> {
    let page = [base.page, base.panel, base.field];
    let text = text_on(button);
    let link = button.legible(TEXT, &page);
    let stronger = link.toward(ink(&page), 30).legible(TEXT, &page);
    // Where the fill cannot be told from the page, an edge shows what can be pressed.
    let edge = if button.contrast(base.page) >= EDGE { button } else { button.legible(EDGE, &page) };
    vec![
        ("--color-accent", button),
        ("--color-accent-strong", pressed(button, text)),
        ("--color-accent-line", edge),
        ("--color-on-accent", text),
        ("--color-link", link),
        ("--color-link-strong", stronger),
        ("--color-focus", link),
    ]
}

/// White as long as it can be read, since that is how most buttons are; else black.
fn text_on(fill: Color) -> Color {
    if WHITE.contrast(fill) >= TEXT { WHITE } else { BLACK }
}

/// The fill under the pointer: further from its text, or where there is no further, a little nearer.
fn pressed(fill: Color, text: Color) -> Color {
    let (away, back) = if text == WHITE { (BLACK, WHITE) } else { (WHITE, BLACK) };
    let room = fill.contrast(away) > 1.3;
    if room { fill.toward(away, 18) } else { fill.toward(back, 14) }
}

/// What is read on the ground.
fn ground_tokens(ground: Color, scheme: Scheme) -> Vec<Token> {
    let usual = [scheme.base().text, LIGHT_BASE.text, DARK_BASE.text];
    let text = usual.into_iter().find(|text| text.contrast(ground) >= EASY).unwrap_or_else(|| ink(&[ground]));
    let quieter = [35_u8, 30, 25, 20, 15, 10, 5].map(|much| text.toward(ground, much));
    let quiet = quieter.into_iter().find(|quiet| quiet.contrast(ground) >= TEXT).unwrap_or(text);
    vec![
        ("--color-ground", ground),
        ("--color-ground-text", text),
        ("--color-ground-text-quiet", quiet),
        ("--color-ground-line", ground.toward(text, 18)),
        ("--color-ground-edge", ground.toward(text, 45).legible(EDGE, &[ground])),
    ]
}

/// The ground as chosen; at night a light one gives way to a dark shade of itself.
fn ground(background: Color, scheme: Scheme) -> Color {
    if scheme == Scheme::Light || ink(&[background]) == WHITE {
        return background;
    }
    let mut shades = (50..=100_u8).map(|much| background.toward(BLACK, much));
    shades.find(|shade| shade.luminance() <= NIGHT).unwrap_or(BLACK)
}

#[cfg(test)]
mod tests;
