//! What a checkout says of what happened just before, told by the address that leads to it: it must
//! work without JavaScript and for a session that two people look at.

use app::wire::CheckoutNotice;
use url::form_urlencoded;

/// The query of a checkout after a quantity was not changed.
pub(super) const QUANTITY_REFUSED: &str = "notice=quantity";

/// The query of a checkout after somebody wanted to pay another amount.
pub(super) const AMOUNT_CHANGED: &str = "notice=amount";

/// What the query of a checkout asks to be said.
pub(super) fn notice(query: Option<&str>) -> Option<CheckoutNotice> {
    let mut pairs = form_urlencoded::parse(query.unwrap_or_default().as_bytes());
    match pairs.find(|(name, _)| name == "notice")?.1.as_ref() {
        "quantity" => Some(CheckoutNotice::QuantityRefused),
        "amount" => Some(CheckoutNotice::AmountChanged),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_for_is_said() {
        assert_eq!(notice(Some(QUANTITY_REFUSED)), Some(CheckoutNotice::QuantityRefused));
        assert_eq!(notice(Some(AMOUNT_CHANGED)), Some(CheckoutNotice::AmountChanged));
        assert_eq!(notice(Some("utm_source=x&notice=amount")), Some(CheckoutNotice::AmountChanged));
        for query in [None, Some(""), Some("notice"), Some("notice=<b>"), Some("other=quantity")] {
            assert_eq!(notice(query), None, "{query:?}");
        }
    }
}
