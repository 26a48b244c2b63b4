//! What a double is told when it starts.

use url::Url;

/// How one double runs. [`Config::default`] gives one that needs nothing else.
#[derive(Debug, Clone)]
pub struct Config {
    /// The merchant that everything belongs to.
    pub merchant_id: String,
    /// The public half of the API key; it also names the key in a webhook's signature.
    pub public_key: String,
    /// The private half of the API key, which signs webhooks too.
    pub private_key: String,
    /// The merchant's accounts, each for one currency. The first is the default one.
    pub merchant_accounts: Vec<MerchantAccount>,
    /// Where webhooks are sent when something is told; without it, nothing is sent.
    pub webhooks: Option<Url>,
    /// What a card transaction's snapshot is (see [`CardSnapshot`]).
    pub card_snapshot: CardSnapshot,
    /// True if a client token says that the browser may use GraphQL, as the real ones do; otherwise it
    /// has to use the older client API.
    pub graphql_in_browser: bool,
}

/// An account that transactions are made under.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MerchantAccount {
    /// Its name, as merchants give it.
    pub id: String,
    /// Three capital letters (ISO 4217).
    pub currency: String,
}

impl MerchantAccount {
    /// An account of that name for that currency.
    pub fn new(id: &str, currency: &str) -> Self {
        Self { id: id.to_owned(), currency: currency.to_owned() }
    }
}

/// The member of the union `PaymentMethodSnapshot` that a card transaction answers with. The published
/// history says that the second is there to replace the first one day, so callers must read both.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum CardSnapshot {
    /// `CreditCardDetails`
    #[default]
    CreditCardDetails,
    /// `CreditCardTransactionDetails`, with the card in its `creditCard`
    CreditCardTransactionDetails,
}

impl Default for Config {
    fn default() -> Self {
        let accounts = [("shop_eur", "EUR"), ("shop_usd", "USD"), ("shop_gbp", "GBP"), ("shop_jpy", "JPY")];
        Self {
            merchant_id: "double_merchant".to_owned(),
            public_key: "double_public_key".to_owned(),
            private_key: "double_private_key".to_owned(),
            merchant_accounts: accounts
                .map(|(id, currency)| MerchantAccount::new(id, currency))
                .into_iter()
                .collect(),
            webhooks: None,
            card_snapshot: CardSnapshot::default(),
            graphql_in_browser: true,
        }
    }
}
