//! A checkout session: what one shopper is asked to pay, once.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{
    AttemptId, CheckoutOptions, Collected, Email, EventKind, FactKind, GatewayName, GatewayPaymentId,
    LineItemId, MerchantId, Mode, Money, OrderId, PaymentLinkId, PhaseKind, PriceId, ProductId, Refusal,
    SessionId, Step, step,
};

/// What one shopper is asked to pay. No price comes from a browser: what a shopper may change is how
/// many of something are bought, where the merchant allows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckoutSession {
    /// Its identifier; knowing it is the right to pay it.
    pub id: SessionId,
    /// Who is paid.
    pub merchant: MerchantId,
    /// Test or live.
    pub mode: Mode,
    /// Where it stands.
    pub phase: Phase,
    /// What is sold; never empty, all in the currency of `amount`.
    pub lines: Vec<LineItem>,
    /// The sum of the lines.
    pub amount: Money,
    /// Whether the card is charged at once.
    pub capture: CaptureMethod,
    /// Who charges the card, as configured when the session was opened.
    #[serde(default = "GatewayName::of_old")]
    pub gateway: GatewayName,
    /// The gateway's payment, once it is known. A session has one for all its tries, so that the
    /// gateway itself keeps two of them from succeeding.
    pub gateway_payment: Option<GatewayPaymentId>,
    /// Where the shopper goes after paying; may hold `{CHECKOUT_SESSION_ID}`.
    pub success_url: Option<String>,
    /// Where the shopper goes who does not want to pay.
    pub cancel_url: Option<String>,
    /// The merchant's own reference.
    pub client_reference_id: Option<String>,
    /// The shopper's e-mail address: the merchant's, until the shopper gives another.
    pub customer_email: Option<Email>,
    /// The language the merchant asked for; `None` leaves it to the browser.
    pub locale: Option<String>,
    /// The merchant's own notes.
    pub metadata: BTreeMap<String, String>,
    /// What the checkout looks like and asks for.
    #[serde(default)]
    pub options: CheckoutOptions,
    /// What the shopper answered when paying.
    #[serde(default)]
    pub collected: Collected,
    /// The link that opened it.
    #[serde(default)]
    pub payment_link: Option<PaymentLinkId>,
    /// The expired session that it is a fresh copy of.
    #[serde(default)]
    pub recovered_from: Option<SessionId>,
    /// When it was opened.
    pub created_at: Timestamp,
    /// Until when it can be paid.
    pub expires_at: Timestamp,
    /// How often the shopper asked for more time and got it, so that `expires_at` moved.
    #[serde(default)]
    pub extensions: u32,
}

/// Where a session stands, in the merchant's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SessionStatus {
    /// It can be paid, or is being paid.
    Open,
    /// It was paid.
    Complete,
    /// It cannot be paid any more.
    Expired,
}

impl SessionStatus {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Open, Self::Complete, Self::Expired];

    /// Stripe's name for it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Complete => "complete",
            Self::Expired => "expired",
        }
    }

    /// The one of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.name() == name)
    }
}

/// Whether the card is charged at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CaptureMethod {
    /// At once.
    #[default]
    Automatic,
    /// The money is reserved; the merchant takes it later, or not.
    Manual,
}

impl CaptureMethod {
    /// Stripe's name for it, also as it is stored.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Automatic => "automatic",
            Self::Manual => "manual",
        }
    }

    /// The method of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Automatic, Self::Manual].into_iter().find(|method| method.name() == name)
    }
}

/// One line of what is sold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineItem {
    /// Its identifier.
    pub id: LineItemId,
    /// The price that `unit_amount` is of.
    pub price: PriceId,
    /// The product that it is the price of.
    pub product: ProductId,
    /// The product's name, as it was when the session was opened; so are the next two.
    pub name: String,
    /// A sentence about it.
    pub description: Option<String>,
    /// Addresses of pictures, as the merchant gave them.
    pub images: Vec<String>,
    /// The price of one.
    pub unit_amount: Money,
    /// How many; at least one, unless a shopper may choose none.
    pub quantity: u64,
    /// Whether the shopper may change how many.
    #[serde(default)]
    pub adjustable: Option<Adjustable>,
    /// The merchant's own notes.
    #[serde(default)]
    pub metadata: BTreeMap<String, String>,
}

/// How many of something a shopper may choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Adjustable {
    /// At least so many; may be none.
    pub minimum: u64,
    /// At most so many.
    pub maximum: u64,
}

/// Where a session stands, with what belongs to that.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// Waiting for a card.
    Open,
    /// The gateway has been asked to charge under this try.
    Confirming(AttemptId),
    /// The bank wants to see the shopper for this try.
    Authenticating(AttemptId),
    /// Paid, and this is the order.
    Complete(OrderId),
    /// Its time ran out.
    Expired,
}

/// Something that happened, with what belongs to it. See [`FactKind`] for the words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Fact {
    PaymentStarted(AttemptId),
    PaymentSucceeded(OrderId),
    PaymentDeclined,
    ActionRequired,
    TimeRanOut,
}

impl Fact {
    const fn kind(&self) -> FactKind {
        match self {
            Self::PaymentStarted(_) => FactKind::PaymentStarted,
            Self::PaymentSucceeded(_) => FactKind::PaymentSucceeded,
            Self::PaymentDeclined => FactKind::PaymentDeclined,
            Self::ActionRequired => FactKind::ActionRequired,
            Self::TimeRanOut => FactKind::TimeRanOut,
        }
    }
}

