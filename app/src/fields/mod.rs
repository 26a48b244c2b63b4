//! The card fields, which live in frames of the gateway's origin. Each gateway has a half here
//! that binds its script; nothing else in the browser knows which gateway it is.

mod braintree;
mod stripe;
mod style;

use std::{future::Future, pin::Pin, rc::Rc};

use crate::{
    flow::TokenError,
    wire::{Answer, CardField, GatewayClient, Words},
};

/// Work that the gateway's script does.
pub type Working<T> = Pin<Box<dyn Future<Output = T>>>;

/// Selects the elements that the fields are mounted in, by the order of [`CardField`].
const MOUNTS: [&str; 3] = ["#card-number", "#card-expiry", "#card-cvc"];

/// The fields, by their order.
const FIELDS: [CardField; 3] = [CardField::Number, CardField::Expiry, CardField::Cvc];

/// What a field tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FieldEvent {
    /// All three can be filled in.
    AllReady,
    /// They are not going to come.
    Failed,
    /// The shopper pressed Enter in one of them.
    Submitted,
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

/// A gateway's half that speaks to its scripts.
pub type Opened = Result<Rc<dyn CardFields>, Unusable>;

/// Which half drives the gateway, and what it is told. The page brings the scripts themselves along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Connection {
    driver: &'static Driver,
    key: String,
    /// Lines of a name, `=` and a value.
    settings: String,
}

/// A gateway's half in the browser.
#[derive(Debug)]
struct Driver {
    /// What the server calls it.
    name: &'static str,
    /// Does what must be done before the gateway's scripts may come.
    prepare: fn(&Connection),
    /// Whether the gateway's scripts are on the page already.
    is_loaded: fn() -> bool,
    /// Speaks to them.
    open: fn(&Connection, tongue: Tongue<'_>) -> Opened,
}

/// How the shopper is spoken to.
#[derive(Debug, Clone, Copy)]
pub struct Tongue<'a> {
    /// A BCP 47 tag.
    pub locale: &'a str,
    /// The form's words, for gateways that have none of their own.
    pub words: &'a Words,
}

impl PartialEq for Driver {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Driver {}

/// All of them. A new gateway is a file beside this one and a line here.
const DRIVERS: &[Driver] = &[braintree::DRIVER, stripe::DRIVER];

impl Connection {
    /// `None` where no half is called so.
    pub fn new(driver: &str, key: String, settings: String) -> Option<Self> {
        let driver = DRIVERS.iter().find(|known| known.name == driver)?;
        Some(Self { driver, key, settings })
    }

    /// Does what must be done before the gateway's scripts may come. Again does no harm.
    pub fn prepare(&self) {
        (self.driver.prepare)(self);
    }

    /// Speaks to the gateway's scripts, which must be on the page.
    pub fn open(&self, tongue: Tongue<'_>) -> Opened {
        (self.driver.open)(self, tongue)
    }

    /// Whether the gateway's scripts are on the page already.
    pub fn is_loaded(&self) -> bool {
        (self.driver.is_loaded)()
    }

    /// What a browser is told of it, in attributes: the half, the key, and the settings.
    pub fn attributes(&self) -> [&str; 3] {
        [self.driver.name, &self.key, &self.settings]
    }

    /// A setting's value.
    fn setting(&self, name: &str) -> Option<&str> {
        let mut settings = self.settings.lines().filter_map(|line| line.split_once('='));
        settings.find(|(known, _)| *known == name).map(|(_, value)| value)
    }

    /// The one of a page. `None` where no half is built in that could drive its gateway.
    pub fn of(gateway: &GatewayClient) -> Option<Self> {
        let lines: Vec<String> =
            gateway.settings.iter().map(|(name, value)| format!("{name}={value}")).collect();
        Self::new(&gateway.driver, gateway.key.clone(), lines.join("\n"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_browser_is_told_reads_back() {
        let gateway = GatewayClient {
            driver: "stripe".to_owned(),
            scripts: vec![],
            key: "pk_1".to_owned(),
            settings: vec![("a".to_owned(), "1=2".to_owned()), ("b".to_owned(), String::new())],
        };
        let connection = Connection::of(&gateway).unwrap();
        let [driver, key, settings] = connection.attributes();
        let read = Connection::new(driver, key.to_owned(), settings.to_owned()).unwrap();
        assert_eq!(read, connection);
        assert_eq!((read.setting("a"), read.setting("b"), read.setting("c")), (Some("1=2"), Some(""), None));
        assert_eq!(Connection::of(&GatewayClient { driver: "other".to_owned(), ..gateway }), None);
    }
}
