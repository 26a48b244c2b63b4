//! Charges: one try to take money, that worked or did not.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{BillingDetails, Card, Shipping};
use crate::{
    cards::{Behaviour, Check, Decline},
    form::Metadata,
    store::{Document, Kind},
};

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Charge {
    pub(crate) id: String,
    pub(crate) created: i64,
    pub(crate) status: ChargeStatus,
    pub(crate) amount: i64,
    pub(crate) amount_captured: i64,
    pub(crate) amount_refunded: i64,
    pub(crate) captured: bool,
    /// A bank has disputed it, however that ended.
    #[serde(default)]
    pub(crate) disputed: bool,
    /// Until when a reservation lasts (Unix seconds); absent where the amount was taken at once.
    #[serde(default)]
    pub(crate) capture_before: Option<i64>,
    pub(crate) currency: String,
    pub(crate) payment_intent: String,
    pub(crate) payment_method: String,
    pub(crate) card: Card,
    pub(crate) billing_details: BillingDetails,
    pub(crate) decline: Option<Decline>,
    pub(crate) risk: Risk,
    pub(crate) authentication: Option<Authentication>,
    pub(crate) description: Option<String>,
    pub(crate) metadata: Metadata,
    pub(crate) receipt_email: Option<String>,
    pub(crate) shipping: Option<Shipping>,
    pub(crate) statement_descriptor: Option<String>,
    pub(crate) statement_descriptor_suffix: Option<String>,
}

/// How a charge ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ChargeStatus {
    Succeeded,
    Failed,
}

/// What the gateway's own fraud check found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Risk {
    Normal,
    Elevated,
    /// Blocked: no bank was asked.
    Highest,
}

/// What 3D Secure came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Authentication {
    pub(crate) result: AuthenticationResult,
    /// The directory server's id for it; only where one was asked.
    pub(crate) transaction_id: Option<String>,
}

/// How 3D Secure ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum AuthenticationResult {
    /// The shopper passed a challenge.
    Challenged,
    /// The bank knew the shopper without one.
    Frictionless,
    /// The bank takes no part in it.
    NotEnrolled,
    /// The card's network takes no part in it.
    NotSupported,
    /// It broke down on the way.
    ProcessingError,
}

impl Document for Charge {
    const KIND: Kind = Kind::Charge;

    fn id(&self) -> &str {
        &self.id
    }

    fn created(&self) -> i64 {
        self.created
    }

    fn payment_intent(&self) -> Option<&str> {
        Some(&self.payment_intent)
    }
}

impl Charge {
    /// What can still be given back.
    pub(crate) fn refundable(&self) -> i64 {
        match self.status {
            ChargeStatus::Succeeded => self.amount - self.amount_refunded,
            ChargeStatus::Failed => 0,
        }
    }

    /// True if nothing of it is left with the merchant.
    pub(crate) fn refunded(&self) -> bool {
        self.succeeded() && self.amount_refunded == self.amount
    }

    fn succeeded(&self) -> bool {
        self.status == ChargeStatus::Succeeded
    }

    pub(crate) fn render(&self) -> Value {
        json!({
            "id": self.id,
            "object": "charge",
            "amount": self.amount,
            "amount_captured": self.amount_captured,
            "amount_refunded": self.amount_refunded,
            "application": null,
            "application_fee": null,
            "application_fee_amount": null,
            "balance_transaction": null,
            "billing_details": self.billing_details,
            "calculated_statement_descriptor": self.calculated_statement_descriptor(),
            "captured": self.captured,
            "created": self.created,
            "currency": self.currency,
            "customer": null,
            "description": self.description,
            "disputed": self.disputed,
            "failure_balance_transaction": null,
            "failure_code": self.decline.map(Decline::code),
            "failure_message": self.decline.map(Decline::message),
            "fraud_details": {},
            "livemode": false,
            "metadata": self.metadata,
            "on_behalf_of": null,
            "outcome": self.outcome(),
            "paid": self.succeeded(),
            "payment_intent": self.payment_intent,
            "payment_method": self.payment_method,
            "payment_method_details": { "card": self.card_details(), "type": "card" },
            "receipt_email": self.receipt_email,
            "receipt_number": null,
            "receipt_url": null,
            "refunded": self.refunded(),
            "review": null,
            "shipping": self.shipping,
            "source": null,
            "source_transfer": null,
            "statement_descriptor": self.statement_descriptor,
            "statement_descriptor_suffix": self.statement_descriptor_suffix,
            "status": self.status,
            "transfer_data": null,
            "transfer_group": null,
        })
    }

    /// What the shopper's statement says.
    fn calculated_statement_descriptor(&self) -> String {
        match (&self.statement_descriptor, &self.statement_descriptor_suffix) {
            (Some(whole), _) => whole.to_uppercase(),
            (None, Some(suffix)) => format!("SANDBOX* {}", suffix.to_uppercase()).chars().take(22).collect(),
            (None, None) => "SANDBOX".to_owned(),
        }
    }

