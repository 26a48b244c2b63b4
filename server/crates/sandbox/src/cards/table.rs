//! The table. The numbers and names are those of <https://docs.stripe.com/testing>.

use super::{
    Behaviour::{self, Approve, ApproveElevatedRisk, ApproveWithChecks, ApproveWithoutAuthentication, Block},
    Check::{Fail, Pass, Unavailable},
    Decline, Disputed, Group, OffSession, TestCard,
};

/// Every card that the gateway knows. Any future expiry date and any security code of the right
/// length go with each; every other number is refused.
pub fn test_cards() -> &'static [TestCard] {
    &CARDS
}

const fn card(
    number: &'static str,
    method: Option<&'static str>,
    group: Group,
    behaviour: Behaviour,
    about: &'static str,
) -> TestCard {
    TestCard { number, brand: "visa", funding: "credit", country: "US", method, group, about, behaviour }
}

const fn success(
    number: &'static str,
    brand: &'static str,
    method: Option<&'static str>,
    about: &'static str,
) -> TestCard {
    TestCard { brand, ..card(number, method, Group::Success, Approve, about) }
}

const fn decline(
    number: &'static str,
    method: &'static str,
    decline: Decline,
    about: &'static str,
) -> TestCard {
    card(number, Some(method), Group::Declines, Behaviour::Decline(decline), about)
}

const fn checks(
    number: &'static str,
    method: &'static str,
    checks: Behaviour,
    about: &'static str,
) -> TestCard {
    card(number, Some(method), Group::Risk, checks, about)
}

const fn dispute(
    number: &'static str,
    method: &'static str,
    disputed: Disputed,
    about: &'static str,
) -> TestCard {
    card(number, Some(method), Group::Disputes, Behaviour::Dispute(disputed), about)
}

const fn challenge(
    number: &'static str,
    method: Option<&'static str>,
    then: Option<Decline>,
    off_session: OffSession,
    about: &'static str,
) -> TestCard {
    card(number, method, Group::Authentication, Behaviour::Challenge { then, off_session }, about)
}

