//! Charging and authorizing.

use super::{Amount, Books, Card, Decline, Event, Fate, Rejection, Status, Transaction};

/// What a charge is asked to be; all of it has been checked.
#[derive(Debug, Clone)]
pub(crate) struct Sale {
    pub(crate) id: String,
    pub(crate) amount: Amount,
    pub(crate) currency: String,
    pub(crate) merchant_account: String,
    pub(crate) order_id: Option<String>,
    pub(crate) purchase_order_number: Option<String>,
    pub(crate) channel: Option<String>,
    pub(crate) payment_method: String,
    pub(crate) card: Card,
    /// True to charge at once, false to hold the money only.
    pub(crate) capture: bool,
}

impl Books {
    /// Makes the transaction, whatever comes of it; `forced` comes before all else. `dispute` is the id
    /// of a dispute, if the card opens one.
    pub(crate) fn sell(&mut self, sale: Sale, forced: Option<Decline>, dispute: String, now: i64) -> String {
        let fate = match forced {
            Some(decline) => Fate::Declined(decline),
            None => fate_of(sale.amount).unwrap_or(sale.card.fate),
        };
        self.consume(&sale.payment_method);
        let event = |status| Event::new(status, now, sale.amount);
        let history = match fate {
            Fate::Declined(decline) if decline == Decline::NETWORK => {
                vec![Event { decline: Some(decline), ..event(Status::Failed) }]
            }
            Fate::Declined(decline) => {
                vec![Event { decline: Some(decline), ..event(Status::ProcessorDeclined) }]
            }
            Fate::Rejected(rejection) => {
                vec![Event { rejection: Some(rejection), ..event(Status::GatewayRejected) }]
            }
            Fate::Approved | Fate::Disputed if sale.capture => {
                vec![event(Status::Authorized), event(Status::SubmittedForSettlement)]
            }
            Fate::Approved | Fate::Disputed => vec![event(Status::Authorized)],
        };
        let id = sale.id.clone();
        self.transactions.push(Transaction {
            id: sale.id,
            created_at: now,
            amount: sale.amount,
            requested: sale.amount,
            currency: sale.currency,
            merchant_account: sale.merchant_account,
            order_id: sale.order_id,
            purchase_order_number: sale.purchase_order_number,
            channel: sale.channel,
            payment_method: sale.payment_method,
            card: sale.card,
            history,
        });
        if fate == Fate::Disputed {
            self.open_dispute(&id, dispute, super::DisputeReason::Fraud, now)
                .expect("the transaction was made just now");
        }
        id
    }
}

/// The amounts that decide a payment by themselves:
/// developer.paypal.com/braintree/docs/reference/general/testing, "Transaction amounts".
fn fate_of(amount: Amount) -> Option<Fate> {
    if amount == Amount::from_thousandths(5_001_000) {
        return Some(Fate::Rejected(Rejection::ApplicationIncomplete));
    }
    match amount.whole() {
        code @ 2000..=2999 => {
            let code = u16::try_from(code).expect("a code of four digits");
            Decline::new(code).map(Fate::Declined)
        }
        3000 => Some(Fate::Declined(Decline::NETWORK)),
        _ => None,
    }
}
