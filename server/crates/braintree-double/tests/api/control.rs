//! The controls for tests in other processes, over a real connection.

use std::sync::{Arc, Mutex};

use axum::{Router, extract::State, routing::post};
use braintree_double::Config;
use serde_json::{Value, json};

use crate::harness::{World, text};

type Bodies = Arc<Mutex<Vec<String>>>;

/// Somebody who takes webhooks: the address, and what came.
async fn receiver() -> (url::Url, Bodies) {
    let bodies = Bodies::default();
    let router = Router::new().route("/hooks", post(keep)).with_state(Arc::clone(&bodies));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/hooks", listener.local_addr().unwrap()).parse().unwrap();
    tokio::spawn(async move { axum::serve(listener, router).await });
    (url, bodies)
}

async fn keep(State(bodies): State<Bodies>, body: String) -> http::StatusCode {
    bodies.lock().unwrap().push(body);
    http::StatusCode::ACCEPTED
}

async fn control(at: &url::Url, name: &str, wanted: Value) -> (u16, Value) {
    let url = at.join(&format!("_control/{name}")).unwrap();
    let request = reqwest::Client::new().post(url).header("content-type", "application/json");
    let answer = request.body(wanted.to_string()).send().await.unwrap();
    (answer.status().as_u16(), serde_json::from_str(&answer.text().await.unwrap()).unwrap())
}

#[tokio::test]
async fn a_control_changes_the_books_and_tells_of_it() {
    let (url, told) = receiver().await;
    let world = World::with(Config { webhooks: Some(url), ..Config::default() });
    let listening = world.double.listen().await.unwrap();
    let paid = world.charge("10.00", "fake-valid-nonce").await;

    let (status, answer) = control(&listening.url, "settle", json!({ "id": paid["id"] })).await;
    assert_eq!((status, answer), (200, json!({ "told": "transaction_settled", "status": 202 })));
    let notification =
        world.double.notification(braintree_double::Kind::TransactionSettled, text(&paid["id"]));
    assert_eq!(*told.lock().unwrap(), [notification.unwrap().form()]);

    let (status, _) = control(&listening.url, "open_dispute", json!({ "transaction": paid["id"] })).await;
    assert_eq!(status, 200);
    let dispute = world.double.disputes()[0].global_id();
    let (_, answer) =
        control(&listening.url, "move_dispute", json!({ "id": dispute, "status": "LOST" })).await;
    assert_eq!(answer["told"], "dispute_lost");
    assert_eq!(told.lock().unwrap().len(), 3);

    let (status, answer) = control(&listening.url, "settle", json!({ "id": paid["id"] })).await;
    assert_eq!(status, 400, "{answer}");
    let (status, _) = control(&listening.url, "webhook", json!({ "kind": "check" })).await;
    assert_eq!(status, 200);

    let books = reqwest::get(listening.url.join("_control/books").unwrap()).await.unwrap();
    let books: Value = serde_json::from_str(&books.text().await.unwrap()).unwrap();
    assert_eq!(books["transactions"][0]["status"], "SETTLED");
    assert_eq!(books["disputes"][0]["status"], "LOST");
}

#[tokio::test]
async fn faults_are_armed_from_outside() {
    let world = World::new();
    let listening = world.double.listen().await.unwrap();
    let (status, _) = control(&listening.url, "fault", json!({ "fault": "decline", "code": 2001 })).await;
    assert_eq!(status, 200);
    assert_eq!(world.charge("10.00", "fake-valid-nonce").await["status"], "PROCESSOR_DECLINED");
    let (status, _) = control(&listening.url, "fault", json!({ "fault": "decline", "code": 1000 })).await;
    assert_eq!(status, 400);
    let (_, answer) = control(&listening.url, "nonce", json!({ "number": "5555555555554444" })).await;
    assert_eq!(world.charge("10.00", text(&answer["nonce"])).await["status"], "SUBMITTED_FOR_SETTLEMENT");
}

#[tokio::test]
async fn an_answer_that_is_lost_breaks_a_real_connection() {
    let world = World::new();
    let listening = world.double.listen().await.unwrap();
    control(&listening.url, "fault", json!({ "fault": "lose_answer", "field": "ping" })).await;
    let ask = || {
        reqwest::Client::new()
            .post(listening.url.join("graphql").unwrap())
            .header("braintree-version", "2019-01-01")
            .header("content-type", "application/json")
            .basic_auth("double_public_key", Some("double_private_key"))
            .body(json!({ "query": "{ ping }" }).to_string())
            .send()
    };
    assert!(ask().await.is_err());
    assert_eq!(ask().await.unwrap().status(), 200);
}

#[tokio::test]
async fn a_request_is_held_and_released_from_outside() {
    let world = World::new();
    let listening = world.double.listen().await.unwrap();
    control(&listening.url, "hold", json!({ "field": "chargePaymentMethod" })).await;
    let ((), paid) = tokio::join!(
        async {
            control(&listening.url, "hold/arrived", json!({})).await;
            assert!(world.double.transactions().is_empty());
            control(&listening.url, "hold/release", json!({})).await;
        },
        world.charge("10.00", "fake-valid-nonce"),
    );
    assert_eq!(paid["status"], "SUBMITTED_FOR_SETTLEMENT");
}
