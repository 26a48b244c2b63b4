//! A `Transaction`.

use super::{card, event, money};
use crate::{
    books::{Books, Transaction},
    clock::iso,
    config::Config,
    graphql::view::{Object, View},
};

pub(crate) fn transaction(of: &Transaction, books: &Books, config: &Config) -> Object {
    let refunds = books.refunds.iter().filter(|refund| refund.transaction == of.id);
    let disputes = books.disputes.iter().filter(|dispute| dispute.transaction == of.id);
    let decided = of.history.first().expect("a transaction begins with an event");
    Object::new("Transaction")
        .leaf("id", of.global_id())
        .leaf("legacyId", &of.id)
        .leaf("createdAt", iso(of.created_at))
        .object("paymentMethodSnapshot", card::snapshot(&of.card, config))
        .nulls(&["paymentMethod"])
        .object("amount", money(of.amount, &of.currency))
        .object("initialRequestedAuthorizationAmount", money(of.requested, &of.currency))
        .leaf("merchantId", &config.merchant_id)
        .leaf("merchantAccountId", &of.merchant_account)
        .leaf("orderId", &of.order_id)
        .leaf("purchaseOrderNumber", &of.purchase_order_number)
        .leaf("status", of.status())
        .maybe("processorResponse", event::authorization(decided))
        .list("statusHistory", of.history.iter().rev().map(|entry| event::event(entry, &of.currency).into()))
        .leaf("channel", &of.channel)
        .leaf("source", "API")
        .list("refunds", refunds.map(|refund| View::Refund(refund.id.clone())))
        .list("disputes", disputes.map(|dispute| View::Dispute(dispute.id.clone())))
        .leaf("partiallyAuthorized", false)
}
