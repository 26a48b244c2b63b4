//! Braintree's names for things. Each has two: one of the GraphQL API alone, and the one of the Control
//! Panel, of reports and of webhooks. The second is ours too, so that people and webhooks mean the same; the
//! API is asked for its own when it is needed
//! (<https://developer.paypal.com/braintree/graphql/reference/queries/id-from-legacy-id>).

use std::str::FromStr;

use domain::{model::GatewayRefundId, ports::GatewayError};
use serde_json::json;

use super::{answer::strange, call::Call, documents, retries::Asking};

/// Before a name that is a number, which could pass for a card's.
const NUMBER: &str = "id-";

/// Before the name of a charge that was called off, where it stands for the refund that it was.
const VOID: &str = "void-";

/// What a name is the name of.
#[derive(Debug, Clone, Copy)]
pub(super) enum Named {
    Transaction,
    Refund,
    Dispute,
}

impl Named {
    /// Of `LegacyIdType`.
    fn name(self) -> &'static str {
        match self {
            Self::Transaction => "TRANSACTION",
            Self::Refund => "REFUND",
            Self::Dispute => "DISPUTE",
        }
    }
}

/// What we call it.
pub(super) fn ours<T: FromStr>(theirs: &str) -> Result<T, GatewayError> {
    known(theirs).ok_or_else(|| strange("an id"))
}

/// What we call it, if it has a name at all.
pub(super) fn known<T: FromStr>(theirs: &str) -> Option<T> {
    if theirs.contains('-') {
        return None;
    }
    let number = theirs.bytes().all(|byte| byte.is_ascii_digit());
    if number && !theirs.is_empty() { format!("{NUMBER}{theirs}").parse() } else { theirs.parse() }.ok()
}

/// What we call the refund that a voided transaction was.
pub(super) fn ours_of_void(theirs: &str) -> Result<GatewayRefundId, GatewayError> {
    let named: GatewayRefundId = ours(theirs)?;
    format!("{VOID}{named}").parse().map_err(|_| strange("an id"))
}

/// What the API calls it.
pub(super) async fn theirs(asking: &Asking<'_>, ours: &str, named: Named) -> Result<String, GatewayError> {
    let legacy = ours.strip_prefix(NUMBER).unwrap_or(ours);
    let variables = json!({ "legacyId": legacy, "type": named.name() });
    Ok(asking.send(&Call::query(documents::GLOBAL_ID, variables)).await?)
}

/// What the API calls the refund, or the transaction that was voided instead.
pub(super) async fn theirs_of_refund(
    asking: &Asking<'_>,
    ours: &GatewayRefundId,
) -> Result<String, GatewayError> {
    match ours.as_str().strip_prefix(VOID) {
        Some(transaction) => theirs(asking, transaction, Named::Transaction).await,
        None => theirs(asking, ours.as_str(), Named::Refund).await,
    }
}

#[cfg(test)]
mod tests {
    use domain::model::GatewayPaymentId;

    use super::*;

    #[test]
    fn a_number_is_marked() {
        let id: GatewayPaymentId = ours("3s8b9xk2").unwrap();
        assert_eq!(id.as_str(), "3s8b9xk2");
        let number: GatewayPaymentId = ours("12345678").unwrap();
        assert_eq!(number.as_str(), "id-12345678", "digits alone are no name here");
        assert_eq!(ours_of_void("12345678").unwrap().as_str(), "void-id-12345678");
        for strange in ["", "a/b", "id-1", "void-x", "a b"] {
            assert!(ours::<GatewayPaymentId>(strange).is_err(), "{strange}");
        }
    }
}
