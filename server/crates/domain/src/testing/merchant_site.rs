//! A merchant's server that is told of events.

use std::{
    collections::{HashSet, VecDeque},
    sync::Mutex,
};

use async_trait::async_trait;

use crate::{
    model::Event,
    ports::{Outbound, OutboundError, OutboundRequest, OutboundResponse, RenderEvent},
};

/// Answers 200 unless it is told otherwise, and remembers what it was sent.
#[derive(Default)]
pub struct MerchantSite {
    received: Mutex<Vec<OutboundRequest>>,
    next: Mutex<VecDeque<Option<u16>>>,
    down: Mutex<HashSet<String>>,
}

impl MerchantSite {
    /// Queues answers: a status, or `None` for none at all.
    pub fn will(&self, answers: impl IntoIterator<Item = Option<u16>>) {
        self.next.lock().expect("no test panics while holding it").extend(answers);
    }

    /// What is at that address answers 503 from now on, or no longer.
    pub fn break_down(&self, url: &str, down: bool) {
        let mut broken = self.down.lock().expect("no test panics while holding it");
        if down {
            broken.insert(url.to_owned())
        } else {
            broken.remove(url)
        };
    }

    /// The body, the signature and the address of everything that was sent, the unanswered too.
    pub fn received(&self) -> Vec<(String, String, String)> {
        let received = self.received.lock().expect("no test panics while holding it");
        let text = |request: &OutboundRequest| {
            let signature = request.headers.iter().find(|(name, _)| *name == "stripe-signature");
            (
                String::from_utf8_lossy(&request.body).into_owned(),
                signature.map(|(_, value)| value.clone()).unwrap_or_default(),
                request.url.to_string(),
            )
        };
        received.iter().map(text).collect()
    }
}

#[async_trait]
impl Outbound for MerchantSite {
    async fn send(&self, request: OutboundRequest) -> Result<OutboundResponse, OutboundError> {
        let down = self.down.lock().expect("no test panics while holding it").contains(request.url.as_str());
        self.received.lock().expect("no test panics while holding it").push(request);
        let next = self.next.lock().expect("no test panics while holding it").pop_front();
        match next.unwrap_or(Some(if down { 503 } else { 200 })) {
            Some(status) => Ok(OutboundResponse { status, headers: vec![], body: b"thank you".to_vec() }),
            None => Err(OutboundError::NoAnswer("time ran out".to_owned())),
        }
    }
}

/// Writes an event as its id and kind.
pub struct PlainEvents;

impl RenderEvent for PlainEvents {
    fn render(&self, event: &Event) -> Vec<u8> {
        format!("{} {}", event.id, event.kind.name()).into_bytes()
    }
}
