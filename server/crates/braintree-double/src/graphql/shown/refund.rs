//! A `Refund`.

use super::{card, event, money};
use crate::{
    books::{Books, Refund},
    clock::iso,
    config::Config,
    graphql::view::{Object, View},
};

pub(crate) fn refund(of: &Refund, books: &Books, config: &Config) -> Object {
    let transaction = books.transaction(&of.transaction).expect("a refund is of a transaction");
    let currency = &transaction.currency;
    Object::new("Refund")
        .leaf("id", of.global_id())
        .leaf("legacyId", &of.id)
        .leaf("createdAt", iso(of.created_at))
        .object("amount", money(of.amount, currency))
        .leaf("orderId", &of.order_id)
        .leaf("status", of.status())
        .list("statusHistory", of.history.iter().rev().map(|entry| event::event(entry, currency).into()))
        .leaf("merchantAccountId", &transaction.merchant_account)
        .leaf("source", "API")
        .with("refundedTransaction", View::Transaction(of.transaction.clone()))
        .object("paymentMethodSnapshot", card::snapshot(&transaction.card, config))
        .nulls(&["paymentMethod"])
}
