//! The card fields, which live in frames of the gateway's origin. Each gateway has a half here
//! that binds its script; nothing else in the browser knows which gateway it is.

mod stripe;
mod style;

use std::{future::Future, pin::Pin, rc::Rc};

use crate::{
    flow::TokenError,
    wire::{Answer, CardField, GatewayClient},
};

/// Work that the gateway's script does.
pub type Working<T> = Pin<Box<dyn Future<Output = T>>>;

/// Selects the elements that the fields are mounted in, by the order of [`CardField`].
const MOUNTS: [&str; 3] = ["#card-number", "#card-expiry", "#card-cvc"];

/// What a field tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FieldEvent {
    /// All three can be filled in.
    AllReady,
    /// One changed.
    Changed {
        /// Which.
        field: CardField,
        /// It can be used as it is.
        complete: bool,
        /// There is nothing in it.
        empty: bool,
        /// What the gateway has against it, in the shopper's language.
        problem: Option<String>,
    },
}

/// A gateway's script, as far as the form needs it.
pub trait CardFields {
    /// Puts the three fields into the elements that wait for them, in place of those that were there,
    /// and tells what happens in them. `Err` where the script refuses.
    fn mount(&self, tell: Rc<dyn Fn(FieldEvent)>) -> Result<(), Unusable>;

    /// Turns what was typed into a token. A telephone number and a billing address among the answers
    /// are told along with it.
    fn tokenize(&self, name: &str, email: &str, answers: &[Answer]) -> Working<Result<String, TokenError>>;

    /// Takes the shopper through the bank's question. How it ended is for the gateway to tell our
    /// server; the browser's word counts for nothing.
    fn next_action(&self, client_secret: &str) -> Working<()>;

    /// Puts the cursor into a field.
    fn focus(&self, field: CardField);

    /// Empties a field.
    fn clear(&self, field: CardField);

    /// Lets the fields be edited, or not.
    fn enable(&self, enabled: bool);

    /// Takes over how our own fields look, after the colours of the page changed.
    fn restyle(&self);
}

/// The gateway's script is not there, or not what it should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unusable;

/// Which script to speak to, and as whom. The page brings the script itself along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Connection {
    /// Anything that speaks Stripe.js.
    Stripe {
        /// Made to be public.
        publishable_key: String,
    },
}

impl Connection {
    /// Speaks to the gateway's script, which must be on the page.
    pub fn open(&self, locale: &str) -> Result<Rc<dyn CardFields>, Unusable> {
        match self {
            Self::Stripe { publishable_key } => {
                Ok(Rc::new(stripe::StripeFields::connect(publishable_key, locale)?))
            }
        }
    }

    /// Whether the gateway's script is on the page already.
    pub fn is_loaded(&self) -> bool {
        match self {
            Self::Stripe { .. } => stripe::is_loaded(),
        }
    }

    /// The two attributes that tell a browser of it: the kind, and the key.
    pub fn attributes(&self) -> (&'static str, &str) {
        match self {
            Self::Stripe { publishable_key } => ("stripe", publishable_key),
        }
    }

    /// Takes it back from the attributes; `None` where there is no such kind.
    pub fn from_attributes(kind: &str, key: String) -> Option<Self> {
        match kind {
            "stripe" => Some(Self::Stripe { publishable_key: key }),
            _ => None,
        }
    }
}

impl From<&GatewayClient> for Connection {
    fn from(gateway: &GatewayClient) -> Self {
        match gateway {
            GatewayClient::Stripe { publishable_key, .. } => {
                Self::Stripe { publishable_key: publishable_key.clone() }
            }
        }
    }
}
