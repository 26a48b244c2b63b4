//! What a restricted key may do.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// A kind of thing in the merchant API.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Resource {
    /// Checkout sessions and their lines.
    CheckoutSessions,
    /// Payments: retrieve, capture, cancel.
    PaymentIntents,
    /// Refunds.
    Refunds,
    /// Disputes, and the warnings of fraud that come before them.
    Disputes,
    /// Products.
    Products,
    /// Prices.
    Prices,
    /// Payment links and their lines.
    PaymentLinks,
    /// Events, which hold what happened to all of these.
    Events,
    /// Webhook endpoints.
    WebhookEndpoints,
}

impl Resource {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::CheckoutSessions,
        Self::PaymentIntents,
        Self::Refunds,
        Self::Disputes,
        Self::Products,
        Self::Prices,
        Self::PaymentLinks,
        Self::Events,
        Self::WebhookEndpoints,
    ];

    /// Its name, as it is written in commands and messages.
    pub const fn name(self) -> &'static str {
        match self {
            Self::CheckoutSessions => "checkout_sessions",
            Self::PaymentIntents => "payment_intents",
            Self::Refunds => "refunds",
            Self::Disputes => "disputes",
            Self::Products => "products",
            Self::Prices => "prices",
            Self::PaymentLinks => "payment_links",
            Self::Events => "events",
            Self::WebhookEndpoints => "webhook_endpoints",
        }
    }

    /// The one of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|resource| resource.name() == name)
    }
}

/// How much may be done with a kind of thing. Who may write may read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Access {
    /// Nothing.
    #[default]
    None,
    /// Looking.
    Read,
    /// Making and changing.
    Write,
}

impl Access {
    /// Its name, as it is written in commands and messages.
    pub const fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Read => "read",
            Self::Write => "write",
        }
    }

    /// The one of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::None, Self::Read, Self::Write].into_iter().find(|access| access.name() == name)
    }
}

/// What a restricted key may do; nothing with what is not named.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Scopes(pub BTreeMap<Resource, Access>);

impl Scopes {
    /// Whether that much may be done with that kind of thing.
    pub fn allow(&self, resource: Resource, access: Access) -> bool {
        self.0.get(&resource).copied().unwrap_or_default() >= access
    }
}
