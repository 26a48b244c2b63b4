//! What every call of the API goes through, from the bytes to the answer.
//!
//! 1. The form is decoded, and the key and the version are checked.
//! 2. A POST whose idempotency key was answered before gets that answer.
//! 3. The parameters are parsed. Until here nothing is stored.
//! 4. The endpoint runs in one transaction; its effect and its answer are committed together. A refusal
//!    takes the effect back, but is an answer too.
//! 5. The answer is sent, or what a fault of the menu makes of it.

use std::collections::BTreeMap;

use axum::{
    body::{Body, to_bytes},
    extract::{RawPathParams, Request, State},
    response::{IntoResponse, Response},
};
use http::{HeaderMap, HeaderValue, Method, StatusCode, header, request::Parts};
use serde_json::Value;

use crate::{
    Sandbox,
    auth::{self, Access, Caller},
    error::{ApiError, Result},
    expand,
    faults::{self, Fault, Stage, Struck},
    form::{self, Node, Params},
    idempotency::{self, Held, Record},
    middleware::RequestId,
    requests::Arrived,
    versions,
    webhooks::HeldEvents,
    work::{Cause, Work},
};

/// The longest body, in bytes.
const MAX_BODY: usize = 256 * 1024;

/// One call of the API.
pub(crate) trait Endpoint: 'static {
    /// Whose keys may call it.
    const ACCESS: Access = Access::SecretOnly;
    /// What the parameters say, checked as far as they can be on their own.
    type Params: Send;

    /// Takes what the endpoint knows; whatever is left over is refused as unknown.
    fn parse(params: &mut Params) -> Result<Self::Params>;

    /// Does it. An error takes back whatever was written.
    fn run(call: &mut Call, params: Self::Params) -> impl Future<Output = Result<Answer>> + Send;
}

/// What an endpoint works with.
pub(crate) struct Call {
    pub(crate) work: Work,
    pub(crate) caller: Caller,
    id: String,
}

impl Call {
    /// The id in the path; empty where the path has none.
    pub(crate) fn id(&self) -> &str {
        &self.id
    }
}

/// An answer whose effect is to stay: a success, or a decline that is part of a payment's story.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) body: Value,
}

impl Answer {
    pub(crate) fn ok(body: Value) -> Self {
        Self { status: StatusCode::OK, body }
    }
}

/// Serves an endpoint.
pub(crate) async fn serve<E: Endpoint>(
    State(sandbox): State<Sandbox>,
    path: RawPathParams,
    request: Request,
) -> Response {
    let id = path.iter().find(|(name, _)| *name == "id").map(|(_, id)| id.to_owned()).unwrap_or_default();
    handle::<E>(sandbox, id, request).await.unwrap_or_else(IntoResponse::into_response)
}

async fn handle<E: Endpoint>(sandbox: Sandbox, id: String, request: Request) -> Result<Response> {
    let (parts, body) = request.into_parts();
    let mut fields = read_form(&parts, body).await?;
    // The script in a page sends its key along with the parameters.
    let key = match fields.remove("key") {
        Some(Node::Text(key)) => Some(key),
        _ => None,
    };
    let caller = auth::caller(&parts.headers, key.as_deref(), sandbox.keys())?;
    auth::admit(caller, E::ACCESS)?;
    versions::check(&parts.headers)?;

    let idempotency_key = match parts.method {
        Method::POST => idempotency::key_of(&parts.headers)?,
        // Doing the others again changes nothing, so their answers need not be kept.
        _ => None,
    };
    remember(&sandbox, &parts, idempotency_key.as_ref());
    let guarded = match &idempotency_key {
        Some(key) => Some(Guarded::new(&sandbox, key, caller, &parts, &fields)?),
        None => None,
    };
    sandbox.catch_up().await?;
    let store = &sandbox.inner.store;
    let unit = if parts.method == Method::GET { store.read().await? } else { store.write().await? };
    let cause = Cause { request_id: request_id(&parts), idempotency_key };
    let mut work = Work::new(&sandbox, unit, Some(cause));
    if let Some(guarded) = &guarded
        && let Some(replay) = guarded.record.replay(&mut work.unit).await?
    {
        return Ok(replayed(replay));
    }
    let done = execute::<E>(Call { work, caller, id }, fields).await?;
    let finished = finish(done, guarded.as_ref()).await?;
    // All is done: whoever sends the request again while this answer is still held up gets the kept one.
    drop(guarded);
    let Finished { response, struck, held } = finished;
    Ok(faults::answer::give(&sandbox, &struck, held, response).await)
}

