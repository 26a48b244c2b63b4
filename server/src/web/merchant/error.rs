//! Failures in Stripe's envelope (<https://docs.stripe.com/api/errors>).

use axum::{
    Json,
    http::{Method, StatusCode, Uri},
    response::{IntoResponse, Response},
};
use domain::ports::StoreError;
use serde_json::json;

/// A failure that the merchant's program is told of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ApiError {
    status: StatusCode,
    kind: &'static str,
    code: Option<&'static str>,
    param: Option<String>,
    message: String,
}

impl ApiError {
    /// The merchant's to mend: what is wrong with which parameter.
    pub(crate) fn invalid(
        param: impl Into<String>,
        code: Option<&'static str>,
        message: impl Into<String>,
    ) -> Self {
        Self {
            status: StatusCode::BAD_REQUEST,
            kind: "invalid_request_error",
            code,
            param: Some(param.into()),
            message: message.into(),
        }
    }

    /// The whole request cannot be read.
    pub(crate) fn unreadable(message: impl Into<String>) -> Self {
        Self {
            status: StatusCode::BAD_REQUEST,
            kind: "invalid_request_error",
            code: None,
            param: None,
            message: message.into(),
        }
    }

    /// A parameter that must be there is not.
    pub(crate) fn missing(param: impl Into<String>) -> Self {
        let param = param.into();
        let message = format!("Missing required param: {param}.");
        Self::invalid(param, Some("parameter_missing"), message)
    }

    /// No key, or not one of ours.
    pub(crate) fn unauthorized(message: &str) -> Self {
        Self {
            status: StatusCode::UNAUTHORIZED,
            kind: "invalid_request_error",
            code: None,
            param: None,
            message: message.to_owned(),
        }
    }

    /// There is nothing of that id, or nothing that this key may know of: both look the same.
    pub(crate) fn no_such(what: &str, id: &str) -> Self {
        Self {
            status: StatusCode::NOT_FOUND,
            kind: "invalid_request_error",
            code: Some("resource_missing"),
            param: Some(what.to_owned()),
            message: format!("No such {what}: '{}'", id.chars().take(100).collect::<String>()),
        }
    }

    /// The parameter that it is about.
    #[cfg(test)]
    pub(crate) fn param(&self) -> Option<&str> {
        self.param.as_deref()
    }

    /// Ours to mend. The log has the detail.
    pub(crate) fn ours() -> Self {
        Self {
            status: StatusCode::INTERNAL_SERVER_ERROR,
            kind: "api_error",
            code: None,
            param: None,
            message: "Something went wrong on our side. Try again, with the same idempotency key.".to_owned(),
        }
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
        (self.status, Json(json!({ "error": error }))).into_response()
    }
}

/// There is no such address in the API.
pub(super) async fn unknown_route(method: Method, uri: Uri) -> ApiError {
    ApiError {
        status: StatusCode::NOT_FOUND,
        kind: "invalid_request_error",
        code: None,
        param: None,
        message: format!("Unrecognized request URL ({method}: {}).", uri.path()),
    }
}
