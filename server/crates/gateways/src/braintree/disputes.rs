//! Disputes: Braintree's chargebacks, pre-arbitrations and retrievals, in the words that all gateways have
//! here (<https://developer.paypal.com/braintree/docs/guides/disputes/overview>).

use async_trait::async_trait;
use domain::{
    model::{DisputeStatus, GatewayDisputeId, GatewayWarningId},
    ports::{Disputes, GatewayDispute, GatewayError, GatewayWarning},
};
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::json;

use super::{
    Braintree, amount,
    answer::strange,
    call::Call,
    documents,
    ids::{self, Named},
    types::{Amount, Identified},
};

#[derive(Deserialize)]
#[serde(tag = "__typename")]
enum Found {
    Dispute(Box<Dispute>),
    #[serde(other)]
    Other,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Dispute {
    legacy_id: String,
    #[serde(rename = "type")]
    kind: Option<String>,
    status: String,
    amount_disputed: Amount,
    processor_response: Option<ProcessorResponse>,
    created_at: Timestamp,
    response_deadline: Option<Timestamp>,
    transaction: Option<Identified>,
}

#[derive(Deserialize)]
struct ProcessorResponse {
    reason: Option<String>,
}

#[async_trait]
impl Disputes for Braintree {
    async fn retrieve_dispute(&self, dispute: &GatewayDisputeId) -> Result<GatewayDispute, GatewayError> {
        let asking = self.asking();
        let id = ids::theirs(&asking, dispute.as_str(), Named::Dispute).await?;
        match asking.send(&Call::query(documents::DISPUTE, json!({ "id": id }))).await? {
            Found::Dispute(dispute) => told(&dispute),
            Found::Other => Err(GatewayError::Rejected("it is no dispute".to_owned())),
        }
    }

    async fn retrieve_warning(&self, _: &GatewayWarningId) -> Result<GatewayWarning, GatewayError> {
        Err(GatewayError::Rejected("Braintree tells of no warnings".to_owned()))
    }
}

fn told(dispute: &Dispute) -> Result<GatewayDispute, GatewayError> {
    let transaction = dispute.transaction.as_ref().ok_or_else(|| strange("the dispute's payment"))?;
    let only_asks = dispute.kind.as_deref() == Some("RETRIEVAL");
    let status = status(&dispute.status, only_asks).ok_or_else(|| strange("the dispute's status"))?;
    let reason = dispute.processor_response.as_ref().and_then(|response| response.reason.as_deref());
    Ok(GatewayDispute {
        id: ids::ours(&dispute.legacy_id)?,
        payment: ids::ours(&transaction.legacy_id)?,
        charge: None,
        amount: amount::told(&dispute.amount_disputed)?,
        reason: word(reason.unwrap_or_default()).to_owned(),
        status,
        evidence_due_by: dispute.response_deadline.filter(|_| dispute.status == "OPEN"),
        // The bank has the money from the day it disputes the payment, and keeps it unless the merchant wins.
        funds_withdrawn: !only_asks && status != DisputeStatus::Won,
        created_at: dispute.created_at,
    })
}

/// A retrieval only asks for papers. One that was not answered in time, or accepted, is lost.
fn status(status: &str, only_asks: bool) -> Option<DisputeStatus> {
    Some(match (status, only_asks) {
        ("OPEN", false) => DisputeStatus::NeedsResponse,
        ("OPEN", true) => DisputeStatus::WarningNeedsResponse,
        ("DISPUTED" | "UNDER_REVIEW", false) => DisputeStatus::UnderReview,
        ("DISPUTED" | "UNDER_REVIEW", true) => DisputeStatus::WarningUnderReview,
        ("WON", false) => DisputeStatus::Won,
        ("LOST" | "ACCEPTED" | "AUTO_ACCEPTED" | "EXPIRED", false) => DisputeStatus::Lost,
        ("WON" | "LOST" | "ACCEPTED" | "AUTO_ACCEPTED" | "EXPIRED", true) => DisputeStatus::WarningClosed,
        _ => return None,
    })
}

/// `DisputeReason` in Stripe's words.
fn word(reason: &str) -> &'static str {
    match reason {
        "CANCELLED_RECURRING_TRANSACTION" => "subscription_canceled",
        "CREDIT_NOT_PROCESSED" => "credit_not_processed",
        "DUPLICATE" => "duplicate",
        "FRAUD" => "fraudulent",
        "INVALID_ACCOUNT" => "incorrect_account_details",
        "NOT_RECOGNIZED" => "unrecognized",
        "PRODUCT_NOT_RECEIVED" => "product_not_received",
        "PRODUCT_UNSATISFACTORY" => "product_unacceptable",
        // `RETRIEVAL` and `TRANSACTION_AMOUNT_DIFFERS` have no word there.
        _ => "general",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_status_has_its_word() {
        use DisputeStatus as Status;
        for (theirs, chargeback, retrieval) in [
            ("OPEN", Status::NeedsResponse, Status::WarningNeedsResponse),
            ("DISPUTED", Status::UnderReview, Status::WarningUnderReview),
            ("UNDER_REVIEW", Status::UnderReview, Status::WarningUnderReview),
            ("WON", Status::Won, Status::WarningClosed),
            ("LOST", Status::Lost, Status::WarningClosed),
            ("ACCEPTED", Status::Lost, Status::WarningClosed),
            ("AUTO_ACCEPTED", Status::Lost, Status::WarningClosed),
            ("EXPIRED", Status::Lost, Status::WarningClosed),
        ] {
            assert_eq!(status(theirs, false), Some(chargeback), "{theirs}");
            assert_eq!(status(theirs, true), Some(retrieval), "{theirs}");
        }
        assert_eq!(status("REOPENED", false), None);
    }

    #[test]
    fn every_reason_has_its_word() {
        for (theirs, ours) in [
            ("FRAUD", "fraudulent"),
            ("PRODUCT_UNSATISFACTORY", "product_unacceptable"),
            ("CANCELLED_RECURRING_TRANSACTION", "subscription_canceled"),
            ("RETRIEVAL", "general"),
            ("SOMETHING_NEW", "general"),
        ] {
            assert_eq!(word(theirs), ours);
        }
    }
}
