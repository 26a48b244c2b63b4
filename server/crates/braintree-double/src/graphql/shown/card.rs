//! Cards and the nonces before them.

use crate::{
    books::{Card, PaymentMethod, ids},
    clock::iso,
    config::{CardSnapshot, Config},
    graphql::view::Object,
};

/// A `PaymentMethod`: a nonce.
pub(crate) fn payment_method(of: &PaymentMethod) -> Object {
    Object::new("PaymentMethod")
        .leaf("id", &of.nonce)
        .leaf("legacyId", &of.nonce)
        .leaf("usage", "SINGLE_USE")
        .leaf("createdAt", iso(of.created_at))
        .object("details", credit_card(&of.card))
}

/// `CreditCardDetails`.
pub(crate) fn credit_card(of: &Card) -> Object {
    let bin = Object::new("BinRecord")
        .leaf("prepaid", "UNKNOWN")
        .leaf("healthcare", "UNKNOWN")
        .leaf("debit", "UNKNOWN")
        .leaf("durbinRegulated", "UNKNOWN")
        .leaf("commercial", "UNKNOWN")
        .leaf("payroll", "UNKNOWN")
        .leaf("business", "UNKNOWN")
        .leaf("consumer", "UNKNOWN")
        .leaf("purchase", "UNKNOWN")
        .leaf("corporate", "UNKNOWN")
        .nulls(&["issuingBank", "countryOfIssuance", "productId"]);
    Object::new("CreditCardDetails")
        .leaf("brandCode", of.brand.code())
        .leaf("last4", &of.last4)
        .leaf("bin", &of.bin)
        .object("binData", bin)
        .leaf("expirationMonth", &of.expiration_month)
        .leaf("expirationYear", &of.expiration_year)
        .leaf("cardholderName", &of.holder)
        .leaf("uniqueNumberIdentifier", ids::global("card", &format!("{}{}", of.bin, of.last4)))
        .leaf("brand", of.brand.title())
}

/// A member of `PaymentMethodSnapshot`.
pub(super) fn snapshot(of: &Card, config: &Config) -> Object {
    match config.card_snapshot {
        CardSnapshot::CreditCardDetails => credit_card(of),
        CardSnapshot::CreditCardTransactionDetails => Object::new("CreditCardTransactionDetails")
            .object("creditCard", credit_card(of))
            .nulls(&["networkTransactionId"]),
    }
}
