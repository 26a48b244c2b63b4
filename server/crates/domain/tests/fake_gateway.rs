//! The fake that the domain is tested on is held to what every gateway is held to.

use std::sync::{
    Arc,
    atomic::{AtomicU32, Ordering},
};

use async_trait::async_trait;
use domain::{
    model::{GatewayPaymentId, PaymentToken},
    ports::{Clock as _, Gateway},
    testing::{
        Behaviour, FakeGateway, MovableClock,
        gateway_contract::{ContractCard, GatewayWorld, Trouble},
    },
};
use jiff::Timestamp;

struct World {
    gateway: Arc<FakeGateway>,
    clock: Arc<MovableClock>,
    asks: bool,
    tokens: AtomicU32,
}

impl World {
    fn new(one_for_all: bool) -> Self {
        let clock = Arc::new(MovableClock::default());
        let gateway = if one_for_all {
            FakeGateway::new(clock.clone())
        } else {
            FakeGateway::with_a_payment_for_each_try(clock.clone())
        };
        Self { gateway: Arc::new(gateway), clock, asks: one_for_all, tokens: AtomicU32::new(0) }
    }
}

#[async_trait]
impl GatewayWorld for World {
    fn gateway(&self) -> Arc<dyn Gateway> {
        self.gateway.clone()
    }

    fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// The fake does what it is told, whatever the card.
    async fn token(&self, card: ContractCard) -> Option<PaymentToken> {
        match card {
            ContractCard::Pays => {}
            ContractCard::Declined => self.gateway.will([Behaviour::Decline]),
            ContractCard::AsksForShopper if self.asks => self.gateway.will([Behaviour::AskForShopper]),
            ContractCard::AsksForShopper => return None,
        }
        let number = self.tokens.fetch_add(1, Ordering::Relaxed);
        Some(format!("pm_{number}").parse().expect("a valid token"))
    }

    fn trouble(&self, trouble: Trouble) {
        match trouble {
            Trouble::None => {}
            Trouble::LosesAnswers => self.gateway.will([Behaviour::ChargeSilently]),
            Trouble::Away => self.gateway.will([Behaviour::BeUnreachable]),
        }
    }

    async fn authenticate(&self, payment: &GatewayPaymentId) {
        self.gateway.authenticate(payment);
    }

    async fn settle(&self, _: &GatewayPaymentId) {}

    async fn webhook_about(&self, payment: &GatewayPaymentId) -> (Vec<(String, String)>, Vec<u8>) {
        let headers = vec![("signature".to_owned(), "good".to_owned())];
        (headers, format!("evt_1 payment_intent.succeeded {payment}").into_bytes())
    }
}

mod one_payment_for_all_tries {
    use super::World;

    domain::gateway_contract!(std::future::ready(World::new(true));
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
    );
}

mod a_payment_for_each_try {
    use super::World;

    domain::gateway_contract!(std::future::ready(World::new(false));
        a_card_pays,
        one_key_charges_once,
        a_refused_card_charges_nothing_and_another_may_pay,
        reserved_money_is_taken_in_part,
        money_is_given_back_in_parts_and_never_too_much,
        a_lost_answer_is_unknown_and_asking_again_charges_once,
    );
}
