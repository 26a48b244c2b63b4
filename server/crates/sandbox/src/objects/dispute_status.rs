//! How a dispute moves: every status and every step in one table.

use serde::{Deserialize, Serialize};

/// Where a dispute is. As long as the bank only asks, it is an inquiry, whose statuses start with `warning`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum DisputeStatus {
    WarningNeedsResponse,
    WarningUnderReview,
    WarningClosed,
    NeedsResponse,
    UnderReview,
    Won,
    Lost,
}

/// What can happen to one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DisputeStep {
    /// The merchant sends evidence.
    Submit,
    /// The bank is not content with an answer, and wants the money back.
    Escalate,
    /// The bank lets its question rest, or the shopper has the money already.
    Dismiss,
    /// The bank sides with the merchant.
    Win,
    /// The bank sides with the shopper, or the merchant gives in or does not answer.
    Lose,
}

impl DisputeStatus {
    /// The status after a step, if the step can be taken from here.
    pub(crate) fn after(self, step: DisputeStep) -> Option<Self> {
        match (self, step) {
            (Self::WarningNeedsResponse | Self::WarningUnderReview, DisputeStep::Submit) => {
                Some(Self::WarningUnderReview)
            }
            (Self::WarningNeedsResponse | Self::WarningUnderReview, DisputeStep::Dismiss) => {
                Some(Self::WarningClosed)
            }
            (Self::WarningUnderReview, DisputeStep::Escalate) => Some(Self::NeedsResponse),
            (Self::NeedsResponse | Self::UnderReview, DisputeStep::Submit) => Some(Self::UnderReview),
            (Self::UnderReview, DisputeStep::Win) => Some(Self::Won),
            (Self::NeedsResponse | Self::UnderReview, DisputeStep::Lose) => Some(Self::Lost),
            (
                Self::WarningNeedsResponse
                | Self::WarningUnderReview
                | Self::WarningClosed
                | Self::NeedsResponse
                | Self::UnderReview
                | Self::Won
                | Self::Lost,
                _,
            ) => None,
        }
    }

    /// True as long as the bank only asks, or only asked.
    pub(crate) fn is_inquiry(self) -> bool {
        matches!(self, Self::WarningNeedsResponse | Self::WarningUnderReview | Self::WarningClosed)
    }

    /// True if nothing more can happen.
    pub(crate) fn is_over(self) -> bool {
        matches!(self, Self::WarningClosed | Self::Won | Self::Lost)
    }

    /// False if the shopper's bank has the money, or has a claim to it.
    pub(crate) fn leaves_charge_refundable(self) -> bool {
        self.is_inquiry() || self == Self::Won
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STEPS: [DisputeStep; 5] = [
        DisputeStep::Submit,
        DisputeStep::Escalate,
        DisputeStep::Dismiss,
        DisputeStep::Win,
        DisputeStep::Lose,
    ];

    /// Rows are statuses, columns are [`STEPS`]; a dash is a step that cannot be taken.
    const TABLE: [(DisputeStatus, &str, [&str; 5]); 7] = [
        (
            DisputeStatus::WarningNeedsResponse,
            "warning_needs_response",
            ["warning_under_review", "-", "warning_closed", "-", "-"],
        ),
        (
            DisputeStatus::WarningUnderReview,
            "warning_under_review",
            ["warning_under_review", "needs_response", "warning_closed", "-", "-"],
        ),
        (DisputeStatus::WarningClosed, "warning_closed", ["-"; 5]),
        (DisputeStatus::NeedsResponse, "needs_response", ["under_review", "-", "-", "-", "lost"]),
        (DisputeStatus::UnderReview, "under_review", ["under_review", "-", "-", "won", "lost"]),
        (DisputeStatus::Won, "won", ["-"; 5]),
        (DisputeStatus::Lost, "lost", ["-"; 5]),
    ];

    #[test]
    fn every_step_from_every_status() {
        for (status, name, row) in TABLE {
            assert_eq!(serde_json::to_value(status).unwrap(), name);
            for (step, expected) in STEPS.into_iter().zip(row) {
                let after =
                    status.after(step).map_or("-".into(), |after| serde_json::to_value(after).unwrap());
                assert_eq!(after, expected, "{name} after {step:?}");
            }
            assert_eq!(status.is_over(), row == ["-"; 5], "{name}");
        }
    }

    #[test]
    fn only_a_bank_with_a_claim_keeps_a_charge_from_being_refunded() {
        let refundable = TABLE.map(|(status, ..)| status.leaves_charge_refundable());
        assert_eq!(refundable, [true, true, true, false, false, true, false]);
    }
}
