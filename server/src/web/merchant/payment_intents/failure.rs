//! Why nothing was captured or given up, as the merchant is told.

use domain::{
    model::PaymentState,
    usecases::{CaptureError, PaymentError},
};

use crate::web::merchant::{error::ApiError, payments::Found};

/// What was wanted, and how the payment stands now.
pub(super) struct Failure<'a> {
    /// `captured` or `canceled`.
    pub(super) verb: &'static str,
    /// What was to be captured, if it was said.
    pub(super) amount: Option<i64>,
    pub(super) found: &'a Found,
}

impl Failure<'_> {
    pub(super) fn tell(&self, error: CaptureError) -> ApiError {
        let Self { verb, found, .. } = self;
        let name = &found.payment.id;
        match error {
            CaptureError::Amount => self.amount(),
            CaptureError::UnderWay => ApiError::locked(format!(
                "Another capture or cancellation of {name} is under way. Look at it again in a moment."
            ))
            .about(found.plain()),
            CaptureError::Refused if found.payment.state == PaymentState::RequiresCapture => {
                ApiError::refused(None, format!("The gateway refused: {name} was not {verb}."))
                    .about(found.plain())
            }
            // Refused for its state: the gateway knew better how it stands, and now so do we.
            CaptureError::NothingReserved(_) | CaptureError::Refused => self.unexpected_state(),
            // What was asked is stored, and will be done or refused. Asking once more would only be told
            // that something is under way.
            CaptureError::Undecided => ApiError::locked(format!(
                "The gateway has not said yet whether {name} was {verb}. It is asked again; look at the payment \
                 in a moment, or wait for its event."
            ))
            .about(found.plain())
            .once(),
            CaptureError::Payment(PaymentError::NoSuchSession) => {
                ApiError::no_such("payment_intent", name.as_str())
            }
            CaptureError::Payment(PaymentError::Store(error)) => error.into(),
            CaptureError::Payment(PaymentError::Gateway(error)) => {
                tracing::error!(%error, payment = %name, "the gateway failed a merchant's call");
                ApiError::ours()
            }
        }
    }

    fn amount(&self) -> ApiError {
        let most = self.found.payment.amount.minor;
        let code = match self.amount {
            Some(amount) if amount > most => "amount_too_large",
            _ => "parameter_invalid_integer",
        };
        let message = format!("Invalid amount_to_capture: must be from 1 to {most}.");
        ApiError::invalid("amount_to_capture", Some(code), message)
    }

    fn unexpected_state(&self) -> ApiError {
        let Self { verb, found, .. } = self;
        let status = found.payment.state.name();
        let hint = match found.payment.state {
            PaymentState::RequiresPaymentMethod | PaymentState::RequiresAction | PaymentState::Processing => {
                " It belongs to a checkout session that is not paid, and ends with that."
            }
            _ => "",
        };
        let message = format!("This PaymentIntent cannot be {verb}, because its status is {status}.{hint}");
        ApiError::refused(Some("payment_intent_unexpected_state"), message).about(found.plain())
    }
}
