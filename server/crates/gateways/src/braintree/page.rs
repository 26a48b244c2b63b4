//! What a page must allow for the card fields, as Braintree documents it
//! (<https://braintree.github.io/braintree-web/current/#content-security-policy>).

use domain::ports::{BrowserSide, GatewayScript};

use super::Environment;

/// What the scripts of 3.144.0 really tell how things go, whatever the documentation says of `client-analytics`:
/// `ANALYTICS_URL` in npm's `braintree-web/lib/constants.js`.
const LOGGER: &str = "https://www.paypal.com";

/// What our page needs. The two scripts are our own files, so no host of Braintree's is let in for scripts.
pub(super) fn browser_side(environment: Environment) -> BrowserSide {
    let (api, analytics) = match environment {
        Environment::Sandbox => (
            "https://api.sandbox.braintreegateway.com",
            "https://client-analytics.sandbox.braintreegateway.com",
        ),
        Environment::Production => {
            ("https://api.braintreegateway.com", "https://client-analytics.braintreegateway.com")
        }
    };
    let assets = || vec!["https://assets.braintreegateway.com".to_owned()];
    let ours = |name| GatewayScript::Ours { name };
    BrowserSide {
        driver: "braintree",
        scripts: vec![ours("braintree/client.js"), ours("braintree/hosted-fields.js")],
        frame_origins: assets(),
        connect_origins: [api, analytics, "https://*.braintree-api.com", LOGGER].map(str::to_owned).into(),
        image_origins: assets(),
        ..BrowserSide::default()
    }
}
