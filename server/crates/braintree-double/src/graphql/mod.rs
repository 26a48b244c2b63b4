//! The GraphQL API. Whatever becomes of a query, the status is 200.

use axum::{
    Router,
    body::Bytes,
    extract::State,
    response::{IntoResponse, Response},
    routing::post,
};
use http::{HeaderMap, StatusCode};
use serde_json::{Value, json};

pub(crate) use asker::Asker;
pub(crate) use client::older_configuration;
pub(crate) use run::Query;
pub(crate) use schema::schema;

use crate::{
    Double,
    failure::{ErrorClass, Failure},
    faults::{Strike, cut},
};

mod asker;
mod client;
mod mutations;
mod queries;
mod resolve;
mod run;
mod schema;
mod search;
pub(crate) mod shown;
pub(crate) mod view;

pub(crate) fn router() -> Router<Double> {
    Router::new().route("/graphql", post(answer))
}

async fn answer(State(double): State<Double>, headers: HeaderMap, body: Bytes) -> Response {
    let asker = match asker::identify(&double, &headers) {
        Ok(asker) => asker,
        Err(failure) => return refuse(&double, &failure),
    };
    let query = match Query::read(&double, &body) {
        Ok(query) => query,
        Err(errors) => return respond(&double, &json!({ "errors": errors })),
    };
    let strike = match asker {
        Asker::Server => double.faults().strike(query.fields()),
        Asker::Browser => None,
    };
    match strike {
        Some(Strike::Unreachable) => return cut(),
        Some(Strike::Status(status)) => return refused_outright(status),
        Some(Strike::Error(class)) => return refuse(&double, &Failure::new(class, "A fault was armed.")),
        Some(Strike::LoseAnswer | Strike::InternalAfter) | None => {}
    }
    // What was begun is done, even if whoever asked has gone away.
    let running = tokio::task::spawn_blocking({
        let double = double.clone();
        move || query.run(&double, asker)
    });
    let answer = match running.await {
        Ok(answer) => answer,
        Err(fault) => std::panic::resume_unwind(fault.into_panic()),
    };
    match strike {
        Some(Strike::LoseAnswer) => cut(),
        Some(Strike::InternalAfter) => {
            refuse(&double, &Failure::new(ErrorClass::Internal, "Nobody knows what became of it."))
        }
        _ => respond(&double, &answer),
    }
}

fn refused_outright(status: StatusCode) -> Response {
    (status, [(http::header::RETRY_AFTER, "1")]).into_response()
}

fn refuse(double: &Double, failure: &Failure) -> Response {
    let error = json!({ "message": failure.message, "extensions": failure.extensions() });
    respond(double, &json!({ "data": null, "errors": [error] }))
}

fn respond(double: &Double, answer: &Value) -> Response {
    let mut answer = answer.clone();
    answer["extensions"] = json!({ "requestId": double.new_uuid() });
    axum::Json(answer).into_response()
}
