//! Failures in Stripe's envelope (<https://docs.stripe.com/api/errors>).

use axum::{
    Json,
    http::{HeaderValue, Method, StatusCode, Uri},
    response::{IntoResponse, Response},
};
use domain::ports::StoreError;
use serde_json::{Value, json};

/// A failure that the merchant's program is told of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ApiError {
    status: StatusCode,
    kind: &'static str,
    code: Option<&'static str>,
    param: Option<String>,
    message: String,
    /// The payment that it is about, as it stands.
    payment_intent: Option<Box<Value>>,
    /// Whether clients that ask again by themselves are told not to.
    once: bool,
}

impl ApiError {
    fn new(status: StatusCode, kind: &'static str, message: impl Into<String>) -> Self {
        Self {
            status,
            kind,
            code: None,
            param: None,
            message: message.into(),
            payment_intent: None,
            once: false,
        }
    }

    /// The merchant's to mend: what is wrong with which parameter.
    pub(crate) fn invalid(
        param: impl Into<String>,
        code: Option<&'static str>,
        message: impl Into<String>,
    ) -> Self {
        Self { code, param: Some(param.into()), ..Self::unreadable(message) }
    }

    /// The whole request cannot be read, or makes no sense.
    pub(crate) fn unreadable(message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "invalid_request_error", message)
    }

    /// A parameter that must be there is not.
    pub(crate) fn missing(param: impl Into<String>) -> Self {
        let param = param.into();
        let message = format!("Missing required param: {param}.");
        Self::invalid(param, Some("parameter_missing"), message)
    }

    /// No key, or not one of ours.
    pub(crate) fn unauthorized(message: &str) -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "invalid_request_error", message)
    }

    /// There is nothing of that id, or nothing that this key may know of: both look the same.
    pub(crate) fn no_such(what: &str, id: &str) -> Self {
        Self { status: StatusCode::NOT_FOUND, ..Self::no_such_param(what, id, what) }
    }

    /// The same of what a parameter names.
    pub(crate) fn no_such_param(what: &str, id: &str, param: &str) -> Self {
        let id: String = id.chars().take(100).collect();
        Self::invalid(param, Some("resource_missing"), format!("No such {what}: '{id}'"))
    }

    /// It cannot be done in the state that the thing is in.
    pub(crate) fn refused(code: Option<&'static str>, message: impl Into<String>) -> Self {
        Self { code, ..Self::unreadable(message) }
    }

    /// Something else is under way with the thing; it may be done a moment later.
    pub(crate) fn locked(message: impl Into<String>) -> Self {
        let code = Some("lock_timeout");
        Self { code, ..Self::new(StatusCode::CONFLICT, "invalid_request_error", message) }
    }

    /// With the payment that it is about.
    pub(crate) fn about(self, payment_intent: Value) -> Self {
        Self { payment_intent: Some(Box::new(payment_intent)), ..self }
    }

    /// Clients that ask again by themselves are not to: it would tell them nothing new.
    pub(crate) fn once(self) -> Self {
        Self { once: true, ..self }
    }

    /// The parameter that it is about.
    #[cfg(test)]
    pub(crate) fn param(&self) -> Option<&str> {
        self.param.as_deref()
    }

    /// The idempotency key was used for something else.
    pub(crate) fn key_reused() -> Self {
        let message = "Keys for idempotent requests can only be used with the parameters that they were first \
                       used with. Use another key if another request is meant.";
        Self::new(StatusCode::BAD_REQUEST, "idempotency_error", message)
    }

    /// Ours to mend. The log has the detail.
    pub(crate) fn ours() -> Self {
        let message = "Something went wrong on our side. Try again, with the same idempotency key.";
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "api_error", message)
    }
}

impl From<StoreError> for ApiError {
    fn from(error: StoreError) -> Self {
        tracing::error!(%error, "the database failed a merchant's call");
        Self::ours()
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let mut error = json!({ "type": self.kind, "message": self.message });
        if let Some(code) = self.code {
            error["code"] = code.into();
        }
        if let Some(param) = self.param {
            error["param"] = param.into();
        }
        if let Some(payment_intent) = self.payment_intent {
            error["payment_intent"] = *payment_intent;
        }
        let mut response = (self.status, Json(json!({ "error": error }))).into_response();
        if self.once {
            response.headers_mut().insert("stripe-should-retry", HeaderValue::from_static("false"));
        }
        response
    }
}

/// There is no such address in the API.
pub(super) async fn unknown_route(method: Method, uri: Uri) -> ApiError {
    let message = format!("Unrecognized request URL ({method}: {}).", uri.path());
    ApiError { status: StatusCode::NOT_FOUND, ..ApiError::unreadable(message) }
}
