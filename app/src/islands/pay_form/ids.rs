//! The ids by which the two halves of the form know its elements.

/// The list of what is wrong. It takes the focus when it comes.
pub(super) const ERRORS: &str = "errors";
/// Its heading.
pub(super) const ERRORS_HEADING: &str = "errors-heading";
/// What is wrong with the payment as a whole.
pub(super) const REFUSAL: &str = "refusal";
/// The bank's question, before the shopper goes to it. It takes the focus when it comes.
pub(super) const OFFER: &str = "offer";
/// The button that goes to the bank.
pub(super) const TO_BANK: &str = "to-bank";
/// The button that pays with another card instead.
pub(super) const OTHER_CARD: &str = "other-card";
/// All fields, and the button that pays.
pub(super) const FIELDS: &str = "pay-fields";
/// The button that pays.
pub(super) const PAY: &str = "pay-button";
/// What is going on.
pub(super) const STATUS: &str = "pay-status";
/// The button that asks for the gateway once more.
pub(super) const TRY_AGAIN: &str = "try-again";

/// The label of a field of the gateway's.
#[cfg(feature = "ssr")]
pub(super) fn label_id(field: &str) -> String {
    with_end(field, "-label")
}

/// The box around a field of the gateway's.
pub(super) fn box_id(field: &str) -> String {
    with_end(field, "-box")
}

/// The sentence beside a field or a question.
pub(crate) fn error_id(field: &str) -> String {
    with_end(field, "-error")
}

/// Its line in the list of errors.
pub(crate) fn line_id(field: &str) -> String {
    with_end(field, "-line")
}

/// The link in that line.
pub(super) fn link_id(field: &str) -> String {
    with_end(field, "-link")
}

/// Put together by hand: the general way is a kilobyte of WebAssembly.
fn with_end(field: &str, end: &str) -> String {
    let mut id = field.to_owned();
    id.push_str(end);
    id
}
