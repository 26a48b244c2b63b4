//! What shoppers dispute with their banks (<https://docs.stripe.com/api/disputes>), and what banks warn of
//! (<https://docs.stripe.com/api/radar/early_fraud_warnings>).

use async_trait::async_trait;
use domain::{
    model::{Currency, DisputeStatus, GatewayChargeId, GatewayDisputeId, GatewayPaymentId, GatewayWarningId},
    ports::{Disputes, GatewayDispute, GatewayError, GatewayWarning},
};
use jiff::Timestamp;

use super::{
    Stripe, amount,
    answer::{read, strange},
    call::Call,
    types::{BalanceTransaction, Dispute, Expandable, FraudWarning, Named},
};

#[async_trait]
impl Disputes for Stripe {
    async fn retrieve_dispute(&self, dispute: &GatewayDisputeId) -> Result<GatewayDispute, GatewayError> {
        let dispute: Dispute = read(&self.send(Call::get(format!("/v1/disputes/{dispute}"))).await?)?;
        told(&dispute)
    }

    async fn retrieve_warning(&self, warning: &GatewayWarningId) -> Result<GatewayWarning, GatewayError> {
        let path = format!("/v1/radar/early_fraud_warnings/{warning}");
        let warning: FraudWarning = read(&self.send(Call::get(path)).await?)?;
        Ok(GatewayWarning {
            id: warning.id.parse().map_err(|_| strange("the warning's id"))?,
            payment: payment(warning.payment_intent.as_ref())?,
            charge: charge(warning.charge.as_ref())?,
            fraud_type: warning.fraud_type,
            actionable: warning.actionable,
            created_at: time(warning.created)?,
        })
    }
}

fn told(dispute: &Dispute) -> Result<GatewayDispute, GatewayError> {
    let currency: Currency = dispute.currency.parse().map_err(|_| strange("the dispute's currency"))?;
    let amount = amount::from_stripe(dispute.amount, currency);
    let status = DisputeStatus::from_name(&dispute.status);
    let due_by = dispute.evidence_details.as_ref().and_then(|details| details.due_by);
    Ok(GatewayDispute {
        id: dispute.id.parse().map_err(|_| strange("the dispute's id"))?,
        payment: payment(dispute.payment_intent.as_ref())?,
        charge: charge(dispute.charge.as_ref())?,
        amount: amount.ok_or_else(|| strange("the dispute's amount"))?,
        reason: dispute.reason.clone(),
        status: status.ok_or_else(|| {
            GatewayError::Unknown(format!("the dispute is in the state {:?}", dispute.status))
        })?,
        evidence_due_by: due_by.map(time).transpose()?,
        funds_withdrawn: is_withdrawn(&dispute.balance_transactions),
        created_at: time(dispute.created)?,
    })
}

/// Money is taken back by an entry below zero and given again by one above. What they come to may not cancel
/// out, since each is counted in the account's currency at the rate of its own day.
fn is_withdrawn(entries: &[BalanceTransaction]) -> bool {
    let taken = entries.iter().filter(|entry| entry.amount < 0).count();
    let given = entries.iter().filter(|entry| entry.amount > 0).count();
    taken > given
}

/// A charge that was made without a payment is none of ours.
fn payment(named: Option<&Expandable<Named>>) -> Result<GatewayPaymentId, GatewayError> {
    let none = || GatewayError::Rejected("it is about a charge that belongs to no payment".to_owned());
    named.ok_or_else(none)?.id().parse().map_err(|_| strange("the payment's id"))
}

fn charge(named: Option<&Expandable<Named>>) -> Result<Option<GatewayChargeId>, GatewayError> {
    named.map(|charge| charge.id().parse().map_err(|_| strange("the charge's id"))).transpose()
}

fn time(seconds: i64) -> Result<Timestamp, GatewayError> {
    Timestamp::from_second(seconds).map_err(|_| strange("a time"))
}
