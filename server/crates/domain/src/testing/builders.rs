//! Ready-made things, of which a test changes what it is about.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};

use crate::{
    model::{
        Attempt, AttemptId, AttemptState, Card, CheckoutSession, Currency, Decline, DeclineReason, Email,
        IdempotencyKey, LineItem, LineItemId, Merchant, MerchantId, Mode, Money, Order, OrderId, Phase,
        SessionId,
    },
    ports::Random,
    usecases::{NewCheckout, NewLine},
};

fn euro() -> Currency {
    "EUR".parse().expect("a currency")
}

fn start() -> Timestamp {
    "2026-07-01T12:00:00Z".parse().expect("a valid time")
}

/// A merchant.
pub fn a_merchant(random: &dyn Random) -> Merchant {
    Merchant { id: MerchantId::generate(random), name: "Books & Tea".to_owned(), created_at: start() }
}

/// A Visa card.
pub fn a_card() -> Card {
    Card { brand: "visa".to_owned(), last_four: "4242".to_owned(), expiry_month: 12, expiry_year: 2034 }
}

/// A refusal for want of money.
pub fn a_decline() -> Decline {
    Decline { reason: DeclineReason::InsufficientFunds, gateway_code: "insufficient_funds".to_owned() }
}

/// A checkout of one book, as a merchant asks for it.
pub fn a_checkout(merchant: &Merchant) -> NewCheckout {
    NewCheckout {
        merchant: merchant.id.clone(),
        lines: vec![NewLine {
            name: "A book".to_owned(),
            description: Some("About tea".to_owned()),
            images: vec![],
            currency: euro(),
            unit_amount: 1299,
            quantity: 2,
        }],
        success_url: Some("https://shop.test/thanks?s={CHECKOUT_SESSION_ID}".to_owned()),
        cancel_url: Some("https://shop.test/basket".to_owned()),
        client_reference_id: None,
        customer_email: None,
        locale: None,
        metadata: BTreeMap::new(),
        expires_at: None,
    }
}

/// A stored session, open, that can be changed before it is built.
pub struct SessionBuilder(CheckoutSession);

/// A session of one book for 25.98 €, of some merchant.
pub fn a_session(random: &dyn Random) -> SessionBuilder {
    let unit_amount = Money::new(1299, euro());
    SessionBuilder(CheckoutSession {
        id: SessionId::generate(random, Mode::Test),
        merchant: MerchantId::generate(random),
        mode: Mode::Test,
        phase: Phase::Open,
        lines: vec![LineItem {
            id: LineItemId::generate(random),
            name: "A book".to_owned(),
            description: None,
            images: vec!["https://shop.test/book.jpg".to_owned()],
            unit_amount,
            quantity: 2,
        }],
        amount: Money::new(2598, euro()),
        gateway_payment: None,
        success_url: Some("https://shop.test/thanks".to_owned()),
        cancel_url: None,
        client_reference_id: Some("basket-7".to_owned()),
        customer_email: Some("ada@example.com".parse().expect("an address")),
        locale: Some("de".to_owned()),
        metadata: BTreeMap::from([("colour".to_owned(), "grün".to_owned())]),
        created_at: start(),
        expires_at: start() + SignedDuration::from_hours(24),
    })
}

impl SessionBuilder {
    /// Of this merchant.
    #[must_use]
    pub fn merchant(mut self, merchant: &MerchantId) -> Self {
        self.0.merchant = merchant.clone();
        self
    }

    /// In this phase.
    #[must_use]
    pub fn phase(mut self, phase: Phase) -> Self {
        self.0.phase = phase;
        self
    }

    /// The session.
    pub fn build(self) -> CheckoutSession {
        self.0
    }
}

/// A try at paying a session, in flight.
pub fn an_attempt(random: &dyn Random, session: &CheckoutSession) -> Attempt {
    let id = AttemptId::generate(random);
    let token = format!("pm_{}", &id.as_str()[4..]);
    Attempt {
        id,
        session: session.id.clone(),
        token: token.parse().expect("a valid token"),
        idempotency_key: IdempotencyKey::generate(random),
        reuses: None,
        state: AttemptState::InFlight,
        created_at: start(),
        next_try_at: start() + SignedDuration::from_secs(45),
        tries: 1,
    }
}

/// The order of a session.
pub fn an_order(random: &dyn Random, session: &CheckoutSession) -> Order {
    Order {
        id: OrderId::generate(random),
        session: session.id.clone(),
        merchant: session.merchant.clone(),
        amount: session.amount,
        gateway_payment: "pi_1".parse().expect("a valid id"),
        card: Some(a_card()),
        paid_at: start(),
    }
}

/// An e-mail address.
pub(crate) fn an_email() -> Email {
    "grace@example.com".parse().expect("an address")
}
