//! The fault menu: each fault by its name, and the ways to switch it on.

mod answers;
mod arming;
mod before;
mod later;
mod metadata;
mod page;
mod retries;
mod webhooks;
mod wire;

/// A payment to be made at once.
const PAY: &str =
    "amount=1099&currency=eur&confirm=true&payment_method_types[]=card&payment_method=pm_card_visa";
