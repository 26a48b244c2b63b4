//! What every gateway's adapter must do, whoever is behind it. Each function is one test;
//! [`gateway_contract!`](crate::gateway_contract) makes them all for one adapter, so that a failure names
//! what is broken.

#![expect(clippy::unwrap_used, reason = "these are tests, compiled as a library for every adapter")]
#![expect(missing_docs, reason = "the name of each function says what it checks")]

mod browser;
mod failures;
mod money;
mod payments;
mod webhooks;

use std::sync::Arc;

use async_trait::async_trait;
use jiff::{SignedDuration, Timestamp};

use super::SeededRandom;
use crate::{
    model::{
        AttemptId, CaptureMethod, GatewayPaymentId, IdempotencyKey, Mode, Money, PaymentOptions,
        PaymentToken, RefundId, RefundReason, SessionId,
    },
    ports::{ConfirmPayment, Gateway, GatewayPayment, PaymentStatus, RefundPayment},
};

pub use browser::*;
pub use failures::*;
pub use money::*;
pub use payments::*;
pub use webhooks::*;

/// An adapter, and the other side of it. Each test has one of its own.
#[async_trait]
pub trait GatewayWorld: Send + Sync {
    /// The adapter.
    fn gateway(&self) -> Arc<dyn Gateway>;

    /// The time at both sides.
    fn now(&self) -> Timestamp;

    /// A token that was never used, of a card that behaves so. `None` if there is no such card here.
    async fn token(&self, card: ContractCard) -> Option<PaymentToken>;

    /// The way to the gateway breaks, or heals.
    fn trouble(&self, trouble: Trouble);

    /// The shopper answers the bank's question about a payment.
    async fn authenticate(&self, payment: &GatewayPaymentId);

    /// Lets happen what takes its time, so that the payment is decided and its money can be given back.
    async fn settle(&self, payment: &GatewayPaymentId);

    /// A webhook of the gateway's about this payment, which has succeeded: the headers, with names in lower
    /// case, and the body.
    async fn webhook_about(&self, payment: &GatewayPaymentId) -> (Vec<(String, String)>, Vec<u8>);
}

/// How a card behaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ContractCard {
    /// It pays.
    Pays,
    /// The bank says no.
    Declined,
    /// The bank wants to see the shopper, and then pays.
    AsksForShopper,
}

/// What is wrong between the adapter and the gateway.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// Nothing.
    None,
    /// What is asked is done, and the answer is lost.
    LosesAnswers,
    /// No connection can be made.
    Away,
}

/// Makes one `#[tokio::test]` for each function of the contract; `$world` is an expression that gives a
/// [`GatewayWorld`].
#[macro_export]
macro_rules! gateway_contract {
    ($world:expr) => {
        $crate::gateway_contract!($world;
            a_card_pays,
            one_key_charges_once,
            a_refused_card_charges_nothing_and_another_may_pay,
            a_bank_s_question_is_answered_before_money_moves,
            the_books_are_searched_by_our_session_and_since,
            a_currency_without_decimals_is_counted_right,
            an_unknown_payment_is_none,
            reserved_money_is_taken_in_part,
            reserved_money_is_given_up,
            what_was_taken_cannot_be_given_up_and_is_not_refunded_by_trying,
            money_is_given_back_in_parts_and_never_too_much,
            one_key_refunds_once,
            a_refund_just_after_paying_is_made_or_put_off,
            a_lost_answer_is_unknown_and_asking_again_charges_once,
            a_lost_answer_to_a_refund_gives_back_once,
            a_gateway_that_is_away_has_done_nothing,
            a_webhook_names_its_payment,
            a_webhook_that_was_touched_is_not_believed,
            the_page_s_policy_names_whole_hosts,
            the_page_s_scripts_are_allowed_by_its_policy,
            the_browser_gets_a_key_and_no_secret,
        );
    };
    ($world:expr; $($name:ident),* $(,)?) => {
        $(
            #[tokio::test]
            async fn $name() {
                $crate::testing::gateway_contract::$name(&$world.await).await;
            }
        )*
    };
}

/// The session of these tests.
fn session() -> SessionId {
    SessionId::generate(&SeededRandom::new(5), Mode::Test)
}

fn euros(minor: i64) -> Money {
    Money::new(minor, "EUR".parse().unwrap())
}

fn key(name: &str) -> IdempotencyKey {
    IdempotencyKey::stored(format!("contract-{name}"))
}

/// What `key` names the whole of: try it twice and it is the same.
async fn request(world: &dyn GatewayWorld, name: &str, card: ContractCard) -> Option<ConfirmPayment> {
    let seed = name.bytes().fold(7_u64, |seed, byte| seed * 31 + u64::from(byte));
    Some(ConfirmPayment {
        idempotency_key: key(name),
        existing: None,
        token: world.token(card).await?,
        amount: euros(2598),
        capture: CaptureMethod::Automatic,
        options: PaymentOptions::default(),
        session: session(),
        attempt: AttemptId::generate(&SeededRandom::new(seed)),
    })
}

/// One for a card that pays.
async fn paying(world: &dyn GatewayWorld, name: &str) -> ConfirmPayment {
    request(world, name, ContractCard::Pays).await.expect("every gateway has a card that pays")
}

/// What comes of a payment that the gateway has accepted and not decided.
async fn decided(world: &dyn GatewayWorld, payment: GatewayPayment) -> GatewayPayment {
    if payment.status != PaymentStatus::Processing {
        return payment;
    }
    world.settle(&payment.id).await;
    world.gateway().retrieve(&payment.id).await.unwrap()
}

/// What comes of a request to charge.
async fn confirmed(world: &dyn GatewayWorld, request: &ConfirmPayment) -> GatewayPayment {
    let payment = world.gateway().confirm(request).await.unwrap();
    decided(world, payment).await
}

/// A payment that has been made.
async fn paid(world: &dyn GatewayWorld) -> GatewayPayment {
    confirmed(world, &paying(world, "first").await).await
}

/// Every payment of the session.
async fn books(world: &dyn GatewayWorld) -> Vec<GatewayPayment> {
    let since = world.now() - SignedDuration::from_hours(1);
    world.gateway().find(&session(), since).await.unwrap()
}

/// How often money was taken.
async fn charges(world: &dyn GatewayWorld) -> usize {
    let taken = |payment: &&GatewayPayment| matches!(payment.status, PaymentStatus::Succeeded { .. });
    books(world).await.iter().filter(taken).count()
}

fn refund(payment: &GatewayPaymentId, name: &str, minor: i64) -> RefundPayment {
    let seed = name.bytes().map(u64::from).sum();
    RefundPayment {
        idempotency_key: key(name),
        payment: payment.clone(),
        amount: euros(minor),
        reason: RefundReason::RequestedByCustomer,
        refund: RefundId::generate(&SeededRandom::new(seed)),
    }
}
