//! What happens to people and their money, told one story at a time: the whole domain on fakes, and
//! nothing left to chance. The model test beside it (`tests/model`) leaves everything to chance.

#![expect(clippy::unwrap_used, reason = "in a test a panic is the report")]

mod captures;
mod deliveries;
mod disputes;
mod early_ends;
mod expiry;
mod gateways;
mod late_payments;
mod links;
mod more_time;
mod notices;
mod payments;
mod races;
mod refunds;
