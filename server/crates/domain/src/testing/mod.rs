//! Fakes, builders and the store contract, for the tests of every crate.

mod builders;
mod clock;
pub mod contract;
mod gateway;
pub mod gateway_contract;
mod harness;
mod memory_store;
mod merchant_site;
mod random;

pub use builders::{
    SessionBuilder, a_card, a_checkout, a_decline, a_delivery, a_delivery_try, a_dispute, a_merchant,
    a_notice, a_payment_link, a_price, a_product, a_refund, a_request, a_session, a_warning, an_attempt,
    an_endpoint, an_event, an_operation, an_order, the_gateway,
};
pub use clock::MovableClock;
pub use gateway::{Behaviour, FakeGateway};
pub use harness::Harness;
pub use memory_store::MemoryStore;
pub use merchant_site::{MerchantSite, PlainEvents};
pub use random::SeededRandom;