    fn outcome(&self) -> Value {
        let (network_status, reason, seller_message, kind) = match (self.risk, self.decline) {
            (Risk::Highest, _) => (
                "not_sent_to_network",
                Some("highest_risk_level"),
                "The gateway blocked this payment as too risky.",
                "blocked",
            ),
            (_, Some(decline)) => (
                "declined_by_network",
                Some(decline.reason()),
                "The bank did not approve this payment.",
                "issuer_declined",
            ),
            (Risk::Elevated, None) => (
                "approved_by_network",
                Some("elevated_risk_level"),
                "Payment complete, with elevated risk.",
                "authorized",
            ),
            (Risk::Normal, None) => ("approved_by_network", None, "Payment complete.", "authorized"),
        };
        let (risk_level, risk_score) = match self.risk {
            Risk::Normal => ("normal", 20),
            Risk::Elevated => ("elevated", 68),
            Risk::Highest => ("highest", 92),
        };
        json!({
            "advice_code": null,
            "network_advice_code": null,
            "network_decline_code": null,
            "network_status": network_status,
            "reason": reason,
            "risk_level": risk_level,
            "risk_score": risk_score,
            "seller_message": seller_message,
            "type": kind,
        })
    }

    fn card_details(&self) -> Value {
        let card = &self.card;
        let authentication = self.authentication.as_ref();
        let mut details = json!({
            "amount_authorized": self.succeeded().then_some(self.amount),
            "authorization_code": null,
            "brand": card.brand,
            "checks": self.checks(),
            "country": card.country,
            "electronic_commerce_indicator": authentication.and_then(|done| done.commerce_indicator(&card.brand)),
            "exp_month": card.exp_month,
            "exp_year": card.exp_year,
            "extended_authorization": { "status": "disabled" },
            "fingerprint": card.fingerprint,
            "funding": card.funding,
            "incremental_authorization": { "status": "unavailable" },
            "installments": null,
            "last4": card.last4,
            "mandate": null,
            "multicapture": { "status": "unavailable" },
            "network": card.brand,
            "network_token": { "used": false },
            "network_transaction_id": null,
            "overcapture": { "maximum_amount_capturable": self.amount, "status": "unavailable" },
            "regulated_status": "unregulated",
            "three_d_secure": authentication.map(|done| done.render(&card.brand)),
            "transaction_link_id": null,
            "wallet": null,
        });
        if let Some(moment) = self.capture_before {
            details["capture_before"] = json!(moment);
        }
        details
    }

    /// A check says something only about what was given.
    fn checks(&self) -> Value {
        let (cvc, line1, postal_code) = match self.card.behaviour {
            Behaviour::ApproveWithChecks { cvc, line1, postal_code } => (cvc, line1, postal_code),
            Behaviour::Decline(Decline::IncorrectCvc) => (Check::Fail, Check::Pass, Check::Pass),
            _ => (Check::Pass, Check::Pass, Check::Pass),
        };
        let address = &self.billing_details.address;
        json!({
            "address_line1_check": address.line1.is_some().then_some(line1),
            "address_postal_code_check": address.postal_code.is_some().then_some(postal_code),
            "cvc_check": self.card.cvc_given.then_some(cvc),
        })
    }
}

impl Authentication {
    /// The indicator that goes to the bank: authenticated, tried, or neither (EMV 3DS, by network).
    fn commerce_indicator(&self, brand: &str) -> Option<&'static str> {
        match (self.result, brand) {
            (AuthenticationResult::Challenged | AuthenticationResult::Frictionless, "mastercard") => {
                Some("02")
            }
            (AuthenticationResult::Challenged | AuthenticationResult::Frictionless, _) => Some("05"),
            (AuthenticationResult::NotEnrolled, "mastercard") => Some("01"),
            (AuthenticationResult::NotEnrolled, _) => Some("06"),
            (AuthenticationResult::NotSupported | AuthenticationResult::ProcessingError, _) => None,
        }
    }

    fn render(&self, brand: &str) -> Value {
        let (flow, result, reason) = match self.result {
            AuthenticationResult::Challenged => (Some("challenge"), "authenticated", None),
            AuthenticationResult::Frictionless => (Some("frictionless"), "authenticated", None),
            AuthenticationResult::NotEnrolled => (None, "attempt_acknowledged", Some("card_not_enrolled")),
            AuthenticationResult::NotSupported => (None, "not_supported", Some("network_not_supported")),
            AuthenticationResult::ProcessingError => (None, "processing_error", Some("protocol_error")),
        };
        json!({
            "authentication_flow": flow,
            "electronic_commerce_indicator": self.commerce_indicator(brand),
            "exemption_indicator": null,
            "result": result,
            "result_reason": reason,
            "transaction_id": self.transaction_id,
            "version": self.transaction_id.as_ref().map(|_| "2.2.0"),
        })
    }
}
