//! Orders.

use domain::{
    model::{GatewayChargeId, Order, SessionId},
    ports::StoreError,
};
use sqlx::postgres::PgRow;

use crate::{
    Work,
    columns::{from_json, from_json_option, json, milliseconds, money, parsed, parsed_option, time},
};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, session_id, merchant_id, amount, currency, funds, gateway_payment, gateway_charge,
                 card, paid_at
             FROM orders ",
            $rest
        )
    };
}

fn order(row: &PgRow) -> Result<Order, StoreError> {
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

pub(crate) async fn find_of_session(
    work: &mut Work,
    session: &SessionId,
) -> Result<Option<Order>, StoreError> {
    let statement = sqlx::query(select!("WHERE session_id = $1")).bind(session.as_str());
    work.one(statement, order).await
}

pub(crate) async fn add(work: &mut Work, order: &Order) -> Result<(), StoreError> {
    let statement = sqlx::query(
        "INSERT INTO orders (id, session_id, merchant_id, amount, currency, funds, gateway_payment,
             gateway_charge, card, paid_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    )
    .bind(order.id.as_str())
    .bind(order.session.as_str())
    .bind(order.merchant.as_str())
    .bind(order.amount.minor)
    .bind(order.amount.currency.code())
    .bind(json(&order.funds)?)
    .bind(order.gateway_payment.as_str())
    .bind(order.gateway_charge.as_ref().map(GatewayChargeId::as_str))
    .bind(order.card.as_ref().map(json).transpose()?)
    .bind(milliseconds(order.paid_at));
    work.write(statement).await
}

pub(crate) async fn update(work: &mut Work, order: &Order) -> Result<(), StoreError> {
    let statement = sqlx::query("UPDATE orders SET funds = $1, gateway_charge = $2, card = $3 WHERE id = $4")
        .bind(json(&order.funds)?)
        .bind(order.gateway_charge.as_ref().map(GatewayChargeId::as_str))
        .bind(order.card.as_ref().map(json).transpose()?)
        .bind(order.id.as_str());
    work.write(statement).await
}
