//! The headers of every answer, whoever made it.

use axum::{
    extract::{Request, State},
    http::{HeaderName, HeaderValue, header},
    middleware::Next,
    response::Response,
};

use super::{policy::Policy, state::WebState};

/// Sets the security headers. A page says what it needs by leaving a [`Policy`] in its answer.
pub(super) async fn headers(State(state): State<WebState>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let policy = response.extensions_mut().remove::<Policy>().unwrap_or_default();
    let https = state.public_url().is_https();

    let permissions = permissions(&policy);
    let headers = response.headers_mut();
    let mut set = |name: HeaderName, value: &str| {
        let value = HeaderValue::from_str(value).expect("origins and literals make header values");
        headers.insert(name, value);
    };
    set(header::CONTENT_SECURITY_POLICY, &policy.header(https));
    set(HeaderName::from_static("reporting-endpoints"), "csp=\"/csp-reports\"");
    set(HeaderName::from_static("permissions-policy"), &permissions);
    set(HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    set(HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::X_FRAME_OPTIONS, "DENY");
    // A session's address is the right to pay it, so no other site gets to see it.
    set(header::REFERRER_POLICY, "strict-origin");
    if https {
        set(header::STRICT_TRANSPORT_SECURITY, "max-age=63072000; includeSubDomains");
    }
    // Pages and answers are about one shopper; files with a hash in their name say otherwise.
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}

/// Nothing but payment, and that for ourselves and the gateway's frames.
fn permissions(policy: &Policy) -> String {
    let frames = policy.gateway.iter().flat_map(|gateway| &gateway.frame_origins);
    let allowed: String = frames.map(|origin| format!(" \"{origin}\"")).collect();
    let payment = if policy.gateway.is_some() { format!("(self{allowed})") } else { "()".to_owned() };
    format!(
        "payment={payment}, publickey-credentials-get={payment}, camera=(), microphone=(), geolocation=(), usb=(), \
         display-capture=(), accelerometer=(), gyroscope=(), magnetometer=(), midi=(), browsing-topics=()"
    )
}
