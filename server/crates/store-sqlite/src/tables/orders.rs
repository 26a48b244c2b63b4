//! Orders.

use domain::{
    model::{GatewayChargeId, Order, SessionId},
    ports::StoreError,
};
use rusqlite::{Row, params};

use crate::{
    columns::{from_json, from_json_option, json, milliseconds, money, parsed, parsed_option, time},
    query::Reads,
    writer::Turn,
};

fn order(row: &Row<'_>) -> Result<Order, StoreError> {
    Ok(Order {
        id: parsed(row, "id")?,
        session: parsed(row, "session_id")?,
        merchant: parsed(row, "merchant_id")?,
        amount: money(row)?,
        funds: from_json(row, "funds")?,
        gateway_payment: parsed(row, "gateway_payment")?,
        gateway_charge: parsed_option(row, "gateway_charge")?,
        card: from_json_option(row, "card")?,
        paid_at: time(row, "paid_at")?,
    })
}

pub(crate) fn find_of_session(on: &mut impl Reads, session: &SessionId) -> Result<Option<Order>, StoreError> {
    on.one("SELECT * FROM orders WHERE session_id = ?", [session.as_str()], order)
}

pub(crate) fn add(turn: &mut Turn, order: &Order) -> Result<(), StoreError> {
    turn.write(
        "INSERT INTO orders (id, session_id, merchant_id, amount, currency, funds, gateway_payment,
             gateway_charge, card, paid_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        params![
            order.id.as_str(),
            order.session.as_str(),
            order.merchant.as_str(),
            order.amount.minor,
            order.amount.currency.code(),
            json(&order.funds)?,
            order.gateway_payment.as_str(),
            order.gateway_charge.as_ref().map(GatewayChargeId::as_str),
            order.card.as_ref().map(json).transpose()?,
            milliseconds(order.paid_at),
        ],
    )
}

pub(crate) fn update(turn: &mut Turn, order: &Order) -> Result<(), StoreError> {
    turn.write(
        "UPDATE orders SET funds = ?, gateway_charge = ?, card = ? WHERE id = ?",
        params![
            json(&order.funds)?,
            order.gateway_charge.as_ref().map(GatewayChargeId::as_str),
            order.card.as_ref().map(json).transpose()?,
            order.id.as_str(),
        ],
    )
}
