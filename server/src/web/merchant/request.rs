//! Reading a request: what is named in its path, and the parameters of its query or body.

use axum::{
    body::Bytes,
    extract::{FromRequest, FromRequestParts, Path, Request},
    http::{HeaderMap, StatusCode, request::Parts},
};

use super::{
    error::{ApiError, unknown_route},
    params::Params,
};
use crate::web::state::WebState;

/// What the path names. Whether it can be an identifier at all is not looked at.
pub(super) struct Id(pub(super) String);

impl FromRequestParts<WebState> for Id {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &WebState) -> Result<Self, ApiError> {
        match Path::from_request_parts(parts, state).await {
            Ok(Path(id)) => Ok(Self(id)),
            // Bytes that are no text name nothing.
            Err(_) => Err(unknown_route(parts.method.clone(), parts.uri.clone()).await),
        }
    }
}

/// The parameters of a query.
pub(super) struct Query(pub(super) Params);

impl FromRequestParts<WebState> for Query {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &WebState) -> Result<Self, ApiError> {
        Params::of_address(parts.uri.query()).map(Self)
    }
}

/// The parameters of a body.
pub(super) struct Body(pub(super) Params);

impl FromRequest<WebState> for Body {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &WebState) -> Result<Self, ApiError> {
        let headers: HeaderMap = request.headers().clone();
        let body = Bytes::from_request(request, state).await.map_err(|error| match error.status() {
            StatusCode::PAYLOAD_TOO_LARGE => ApiError::too_large(),
            _ => ApiError::unreadable("The body could not be read."),
        })?;
        Params::of_body(&headers, &body).map(Self)
    }
}
