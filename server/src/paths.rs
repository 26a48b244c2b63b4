//! Every address, once: routers, pages, links and tests use these.

use domain::model::{PaymentLinkId, SessionId};

/// The checkout's page.
pub const CHECKOUT: &str = "/c/{session}";
/// Pay.
pub const CONFIRM: &str = "/c/{session}/confirm";
/// The shopper has answered the bank.
pub const CONTINUE: &str = "/c/{session}/continue";
/// Has it been decided?
pub const STATUS: &str = "/c/{session}/status";
/// The shopper needs more time.
pub const MORE_TIME: &str = "/c/{session}/more-time";
/// What a page says of itself when it is left.
pub const TIMINGS: &str = "/c/{session}/timings";
/// The receipt.
pub const RECEIPT: &str = "/c/{session}/receipt";
/// The shopper does not want to pay.
pub const CANCEL: &str = "/c/{session}/cancel";
/// The shopper changes how many are bought.
pub const QUANTITY: &str = "/c/{session}/quantity";
/// Opens a fresh copy of an expired session.
pub const RECOVER: &str = "/c/{session}/recover";
/// Other languages for the pages of a session.
pub const LANGUAGES: &str = "/c/{session}/languages";
/// Other languages for a payment link.
pub const LINK_LANGUAGES: &str = "/l/{link}/languages";
/// Where a payment link leads: opens a session.
pub const LINK: &str = "/l/{link}";
/// A picture that a session's pages show: its number there, `logo` or `icon`.
pub const PICTURE: &str = "/c/{session}/pictures/{picture}";
/// A picture that a payment link's page shows: as of a session, or `preview`.
pub const LINK_PICTURE: &str = "/l/{link}/pictures/{picture}";
/// How a merchant's pages look.
pub const THEME: &str = "/theme/{file}";
/// Sessions of the merchant API.
pub const SESSIONS: &str = "/v1/checkout/sessions";
/// One session of the merchant API.
pub const SESSION: &str = "/v1/checkout/sessions/{session}";
/// Ends a session before its time.
pub const EXPIRE_SESSION: &str = "/v1/checkout/sessions/{session}/expire";
/// What a session sells.
pub const SESSION_LINES: &str = "/v1/checkout/sessions/{session}/line_items";
/// Products of the merchant API.
pub const PRODUCTS: &str = "/v1/products";
/// One product.
pub const PRODUCT: &str = "/v1/products/{product}";
/// Prices of the merchant API.
pub const PRICES: &str = "/v1/prices";
/// One price.
pub const PRICE: &str = "/v1/prices/{price}";
/// Payment links of the merchant API.
pub const PAYMENT_LINKS: &str = "/v1/payment_links";
/// One payment link.
pub const PAYMENT_LINK: &str = "/v1/payment_links/{link}";
/// What a link sells.
pub const PAYMENT_LINK_LINES: &str = "/v1/payment_links/{link}/line_items";
/// Payments of the merchant API.
pub const PAYMENT_INTENTS: &str = "/v1/payment_intents";
/// One payment of the merchant API.
pub const PAYMENT_INTENT: &str = "/v1/payment_intents/{payment}";
/// Takes what was reserved.
pub const CAPTURE_PAYMENT: &str = "/v1/payment_intents/{payment}/capture";
/// Gives up what was reserved.
pub const CANCEL_PAYMENT: &str = "/v1/payment_intents/{payment}/cancel";
/// Refunds of the merchant API.
pub const REFUNDS: &str = "/v1/refunds";
/// One refund.
pub const REFUND: &str = "/v1/refunds/{refund}";
/// What shoppers dispute.
pub const DISPUTES: &str = "/v1/disputes";
/// One dispute.
pub const DISPUTE: &str = "/v1/disputes/{dispute}";
/// Where Stripe has a dispute given up; here it is said that this is done elsewhere.
pub const CLOSE_DISPUTE: &str = "/v1/disputes/{dispute}/close";
/// Payments that banks believe to be fraud.
pub const EARLY_FRAUD_WARNINGS: &str = "/v1/radar/early_fraud_warnings";
/// One warning.
pub const EARLY_FRAUD_WARNING: &str = "/v1/radar/early_fraud_warnings/{warning}";
/// Events of the merchant API.
pub const EVENTS: &str = "/v1/events";
/// One event.
pub const EVENT: &str = "/v1/events/{event}";
/// Where merchants are told of events.
pub const WEBHOOK_ENDPOINTS: &str = "/v1/webhook_endpoints";
/// One endpoint.
pub const WEBHOOK_ENDPOINT: &str = "/v1/webhook_endpoints/{endpoint}";
/// A new secret for an endpoint.
pub const ROLL_SECRET: &str = "/v1/webhook_endpoints/{endpoint}/roll_secret";
/// The merchant API's description, for programs.
pub const OPENAPI: &str = "/openapi.json";
/// The same for people.
pub const API_REFERENCE: &str = "/docs/api";
/// What each failure of the merchant API means.
pub const ERRORS: &str = "/docs/errors";
/// Where browsers report what the page's policy stopped.
pub const CSP_REPORTS: &str = "/csp-reports";
/// In test mode, on the admin port: the clock.
pub const TEST_CLOCK: &str = "/test/clock";
/// Where a gateway tells us of its events.
pub const HOOKS: &str = "/hooks/{gateway}";
/// Answers when the server can serve.
pub const HEALTH: &str = "/health";
/// Which gateways are being left alone.
pub const GATEWAYS_HEALTH: &str = "/health/gateways";

/// The path of a session's checkout.
pub fn checkout(session: &SessionId) -> String {
    format!("/c/{}", session.as_str())
}

/// The path of the lines of a session in the merchant API.
pub fn session_lines(session: &SessionId) -> String {
    format!("{SESSIONS}/{}/line_items", session.as_str())
}

/// The path of a session's receipt.
pub fn receipt(session: &SessionId) -> String {
    format!("/c/{}/receipt", session.as_str())
}

/// The path by which a shopper leaves without paying.
pub fn cancel(session: &SessionId) -> String {
    format!("/c/{}/cancel", session.as_str())
}

/// The path by which a shopper changes how many are bought.
pub fn quantity(session: &SessionId) -> String {
    format!("/c/{}/quantity", session.as_str())
}

/// The path by which a fresh copy of an expired session is opened.
pub fn recover(session: &SessionId) -> String {
    format!("/c/{}/recover", session.as_str())
}

/// The path of the list of languages for the pages of a session.
pub fn languages(session: &SessionId) -> String {
    format!("/c/{}/languages", session.as_str())
}

/// The path of the list of languages for a payment link.
pub fn link_languages(link: &PaymentLinkId) -> String {
    format!("/l/{}/languages", link.as_str())
}

/// The path of a payment link.
pub fn link(link: &PaymentLinkId) -> String {
    format!("/l/{}", link.as_str())
}

/// The path of a picture that belongs to the pages at this path.
pub fn picture(of: &str, picture: &str) -> String {
    format!("{of}/pictures/{picture}")
}

/// The path of a theme's style sheet.
pub fn theme(file: &str) -> String {
    format!("/theme/{file}")
}

/// The path of a gateway's webhooks.
pub fn hooks(gateway: &str) -> String {
    format!("/hooks/{gateway}")
}
