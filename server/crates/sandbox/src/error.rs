//! Refusals, in the envelope that every client of the API knows.

use axum::response::{IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};
use serde_json::{Map, Value, json};

use crate::endpoint::json_response;

/// A request that was refused or could not be done. Nothing of it has happened.
#[derive(Debug, Clone)]
pub(crate) struct ApiError {
    status: StatusCode,
    kind: &'static str,
    code: Option<&'static str>,
    message: String,
    param: Option<String>,
    /// Whether to send it again, where that is not told by the status.
    retry: Option<bool>,
}

/// What the API's own functions give back.
pub(crate) type Result<T> = std::result::Result<T, ApiError>;

impl ApiError {
    fn new(status: StatusCode, kind: &'static str, message: impl Into<String>) -> Self {
        Self { status, kind, code: None, message: message.into(), param: None, retry: None }
    }

    /// 400: the request makes no sense, or not in this state.
    pub(crate) fn invalid(message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "invalid_request_error", message)
    }

    /// 400 about one parameter.
    pub(crate) fn parameter(
        code: &'static str,
        param: impl Into<String>,
        message: impl Into<String>,
    ) -> Self {
        Self::invalid(message).code(code).param(param)
    }

    /// The object in the path does not exist: 404.
    pub(crate) fn missing(object: &str, id: &str) -> Self {
        Self {
            status: StatusCode::NOT_FOUND,
            ..Self::invalid(format!("No such {object}: '{id}'")).code("resource_missing").param("id")
        }
    }

    /// A parameter names an object that does not exist: 400.
    pub(crate) fn missing_parameter_object(object: &str, id: &str, param: &str) -> Self {
        Self::parameter("resource_missing", param, format!("No such {object}: '{id}'"))
    }

    /// No such address: 404.
    pub(crate) fn unknown_route(method: &str, path: &str) -> Self {
        Self {
            status: StatusCode::NOT_FOUND,
            ..Self::invalid(format!("Unrecognized request URL ({method}: {path})."))
        }
    }

    /// 401: who asks is not known, or may not ask this.
    pub(crate) fn unauthorized(message: impl Into<String>) -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "invalid_request_error", message)
    }

    /// 403: a page that may not send this.
    pub(crate) fn forbidden(message: impl Into<String>) -> Self {
        Self::new(StatusCode::FORBIDDEN, "invalid_request_error", message)
    }

    /// 402 for a card that is refused before any charge is tried.
    pub(crate) fn card(code: &'static str, param: &str, message: impl Into<String>) -> Self {
        Self::new(StatusCode::PAYMENT_REQUIRED, "card_error", message).code(code).param(param)
    }

    /// 400: an idempotency key that was first used for something else.
    pub(crate) fn idempotency(message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "idempotency_error", message)
    }

    /// 409: the first request with this idempotency key is still being worked on.
    pub(crate) fn in_progress(key: &str) -> Self {
        let message = format!("Another request with the idempotency key '{key}' is still in progress.");
        Self::new(StatusCode::CONFLICT, "invalid_request_error", message).code("idempotency_key_in_use")
    }

    /// 413: more than any request needs.
    pub(crate) fn too_large() -> Self {
        Self::new(StatusCode::PAYLOAD_TOO_LARGE, "invalid_request_error", "The request is too large.")
    }

    /// 429: not now.
    pub(crate) fn too_many(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(StatusCode::TOO_MANY_REQUESTS, "invalid_request_error", message).code(code)
    }

    /// 500: it is not the caller's fault.
    pub(crate) fn internal(message: impl Into<String>) -> Self {
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "api_error", message)
    }

    /// Says whether to send the request again.
    pub(crate) fn retry(mut self, retry: bool) -> Self {
        self.retry = Some(retry);
        self
    }

    pub(crate) fn code(mut self, code: &'static str) -> Self {
        self.code = Some(code);
        self
    }

    pub(crate) fn param(mut self, param: impl Into<String>) -> Self {
        self.param = Some(param.into());
        self
    }

    pub(crate) fn status(&self) -> StatusCode {
        self.status
    }

    /// What went wrong, for a person.
    pub(crate) fn message(&self) -> &str {
        &self.message
    }

    /// The envelope.
    pub(crate) fn body(&self) -> Value {
        let mut error = Map::new();
        if let Some(code) = self.code {
            error.insert("code".into(), json!(code));
        }
        error.insert("message".into(), json!(self.message));
        if let Some(param) = &self.param {
            error.insert("param".into(), json!(param));
        }
        error.insert("type".into(), json!(self.kind));
        json!({ "error": error })
    }
}

impl From<sqlx::Error> for ApiError {
    fn from(error: sqlx::Error) -> Self {
        tracing::error!(error = &error as &dyn std::error::Error, "the sandbox's state could not be used");
        Self::internal("The sandbox could not use its state.")
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let mut response = json_response(self.status, self.body().to_string());
        let headers = response.headers_mut();
        if self.status == StatusCode::UNAUTHORIZED {
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Basic realm=\"Sandbox\""));
        }
        // Clients retry by status unless this says otherwise.
        let again = self.status == StatusCode::CONFLICT || self.status.is_server_error();
        if let Some(retry) = self.retry.or(again.then_some(true)) {
            let value = HeaderValue::from_static(if retry { "true" } else { "false" });
            headers.insert("stripe-should-retry", value);
        }
        response
    }
}
