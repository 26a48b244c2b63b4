//! Every address, once: routers, pages, links and tests use these.

use domain::model::SessionId;

/// The checkout's page.
pub const CHECKOUT: &str = "/c/{session}";
/// Pay.
pub const CONFIRM: &str = "/c/{session}/confirm";
/// The shopper has answered the bank.
pub const CONTINUE: &str = "/c/{session}/continue";
/// Has it been decided?
pub const STATUS: &str = "/c/{session}/status";
/// The receipt.
pub const RECEIPT: &str = "/c/{session}/receipt";
/// The shopper does not want to pay.
pub const CANCEL: &str = "/c/{session}/cancel";
/// Sessions of the merchant API.
pub const SESSIONS: &str = "/v1/checkout/sessions";
/// One session of the merchant API.
pub const SESSION: &str = "/v1/checkout/sessions/{session}";
/// Where browsers report what the page's policy stopped.
pub const CSP_REPORTS: &str = "/csp-reports";
/// In test mode, on the admin port: the clock.
pub const TEST_CLOCK: &str = "/test/clock";
/// Where a gateway tells us of its events.
pub const HOOKS: &str = "/hooks/{gateway}";
/// Answers when the server can serve.
pub const HEALTH: &str = "/health";

/// The path of a session's checkout.
pub fn checkout(session: &SessionId) -> String {
    format!("/c/{}", session.as_str())
}

/// The path of a session's receipt.
pub fn receipt(session: &SessionId) -> String {
    format!("/c/{}/receipt", session.as_str())
}

/// The path by which a shopper leaves without paying.
pub fn cancel(session: &SessionId) -> String {
    format!("/c/{}/cancel", session.as_str())
}

/// The path of a gateway's webhooks.
pub fn hooks(gateway: &str) -> String {
    format!("/hooks/{gateway}")
}
