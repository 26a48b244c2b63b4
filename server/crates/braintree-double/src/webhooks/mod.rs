//! Webhooks: what is told, how it is written and signed, and how it is sent.
//!
//! Their form: npm `braintree` 3.36.0, webhook gateways.

pub use kind::Kind;
pub(crate) use send::Courier;

use crate::Config;

mod body;
mod kind;
mod send;
mod sign;

/// A signed webhook, ready to be sent as often as one likes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notification {
    /// What it tells.
    pub kind: Kind,
    /// `bt_signature`: the public key and the payload's signature, for each key that signs.
    pub signature: String,
    /// `bt_payload`: the XML in base64, in lines.
    pub payload: String,
}

impl Notification {
    pub(crate) fn sign(config: &Config, kind: Kind, xml: &[u8]) -> Self {
        let payload = sign::in_lines(xml);
        let signature = sign::signature(&config.public_key, &config.private_key, &payload);
        Self { kind, signature, payload }
    }

    /// The body of the request: a form of both.
    pub fn form(&self) -> String {
        form_urlencoded::Serializer::new(String::new())
            .append_pair("bt_signature", &self.signature)
            .append_pair("bt_payload", &self.payload)
            .finish()
    }
}
