//! The shopper does not want to pay.

use axum::http::StatusCode;
use domain::testing::Behaviour;
use server::paths;

use crate::harness::TestServer;

#[tokio::test]
async fn it_leads_to_where_the_merchant_wants() {
    let server = TestServer::start().await;
    let session = server.session().await;
    let answer = server.anon().get(&paths::cancel(&session.id)).await;
    assert_eq!(answer.location(), "https://shop.test/basket");
}

#[tokio::test]
async fn without_such_a_place_it_says_that_nothing_was_charged() {
    let server = TestServer::start().await;
    let session = server.session_with(|new| new.cancel_url = None).await;
    let answer = server.anon().get(&paths::cancel(&session.id)).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(answer.body.contains("Nothing was charged"), "{}", answer.body);
    assert!(answer.body.contains(&paths::checkout(&session.id)), "there is a way back");
}

#[tokio::test]
async fn an_undecided_payment_cannot_be_left_with_that_promise() {
    let server = TestServer::start().await;
    let session = server.session().await;
    server.gateway().will([Behaviour::ChargeSilently]);
    server.domain.pay(&session.id, "pm_1").await.unwrap();
    let answer = server.anon().get(&paths::cancel(&session.id)).await;
    assert_eq!(answer.location(), paths::checkout(&session.id));
}
