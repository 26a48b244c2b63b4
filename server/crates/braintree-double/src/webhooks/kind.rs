//! What a webhook tells.

use std::str::FromStr;

use crate::DisputeStatus;

/// The kinds that are told, by Braintree's names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are Braintree's own")]
pub enum Kind {
    Check,
    DisputeAccepted,
    DisputeAutoAccepted,
    DisputeDisputed,
    DisputeExpired,
    DisputeLost,
    DisputeOpened,
    DisputeUnderReview,
    DisputeWon,
    RefundFailed,
    TransactionSettled,
    TransactionSettlementDeclined,
}

const NAMES: [(Kind, &str); 12] = [
    (Kind::Check, "check"),
    (Kind::DisputeAccepted, "dispute_accepted"),
    (Kind::DisputeAutoAccepted, "dispute_auto_accepted"),
    (Kind::DisputeDisputed, "dispute_disputed"),
    (Kind::DisputeExpired, "dispute_expired"),
    (Kind::DisputeLost, "dispute_lost"),
    (Kind::DisputeOpened, "dispute_opened"),
    (Kind::DisputeUnderReview, "dispute_under_review"),
    (Kind::DisputeWon, "dispute_won"),
    (Kind::RefundFailed, "refund_failed"),
    (Kind::TransactionSettled, "transaction_settled"),
    (Kind::TransactionSettlementDeclined, "transaction_settlement_declined"),
];

/// No kind has that name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no kind of webhook")]
pub struct NoKind;

impl Kind {
    /// As the webhook writes it.
    pub fn name(self) -> &'static str {
        NAMES.iter().find(|(kind, _)| *kind == self).expect("every kind has its name").1
    }

    /// What is told when a dispute becomes this.
    pub fn of_dispute(status: DisputeStatus) -> Self {
        match status {
            DisputeStatus::Accepted => Self::DisputeAccepted,
            DisputeStatus::AutoAccepted => Self::DisputeAutoAccepted,
            DisputeStatus::Disputed => Self::DisputeDisputed,
            DisputeStatus::Expired => Self::DisputeExpired,
            DisputeStatus::Lost => Self::DisputeLost,
            DisputeStatus::Open => Self::DisputeOpened,
            DisputeStatus::UnderReview => Self::DisputeUnderReview,
            DisputeStatus::Won => Self::DisputeWon,
        }
    }
}

impl FromStr for Kind {
    type Err = NoKind;

    fn from_str(name: &str) -> Result<Self, NoKind> {
        NAMES.iter().find(|(_, known)| *known == name).map(|(kind, _)| *kind).ok_or(NoKind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_read_by_its_name() {
        for (kind, name) in NAMES {
            assert_eq!(kind.name().parse(), Ok(kind), "{name}");
        }
        assert_eq!("subscription_canceled".parse::<Kind>(), Err(NoKind));
    }
}
