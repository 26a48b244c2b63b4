//! A `Dispute`.

use super::money;
use crate::{
    books::{Books, Dispute, DisputeReason},
    clock::{date, iso},
    graphql::view::{Object, View},
};

pub(crate) fn dispute(of: &Dispute, books: &Books) -> Object {
    let transaction = books.transaction(&of.transaction).expect("a dispute is over a transaction");
    let currency = &transaction.currency;
    let response = Object::new("DisputeProcessorResponse")
        .nulls(&["processorComments"])
        .leaf("reason", of.reason)
        .leaf("reasonCode", code(of.reason))
        .nulls(&["reasonDescription"])
        .leaf("receivedDate", date(of.created_at).to_string())
        .nulls(&["referenceNumber"]);
    let history = of.history.iter().map(|&(status, at)| {
        Object::new("DisputeStatusEvent")
            .nulls(&["disbursementDate"])
            .leaf("status", status)
            .leaf("timestamp", iso(at))
            .leaf("effectiveDate", date(at).to_string())
            .into()
    });
    Object::new("Dispute")
        .leaf("id", of.global_id())
        .leaf("legacyId", &of.id)
        .object("amountDisputed", money(of.amount, currency))
        .object("amountWon", money(of.amount_won(), currency))
        .leaf("caseNumber", format!("CASE-{}", of.id))
        .leaf("createdAt", iso(of.created_at))
        .leaf("receivedDate", date(of.created_at).to_string())
        .nulls(&["referenceNumber"])
        .leaf("responseDeadline", iso(of.answer_by()))
        .leaf("replyByDate", date(of.answer_by()).to_string())
        .leaf("type", of.kind)
        .nulls(&["originalDispute"])
        .object("processorResponse", response)
        .leaf("status", of.status())
        .list("statusHistory", history)
        .with("transaction", View::Transaction(of.transaction.clone()))
}

/// The networks have codes of their own; only fraud's is worth a test.
fn code(reason: DisputeReason) -> Option<&'static str> {
    (reason == DisputeReason::Fraud).then_some("83")
}
