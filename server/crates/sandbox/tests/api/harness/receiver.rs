//! An endpoint that events are sent to, whose answer a test can change.

use std::{
    sync::{
        Arc, Mutex,
        atomic::{AtomicU16, Ordering},
    },
    time::Duration,
};

use axum::{Router, extract::State, response::Response};
use http::{HeaderMap, StatusCode, header};
use serde_json::Value;
use tokio::sync::{Notify, Semaphore};

/// The longest that anything is waited for.
const PATIENCE: Duration = Duration::from_secs(30);

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
    arrived: Arc<Notify>,
    /// Each answer takes one of these, where there is a gate.
    gate: Option<Arc<Semaphore>>,
}

/// A real server on a free port.
pub(crate) struct Receiver {
    pub(crate) url: String,
    shared: Shared,
}

impl Receiver {
    pub(crate) async fn start() -> Self {
        Self::with(Shared::default()).await
    }

    /// One that answers only when it is let: see [`Receiver::open`].
    pub(crate) async fn closed() -> Self {
        Self::with(Shared { gate: Some(Arc::new(Semaphore::new(0))), ..Shared::default() }).await
    }

    async fn with(shared: Shared) -> Self {
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

    /// Lets every answer go that is held up now or comes later.
    pub(crate) fn open(&self) {
        if let Some(gate) = &self.shared.gate {
            gate.add_permits(Semaphore::MAX_PERMITS / 2);
        }
    }

    /// Waits until so many have arrived that were not taken yet, and takes them all.
    pub(crate) async fn wait_for(&self, count: usize) -> Vec<Received> {
        let enough = async {
            loop {
                let arrived = self.shared.arrived.notified();
                if self.shared.received.lock().unwrap().len() >= count {
                    return;
                }
                arrived.await;
            }
        };
        tokio::time::timeout(PATIENCE, enough).await.expect("the events should have arrived");
        self.taken()
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
    shared.arrived.notify_one();
    if let Some(gate) = &shared.gate {
        gate.acquire().await.unwrap().forget();
    }
    let status = StatusCode::from_u16(shared.status.load(Ordering::SeqCst)).unwrap();
    Response::builder()
        .status(status)
        .header(header::LOCATION, "/elsewhere")
        .body(String::new().into())
        .unwrap()
}