/// Notes a call of the real API's, whatever comes of it.
fn remember(sandbox: &Sandbox, parts: &Parts, idempotency_key: Option<&String>) {
    let path = parts.uri.path();
    if path.starts_with("/v1/") {
        sandbox.inner.requests.remember(Arrived {
            id: request_id(parts),
            created: sandbox.inner.clock.now().div_euclid(1000),
            method: parts.method.to_string(),
            path: path.to_owned(),
            idempotency_key: idempotency_key.cloned(),
        });
    }
}

/// An idempotency key that this request holds.
struct Guarded {
    record: Record,
    _held: Held,
}

impl Guarded {
    fn new(
        sandbox: &Sandbox,
        key: &str,
        caller: Caller,
        parts: &Parts,
        fields: &BTreeMap<String, Node>,
    ) -> Result<Self> {
        let held = sandbox.inner.in_flight.hold(key)?;
        let hash_key = &sandbox.inner.account.fingerprint_key;
        let fingerprint = idempotency::fingerprint(hash_key, caller, &Node::Map(fields.clone()));
        let record = Record { key: key.to_owned(), path: parts.uri.path().to_owned(), fingerprint };
        Ok(Self { record, _held: held })
    }
}

/// What came of an endpoint that started.
enum Done {
    /// To be committed.
    Answered { work: Work, answer: Answer },
    /// The unit is rolled back already; the refusal is the answer.
    Refused { sandbox: Sandbox, error: ApiError, struck: Struck },
}

/// An answer that is ready to be sent.
struct Finished {
    response: Response,
    struck: Struck,
    /// The events, if the answer decides when they go.
    held: Option<HeldEvents>,
}

/// An error here means that the endpoint never started.
async fn execute<E: Endpoint>(mut call: Call, fields: BTreeMap<String, Node>) -> Result<Done> {
    let mut params = Params::new(fields);
    let expansions = expand::parse(&mut params)?;
    let parsed = E::parse(&mut params)?;
    params.finish()?;
    let sandbox = call.work.sandbox.clone();
    match E::run(&mut call, parsed).await {
        Ok(mut answer) => {
            if answer.status.is_success() {
                expand::apply(&mut call.work.unit, &mut answer.body, &expansions, call.caller).await?;
            }
            Ok(Done::Answered { work: call.work, answer })
        }
        Err(error) => {
            let struck = call.work.struck;
            call.work.unit.roll_back().await?;
            Ok(Done::Refused { sandbox, error, struck })
        }
    }
}

async fn finish(done: Done, guarded: Option<&Guarded>) -> Result<Finished> {
    match done {
        Done::Answered { mut work, answer } => {
            let struck = work.struck.clone();
            let (status, body) = if struck.has(Fault::ErrorAfterCharging) {
                let error = faults::error();
                (error.status(), error.body().to_string())
            } else {
                (answer.status, answer.body.to_string())
            };
            if let Some(guarded) = guarded {
                let now = work.now;
                guarded.record.keep(&mut work.unit, status, &body, now).await?;
            }
            let held = work.commit_for_answer().await?;
            Ok(Finished { response: json_response(status, body), struck, held })
        }
        Done::Refused { sandbox, error, struck } => {
            // The store's own trouble is no answer to keep, nor is what a fault kept from being done: the
            // same request may do better.
            let not_done = error.status().is_server_error() || struck.at(Stage::Before).is_some();
            if let Some(guarded) = guarded.filter(|_| !not_done) {
                let mut unit = sandbox.inner.store.write().await?;
                let body = error.body().to_string();
                guarded.record.keep(&mut unit, error.status(), &body, sandbox.inner.clock.now()).await?;
                unit.commit().await?;
            }
            Ok(Finished { response: error.into_response(), struck, held: None })
        }
    }
}

fn replayed(replay: idempotency::Replay) -> Response {
    let mut response = json_response(replay.status, replay.body);
    response.headers_mut().insert("idempotent-replayed", HeaderValue::from_static("true"));
    response
}

async fn read_form(parts: &Parts, body: Body) -> Result<BTreeMap<String, Node>> {
    let bytes = to_bytes(body, MAX_BODY).await.map_err(|_| ApiError::too_large())?;
    if !bytes.is_empty() && !is_form(&parts.headers) {
        return Err(ApiError::invalid("The body must be sent as application/x-www-form-urlencoded."));
    }
    form::decode(parts.uri.query().unwrap_or_default(), &bytes)
}

fn is_form(headers: &HeaderMap) -> bool {
    let Some(value) = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()) else {
        return true;
    };
    let essence = value.split(';').next().unwrap_or_default().trim();
    essence.eq_ignore_ascii_case("application/x-www-form-urlencoded")
}

fn request_id(parts: &Parts) -> String {
    parts.extensions.get::<RequestId>().map(|id| id.0.clone()).unwrap_or_default()
}

/// A JSON answer that nobody keeps.
pub(crate) fn json_response(status: StatusCode, body: String) -> Response {
    let headers = [(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "no-cache, no-store")];
    (status, headers, body).into_response()
}
