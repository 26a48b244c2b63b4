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
    /// Whether it is the answer to the request for good, also when it is sent again under its key.
    kept: bool,
}

/// Marks an answer with its code, until the address of its explanation is put in.
#[derive(Debug, Clone, Copy)]
pub(super) struct Coded(pub(super) &'static str);

/// Marks an answer that is not kept for the request's idempotency key.
#[derive(Debug, Clone, Copy)]
pub(super) struct NotKept;

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
            kept: false,
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

    /// The body is of a kind that is not read here.
    pub(crate) fn unsupported_body() -> Self {
        let message = "The body must be application/x-www-form-urlencoded or application/json.";
        Self::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "invalid_request_error", message)
    }

    /// A parameter that must be there is not.
    pub(crate) fn missing(param: impl Into<String>) -> Self {
        let param = param.into();
        let message = format!("Missing required param: {param}.");
        Self::invalid(param, Some("parameter_missing"), message)
    }

    /// The key that was sent, or was not, does not open this.
    pub(super) fn denied(status: StatusCode, code: Option<&'static str>, message: impl Into<String>) -> Self {
        Self { code, ..Self::new(status, "invalid_request_error", message) }
    }

    /// There is nothing of that id, or nothing that this key may know of: both look the same.
    pub(crate) fn no_such(what: &str, id: &str) -> Self {
        Self::no_such_param(what, id, what)
    }

    /// The same of what a parameter names.
    pub(crate) fn no_such_param(what: &str, id: &str, param: &str) -> Self {
        let message = format!("No such {what}: '{}'", short(id));
        Self { status: StatusCode::NOT_FOUND, ..Self::invalid(param, Some("resource_missing"), message) }
    }

    /// It cannot be done in the state that the thing is in.
    pub(crate) fn refused(code: Option<&'static str>, message: impl Into<String>) -> Self {
        Self { code, kept: true, ..Self::unreadable(message) }
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

    /// With a sentence that helps.
    pub(super) fn adding(self, sentence: &str) -> Self {
        Self { message: format!("{} {sentence}", self.message), ..self }
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
    pub(crate) fn key_reused(key: &str) -> Self {
        let message = format!(
            "Keys for idempotent requests can only be used with the parameters that they were first used \
             with. Use another key than '{key}' if another request is meant."
        );
        Self::new(StatusCode::BAD_REQUEST, "idempotency_error", message)
    }

    /// A request under the same idempotency key is being done.
    pub(crate) fn key_in_use(key: &str) -> Self {
        let message = format!(
            "Another request with the idempotency key '{key}' is being done. Send it again in a moment to get \
             its answer."
        );
        let code = Some("idempotency_key_in_use");
        Self { code, ..Self::new(StatusCode::CONFLICT, "idempotency_error", message) }
    }

    /// The body is too long.
    pub(crate) fn too_large() -> Self {
        Self::unreadable("The body is larger than 64 KiB.")
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
        let mut error =
            json!({ "type": self.kind, "message": self.message.chars().take(LONGEST).collect::<String>() });
        if let Some(code) = self.code {
            error["code"] = code.into();
        }
        if let Some(param) = self.param {
            error["param"] = short(&param).into();
        }
        if let Some(payment_intent) = self.payment_intent {
            error["payment_intent"] = *payment_intent;
        }
        let mut response = (self.status, Json(json!({ "error": error }))).into_response();
        if let Some(code) = self.code {
            response.extensions_mut().insert(Coded(code));
        }
        if !self.kept {
            response.extensions_mut().insert(NotKept);
        }
        if self.once {
            response.headers_mut().insert("stripe-should-retry", HeaderValue::from_static("false"));
        }
        response
    }
}

/// The longest message, in characters: what it repeats of a request may be long.
const LONGEST: usize = 1000;

/// As much of a name as tells which is meant.
fn short(name: &str) -> String {
    name.chars().take(100).collect()
}

/// There is no such address in the API.
pub(super) async fn unknown_route(method: Method, uri: Uri) -> ApiError {
    let message = format!("Unrecognized request URL ({method}: {}).", uri.path());
    ApiError { status: StatusCode::NOT_FOUND, ..ApiError::unreadable(message) }
}

/// The address is there, but not to be called so; `Allow` says how.
pub(super) async fn unknown_method(method: Method, uri: Uri) -> ApiError {
    let message = format!("Unrecognized request URL ({method}: {}): it cannot be called so.", uri.path());
    ApiError { status: StatusCode::METHOD_NOT_ALLOWED, ..ApiError::unreadable(message) }
}
