//! What `serve` says to the person who started it.

#![expect(clippy::print_stdout, reason = "this is said to a person at a terminal")]

use domain::model::Mode;

use crate::{config::Origin, paths};

/// The addresses; these lines are also read by the browser tests.
pub(super) fn addresses(checkout: &Origin, sandbox: Option<&Origin>, admin: Option<&Origin>, mode: Mode) {
    println!("Checkout  {}  ({} mode)", checkout.as_str(), mode.name());
    if let Some(sandbox) = sandbox {
        println!("Sandbox   {}  (the gateway to test against: its cards and payments)", sandbox.as_str());
    }
    if let Some(admin) = admin {
        println!("Admin     {}  (moves the clock: POST {})", admin.as_str(), paths::TEST_CLOCK);
    }
}

/// A link to pay, cards to pay it with, and how to go on.
pub(super) fn invitation(link: &str) {
    println!("\nPay this: {link}\n");
    for (number, what) in three_cards() {
        println!("  {number}  {what}");
    }
    println!("\nAny date to come and any security code will do.");
    println!(
        "Another link:  target/debug/counterfoil link create --amount 25.00 --currency eur --name Workshop"
    );
    println!("An API key:    target/debug/counterfoil keys create --name my-shop");
    println!("Stop with Ctrl+C.");
}

/// One that pays, one that is refused, one for which the bank asks: from the sandbox's own table.
fn three_cards() -> Vec<(String, &'static str)> {
    let wanted = ["4242424242424242", "4000000000009995", "4000000000003220"];
    wanted
        .iter()
        .filter_map(|number| sandbox::test_cards().iter().find(|card| card.number == *number))
        .map(|card| (grouped(card.number), card.about))
        .collect()
}

fn grouped(number: &str) -> String {
    let digits: Vec<char> = number.chars().collect();
    digits.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}
