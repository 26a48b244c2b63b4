//! PaymentMethods: a card without its number.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::BillingDetails;
use crate::{
    auth::Caller,
    cards::{Behaviour, TestCard},
    form::Metadata,
    store::{Document, Kind},
};

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct PaymentMethod {
    pub(crate) id: String,
    pub(crate) created: i64,
    pub(crate) card: Card,
    pub(crate) billing_details: BillingDetails,
    pub(crate) metadata: Metadata,
}

/// All that is ever kept of a card.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Card {
    pub(crate) brand: String,
    pub(crate) funding: String,
    pub(crate) country: String,
    pub(crate) last4: String,
    pub(crate) exp_month: i64,
    pub(crate) exp_year: i64,
    /// The same for the same number on this account, and no way back to the number.
    pub(crate) fingerprint: String,
    pub(crate) cvc_given: bool,
    pub(crate) behaviour: Behaviour,
}

impl Card {
    pub(crate) fn new(
        card: &TestCard,
        (exp_month, exp_year): (i64, i64),
        fingerprint: String,
        cvc_given: bool,
    ) -> Self {
        Self {
            brand: card.brand.to_owned(),
            funding: card.funding.to_owned(),
            country: card.country.to_owned(),
            last4: card.number[card.number.len() - 4..].to_owned(),
            exp_month,
            exp_year,
            fingerprint,
            cvc_given,
            behaviour: card.behaviour,
        }
    }
}

impl Document for PaymentMethod {
    const KIND: Kind = Kind::PaymentMethod;

    fn id(&self) -> &str {
        &self.id
    }

    fn created(&self) -> i64 {
        self.created
    }
}

impl PaymentMethod {
    pub(crate) fn render(&self) -> Value {
        let card = &self.card;
        let unchecked = |given: bool| if given { json!("unchecked") } else { Value::Null };
        json!({
            "id": self.id,
            "object": "payment_method",
            "allow_redisplay": "unspecified",
            "billing_details": self.billing_details,
            "card": {
                "brand": card.brand,
                "checks": {
                    "address_line1_check": unchecked(self.billing_details.address.line1.is_some()),
                    "address_postal_code_check": unchecked(self.billing_details.address.postal_code.is_some()),
                    "cvc_check": unchecked(card.cvc_given),
                },
                "country": card.country,
                "display_brand": card.brand,
                "exp_month": card.exp_month,
                "exp_year": card.exp_year,
                "fingerprint": card.fingerprint,
                "funding": card.funding,
                "generated_from": null,
                "last4": card.last4,
                "networks": { "available": [card.brand], "preferred": null },
                "regulated_status": "unregulated",
                "three_d_secure_usage": {
                    "supported": card.behaviour != Behaviour::ApproveWithoutAuthentication,
                },
                "wallet": null,
            },
            "created": self.created,
            "customer": null,
            "customer_account": null,
            "livemode": false,
            "metadata": self.metadata,
            "type": "card",
        })
    }

    /// What this caller may know of it.
    pub(crate) fn render_for(&self, caller: Caller) -> Value {
        let mut object = self.render();
        if caller == Caller::Publishable {
            hide_from_page(&mut object);
        }
        object
    }
}

/// Takes what a page may not know out of a rendered payment method.
pub(crate) fn hide_from_page(method: &mut Value) {
    if let Some(card) = method.get_mut("card").and_then(Value::as_object_mut) {
        card.remove("fingerprint");
    }
    if let Some(method) = method.as_object_mut() {
        method.remove("metadata");
    }
}
