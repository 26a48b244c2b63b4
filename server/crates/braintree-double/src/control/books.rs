//! Looking into the books.

use axum::{Json, extract::State};
use serde::Deserialize;
use serde_json::{Value, json};

use super::Answer;
use crate::Double;

pub(super) async fn show(State(double): State<Double>) -> Json<Value> {
    let books = double.books();
    let transactions = books.transactions.iter().map(|one| {
        json!({
            "id": one.global_id(),
            "legacyId": one.id,
            "status": one.status(),
            "amount": one.amount.text(&one.currency),
            "currency": one.currency,
            "orderId": one.order_id,
            "last4": one.card.last4,
        })
    });
    let refunds = books.refunds.iter().map(|one| {
        let of = books.transaction(&one.transaction).expect("a refund is of a transaction");
        json!({
            "id": one.global_id(),
            "legacyId": one.id,
            "transaction": of.global_id(),
            "status": one.status(),
            "amount": one.amount.text(&of.currency),
        })
    });
    let disputes = books.disputes.iter().map(|one| {
        json!({
            "id": one.global_id(),
            "legacyId": one.id,
            "transaction": crate::books::ids::global("transaction", &one.transaction),
            "status": one.status(),
        })
    });
    Json(json!({
        "transactions": transactions.collect::<Vec<_>>(),
        "refunds": refunds.collect::<Vec<_>>(),
        "disputes": disputes.collect::<Vec<_>>(),
    }))
}

#[derive(Deserialize)]
pub(super) struct Number {
    number: String,
}

pub(super) async fn nonce(State(double): State<Double>, Json(wanted): Json<Number>) -> Answer {
    Ok(Json(json!({ "nonce": double.new_nonce(&wanted.number)? })))
}