/// What applying a fact came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Applied {
    /// The session changed; the event, if any, belongs into the same commit.
    Changed(Option<EventKind>),
    /// Nothing changed and nothing is to be told.
    Unchanged,
}

impl Phase {
    /// The phase without its data.
    pub const fn kind(&self) -> PhaseKind {
        match self {
            Self::Open => PhaseKind::Open,
            Self::Confirming(_) => PhaseKind::Confirming,
            Self::Authenticating(_) => PhaseKind::Authenticating,
            Self::Complete(_) => PhaseKind::Complete,
            Self::Expired => PhaseKind::Expired,
        }
    }

    /// The phase in the merchant's words.
    pub const fn status(&self) -> SessionStatus {
        match self {
            Self::Open | Self::Confirming(_) | Self::Authenticating(_) => SessionStatus::Open,
            Self::Complete(_) => SessionStatus::Complete,
            Self::Expired => SessionStatus::Expired,
        }
    }

    /// The try that is under way.
    pub const fn attempt(&self) -> Option<&AttemptId> {
        match self {
            Self::Confirming(attempt) | Self::Authenticating(attempt) => Some(attempt),
            Self::Open | Self::Complete(_) | Self::Expired => None,
        }
    }
}

impl CheckoutSession {
    /// Moves the session by the table of [`step`].
    pub(crate) fn apply(&mut self, fact: Fact) -> Result<Applied, Refusal> {
        let (to, event) = match step(self.phase.kind(), fact.kind()) {
            Step::Move(to, event) => (to, event),
            Step::Stay => return Ok(Applied::Unchanged),
            Step::Refuse(why) => return Err(why),
        };
        self.phase = match (to, fact) {
            (PhaseKind::Open, _) => Phase::Open,
            (PhaseKind::Expired, _) => Phase::Expired,
            (PhaseKind::Confirming, Fact::PaymentStarted(attempt)) => Phase::Confirming(attempt),
            (PhaseKind::Complete, Fact::PaymentSucceeded(order)) => Phase::Complete(order),
            (PhaseKind::Authenticating, _) => {
                let attempt =
                    self.phase.attempt().expect("only a session being confirmed asks for the shopper");
                Phase::Authenticating(attempt.clone())
            }
            (to, fact) => unreachable!("the table leads to {to:?} by no {fact:?}"),
        };
        Ok(Applied::Changed(event))
    }

    /// Whether it is open but its time has run out, so that it is about to expire.
    pub fn is_overdue(&self, now: Timestamp) -> bool {
        self.phase == Phase::Open && now >= self.expires_at
    }

    /// Where to go after paying, with Stripe's placeholder filled in
    /// (<https://docs.stripe.com/payments/checkout/custom-success-page>).
    pub fn return_url(&self) -> Option<String> {
        let url = self.success_url.as_ref()?;
        Some(url.replace("{CHECKOUT_SESSION_ID}", self.id.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{SeededRandom, a_session};

    #[test]
    fn moves_carry_their_data() {
        let random = SeededRandom::new(1);
        let attempt = AttemptId::generate(&random);
        let order = OrderId::generate(&random);
        let mut session = a_session(&random).build();

        session.apply(Fact::PaymentStarted(attempt.clone())).unwrap();
        assert_eq!(session.phase, Phase::Confirming(attempt.clone()));
        session.apply(Fact::ActionRequired).unwrap();
        assert_eq!(session.phase, Phase::Authenticating(attempt));
        let applied = session.apply(Fact::PaymentSucceeded(order.clone())).unwrap();
        assert_eq!(applied, Applied::Changed(Some(EventKind::SessionCompleted)));
        assert_eq!(session.phase, Phase::Complete(order));
    }

    #[test]
    fn no_fact_panics_in_any_phase() {
        let random = SeededRandom::new(2);
        let attempt = AttemptId::generate(&random);
        let order = OrderId::generate(&random);
        let phases = [
            Phase::Open,
            Phase::Confirming(attempt.clone()),
            Phase::Authenticating(attempt.clone()),
            Phase::Complete(order.clone()),
            Phase::Expired,
        ];
        let facts = [
            Fact::PaymentStarted(attempt),
            Fact::PaymentSucceeded(order),
            Fact::PaymentDeclined,
            Fact::ActionRequired,
            Fact::TimeRanOut,
        ];
        for phase in &phases {
            for fact in &facts {
                let mut session = a_session(&random).phase(phase.clone()).build();
                let expected = step(phase.kind(), fact.kind());
                match session.apply(fact.clone()) {
                    Ok(Applied::Changed(event)) => {
                        assert_eq!(expected, Step::Move(session.phase.kind(), event));
                    }
                    Ok(Applied::Unchanged) => assert_eq!(expected, Step::Stay),
                    Err(why) => assert_eq!(expected, Step::Refuse(why)),
                }
            }
        }
    }

    #[test]
    fn the_return_url_names_the_session() {
        let random = SeededRandom::new(3);
        let mut session = a_session(&random).build();
        session.success_url = Some("https://shop.test/ok?s={CHECKOUT_SESSION_ID}".to_owned());
        assert_eq!(session.return_url(), Some(format!("https://shop.test/ok?s={}", session.id.as_str())));
    }
}