#[rustfmt::skip]
static CARDS: [TestCard; 56] = [
    success("4242424242424242", "visa", Some("pm_card_visa"), "Visa. 3D Secure is supported but the card is not enrolled."),
    TestCard { funding: "debit", ..success("4000056655665556", "visa", Some("pm_card_visa_debit"), "Visa debit.") },
    success("5555555555554444", "mastercard", Some("pm_card_mastercard"), "Mastercard."),
    success("2223003122003222", "mastercard", None, "Mastercard of the series that starts with 2."),
    TestCard { funding: "debit", ..success("5200828282828210", "mastercard", Some("pm_card_mastercard_debit"), "Mastercard debit.") },
    TestCard { funding: "prepaid", ..success("5105105105105100", "mastercard", Some("pm_card_mastercard_prepaid"), "Mastercard prepaid.") },
    TestCard { behaviour: ApproveWithoutAuthentication, ..success("378282246310005", "amex", Some("pm_card_amex"), "American Express: 15 digits, a security code of four, and no 3D Secure.") },
    TestCard { behaviour: ApproveWithoutAuthentication, ..success("371449635398431", "amex", None, "American Express, another one.") },
    success("6011111111111117", "discover", Some("pm_card_discover"), "Discover."),
    TestCard { funding: "debit", ..success("6011981111111113", "discover", None, "Discover debit.") },
    success("3056930009020004", "diners", Some("pm_card_diners"), "Diners Club, 16 digits."),
    success("36227206271667", "diners", None, "Diners Club, 14 digits."),
    success("3566002020360505", "jcb", Some("pm_card_jcb"), "JCB."),
    success("6200000000000005", "unionpay", Some("pm_card_unionpay"), "UnionPay."),
    success("6205500000000000004", "unionpay", None, "UnionPay, 19 digits."),
    TestCard { behaviour: Behaviour::ApproveAvailable, ..success("4000000000000077", "visa", Some("pm_card_bypassPending"), "The funds are available at once.") },

    decline("4000000000000002", "pm_card_visa_chargeDeclined", Decline::Generic, "Declined without a reason (`generic_decline`)."),
    decline("4000000000009995", "pm_card_visa_chargeDeclinedInsufficientFunds", Decline::InsufficientFunds, "Declined: not enough money (`insufficient_funds`)."),
    decline("4000000000009987", "pm_card_visa_chargeDeclinedLostCard", Decline::LostCard, "Declined: the card was lost (`lost_card`)."),
    decline("4000000000009979", "pm_card_visa_chargeDeclinedStolenCard", Decline::StolenCard, "Declined: the card was stolen (`stolen_card`)."),
    decline("4000000000006975", "pm_card_visa_chargeDeclinedVelocityLimitExceeded", Decline::VelocityExceeded, "Declined: used too often (`card_velocity_exceeded`)."),
    decline("4000000000000069", "pm_card_chargeDeclinedExpiredCard", Decline::ExpiredCard, "Declined: the bank says the card has expired (`expired_card`)."),
    decline("4000000000000127", "pm_card_chargeDeclinedIncorrectCvc", Decline::IncorrectCvc, "Declined: wrong security code (`incorrect_cvc`)."),
    decline("4000000000000119", "pm_card_chargeDeclinedProcessingError", Decline::ProcessingError, "Declined: the bank had an error (`processing_error`)."),
    decline("4000000000000341", "pm_card_chargeCustomerFail", Decline::Generic, "Can be saved, but every charge is declined."),

    card("4242424242424241", None, Group::Refused, Behaviour::IncorrectNumber, "Wrong check digit: refused as `incorrect_number`."),

    card("4100000000000019", Some("pm_card_radarBlock"), Group::Risk, Block { always: true }, "Always blocked as fraudulent."),
    card("4000000000004954", Some("pm_card_riskLevelHighest"), Group::Risk, Block { always: false }, "Highest risk: blocked by the default rules."),
    card("4000000000009235", Some("pm_card_riskLevelElevated"), Group::Risk, ApproveElevatedRisk, "Elevated risk: goes through, and the charge says so."),
    checks("4000000000000101", "pm_card_cvcCheckFail", ApproveWithChecks { cvc: Fail, line1: Pass, postal_code: Pass }, "Goes through; the security code check fails."),
    checks("4000000000000036", "pm_card_avsZipFail", ApproveWithChecks { cvc: Pass, line1: Pass, postal_code: Fail }, "Goes through; the postal code check fails."),
    checks("4000000000000028", "pm_card_avsLine1Fail", ApproveWithChecks { cvc: Pass, line1: Fail, postal_code: Pass }, "Goes through; the address line check fails."),
    checks("4000000000000010", "pm_card_avsFail", ApproveWithChecks { cvc: Pass, line1: Fail, postal_code: Fail }, "Goes through; both address checks fail."),
    checks("4000000000000044", "pm_card_avsUnchecked", ApproveWithChecks { cvc: Pass, line1: Unavailable, postal_code: Unavailable }, "Goes through; both address checks are unavailable."),

    TestCard { country: "IE", ..challenge("4000000000003220", Some("pm_card_threeDSecure2Required"), None, OffSession::Refused, "Must be authenticated; then goes through.") },
    challenge("4000008400000027", None, None, OffSession::Refused, "Must be authenticated (issued in the US); then goes through."),
    challenge("4000000000003063", Some("pm_card_threeDSecureRequired"), None, OffSession::Refused, "Must be authenticated; then goes through."),
    challenge("4000008400001629", Some("pm_card_threeDSecureRequiredChargeDeclined"), Some(Decline::Generic), OffSession::Refused, "Must be authenticated; then declined (`generic_decline`)."),
    card("4000008400001280", Some("pm_card_threeDSecureRequiredProcessingError"), Group::Authentication, Behaviour::LookupFails, "Must be authenticated, but that fails on the way: declined without a challenge."),
    card("4000000000003055", Some("pm_card_threeDSecureOptional"), Group::Authentication, Behaviour::ChallengeIfRequested, "Goes through; challenged only if the merchant asks for 3D Secure."),
    card("4000000000003097", Some("pm_card_threeDSecureOptionalProcessingError"), Group::Authentication, Behaviour::LookupFailsIfRequested, "Goes through; if the merchant asks for 3D Secure, that ends in a processing error."),
    card("4000000032200000", None, Group::Authentication, Behaviour::Frictionless, "Authenticated without a challenge; goes through."),
    TestCard { country: "FR", ..challenge("4000002500003155", Some("pm_card_authenticationRequiredOnSetup"), None, OffSession::Refused, "Must be authenticated unless it was set up for later; then goes through.") },
    TestCard { country: "DE", ..challenge("4000002760003184", Some("pm_card_authenticationRequired"), None, OffSession::Refused, "Must be authenticated every time; then goes through.") },
    TestCard { country: "IT", ..challenge("4000003800000446", Some("pm_card_authenticationRequiredSetupForOffSession"), None, OffSession::Approved, "Must be authenticated while the shopper is there; without them it counts as set up and goes through.") },
    TestCard { country: "GB", ..challenge("4000008260003178", Some("pm_card_authenticationRequiredChargeDeclinedInsufficientFunds"), Some(Decline::InsufficientFunds), OffSession::Refused, "Must be authenticated; then declined (`insufficient_funds`).") },

    card("4000000000007726", Some("pm_card_pendingRefund"), Group::Refunds, Behaviour::RefundPending, "Goes through; a refund is pending first and succeeds later."),
    card("4000000000005126", Some("pm_card_refundFail"), Group::Refunds, Behaviour::RefundFails, "Goes through; a refund succeeds first and fails later."),

    dispute("4000000000000259", "pm_card_createDispute", Disputed::Fraudulent, "Goes through; then disputed as `fraudulent`, and the money is withdrawn."),
    dispute("4000000000002685", "pm_card_createDisputeProductNotReceived", Disputed::NotReceived, "Goes through; then disputed as `product_not_received`, and the money is withdrawn."),
    dispute("4000000000001976", "pm_card_createDisputeInquiry", Disputed::Inquiry, "Goes through; then the bank inquires (`warning_needs_response`), and no money moves."),
    dispute("4000000404000079", "pm_card_createMultipleDisputes", Disputed::Several, "Goes through; then disputed twice as `fraudulent`, half of the amount each time."),
    card("4000000000005423", Some("pm_card_createIssuerFraudRecord"), Group::Disputes, Behaviour::EarlyFraudWarning, "Goes through; then the bank warns of fraud."),

    TestCard { country: "DE", ..success("4000002760000016", "visa", Some("pm_card_de"), "Visa from Germany.") },
    TestCard { country: "FR", ..success("4000002500000003", "visa", Some("pm_card_fr"), "Visa from France.") },
    TestCard { country: "GB", ..success("4000008260000000", "visa", Some("pm_card_gb"), "Visa from the United Kingdom.") },
];
