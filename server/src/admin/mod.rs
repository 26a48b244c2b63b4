//! The admin port: tools for tests. It asks for no key, so it only exists in test mode and on this very
//! machine, and no web page in a browser there can use it.

mod clock;
mod guard;

use std::sync::Arc;

use axum::{
    Json, Router,
    extract::DefaultBodyLimit,
    http::StatusCode,
    middleware::from_fn,
    response::{IntoResponse, Response},
    routing::get,
};
use futures::future::BoxFuture;
use serde_json::json;

use crate::{paths, system::SystemClock};

/// In bytes; a time is far shorter.
const LARGEST_BODY: usize = 1024;

/// What the handlers share.
#[derive(Clone)]
struct AdminState {
    clock: SystemClock,
    moved: Arc<dyn Fn() -> BoxFuture<'static, ()> + Send + Sync>,
}

/// Everything that is served there. When the clock was moved, `moved` is called, and awaited before the
/// answer.
pub fn router<F>(clock: SystemClock, moved: impl Fn() -> F + Send + Sync + 'static) -> Router
where
    F: Future<Output = ()> + Send + 'static,
{
    let moved = Arc::new(move || Box::pin(moved()) as BoxFuture<'static, ()>);
    Router::new()
        .route(paths::TEST_CLOCK, get(clock::read).post(clock::set))
        .fallback(async || AdminError(StatusCode::NOT_FOUND, "there is nothing here".to_owned()))
        .layer(DefaultBodyLimit::max(LARGEST_BODY))
        .layer(from_fn(guard::programs_on_this_machine_only))
        .with_state(AdminState { clock, moved })
}

/// What the caller has to change.
struct AdminError(StatusCode, String);

impl IntoResponse for AdminError {
    fn into_response(self) -> Response {
        (self.0, Json(json!({ "error": { "message": self.1 } }))).into_response()
    }
}
