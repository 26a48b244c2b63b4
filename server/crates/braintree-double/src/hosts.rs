//! The hosts that the double answers for. Browsers are led to it by their names; only those of
//! Braintree's own domains are spoken to by `braintree-web`.

/// The older client API, and the configuration.
pub const CLIENT_API: &str = "api.sandbox.braintreegateway.com";
/// The GraphQL API.
pub const GRAPHQL: &str = "payments.sandbox.braintree-api.com";
/// The pages of the card fields' frames.
pub const ASSETS: &str = "assets.braintreegateway.com";
/// What the browser's half tells of itself.
pub const ANALYTICS: &str = "client-analytics.sandbox.braintreegateway.com";
/// Where newer versions of the browser's half tell of themselves.
pub const LOGGER: &str = "www.paypal.com";
/// All of them.
pub const ALL: [&str; 5] = [CLIENT_API, GRAPHQL, ASSETS, ANALYTICS, LOGGER];
