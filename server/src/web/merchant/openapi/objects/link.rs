//! The Payment Link.

use serde_json::Value;

use super::{session::consent_collection, switch};
use crate::web::merchant::openapi::{
    operation::list_of,
    schema::{
        Object, any_of, array, boolean, constant, count, notes, null, nullable, one_of, reference, string,
    },
};

pub(super) fn payment_link() -> Value {
    Object::named("payment_link")
        .required("active", boolean())
        .required("after_completion", after_completion())
        .required("allow_promotion_codes", constant(false))
        .required(
            "automatic_tax",
            Object::new().required("enabled", constant(false)).absent(&["liability"]).build(),
        )
        .required("billing_address_collection", one_of(&["auto", "required"]))
        .required("consent_collection", nullable(consent_collection()))
        .required("currency", string())
        .required("custom_fields", array(reference("CustomField")))
        .required("custom_text", reference("CustomText"))
        .required("customer_creation", constant("if_required"))
        .optional("expires_at", nullable(count()))
        .required("inactive_message", nullable(string()))
        .optional("line_items", list_of(reference("LineItem")))
        .required("livemode", boolean())
        .required("metadata", notes())
        .optional("name_collection", reference("NameCollection"))
        .required("payment_intent_data", nullable(payment_intent_data()))
        .required("payment_method_collection", constant("always"))
        .required("payment_method_types", nullable(array(constant("card"))))
        .required("phone_number_collection", switch())
        .required("restrictions", nullable(restrictions()))
        .required("shipping_options", array(null()))
        .required("submit_type", one_of(&["auto", "pay", "book", "donate"]))
        .required("tax_id_collection", tax_ids())
        .required("url", string())
        .absent(&ABSENT)
        .build()
}

/// What this checkout does not have.
const ABSENT: [&str; 11] = [
    "application",
    "application_fee_amount",
    "application_fee_percent",
    "invoice_creation",
    "managed_payments",
    "on_behalf_of",
    "optional_items",
    "payment_method_options",
    "shipping_address_collection",
    "subscription_data",
    "transfer_data",
];

fn tax_ids() -> Value {
    Object::new().required("enabled", constant(false)).required("required", constant("never")).build()
}

fn after_completion() -> Value {
    let confirmation = Object::new().required("custom_message", nullable(string())).build();
    let redirect = Object::new().required("url", string()).build();
    any_of([
        Object::new()
            .required("type", constant("hosted_confirmation"))
            .required("hosted_confirmation", confirmation)
            .build(),
        Object::new().required("type", constant("redirect")).required("redirect", redirect).build(),
    ])
}

fn payment_intent_data() -> Value {
    Object::new()
        .required("capture_method", nullable(one_of(&["automatic", "manual"])))
        .required("description", nullable(string()))
        .required("metadata", notes())
        .required("statement_descriptor", nullable(string()))
        .required("statement_descriptor_suffix", nullable(string()))
        .absent(&["setup_future_usage", "transfer_group"])
        .build()
}

fn restrictions() -> Value {
    let completed = Object::new().required("count", count()).required("limit", count()).build();
    Object::new().required("completed_sessions", completed).build()
}
