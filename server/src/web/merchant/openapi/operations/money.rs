//! Payments and refunds.

use crate::{
    paths,
    web::merchant::openapi::{
        operation::{Operation, call, listing},
        schema::{Object, described, id, integer, metadata, one_of},
    },
};

pub(super) const PAYMENTS: &str = "PaymentIntents";
pub(super) const REFUNDS: &str = "Refunds";

pub(super) fn of(call: (&str, &str)) -> Option<Operation> {
    payments(call).or_else(|| refunds(call))
}

fn payments(call: (&str, &str)) -> Option<Operation> {
    const PAYMENT: &str = "PaymentIntent";
    const EXPAND: &[&str] = &["latest_charge"];
    Some(match call {
        ("GET", paths::PAYMENT_INTENTS) => {
            listing("listPaymentIntents", PAYMENTS, "List the payments of sessions", PAYMENT)
                .created()
                .expand(&["data.latest_charge"])
        }
        ("GET", paths::PAYMENT_INTENT) => {
            self::call("retrievePaymentIntent", PAYMENTS, "Retrieve a payment", PAYMENT).expand(EXPAND)
        }
        ("POST", paths::CAPTURE_PAYMENT) => {
            let amount =
                described(integer(1, 99_999_999), "All of it if nothing is said. The rest is given up.");
            self::call("capturePaymentIntent", PAYMENTS, "Take what was reserved", PAYMENT)
                .body(Object::new().optional("amount_to_capture", amount))
                .expand(EXPAND)
        }
        ("POST", paths::CANCEL_PAYMENT) => {
            let reasons = ["abandoned", "duplicate", "fraudulent", "requested_by_customer"];
            let body = Object::new().optional("cancellation_reason", one_of(&reasons));
            self::call("cancelPaymentIntent", PAYMENTS, "Give up what was reserved", PAYMENT)
                .body(body)
                .expand(EXPAND)
        }
        _ => return None,
    })
}

fn refunds(call: (&str, &str)) -> Option<Operation> {
    const REFUND: &str = "Refund";
    const EXPAND: &[&str] = &["charge", "payment_intent", "payment_intent.latest_charge"];
    Some(match call {
        ("POST", paths::REFUNDS) => {
            let amount = described(integer(1, 99_999_999), "What is left of the payment if nothing is said.");
            let body = Object::new()
                .required("payment_intent", id())
                .optional("amount", amount)
                .optional("metadata", metadata())
                .optional("reason", one_of(&["duplicate", "fraudulent", "requested_by_customer"]));
            self::call("createRefund", REFUNDS, "Give money back", REFUND)
                .about(
                    "One of which the gateway has not said yet what became of it is answered as `pending`.",
                )
                .body(body)
                .expand(EXPAND)
        }
        ("GET", paths::REFUNDS) => listing("listRefunds", REFUNDS, "List refunds", REFUND)
            .created()
            .query("payment_intent", id(), "Those of this payment.")
            .expand(&["data.charge", "data.payment_intent", "data.payment_intent.latest_charge"]),
        ("GET", paths::REFUND) => {
            self::call("retrieveRefund", REFUNDS, "Retrieve a refund", REFUND).expand(EXPAND)
        }
        _ => return None,
    })
}
