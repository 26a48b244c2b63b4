//! Every endpoint of the merchant API, once: the router, what a restricted key may call, the
//! description and the tests all come from this table.

use axum::routing::{MethodRouter, delete, get, post};
use domain::model::{Access, Resource};

use super::{
    disputes, early_fraud_warnings, events, payment_intents, payment_links, prices, products, refunds,
    sessions, webhook_endpoints,
};
use crate::{paths, web::state::WebState};

/// One method of one address.
pub struct Endpoint {
    /// `GET`, `POST` or `DELETE`.
    pub method: &'static str,
    /// As axum writes it.
    pub path: &'static str,
    /// What a restricted key needs access to.
    pub resource: Resource,
    /// How much of it.
    pub access: Access,
    pub(super) route: fn() -> MethodRouter<WebState>,
}

macro_rules! endpoints {
    ($($method:ident $path:ident $resource:ident $access:ident $handler:path;)*) => {
        /// All of them.
        pub fn all() -> Vec<Endpoint> {
            vec![$(Endpoint {
                method: method!($method),
                path: paths::$path,
                resource: Resource::$resource,
                access: Access::$access,
                route: || $method($handler),
            },)*]
        }
    };
}

macro_rules! method {
    (get) => {
        "GET"
    };
    (post) => {
        "POST"
    };
    (delete) => {
        "DELETE"
    };
}

endpoints! {
    post SESSIONS CheckoutSessions Write sessions::create;
    get SESSIONS CheckoutSessions Read sessions::list;
    get SESSION CheckoutSessions Read sessions::retrieve;
    post SESSION CheckoutSessions Write sessions::update;
    post EXPIRE_SESSION CheckoutSessions Write sessions::expire;
    get SESSION_LINES CheckoutSessions Read sessions::line_items;
    post PRODUCTS Products Write products::create;
    get PRODUCTS Products Read products::list;
    get PRODUCT Products Read products::retrieve;
    post PRODUCT Products Write products::update;
    delete PRODUCT Products Write products::delete;
    post PRICES Prices Write prices::create;
    get PRICES Prices Read prices::list;
    get PRICE Prices Read prices::retrieve;
    post PRICE Prices Write prices::update;
    post PAYMENT_LINKS PaymentLinks Write payment_links::create;
    get PAYMENT_LINKS PaymentLinks Read payment_links::list;
    get PAYMENT_LINK PaymentLinks Read payment_links::retrieve;
    post PAYMENT_LINK PaymentLinks Write payment_links::update;
    get PAYMENT_LINK_LINES PaymentLinks Read payment_links::line_items;
    get PAYMENT_INTENTS PaymentIntents Read payment_intents::list;
    get PAYMENT_INTENT PaymentIntents Read payment_intents::retrieve;
    post CAPTURE_PAYMENT PaymentIntents Write payment_intents::capture;
    post CANCEL_PAYMENT PaymentIntents Write payment_intents::cancel;
    post REFUNDS Refunds Write refunds::create;
    get REFUNDS Refunds Read refunds::list;
    get REFUND Refunds Read refunds::retrieve;
    get DISPUTES Disputes Read disputes::list;
    get DISPUTE Disputes Read disputes::retrieve;
    get EARLY_FRAUD_WARNINGS Disputes Read early_fraud_warnings::list;
    get EARLY_FRAUD_WARNING Disputes Read early_fraud_warnings::retrieve;
    get EVENTS Events Read events::list;
    get EVENT Events Read events::retrieve;
    post WEBHOOK_ENDPOINTS WebhookEndpoints Write webhook_endpoints::create;
    get WEBHOOK_ENDPOINTS WebhookEndpoints Read webhook_endpoints::list;
    get WEBHOOK_ENDPOINT WebhookEndpoints Read webhook_endpoints::retrieve;
    post WEBHOOK_ENDPOINT WebhookEndpoints Write webhook_endpoints::update;
    delete WEBHOOK_ENDPOINT WebhookEndpoints Write webhook_endpoints::delete;
    post ROLL_SECRET WebhookEndpoints Write webhook_endpoints::roll_secret;
}
