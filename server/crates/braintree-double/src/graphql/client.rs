//! What the browser's half is started with.
//!
//! Fields: npm `braintree-web` 3.144.0, client.

use base64::{Engine, prelude::BASE64_STANDARD};
use serde_json::{Value, json};

use super::view::Object;
use crate::{Double, config::Config, hosts};

/// The `ClientConfiguration`.
pub(super) fn configuration(config: &Config) -> Object {
    let brands = ["VISA", "MASTERCARD", "AMERICAN_EXPRESS", "DISCOVER", "JCB", "INTERNATIONAL_MAESTRO"];
    let card = Object::new("CreditCardConfiguration")
        .leaf("supportedCardBrands", brands)
        .leaf("challenges", ["CVV"])
        .leaf("threeDSecureEnabled", false)
        .nulls(&["threeDSecure"])
        .leaf("fraudDataCollectionEnabled", false);
    Object::new("ClientConfiguration")
        .leaf("analyticsUrl", analytics_url(config))
        .leaf("assetsUrl", format!("https://{}", hosts::ASSETS))
        .leaf("clientApiUrl", client_api_url(config))
        .leaf("supportedFeatures", ["TOKENIZE_CREDIT_CARDS"])
        .object("creditCard", card)
        .leaf("environment", "SANDBOX")
        .leaf("merchantId", &config.merchant_id)
        .leaf("challenges", ["CVV"])
        .nulls(&[
            "braintreeApi",
            "applePayWeb",
            "fastlane",
            "googlePay",
            "ideal",
            "masterpass",
            "paypal",
            "unionPay",
            "usBankAccount",
            "venmo",
            "visaCheckout",
            "openBanking",
        ])
}

/// The same as the older client API says it.
pub(crate) fn older_configuration(config: &Config) -> Value {
    let cards = ["Visa", "MasterCard", "American Express", "Discover", "JCB", "Maestro"];
    let mut older = json!({
        "environment": "sandbox",
        "clientApiUrl": client_api_url(config),
        "assetsUrl": format!("https://{}", hosts::ASSETS),
        "merchantId": config.merchant_id,
        "analytics": { "url": analytics_url(config) },
        "challenges": ["cvv"],
        "creditCards": { "supportedCardTypes": cards },
        "threeDSecureEnabled": false,
        "paypalEnabled": false,
        "venmo": "off",
    });
    if config.graphql_in_browser {
        older["graphQL"] = graphql();
    }
    older
}

/// A client token for one browser.
pub(super) fn token(double: &Double) -> String {
    let config = double.config();
    let mut token = json!({
        "version": 2,
        "environment": "sandbox",
        "authorizationFingerprint": double.new_fingerprint(),
        "configUrl": format!("{}/v1/configuration", client_api_url(config)),
        "clientApiUrl": client_api_url(config),
        "assetsUrl": format!("https://{}", hosts::ASSETS),
        "merchantId": config.merchant_id,
        "challenges": ["cvv"],
        "analytics": { "url": analytics_url(config) },
    });
    if config.graphql_in_browser {
        token["graphQL"] = graphql();
    }
    BASE64_STANDARD.encode(token.to_string())
}

fn graphql() -> Value {
    json!({
        "url": format!("https://{}/graphql", hosts::GRAPHQL),
        "date": "2018-05-08",
        "features": ["tokenize_credit_cards"],
    })
}

fn client_api_url(config: &Config) -> String {
    format!("https://{}/merchants/{}/client_api", hosts::CLIENT_API, config.merchant_id)
}

fn analytics_url(config: &Config) -> String {
    format!("https://{}/{}", hosts::ANALYTICS, config.merchant_id)
}
