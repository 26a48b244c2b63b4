//! What becomes of an answer that is ready.

use std::{io, time::Duration};

use axum::{
    body::{Body, to_bytes},
    response::Response,
};
use futures::stream;
use http::{HeaderValue, header};

use super::{Fault, Stage, Struck};
use crate::{Sandbox, webhooks::HeldEvents};

/// How long an answer waits for events to be taken before it.
const WEBHOOKS_FIRST: Duration = Duration::from_secs(10);

/// Gives the answer as the faults want it. Everything that the call did is committed, and nothing of the
/// store is held, so whatever waits here keeps nobody else waiting. `held` are the call's events, if
/// the answer decides when they go.
pub(crate) async fn give(
    sandbox: &Sandbox,
    struck: &Struck,
    held: Option<HeldEvents>,
    response: Response,
) -> Response {
    let mut held = held;
    if struck.has(Fault::WebhookBeforeAnswer)
        && let Some(events) = held.take()
    {
        let delivering = tokio::spawn(events.deliver());
        // Whoever takes longer is told in the background, after the answer.
        if tokio::time::timeout(WEBHOOKS_FIRST, delivering).await.is_err() {
            tracing::info!("an answer no longer waits for its events to be taken");
        }
    }
    let response = match struck.at(Stage::Before).or(struck.at(Stage::Answer)) {
        Some(Fault::AnswerLost) => return cut(),
        Some(Fault::Timeout | Fault::TimeoutBefore) => {
            wait(sandbox).await;
            return cut();
        }
        Some(Fault::GarbageAnswer) => broken_off(response).await,
        _ => response,
    };
    match held {
        Some(events) => followed_by(response, events).await,
        None => response,
    }
}

/// Longer than any caller has patience for, but no longer than the sandbox is there.
async fn wait(sandbox: &Sandbox) {
    let mut closing = sandbox.inner.closing.subscribe();
    let closed = async {
        // An error means that the sandbox is gone, which is as good.
        let _ = closing.wait_for(|closing| *closing).await;
    };
    tokio::select! {
        () = tokio::time::sleep(sandbox.inner.config.timeout) => {}
        () = closed => {}
    }
}

/// A body that fails before its first byte makes the server drop the connection, headers and all.
fn cut() -> Response {
    let lost = io::Error::new(io::ErrorKind::ConnectionReset, "a fault cuts this connection");
    Response::new(Body::from_stream(stream::iter([Err::<Vec<u8>, _>(lost)])))
}

async fn broken_off(response: Response) -> Response {
    let (parts, bytes) = taken_apart(response).await;
    Response::from_parts(parts, Body::from(bytes[..bytes.len() / 2].to_owned()))
}

/// The same answer; when its last byte is on its way, the events follow.
async fn followed_by(response: Response, events: HeldEvents) -> Response {
    let (mut parts, bytes) = taken_apart(response).await;
    // A stream does not say how long it is.
    if !bytes.is_empty() {
        parts.headers.insert(header::CONTENT_LENGTH, HeaderValue::from(bytes.len()));
    }
    // Dropped with the stream, which ends when the bytes were taken, or when nobody is left to take them.
    let state = (Some(bytes), events);
    let body =
        stream::unfold(state, async |(bytes, events)| Some((Ok::<_, io::Error>(bytes?), (None, events))));
    Response::from_parts(parts, Body::from_stream(body))
}

async fn taken_apart(response: Response) -> (http::response::Parts, Vec<u8>) {
    let (parts, body) = response.into_parts();
    let bytes = to_bytes(body, usize::MAX).await.expect("an answer's body is in memory");
    (parts, bytes.to_vec())
}
