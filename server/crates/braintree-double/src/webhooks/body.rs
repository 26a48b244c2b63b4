//! The XML of a webhook.

use quick_xml::{Writer, events::BytesText};

use super::{Kind, Notification};
use crate::{
    Dispute, DisputeKind, Double, Refund, Transaction, Unfit,
    clock::{date, iso_seconds},
    handle::short,
};

type Xml = Writer<Vec<u8>>;

impl Double {
    /// The webhook of that kind about that object, as it stands now. `id` is a transaction's, a refund's
    /// or a dispute's, as the kind wants it; a check is about nothing.
    pub fn notification(&self, kind: Kind, id: &str) -> Result<Notification, Unfit> {
        let books = self.books();
        let now = iso_seconds(self.now());
        let xml = match kind {
            Kind::Check => write(kind, &now, |xml| typed(xml, "check", "boolean", "true")),
            Kind::TransactionSettled | Kind::TransactionSettlementDeclined => {
                let of = books.transaction(&short("transaction", id));
                let of = of.ok_or_else(|| Unfit::unknown("transaction"))?;
                write(kind, &now, |xml| transaction(xml, of))
            }
            Kind::RefundFailed => {
                let of = books.refund_by_id(&short("refund", id));
                let of = of.ok_or_else(|| Unfit::unknown("refund"))?;
                let whole = books.transaction(&of.transaction).expect("a refund is of a transaction");
                write(kind, &now, |xml| refund(xml, of, whole))
            }
            _ => {
                let of = books.dispute(&short("dispute", id));
                let of = of.ok_or_else(|| Unfit::unknown("dispute"))?;
                let whole = books.transaction(&of.transaction).expect("a dispute is over a transaction");
                write(kind, &now, |xml| dispute(xml, of, whole))
            }
        };
        Ok(Notification::sign(self.config(), kind, &xml))
    }
}

fn write(kind: Kind, now: &str, subject: impl FnOnce(&mut Xml)) -> Vec<u8> {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 2);
    within(&mut xml, "notification", |xml| {
        typed(xml, "timestamp", "datetime", now);
        plain(xml, "kind", kind.name());
        within(xml, "subject", subject);
    });
    xml.into_inner()
}

fn transaction(xml: &mut Xml, of: &Transaction) {
    within(xml, "transaction", |xml| {
        plain(xml, "id", &of.id);
        plain(xml, "status", &of.status().small());
        plain(xml, "type", "sale");
        plain(xml, "currency-iso-code", &of.currency);
        plain(xml, "amount", &of.amount.text(&of.currency));
        plain(xml, "merchant-account-id", &of.merchant_account);
        match &of.order_id {
            Some(order_id) => plain(xml, "order-id", order_id),
            None => null(xml, "order-id"),
        }
        typed(xml, "created-at", "datetime", &iso_seconds(of.created_at));
        plain(xml, "payment-instrument-type", "credit_card");
    });
}

fn refund(xml: &mut Xml, of: &Refund, whole: &Transaction) {
    within(xml, "transaction", |xml| {
        plain(xml, "id", &of.id);
        plain(xml, "status", &of.status().small());
        plain(xml, "type", "credit");
        plain(xml, "currency-iso-code", &whole.currency);
        plain(xml, "amount", &of.amount.text(&whole.currency));
        plain(xml, "merchant-account-id", &whole.merchant_account);
        plain(xml, "refunded-transaction-id", &of.transaction);
        typed(xml, "created-at", "datetime", &iso_seconds(of.created_at));
    });
}

fn dispute(xml: &mut Xml, of: &Dispute, whole: &Transaction) {
    let amount = of.amount.text(&whole.currency);
    within(xml, "dispute", |xml| {
        plain(xml, "amount", &amount);
        plain(xml, "amount-disputed", &amount);
        plain(xml, "amount-won", &of.amount_won().text(&whole.currency));
        plain(xml, "currency-iso-code", &whole.currency);
        typed(xml, "received-date", "date", &date(of.created_at).to_string());
        typed(xml, "reply-by-date", "date", &date(of.answer_by()).to_string());
        plain(xml, "kind", kind_of(of.kind));
        plain(xml, "status", &of.status().small());
        plain(xml, "reason", &small(of.reason));
        plain(xml, "id", &of.id);
        within(xml, "transaction", |xml| {
            plain(xml, "id", &whole.id);
            plain(xml, "amount", &whole.amount.text(&whole.currency));
        });
        typed(xml, "date-opened", "date", &date(of.created_at).to_string());
    });
}

fn kind_of(kind: DisputeKind) -> &'static str {
    match kind {
        DisputeKind::Chargeback => "chargeback",
        DisputeKind::PreArbitration => "pre_arbitration",
        DisputeKind::Retrieval => "retrieval",
    }
}

fn small(name: impl serde::Serialize) -> String {
    let name = serde_json::to_value(name).expect("a name is a string");
    name.as_str().unwrap_or_default().to_ascii_lowercase()
}

fn within(xml: &mut Xml, name: &str, inside: impl FnOnce(&mut Xml)) {
    let written = xml.create_element(name).write_inner_content(|xml| {
        inside(xml);
        Ok(())
    });
    written.expect("memory takes all that is written");
}

fn plain(xml: &mut Xml, name: &str, text: &str) {
    let written = xml.create_element(name).write_text_content(BytesText::new(text));
    written.expect("memory takes all that is written");
}

fn typed(xml: &mut Xml, name: &str, kind: &str, text: &str) {
    let element = xml.create_element(name).with_attribute(("type", kind));
    element.write_text_content(BytesText::new(text)).expect("memory takes all that is written");
}

fn null(xml: &mut Xml, name: &str) {
    let written = xml.create_element(name).with_attribute(("nil", "true")).write_empty();
    written.expect("memory takes all that is written");
}
