//! Where the money of a dispute is.

use crate::{
    objects::{BalanceTransaction, Dispute},
    work::Work,
};

/// What the gateway takes for each dispute, in the currency's smallest unit. It is not given back.
const FEE: i64 = 1500;

/// Takes the disputed amount from the account. The caller saves the dispute and tells of it.
pub(super) fn withdraw(work: &Work, dispute: &mut Dispute) {
    let description = format!("Chargeback withdrawal for {}", dispute.charge);
    book(work, dispute, -dispute.amount, FEE, description);
}

/// Gives the disputed amount back. The caller saves the dispute and tells of it.
pub(super) fn reinstate(work: &Work, dispute: &mut Dispute) {
    let description = format!("Chargeback reversal for {}", dispute.charge);
    book(work, dispute, dispute.amount, 0, description);
}

fn book(work: &Work, dispute: &mut Dispute, amount: i64, fee: i64, description: String) {
    let transaction = BalanceTransaction {
        id: work.id("txn"),
        created: work.seconds(),
        amount,
        currency: dispute.currency.clone(),
        fee,
        description,
        source: dispute.id.clone(),
    };
    dispute.balance_transactions.push(transaction);
}
