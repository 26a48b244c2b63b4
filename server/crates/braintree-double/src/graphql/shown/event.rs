//! An entry of a payment's `statusHistory`.

use super::money;
use crate::{
    books::{Event, Status},
    clock::iso,
    graphql::view::Object,
};

/// How long an authorization holds: a week, in milliseconds.
const HELD_FOR: i64 = 7 * 24 * 3_600_000;

pub(super) fn event(of: &Event, currency: &str) -> Object {
    let event = Object::new(kind(of.status))
        .leaf("status", of.status)
        .leaf("timestamp", iso(of.at))
        .object("amount", money(of.amount, currency))
        .leaf("source", "API")
        .leaf("terminal", is_last(of.status));
    match of.status {
        Status::Authorized => judged(event, of).leaf("authorizationExpiresAt", iso(of.at + HELD_FOR)),
        Status::Failed => judged(event, of),
        Status::GatewayRejected => judged(event, of).leaf("gatewayRejectionReason", of.rejection),
        Status::ProcessorDeclined => {
            let hard = of.decline.is_some_and(crate::books::Decline::is_hard);
            judged(event, of).leaf("declineType", if hard { "HARD" } else { "SOFT" })
        }
        Status::Settled | Status::SettlementDeclined => {
            let (code, message) = match of.status {
                Status::Settled => ("4000", "Confirmed"),
                _ => ("4001", "Settlement Declined"),
            };
            let response = Object::new("TransactionSettlementProcessorResponse")
                .leaf("legacyCode", code)
                .leaf("message", message);
            let event = event.object("processorResponse", response);
            if of.status == Status::Settled { event.nulls(&["settlementBatchId"]) } else { event }
        }
        Status::AuthorizationExpired | Status::Settling | Status::SubmittedForSettlement | Status::Voided => {
            event
        }
    }
}

fn judged(event: Object, of: &Event) -> Object {
    event
        .maybe("processorResponse", authorization(of))
        .nulls(&["networkResponse"])
        .leaf("riskDecision", if of.rejection.is_some() { "DECLINE" } else { "NOT_EVALUATED" })
}

/// What the processor said to an authorization; nothing where it was not asked.
pub(super) fn authorization(of: &Event) -> Option<Object> {
    if of.rejection.is_some() {
        return None;
    }
    let (code, message) = match of.decline {
        Some(decline) => (decline.code().to_string(), decline.text()),
        None => ("1000".to_owned(), "Approved"),
    };
    Some(
        Object::new("TransactionAuthorizationProcessorResponse")
            .leaf("legacyCode", code)
            .leaf("message", message)
            .leaf("cvvResponse", "NOT_PROVIDED")
            .leaf("avsPostalCodeResponse", "NOT_PROVIDED")
            .leaf("avsStreetAddressResponse", "NOT_PROVIDED")
            .leaf("authorizationId", of.decline.is_none().then_some("DOUBLE"))
            .nulls(&["additionalInformation"]),
    )
}

fn kind(status: Status) -> &'static str {
    match status {
        Status::Authorized => "AuthorizedEvent",
        Status::AuthorizationExpired => "AuthorizationExpiredEvent",
        Status::Failed => "FailedEvent",
        Status::GatewayRejected => "GatewayRejectedEvent",
        Status::ProcessorDeclined => "ProcessorDeclinedEvent",
        Status::Settled => "SettledEvent",
        Status::SettlementDeclined => "SettlementDeclinedEvent",
        Status::Settling => "SettlingEvent",
        Status::SubmittedForSettlement => "SubmittedForSettlementEvent",
        Status::Voided => "VoidedEvent",
    }
}

fn is_last(status: Status) -> bool {
    !matches!(status, Status::Authorized | Status::SubmittedForSettlement | Status::Settling)
}
