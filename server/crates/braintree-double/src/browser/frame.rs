//! `GET /web/{version}/html/…`: the page in a card field's frame, its script and its style. The page holds
//! itself to a policy as strict as a payment page's.

use axum::{
    Router,
    extract::Path,
    response::{IntoResponse, Response},
    routing::get,
};
use http::{StatusCode, header};

use crate::{Double, hosts};

/// The version of npm `braintree-web` whose other half this is.
const VERSION: &str = "3.144.0";

const PAGE: &str = include_str!("../../browser/frame.html");

macro_rules! files {
    ($($name:literal),* $(,)?) => {
        [$(($name, include_str!(concat!("../../browser/", $name)))),*]
    };
}

const FILES: [(&str, &str); 9] = files![
    "brands.mjs",
    "bus.mjs",
    "field.mjs",
    "frame.css",
    "frame.mjs",
    "group.mjs",
    "kinds.mjs",
    "styles.mjs",
    "tokenize.mjs",
];

pub(super) fn router() -> Router<Double> {
    Router::new()
        .route("/web/{version}/html/hosted-fields-frame.min.html", get(page))
        .route("/web/{version}/html/hosted-fields-frame.html", get(page))
        .route("/web/{version}/html/frame/{file}", get(file))
}

async fn page(Path(version): Path<String>) -> Response {
    if version != VERSION {
        return StatusCode::NOT_FOUND.into_response();
    }
    let policy = format!(
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src https://{} https://{}; \
         base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
        hosts::CLIENT_API,
        hosts::GRAPHQL,
    );
    let headers = [
        (header::CONTENT_TYPE, "text/html; charset=utf-8".to_owned()),
        (header::CONTENT_SECURITY_POLICY, policy),
        (header::REFERRER_POLICY, "no-referrer".to_owned()),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
    ];
    (headers, PAGE).into_response()
}

async fn file(Path((version, name)): Path<(String, String)>) -> Response {
    let known = FILES.iter().find(|(known, _)| version == VERSION && *known == name);
    let Some((name, text)) = known else { return StatusCode::NOT_FOUND.into_response() };
    let kind = match name.rsplit_once('.') {
        Some((_, "css")) => "text/css; charset=utf-8",
        _ => "text/javascript; charset=utf-8",
    };
    ([(header::CONTENT_TYPE, kind), (header::X_CONTENT_TYPE_OPTIONS, "nosniff")], *text).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_that_is_named_is_served() {
        let is_served = |name: &str| FILES.iter().any(|(known, _)| *known == name);
        let in_page = PAGE.split("=\"frame/").skip(1).filter_map(|rest| rest.split('"').next());
        assert_eq!(in_page.clone().count(), 2);
        assert!(in_page.clone().all(is_served), "{:?}", in_page.collect::<Vec<_>>());
        for (file, text) in FILES {
            for name in text.split("from './").skip(1).filter_map(|rest| rest.split('\'').next()) {
                assert!(is_served(name), "{name} in {file}");
            }
        }
    }
}
