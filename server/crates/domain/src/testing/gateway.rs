//! A gateway that does what a test tells it, and keeps count of the money.

use std::{
    collections::{HashMap, VecDeque},
    sync::Mutex,
};

use async_trait::async_trait;

use super::{a_card, a_decline};
use crate::{
    model::{GatewayPaymentId, Money},
    ports::{
        BrowserSide, ConfirmPayment, Gateway, GatewayError, GatewayPayment, GatewayScript, PaymentStatus,
    },
};

/// What the gateway does with the next new request. Without one it charges.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Behaviour {
    /// Charges and says so.
    Charge,
    /// Refuses the card.
    Decline,
    /// Asks for the shopper.
    AskForShopper,
    /// Charges, and the answer is lost.
    ChargeSilently,
    /// The request is lost on its way, and nobody can tell.
    LoseRequest,
    /// Cannot be connected to.
    BeUnreachable,
    /// Refuses the request as such.
    Reject,
    /// Says that another amount was charged.
    ChargeAnotherAmount,
}

/// An idempotent gateway in memory.
#[derive(Default)]
pub struct FakeGateway(Mutex<State>);

#[derive(Default)]
struct State {
    next: VecDeque<Behaviour>,
    payments: HashMap<GatewayPaymentId, GatewayPayment>,
    answers: HashMap<String, (ConfirmPayment, GatewayPayment)>,
    calls: usize,
    charged: Vec<Money>,
}

impl FakeGateway {
    /// Queues what to do with new requests.
    pub fn will(&self, behaviours: impl IntoIterator<Item = Behaviour>) {
        self.state().next.extend(behaviours);
    }

    /// All the money that was taken.
    pub fn charges(&self) -> Vec<Money> {
        self.state().charged.clone()
    }

    /// How often it was asked to charge, repetitions included.
    pub fn calls(&self) -> usize {
        self.state().calls
    }

    /// The shopper passes the bank's check of a payment that asked for it.
    pub fn authenticate(&self, id: &GatewayPaymentId) {
        let mut state = self.state();
        let payment = state.payments.get_mut(id).expect("a payment that was made here");
        payment.status = PaymentStatus::Succeeded { card: Some(a_card()) };
        let amount = payment.amount;
        state.charged.push(amount);
    }

    /// The shopper fails the bank's check.
    pub fn fail_authentication(&self, id: &GatewayPaymentId) {
        let mut state = self.state();
        let payment = state.payments.get_mut(id).expect("a payment that was made here");
        payment.status = PaymentStatus::Declined(a_decline());
    }

    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.0.lock().expect("no test panics while holding it")
    }
}

#[async_trait]
impl Gateway for FakeGateway {
    async fn confirm(&self, request: &ConfirmPayment) -> Result<GatewayPayment, GatewayError> {
        let mut state = self.state();
        state.calls += 1;
        let behaviour = state.next.pop_front();
        match behaviour {
            Some(Behaviour::LoseRequest) => return Err(GatewayError::Unknown("time ran out".into())),
            Some(Behaviour::BeUnreachable) => return Err(GatewayError::Unreachable("refused".into())),
            _ => {}
        }
        if let Some((first, answer)) = state.answers.get(request.idempotency_key.as_str()) {
            assert_eq!(first, request, "one key must always carry one request");
            return Ok(answer.clone());
        }

        let number = state.answers.len();
        let id =
            request.existing.clone().unwrap_or_else(|| format!("pi_{number}").parse().expect("a valid id"));
        let mut amount = request.amount;
        let status = match behaviour.unwrap_or(Behaviour::Charge) {
            Behaviour::Reject => return Err(GatewayError::Rejected("no such key".into())),
            Behaviour::Decline => PaymentStatus::Declined(a_decline()),
            Behaviour::AskForShopper => {
                PaymentStatus::ActionRequired { client_secret: format!("{id}_secret_x") }
            }
            charged => {
                if charged == Behaviour::ChargeAnotherAmount {
                    amount.minor += 1;
                }
                state.charged.push(amount);
                PaymentStatus::Succeeded { card: Some(a_card()) }
            }
        };
        let payment = GatewayPayment { id: id.clone(), amount, status };
        state.payments.insert(id, payment.clone());
        state.answers.insert(request.idempotency_key.as_str().to_owned(), (request.clone(), payment.clone()));
        if behaviour == Some(Behaviour::ChargeSilently) {
            return Err(GatewayError::Unknown("the connection broke".into()));
        }
        Ok(payment)
    }

    async fn retrieve(&self, payment: &GatewayPaymentId) -> Result<GatewayPayment, GatewayError> {
        let found = self.state().payments.get(payment).cloned();
        found.ok_or_else(|| GatewayError::Rejected("no such payment".into()))
    }

    fn browser_side(&self) -> BrowserSide {
        let origin = "https://gateway.test";
        BrowserSide {
            script: GatewayScript::Stripe {
                url: format!("{origin}/v3/stripe.js"),
                publishable_key: "pk_test_fake".to_owned(),
            },
            script_origins: vec![origin.to_owned()],
            frame_origins: vec![origin.to_owned()],
            connect_origins: vec![origin.to_owned()],
        }
    }
}
