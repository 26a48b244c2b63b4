//! Who calls, and what they get.

use std::net::{IpAddr, SocketAddr};

use axum::{
    Router,
    body::{Body, Bytes, to_bytes},
    extract::ConnectInfo,
    http::{HeaderMap, Request, StatusCode},
};
use serde_json::Value;
use tower::ServiceExt as _;

/// Somebody who sends requests, with the same headers on each.
#[derive(Clone)]
pub(crate) struct Caller<'a> {
    router: &'a Router,
    headers: Vec<(String, String)>,
    address: SocketAddr,
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
    /// The body as it came.
    pub(crate) bytes: Bytes,
    /// Of the body as it came, in bytes.
    pub(crate) length: usize,
}

impl<'a> Caller<'a> {
    pub(crate) fn new(router: &'a Router) -> Self {
        let headers = vec![("host".into(), "pay.test".into())];
        Self { router, headers, address: ([192, 0, 2, 1], 4711).into() }
    }

    /// The same caller at this address.
    pub(crate) fn at(&self, address: &str) -> Self {
        let address: IpAddr = address.parse().unwrap();
        Self { address: (address, 4711).into(), ..self.clone() }
    }

    /// The same caller with this header, instead of another of that name.
    pub(crate) fn with(&self, name: &str, value: &str) -> Self {
        let mut caller = self.clone();
        caller.headers.retain(|(other, _)| other != name);
        caller.headers.push((name.into(), value.into()));
        caller
    }

    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.send("GET", path, "").await
    }

    pub(crate) async fn post_json(&self, path: &str, body: &str) -> Answer {
        self.with("content-type", "application/json").send("POST", path, body).await
    }

    pub(crate) async fn post_form(&self, path: &str, body: &str) -> Answer {
        self.with("content-type", "application/x-www-form-urlencoded").send("POST", path, body).await
    }

    pub(crate) async fn send(&self, method: &str, path: &str, body: &str) -> Answer {
        let mut request = Request::builder().method(method).uri(path).extension(ConnectInfo(self.address));
        for (name, value) in &self.headers {
            request = request.header(name, value);
        }
        let request = request.body(Body::from(body.to_owned())).unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, usize::MAX).await.unwrap();
        Answer {
            status: parts.status,
            headers: parts.headers,
            length: body.len(),
            body: String::from_utf8_lossy(&body).into_owned(),
            bytes: body,
        }
    }
}

impl Answer {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.body))
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// The address it sends to.
    pub(crate) fn location(&self) -> &str {
        assert!(self.status.is_redirection(), "{self:?}");
        self.header("location")
    }

    /// The parameter that Stripe's error envelope names.
    pub(crate) fn error_param(&self) -> String {
        self.json()["error"]["param"].as_str().unwrap_or("none").to_owned()
    }
}
