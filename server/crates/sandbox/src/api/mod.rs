//! The API's addresses: one endpoint a file.

use axum::{
    Router,
    extract::Request,
    middleware::from_fn,
    routing::{delete, get, post},
};

use crate::{Sandbox, endpoint::serve, error::ApiError, middleware};

mod account;
mod balance;
mod charges;
mod disputes;
mod events;
mod faults;
mod fraud_warnings;
mod lists;
mod payment_intents;
mod payment_methods;
mod refunds;
mod requests;
mod webhook_endpoints;

use payment_intents as intents;

/// Everything under `/v1`, and `/sandbox` beside it.
pub(crate) fn router() -> Router<Sandbox> {
    let for_pages = Router::new()
        .route("/v1/payment_methods", post(serve::<payment_methods::Create>).options(middleware::preflight))
        .route(
            "/v1/payment_intents/{id}",
            get(serve::<intents::Retrieve>).post(serve::<intents::Update>).options(middleware::preflight),
        )
        .route(
            "/v1/payment_intents/{id}/confirm",
            post(serve::<intents::Confirm>).options(middleware::preflight),
        )
        .layer(from_fn(middleware::from_any_page));
    let for_servers = Router::new()
        .route("/v1/payment_methods/{id}", get(serve::<payment_methods::Retrieve>))
        .route("/v1/payment_intents", get(serve::<intents::List>).post(serve::<intents::Create>))
        .route("/v1/payment_intents/{id}/capture", post(serve::<intents::Capture>))
        .route("/v1/payment_intents/{id}/cancel", post(serve::<intents::Cancel>))
        .route("/v1/account", get(serve::<account::Retrieve>))
        .route("/v1/balance", get(serve::<balance::Retrieve>))
        .route("/v1/charges", get(serve::<charges::List>))
        .route("/v1/charges/{id}", get(serve::<charges::Retrieve>))
        .route("/v1/charges/{id}/refunds", get(serve::<charges::Refunds>))
        .route("/v1/refunds", get(serve::<refunds::List>).post(serve::<refunds::Create>))
        .route("/v1/refunds/{id}", get(serve::<refunds::Retrieve>).post(serve::<refunds::Update>))
        .route("/v1/refunds/{id}/cancel", post(serve::<refunds::Cancel>))
        .route("/v1/disputes", get(serve::<disputes::List>))
        .route("/v1/disputes/{id}", get(serve::<disputes::Retrieve>).post(serve::<disputes::Update>))
        .route("/v1/disputes/{id}/close", post(serve::<disputes::Close>))
        .route("/v1/radar/early_fraud_warnings", get(serve::<fraud_warnings::List>))
        .route("/v1/radar/early_fraud_warnings/{id}", get(serve::<fraud_warnings::Retrieve>))
        .route("/v1/events", get(serve::<events::List>))
        .route("/v1/events/{id}", get(serve::<events::Retrieve>))
        .route(
            "/v1/webhook_endpoints",
            get(serve::<webhook_endpoints::List>).post(serve::<webhook_endpoints::Create>),
        )
        .route(
            "/v1/webhook_endpoints/{id}",
            get(serve::<webhook_endpoints::Retrieve>).merge(delete(serve::<webhook_endpoints::Delete>)),
        );
    for_pages.merge(for_servers).merge(for_tests())
}

/// What the real API does not have, under a name that it will never have.
fn for_tests() -> Router<Sandbox> {
    Router::new()
        .route(
            "/sandbox/faults",
            get(serve::<faults::List>).post(serve::<faults::Arm>).delete(serve::<faults::ClearAll>),
        )
        .route("/sandbox/faults/{id}", delete(serve::<faults::Clear>))
        .route("/sandbox/requests", get(serve::<requests::List>))
        .route("/sandbox/webhook_endpoints/{id}/roll_secret", post(serve::<webhook_endpoints::RollSecret>))
}

/// The answer to any other address or method.
pub(crate) async fn unknown(request: Request) -> ApiError {
    ApiError::unknown_route(request.method().as_str(), request.uri().path())
}
