//! Why no money was given back, as the merchant is told.

use domain::usecases::{PaymentError, RefundError};

use crate::{
    format,
    web::merchant::{error::ApiError, once::Once, payments::Found},
};

/// What was wanted, and how the payment stands now.
pub(super) struct Failure<'a> {
    /// How much, if it was said.
    pub(super) amount: Option<i64>,
    pub(super) found: &'a Found,
    pub(super) once: &'a Once,
}

impl Failure<'_> {
    pub(super) fn tell(&self, error: RefundError) -> ApiError {
        let name = &self.found.payment.id;
        match error {
            RefundError::NothingTaken => {
                let status = self.found.payment.state.name();
                let message = format!("{name} took no money that could be refunded: its status is {status}.");
                let code = Some("payment_intent_unexpected_state");
                ApiError::refused(code, message).about(self.found.plain())
            }
            RefundError::TooLittle => {
                let message = "Invalid amount: must be at least 1.";
                ApiError::invalid("amount", Some("parameter_invalid_integer"), message)
            }
            RefundError::KeyReused => {
                ApiError::key_reused(self.once.claim().map_or("", |claim| &claim.key.key))
            }
            RefundError::TooMuch { left } if left <= 0 => {
                let charge = self.found.charge_id().unwrap_or_else(|| name.to_string());
                let message = format!("Charge {charge} has already been refunded.");
                ApiError::refused(Some("charge_already_refunded"), message)
            }
            RefundError::TooMuch { left } => self.too_much(left),
            RefundError::Refused(refund) if self.found.held_by_bank => {
                let charge = self.found.charge_id().unwrap_or_else(|| name.to_string());
                let message = format!(
                    "Charge {charge} is disputed, so the gateway refused to refund it: the shopper's bank has the \
                     money or a claim to it. The refund is kept as {}, with the status failed.",
                    refund.id
                );
                ApiError::refused(Some("charge_disputed"), message)
            }
            RefundError::Refused(refund) => {
                let message = format!(
                    "The gateway refused to refund {name}. The refund is kept as {}, with the status failed.",
                    refund.id
                );
                ApiError::refused(None, message)
            }
            RefundError::Payment(PaymentError::NoSuchSession) => {
                ApiError::no_such_param("payment_intent", name.as_str(), "payment_intent")
            }
            // It may be stored, and be made yet: a client that asks again by itself would make another.
            RefundError::Payment(PaymentError::Store(error)) => ApiError::from(error).once(),
            RefundError::Payment(PaymentError::Gateway(error)) => {
                tracing::error!(%error, payment = %name, "the gateway failed a merchant's call");
                ApiError::ours().once()
            }
        }
    }

    fn too_much(&self, left: i64) -> ApiError {
        let currency = self.found.payment.amount.currency;
        let written =
            |minor| format::amount(domain::model::Money::new(minor, currency), &icu::locale::locale!("en"));
        let wanted = self.amount.map_or_else(|| "all".to_owned(), written);
        let message = format!("The amount ({wanted}) is more than is left to refund ({}).", written(left));
        ApiError::invalid("amount", Some("amount_too_large"), message)
    }
}
