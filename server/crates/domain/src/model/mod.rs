//! The nouns: money, merchants, sessions, attempts, orders, events.

mod api_key;
mod attempt;
mod card;
mod event;
mod ids;
mod merchant;
mod money;
mod order;
mod session;
mod shopper;
mod transitions;

pub use api_key::{ApiKey, KeyDigest, KeySecret};
pub use attempt::{Attempt, AttemptState};
pub use card::{Card, Decline, DeclineReason};
pub use event::{Event, EventKind};
pub use ids::{
    ApiKeyId, AttemptId, EventId, GatewayPaymentId, IdempotencyKey, InvalidId, LineItemId, MerchantId, Mode,
    OrderId, PaymentToken, SessionId,
};
pub use merchant::Merchant;
pub use money::{Currency, Money, MoneyError};
pub use order::Order;
pub(crate) use session::{Applied, Fact};
pub use session::{CheckoutSession, LineItem, Phase};
pub use shopper::{Email, InvalidEmail};
pub use transitions::{FactKind, PhaseKind, Refusal, Step, step};
