//! `/_control`: what a test in another process does with the books. JSON in, JSON out.
//!
//! | request | what it does |
//! |---|---|
//! | `GET /_control/books` | every transaction, refund and dispute: ids and where they stand |
//! | `POST /_control/settle` `{id}` | a captured transaction settles, or a refund |
//! | `POST /_control/begin_settling`, `…/decline_settlement`, `…/expire` `{id}` | a transaction |
//! | `POST /_control/fail_refund` `{id, code?}` | a refund comes to nothing |
//! | `POST /_control/open_dispute` `{transaction, reason?}` | |
//! | `POST /_control/move_dispute` `{id, status}` | |
//! | `POST /_control/webhook` `{kind, id?}` | tells it (again): a webhook about an object as it stands |
//! | `POST /_control/fault` `{fault, field?, code?, status?, class?}` | arms a fault |
//! | `POST /_control/hold` `{field?}`, `…/hold/arrived`, `…/hold/release` | holds a request |
//! | `POST /_control/nonce` `{number}` | a nonce as a browser would have got it |
//!
//! What is told by webhook is sent to the configured address before the answer, which says with what
//! status it was taken, or nothing if there is no address.

use axum::{
    Json, Router,
    response::{IntoResponse, Response},
    routing::{get, post},
};
use http::StatusCode;
use serde_json::{Value, json};

use crate::{Double, Notification, Unfit};

mod books;
mod faults;
mod later;

pub(crate) fn router() -> Router<Double> {
    Router::new()
        .route("/_control/books", get(books::show))
        .route("/_control/nonce", post(books::nonce))
        .route("/_control/settle", post(later::settle))
        .route("/_control/begin_settling", post(later::begin_settling))
        .route("/_control/decline_settlement", post(later::decline_settlement))
        .route("/_control/expire", post(later::expire))
        .route("/_control/fail_refund", post(later::fail_refund))
        .route("/_control/open_dispute", post(later::open_dispute))
        .route("/_control/move_dispute", post(later::move_dispute))
        .route("/_control/webhook", post(later::webhook))
        .route("/_control/fault", post(faults::arm))
        .route("/_control/hold", post(faults::hold))
        .route("/_control/hold/arrived", post(faults::arrived))
        .route("/_control/hold/release", post(faults::release))
}

/// 400, and why.
struct Refused(String);

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        (StatusCode::BAD_REQUEST, Json(json!({ "error": self.0 }))).into_response()
    }
}

impl From<Unfit> for Refused {
    fn from(unfit: Unfit) -> Self {
        Self(unfit.to_string())
    }
}

type Answer = Result<Json<Value>, Refused>;

/// Sends it, and says how it went.
async fn tell(double: &Double, notification: &Notification) -> Answer {
    let status = double.send(notification).await?;
    Ok(Json(json!({ "told": notification.kind.name(), "status": status.map(|status| status.as_u16()) })))
}
