//! What a notification is about
//! (<https://developer.paypal.com/braintree/docs/reference/general/webhooks/overview>).

use domain::{model::NoticeSubject, ports::GatewayNotice};
use jiff::Timestamp;
use quick_xml::{Reader, events::Event};

use crate::braintree::{ids::known, order_id};

/// Deeper than anything that is told.
const DEEPEST: usize = 32;

/// A notification, as far as it matters.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Notification {
    kind: String,
    pub(super) at: Timestamp,
    transaction: Option<String>,
    refunded: Option<String>,
    order_id: Option<String>,
    dispute: Option<String>,
}

/// What is read, by its place.
#[derive(Default)]
struct Read {
    kind: Option<String>,
    at: Option<String>,
    transaction: Option<String>,
    refunded: Option<String>,
    order_id: Option<String>,
    dispute: Option<String>,
}

impl Read {
    fn place(&mut self, path: &[String]) -> Option<&mut Option<String>> {
        let path: Vec<_> = path.iter().map(String::as_str).collect();
        Some(match path[..] {
            ["notification", "kind"] => &mut self.kind,
            ["notification", "timestamp"] => &mut self.at,
            ["notification", "subject", "transaction", "id"] => &mut self.transaction,
            ["notification", "subject", "transaction", "refunded-transaction-id"] => &mut self.refunded,
            ["notification", "subject", "transaction", "order-id"] => &mut self.order_id,
            ["notification", "subject", "dispute", "id"] => &mut self.dispute,
            _ => return None,
        })
    }
}

/// Reads a notification that is certainly Braintree's; `None` if it cannot be one.
pub(super) fn read(xml: &[u8]) -> Option<Notification> {
    let mut reader = Reader::from_reader(xml);
    let mut path: Vec<String> = Vec::new();
    let mut read = Read::default();
    loop {
        match reader.read_event().ok()? {
            Event::Start(element) => {
                path.push(String::from_utf8(element.name().as_ref().to_vec()).ok()?);
                if path.len() > DEEPEST {
                    return None;
                }
            }
            Event::End(_) => {
                path.pop();
            }
            Event::Text(text) => {
                if let Some(place) = read.place(&path) {
                    place.get_or_insert_default().push_str(text.decode().ok()?.trim());
                }
            }
            // Names and times need neither; what names entities of its own is nothing of Braintree's.
            Event::DocType(_) => return None,
            Event::GeneralRef(_) | Event::CData(_) if read.place(&path).is_some() => return None,
            Event::Eof => break,
            _ => {}
        }
    }
    if !path.is_empty() {
        return None;
    }
    let Read { kind, at, transaction, refunded, order_id, dispute } = read;
    let filled = |text: Option<String>| text.filter(|text| !text.is_empty());
    Some(Notification {
        kind: filled(kind)?,
        at: at?.parse().ok()?,
        transaction: filled(transaction),
        refunded: filled(refunded),
        order_id: filled(order_id),
        dispute: filled(dispute),
    })
}

impl Notification {
    /// Notifications have no names of their own: what, about what and when is one.
    pub(super) fn into_notice(self) -> GatewayNotice {
        let about = self.dispute.as_ref().or(self.transaction.as_ref());
        let event = format!("{}:{}:{}", self.kind, about.map_or("", String::as_str), self.at);
        GatewayNotice { event, once: is_once(&self.kind), subject: self.subject(), kind: self.kind }
    }

    /// What it is about, by what stands in it. Names that are none are nothing of ours.
    fn subject(&self) -> Option<NoticeSubject> {
        if let Some(dispute) = &self.dispute {
            return Some(NoticeSubject::Dispute { dispute: known(dispute)? });
        }
        let transaction = self.transaction.as_ref()?;
        // A failed refund may come without its payment; the refund's own name finds none then, unless it is ours.
        let refunded = self.refunded.as_ref().or((self.kind == "refund_failed").then_some(transaction));
        Some(match refunded {
            Some(payment) => NoticeSubject::Refund { refund: known(transaction)?, payment: known(payment)? },
            None => NoticeSubject::Payment {
                payment: known(transaction)?,
                session: order_id::read(self.order_id.as_deref()).map(|(session, _)| session),
            },
        })
    }
}

/// Kinds that an object sees once in its life: money settles once, and a refund fails once. A dispute can be
/// opened and decided again.
fn is_once(kind: &str) -> bool {
    matches!(kind, "transaction_settled" | "transaction_settlement_declined" | "refund_failed")
}
