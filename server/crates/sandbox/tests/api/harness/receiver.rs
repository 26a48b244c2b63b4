//! An endpoint that events are sent to, whose answer a test can change.

use std::sync::{
    Arc, Mutex,
    atomic::{AtomicU16, Ordering},
};

use axum::{Router, extract::State, response::Response};
use http::{HeaderMap, StatusCode, header};
use serde_json::Value;

/// What arrived.
#[derive(Debug, Clone)]
pub(crate) struct Received {
    pub(crate) signature: String,
    pub(crate) text: String,
    pub(crate) event: Value,
}

#[derive(Clone, Default)]
struct Shared {
    status: Arc<AtomicU16>,
    received: Arc<Mutex<Vec<Received>>>,
}

/// A real server on a free port.
pub(crate) struct Receiver {
    pub(crate) url: String,
    shared: Shared,
}

impl Receiver {
    pub(crate) async fn start() -> Self {
        let shared = Shared::default();
        shared.status.store(200, Ordering::SeqCst);
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/hook", listener.local_addr().unwrap());
        let router = Router::new().fallback(take).with_state(shared.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { url, shared }
    }

    /// From now on, answers with this status. A redirect leads back here.
    pub(crate) fn answers(&self, status: u16) {
        self.shared.status.store(status, Ordering::SeqCst);
    }

    /// What has arrived since the last time this was asked.
    pub(crate) fn taken(&self) -> Vec<Received> {
        std::mem::take(&mut *self.shared.received.lock().unwrap())
    }

    pub(crate) fn taken_types(&self) -> Vec<String> {
        self.taken().iter().map(|received| received.event["type"].as_str().unwrap().to_owned()).collect()
    }
}

async fn take(State(shared): State<Shared>, headers: HeaderMap, text: String) -> Response {
    let signature = headers["stripe-signature"].to_str().unwrap().to_owned();
    let event = serde_json::from_str(&text).unwrap();
    shared.received.lock().unwrap().push(Received { signature, text, event });
    let status = StatusCode::from_u16(shared.status.load(Ordering::SeqCst)).unwrap();
    Response::builder()
        .status(status)
        .header(header::LOCATION, "/elsewhere")
        .body(String::new().into())
        .unwrap()
}
