//! How a PaymentIntent moves: every status and every step in one table.

use serde::{Deserialize, Serialize};

/// Where a PaymentIntent is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Status {
    RequiresPaymentMethod,
    RequiresConfirmation,
    RequiresAction,
    /// The shopper has authenticated, and their bank takes its time.
    Processing,
    RequiresCapture,
    Succeeded,
    Canceled,
}

/// What can happen to one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    /// It is given a payment method, or is changed so that it must be confirmed again.
    Prepare,
    /// The shopper is asked to authenticate.
    Challenge,
    /// The shopper has answered, and it is not known yet how.
    Process,
    /// The amount is reserved.
    Authorize,
    /// The amount is taken.
    Charge,
    /// The card or the shopper's authentication failed.
    Refuse,
    /// What was reserved is taken.
    Capture,
    /// It is given up.
    Cancel,
}

impl Status {
    /// Every status.
    #[cfg(test)]
    pub(crate) const ALL: [Self; 7] = [
        Self::RequiresPaymentMethod,
        Self::RequiresConfirmation,
        Self::RequiresAction,
        Self::Processing,
        Self::RequiresCapture,
        Self::Succeeded,
        Self::Canceled,
    ];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::RequiresPaymentMethod => "requires_payment_method",
            Self::RequiresConfirmation => "requires_confirmation",
            Self::RequiresAction => "requires_action",
            Self::Processing => "processing",
            Self::RequiresCapture => "requires_capture",
            Self::Succeeded => "succeeded",
            Self::Canceled => "canceled",
        }
    }

    /// The status after a step, if the step can be taken from here.
    pub(crate) fn after(self, step: Step) -> Option<Self> {
        match (self, step) {
            (Self::RequiresPaymentMethod | Self::RequiresConfirmation | Self::RequiresAction, step) => {
                match step {
                    Step::Prepare => Some(Self::RequiresConfirmation),
                    Step::Challenge => Some(Self::RequiresAction),
                    Step::Authorize => Some(Self::RequiresCapture),
                    Step::Charge => Some(Self::Succeeded),
                    Step::Refuse => Some(Self::RequiresPaymentMethod),
                    Step::Cancel => Some(Self::Canceled),
                    Step::Process if self == Self::RequiresAction => Some(Self::Processing),
                    Step::Process | Step::Capture => None,
                }
            }
            (Self::Processing, Step::Authorize) => Some(Self::RequiresCapture),
            (Self::Processing, Step::Refuse) => Some(Self::RequiresPaymentMethod),
            (Self::Processing, Step::Charge) | (Self::RequiresCapture, Step::Capture) => {
                Some(Self::Succeeded)
            }
            (Self::RequiresCapture, Step::Cancel) => Some(Self::Canceled),
            (Self::Processing | Self::RequiresCapture | Self::Succeeded | Self::Canceled, _) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STEPS: [Step; 8] = [
        Step::Prepare,
        Step::Challenge,
        Step::Process,
        Step::Authorize,
        Step::Charge,
        Step::Refuse,
        Step::Capture,
        Step::Cancel,
    ];

    /// Rows are statuses, columns are [`STEPS`]; a dash is a step that cannot be taken.
    const TABLE: [(&str, [&str; 8]); 7] = {
        const fn open(process: &'static str) -> [&'static str; 8] {
            [
                "requires_confirmation",
                "requires_action",
                process,
                "requires_capture",
                "succeeded",
                "requires_payment_method",
                "-",
                "canceled",
            ]
        }
        [
            ("requires_payment_method", open("-")),
            ("requires_confirmation", open("-")),
            ("requires_action", open("processing")),
            (
                "processing",
                ["-", "-", "-", "requires_capture", "succeeded", "requires_payment_method", "-", "-"],
            ),
            ("requires_capture", ["-", "-", "-", "-", "-", "-", "succeeded", "canceled"]),
            ("succeeded", ["-"; 8]),
            ("canceled", ["-"; 8]),
        ]
    };

    #[test]
    fn every_step_from_every_status() {
        for (status, (name, row)) in Status::ALL.into_iter().zip(TABLE) {
            assert_eq!(status.name(), name);
            assert_eq!(serde_json::to_value(status).unwrap(), name);
            for (step, expected) in STEPS.into_iter().zip(row) {
                let after = status.after(step).map_or("-", Status::name);
                assert_eq!(after, expected, "{name} after {step:?}");
            }
        }
    }
}
