//! Each of the real names has its own things and nothing else, so that a wrong address is not answered by
//! accident. Asked for by an address, the double has everything.

use axum::{
    extract::Request,
    middleware::Next,
    response::{IntoResponse, Response},
};
use http::{StatusCode, header};

use crate::hosts;

/// Lets a request through that came to the right name.
pub(crate) async fn check(request: Request, next: Next) -> Response {
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let name = host.split(':').next().unwrap_or_default();
    if has(name, request.uri().path()) {
        next.run(request).await
    } else {
        StatusCode::NOT_FOUND.into_response()
    }
}

fn has(name: &str, path: &str) -> bool {
    match name {
        hosts::CLIENT_API => path.starts_with("/merchants/"),
        hosts::GRAPHQL => path == "/graphql",
        hosts::ASSETS => path.starts_with("/web/"),
        hosts::ANALYTICS => path.matches('/').count() == 1,
        hosts::LOGGER => path.starts_with("/xoplatform/"),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_has_its_own_things_only() {
        assert!(has(hosts::GRAPHQL, "/graphql"));
        assert!(!has(hosts::CLIENT_API, "/graphql"));
        assert!(has(hosts::ASSETS, "/web/3.144.0/html/hosted-fields-frame.min.html"));
        assert!(!has(hosts::ASSETS, "/merchants/m/client_api/v1/configuration"));
        assert!(has("127.0.0.1", "/graphql"));
    }
}
