//! What Stripe's checkout has and this one has not. Programs written for Stripe often say that they do
//! not want it, and that is what they get; whoever does want it is told plainly.

use crate::web::merchant::{error::ApiError, params::Params};

/// Switches with an `enabled` below them.
const SWITCHES: [&str; 4] = ["adaptive_pricing", "automatic_tax", "invoice_creation", "tax_id_collection"];

/// Everything else that is Stripe's (<https://docs.stripe.com/api/checkout/sessions/create>,
/// <https://docs.stripe.com/api/payment-link/create>).
const OTHERS: [&str; 26] = [
    "application_fee_amount",
    "application_fee_percent",
    "currency",
    "customer",
    "customer_account",
    "customer_update",
    "discounts",
    "excluded_payment_method_types",
    "managed_payments",
    "on_behalf_of",
    "optional_items",
    "origin_context",
    "payment_method_collection",
    "payment_method_configuration",
    "payment_method_data",
    "payment_method_options",
    "permissions",
    "redirect_on_completion",
    "return_url",
    "saved_payment_method_options",
    "setup_intent_data",
    "shipping_address_collection",
    "shipping_options",
    "subscription_data",
    "transfer_data",
    "wallet_options",
];

/// Reads what is only ever switched off here, and names what there is not. To be called when everything
/// else has been read.
pub(in crate::web::merchant) fn refuse_lacking(params: &mut Params) -> Result<(), ApiError> {
    if params.boolean("allow_promotion_codes")? == Some(true) {
        return Err(lacks("allow_promotion_codes"));
    }
    params.one_of("customer_creation", &["if_required"])?;
    for name in SWITCHES {
        if let Some(mut switch) = params.below(name)? {
            if switch.boolean("enabled")? != Some(false) {
                return Err(lacks(name));
            }
            switch.finish()?;
        }
    }
    match params.names().iter().find(|name| OTHERS.contains(&name.as_str())) {
        Some(name) => Err(lacks(name)),
        None => Ok(()),
    }
}

fn lacks(name: &str) -> ApiError {
    let message = format!("{name} is a parameter of Stripe's that this checkout does not have.");
    ApiError::invalid(name, Some("parameter_unknown"), message)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(form: &str) -> Result<(), ApiError> {
        let mut params = Params::of_query(Some(form)).unwrap();
        refuse_lacking(&mut params)?;
        params.finish()
    }

    #[test]
    fn what_is_switched_off_is_off() {
        read("allow_promotion_codes=false&automatic_tax[enabled]=false&customer_creation=if_required")
            .unwrap();
    }

    #[test]
    fn what_is_wanted_and_not_there_is_named() {
        for (form, param) in [
            ("allow_promotion_codes=true", "allow_promotion_codes"),
            ("automatic_tax[enabled]=true", "automatic_tax"),
            ("automatic_tax[liability][type]=self", "automatic_tax"),
            ("customer_creation=always", "customer_creation"),
            ("shipping_options[0][shipping_rate]=shr_1", "shipping_options"),
            ("nonsense=1", "nonsense"),
        ] {
            assert_eq!(read(form).unwrap_err().param(), Some(param), "{form}");
        }
    }
}
