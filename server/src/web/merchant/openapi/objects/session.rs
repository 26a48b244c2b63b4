//! The Checkout Session.

use serde_json::Value;

use super::{expandable_or_null, switch};
use crate::web::merchant::openapi::{
    operation::list_of,
    schema::{Object, array, boolean, constant, count, notes, null, nullable, one_of, reference, string},
};

pub(super) fn session() -> Value {
    Object::named("checkout.session")
        .required("after_expiration", nullable(after_expiration()))
        .required("amount_subtotal", count())
        .required("amount_total", count())
        .required("automatic_tax", automatic_tax())
        .required("billing_address_collection", nullable(one_of(&["auto", "required"])))
        .optional("branding_settings", branding())
        .required("cancel_url", nullable(string()))
        .required("client_reference_id", nullable(string()))
        .required("collected_information", nullable(collected()))
        .required("consent", nullable(consent()))
        .required("consent_collection", nullable(consent_collection()))
        .required("created", count())
        .required("currency", string())
        .required("custom_fields", array(reference("CustomField")))
        .required("custom_text", reference("CustomText"))
        .required("customer_creation", nullable(string()))
        .required("customer_details", nullable(customer_details()))
        .required("customer_email", nullable(string()))
        .required("expires_at", count())
        .optional("line_items", list_of(reference("LineItem")))
        .required("livemode", boolean())
        .required("locale", nullable(string()))
        .required("metadata", notes())
        .required("mode", constant("payment"))
        .optional("name_collection", reference("NameCollection"))
        .required("payment_intent", expandable_or_null("PaymentIntent"))
        .required("payment_link", expandable_or_null("PaymentLink"))
        .required("payment_method_options", Object::new().build())
        .required("payment_method_types", array(constant("card")))
        .required("payment_status", one_of(&["paid", "unpaid", "no_payment_required"]))
        .required("phone_number_collection", switch())
        .required("recovered_from", nullable(string()))
        .required("shipping_options", array(null()))
        .required("status", one_of(&["open", "complete", "expired"]))
        .required("submit_type", nullable(one_of(&["auto", "pay", "book", "donate"])))
        .required("success_url", nullable(string()))
        .required("total_details", total_details())
        .required("ui_mode", constant("hosted_page"))
        .required("url", nullable(string()))
        .absent(&ABSENT)
        .build()
}

/// What this checkout does not have.
const ABSENT: [&str; 22] = [
    "adaptive_pricing",
    "allow_promotion_codes",
    "allowed_payment_method_types",
    "client_secret",
    "currency_conversion",
    "customer",
    "customer_account",
    "discounts",
    "integration_identifier",
    "invoice",
    "invoice_creation",
    "managed_payments",
    "origin_context",
    "payment_method_collection",
    "payment_method_configuration_details",
    "permissions",
    "saved_payment_method_options",
    "setup_intent",
    "shipping_address_collection",
    "shipping_cost",
    "subscription",
    "wallet_options",
];

fn automatic_tax() -> Value {
    Object::new().required("enabled", constant(false)).absent(&["liability", "provider", "status"]).build()
}

fn total_details() -> Value {
    let none = || constant(0);
    Object::new()
        .required("amount_discount", none())
        .required("amount_shipping", none())
        .required("amount_tax", none())
        .build()
}

fn after_expiration() -> Value {
    let recovery = Object::new()
        .required("allow_promotion_codes", boolean())
        .required("enabled", boolean())
        .required("expires_at", nullable(count()))
        .required("url", nullable(string()))
        .build();
    Object::new().required("recovery", nullable(recovery)).build()
}

fn branding() -> Value {
    let picture = Object::new().required("type", constant("url")).required("url", string()).build();
    Object::new()
        .required("background_color", string())
        .required("border_style", one_of(&["pill", "rectangular", "rounded"]))
        .required("button_color", string())
        .required("display_name", string())
        .required("font_family", string())
        .required("icon", nullable(picture.clone()))
        .required("logo", nullable(picture))
        .build()
}

fn collected() -> Value {
    let text = || nullable(string());
    Object::new()
        .required("business_name", text())
        .required("individual_name", text())
        .absent(&["shipping_details"])
        .build()
}

fn consent() -> Value {
    Object::new().required("terms_of_service", nullable(constant("accepted"))).absent(&["promotions"]).build()
}

pub(super) fn consent_collection() -> Value {
    Object::new()
        .required("terms_of_service", nullable(one_of(&["none", "required"])))
        .absent(&["payment_method_reuse_agreement", "promotions"])
        .build()
}

fn customer_details() -> Value {
    let text = || nullable(string());
    Object::new()
        .required("address", nullable(reference("Address")))
        .required("business_name", text())
        .required("email", text())
        .required("individual_name", text())
        .required("name", text())
        .required("phone", text())
        .required("tax_exempt", constant("none"))
        .required("tax_ids", array(null()))
        .build()
}

/// A question, and in a session what was answered.
pub(super) fn custom_field() -> Value {
    let limits = || {
        Object::new()
            .required("default_value", nullable(string()))
            .required("maximum_length", nullable(count()))
            .required("minimum_length", nullable(count()))
            .optional("value", nullable(string()))
            .build()
    };
    let option = Object::new().required("label", string()).required("value", string()).build();
    let dropdown = Object::new()
        .required("default_value", nullable(string()))
        .required("options", array(option))
        .optional("value", nullable(string()))
        .build();
    let label = Object::new().required("custom", string()).required("type", constant("custom")).build();
    Object::new()
        .required("key", string())
        .required("label", label)
        .required("optional", boolean())
        .required("type", one_of(&["dropdown", "numeric", "text"]))
        .optional("dropdown", dropdown)
        .optional("numeric", limits())
        .optional("text", limits())
        .build()
}

/// The merchant's own sentences.
pub(super) fn custom_text() -> Value {
    let sentence = || nullable(Object::new().required("message", string()).build());
    Object::new()
        .required("after_submit", sentence())
        .required("submit", sentence())
        .required("terms_of_service_acceptance", sentence())
        .absent(&["shipping_address"])
        .build()
}

/// Which names are asked for.
pub(super) fn name_collection() -> Value {
    let asked = || Object::new().required("enabled", boolean()).required("optional", boolean()).build();
    Object::new().optional("business", asked()).optional("individual", asked()).build()
}
