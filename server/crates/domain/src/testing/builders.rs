//! Ready-made things, of which a test changes what it is about.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};

use crate::{
    model::{
        Adjustable, Attempt, AttemptId, AttemptState, CaptureMethod, Card, CheckoutOptions, CheckoutSession,
        Collected, Currency, CustomText, Decline, DeclineReason, Delivery, DeliveryId, DeliveryState,
        DeliveryTry, Dispute, DisputeStatus, Email, EndpointId, EndpointSecret, Event, EventId, EventKind,
        FraudWarning, Funds, GatewayName, IdempotencyKey, KeptRequest, LatePayments, LineItem, LineItemId,
        LinkLine, Merchant, MerchantId, Mode, Money, Notice, NoticeId, NoticeState, NoticeSubject, Operation,
        OperationId, OperationKind, OperationState, Order, OrderId, PaymentLink, PaymentLinkId, Phase, Price,
        PriceId, Product, ProductId, Refund, RefundId, RefundReason, RefundState, RequestKey, SessionId,
        Subject, SubmitType, WebhookEndpoint, WebhookSecret,
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

/// The name under which tests configure their gateway.
pub fn the_gateway() -> GatewayName {
    "fake".parse().expect("a valid name")
}

/// A merchant.
pub fn a_merchant(random: &dyn Random) -> Merchant {
    Merchant {
        id: MerchantId::generate(random),
        name: "Books & Tea".to_owned(),
        late_payments: LatePayments::Complete,
        more_time: true,
        gateway: the_gateway(),
        created_at: start(),
    }
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
        lines: vec![NewLine { quantity: 2, ..NewLine::of("A book", Money::new(1299, euro())) }],
        success_url: Some("https://shop.test/thanks?s={CHECKOUT_SESSION_ID}".to_owned()),
        cancel_url: Some("https://shop.test/basket".to_owned()),
        client_reference_id: None,
        customer_email: None,
        locale: None,
        metadata: BTreeMap::new(),
        capture: CaptureMethod::Automatic,
        options: CheckoutOptions::default(),
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
            price: PriceId::generate(random),
            product: ProductId::generate(random),
            name: "A book".to_owned(),
            description: None,
            images: vec!["https://shop.test/book.jpg".to_owned()],
            unit_amount,
            quantity: 2,
            adjustable: Some(Adjustable { minimum: 1, maximum: 9 }),
            metadata: BTreeMap::from([("shelf".to_owned(), "b3".to_owned())]),
        }],
        amount: Money::new(2598, euro()),
        capture: CaptureMethod::Automatic,
        gateway: the_gateway(),
        gateway_payment: None,
        success_url: Some("https://shop.test/thanks".to_owned()),
        cancel_url: None,
        client_reference_id: Some("basket-7".to_owned()),
        customer_email: Some("ada@example.com".parse().expect("an address")),
        locale: Some("de".to_owned()),
        metadata: BTreeMap::from([("colour".to_owned(), "grün".to_owned())]),
        options: CheckoutOptions {
            submit_type: SubmitType::Book,
            custom_text: CustomText {
                submit: Some("We ship on Mondays.".to_owned()),
                ..CustomText::default()
            },
            recovery: true,
            ..CheckoutOptions::default()
        },
        collected: Collected::default(),
        payment_link: None,
        recovered_from: None,
        created_at: start(),
        expires_at: start() + SignedDuration::from_hours(24),
        extensions: 0,
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

/// A book that is for sale.
pub fn a_product(random: &dyn Random, merchant: &MerchantId) -> Product {
    Product {
        id: ProductId::generate(random),
        merchant: merchant.clone(),
        mode: Mode::Test,
        active: true,
        name: "A book".to_owned(),
        description: Some("About tea".to_owned()),
        images: vec!["https://shop.test/book.jpg".to_owned()],
        unit_label: Some("copy".to_owned()),
        url: Some("https://shop.test/book".to_owned()),
        default_price: None,
        metadata: BTreeMap::from([("isbn".to_owned(), "978-0".to_owned())]),
        created_at: start(),
        updated_at: start(),
    }
}

/// A product's price of 12.99 €.
pub fn a_price(random: &dyn Random, product: &Product) -> Price {
    Price {
        id: PriceId::generate(random),
        merchant: product.merchant.clone(),
        mode: product.mode,
        active: true,
        product: product.id.clone(),
        unit_amount: Money::new(1299, euro()),
        nickname: Some("Paperback".to_owned()),
        lookup_key: None,
        metadata: BTreeMap::from([("season".to_owned(), "été".to_owned())]),
        created_at: start(),
    }
}

/// A link that sells one of that price.
pub fn a_payment_link(random: &dyn Random, price: &Price) -> PaymentLink {
    PaymentLink {
        id: PaymentLinkId::generate(random),
        merchant: price.merchant.clone(),
        mode: price.mode,
        active: true,
        lines: vec![LinkLine {
            id: LineItemId::generate(random),
            price: price.id.clone(),
            quantity: 1,
            adjustable: None,
        }],
        currency: price.unit_amount.currency,
        capture: CaptureMethod::Automatic,
        options: CheckoutOptions { phone_number: true, ..CheckoutOptions::default() },
        success_url: None,
        inactive_message: None,
        limit: None,
        expires_at: None,
        metadata: BTreeMap::from([("poster".to_owned(), "north".to_owned())]),
        created_at: start(),
    }
}

/// A request that has just come, and whoever keeps it is at it for a minute.
pub fn a_request(merchant: &MerchantId, key: &str) -> KeptRequest {
    KeptRequest {
        key: RequestKey { merchant: merchant.clone(), mode: Mode::Test, key: key.to_owned() },
        fingerprint: [7; 32],
        made: None,
        answer: None,
        leased_until: Some(start() + SignedDuration::from_mins(1)),
        version: 1,
        created_at: start(),
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
        funds: Funds::Captured { amount: session.amount },
        gateway_charge: Some("ch_1".parse().expect("a valid id")),
        gateway_payment: "pi_1".parse().expect("a valid id"),
        card: Some(a_card()),
        paid_at: start(),
    }
}

/// A refund of one minor unit of the order of [`an_order`].
pub fn a_refund(random: &dyn Random, session: &CheckoutSession) -> Refund {
    Refund {
        id: RefundId::generate(random),
        session: session.id.clone(),
        merchant: session.merchant.clone(),
        mode: session.mode,
        payment: "pi_1".parse().expect("a valid id"),
        amount: Money::new(1, session.amount.currency),
        reason: RefundReason::RequestedByCustomer,
        request_key: Some("key-1".to_owned()),
        metadata: BTreeMap::from([("why".to_owned(), "rain".to_owned())]),
        state: RefundState::Pending,
        gateway_refund: None,
        created_at: start(),
    }
}

/// A capture of everything, in flight.
pub fn an_operation(random: &dyn Random, session: &CheckoutSession) -> Operation {
    let id = OperationId::generate(random);
    let payment = format!("pi_{}", &id.as_str()[4..]);
    Operation {
        id,
        session: session.id.clone(),
        payment: payment.parse().expect("a valid id"),
        kind: OperationKind::Capture { amount: session.amount },
        idempotency_key: IdempotencyKey::generate(random),
        state: OperationState::InFlight,
        created_at: start(),
        tries: 1,
    }
}

/// A notice about a payment, pending.
pub fn a_notice(random: &dyn Random, session: &CheckoutSession) -> Notice {
    let id = NoticeId::generate(random);
    let name = &id.as_str()[4..];
    Notice {
        gateway_event: format!("evt_{name}"),
        kind: "payment_intent.succeeded".to_owned(),
        subject: NoticeSubject::Payment {
            payment: format!("pi_{name}").parse().expect("a valid id"),
            session: Some(session.id.clone()),
        },
        id,
        mode: session.mode,
        gateway: session.gateway.clone(),
        state: NoticeState::Pending,
        received_at: start(),
    }
}

/// An event that says a session was paid.
pub fn an_event(random: &dyn Random, session: &CheckoutSession) -> Event {
    let subject = Subject::Session {
        session: Box::new(session.clone()),
        order: Some(Box::new(an_order(random, session))),
    };
    Event {
        id: EventId::generate(random),
        merchant: session.merchant.clone(),
        mode: session.mode,
        kind: EventKind::SessionCompleted,
        session: session.id.clone(),
        subject,
        created_at: start(),
    }
}

/// An endpoint that is told of everything, of some merchant, in test mode.
pub fn an_endpoint(random: &dyn Random) -> WebhookEndpoint {
    WebhookEndpoint {
        id: EndpointId::generate(random),
        merchant: MerchantId::generate(random),
        mode: Mode::Test,
        url: "https://shop.test/hooks".to_owned(),
        description: None,
        events: None,
        secrets: vec![EndpointSecret { secret: WebhookSecret::generate(random), expires_at: None }],
        enabled: true,
        failures: 0,
        paused_until: None,
        created_at: start(),
    }
}

/// A delivery of an event to an endpoint, pending.
pub fn a_delivery(random: &dyn Random, event: &Event, endpoint: &WebhookEndpoint) -> Delivery {
    Delivery {
        id: DeliveryId::generate(random),
        event: event.id.clone(),
        endpoint: endpoint.id.clone(),
        state: DeliveryState::Pending,
        tries: 0,
        began_at: start(),
    }
}

/// A try that the endpoint answered with 200.
pub fn a_delivery_try(delivery: &Delivery) -> DeliveryTry {
    DeliveryTry {
        delivery: delivery.id.clone(),
        at: start(),
        latency: 12,
        status: Some(200),
        answer: "ok".to_owned(),
    }
}

/// An e-mail address.
pub(crate) fn an_email() -> Email {
    "grace@example.com".parse().expect("an address")
}

/// A dispute about all of a session's money, waiting for the merchant's answer.
pub fn a_dispute(session: &CheckoutSession, id: &str) -> Dispute {
    Dispute {
        id: id.parse().expect("a valid id"),
        session: session.id.clone(),
        merchant: session.merchant.clone(),
        mode: session.mode,
        payment: "pi_disputed".parse().expect("a valid id"),
        charge: Some("ch_disputed".parse().expect("a valid id")),
        amount: session.amount,
        reason: "fraudulent".to_owned(),
        status: DisputeStatus::NeedsResponse,
        evidence_due_by: Some(start() + SignedDuration::from_hours(24 * 9)),
        funds_withdrawn: true,
        created_at: start(),
    }
}

/// A bank's warning that a session's payment is fraud.
pub fn a_warning(session: &CheckoutSession, id: &str) -> FraudWarning {
    FraudWarning {
        id: id.parse().expect("a valid id"),
        session: session.id.clone(),
        merchant: session.merchant.clone(),
        mode: session.mode,
        payment: "pi_disputed".parse().expect("a valid id"),
        charge: Some("ch_disputed".parse().expect("a valid id")),
        fraud_type: "made_with_stolen_card".to_owned(),
        actionable: true,
        created_at: start(),
    }
}
