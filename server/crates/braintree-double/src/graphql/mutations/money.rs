//! Capturing, reversing, refunding, and the sandbox's own way to settle.

use serde_json::Value;

use super::{sale::amount, transaction_id};
use crate::{
    Double,
    books::{Made, Reversal},
    failure::Failure,
};

pub(super) fn capture(double: &Double, input: &Value) -> Result<Made, Failure> {
    let id = transaction_id(input)?;
    // The amount of the input itself is the older place for it.
    let amount = match (&input["transaction"]["amount"], &input["amount"]) {
        (Value::Null, Value::Null) => None,
        (Value::Null, older) => Some(amount(older, &["input", "amount"])?),
        (newer, _) => Some(amount(newer, &["input", "transaction", "amount"])?),
    };
    double.change(|books| books.capture(&id, amount, double.now()))?;
    Ok(Made::Transaction(id))
}

pub(super) fn reverse(double: &Double, input: &Value) -> Result<Made, Failure> {
    let id = transaction_id(input)?;
    let refund = double.new_id();
    Ok(match double.change(|books| books.reverse(&id, refund, double.now()))? {
        Reversal::Voided(id) => Made::Transaction(id),
        Reversal::Refunded(id) => Made::Refund(id),
    })
}

pub(super) fn refund(double: &Double, input: &Value) -> Result<Made, Failure> {
    let id = transaction_id(input)?;
    let wanted = &input["refund"];
    let amount = match &wanted["amount"] {
        Value::Null => None,
        value => Some(amount(value, &["input", "refund", "amount"])?),
    };
    let order_id = wanted["orderId"].as_str().map(str::to_owned);
    let refund = double.new_id();
    let made = double.change(|books| books.refund(&id, refund, amount, order_id, double.now()))?;
    Ok(Made::Refund(made))
}

pub(super) fn settle(double: &Double, input: &Value) -> Result<Made, Failure> {
    let id = transaction_id(input)?;
    double.change(|books| match input["settlementState"].as_str() {
        Some("SETTLEMENT_DECLINED") => books.decline_settlement(&id, double.now()),
        _ => books.settle(&id, double.now()),
    })?;
    Ok(Made::Transaction(id))
}
