//! The shopper changes how many are bought.

use axum::http::StatusCode;
use domain::{model::CheckoutSession, usecases::NewAdjustable};
use server::paths;

use crate::harness::{Answer, TestServer};

async fn adjustable(server: &TestServer) -> CheckoutSession {
    server
        .session_with(|new| {
            new.lines[0].adjustable = Some(NewAdjustable { minimum: Some(1), maximum: Some(5) });
        })
        .await
}

async fn change(server: &TestServer, session: &CheckoutSession, line: &str, quantity: &str) -> Answer {
    let body = format!("line={line}&quantity={quantity}");
    server.anon().post_form(&paths::quantity(&session.id), &body).await
}

#[tokio::test]
async fn a_plain_form_leads_back_to_the_checkout_with_the_new_amount() {
    let server = TestServer::start().await;
    let session = adjustable(&server).await;
    let line = session.lines[0].id.as_str();
    let page = server.anon().get(&paths::checkout(&session.id)).await;
    assert!(page.body.contains("name=\"quantity\"") && page.body.contains("max=\"5\""), "{}", page.body);
    assert!(page.header("content-security-policy").contains("form-action 'self'"));

    let answer = change(&server, &session, line, "4").await;
    assert_eq!(
        (answer.status, answer.location()),
        (StatusCode::SEE_OTHER, paths::checkout(&session.id).as_str())
    );
    let page = server.anon().get(answer.location()).await;
    for text in ["Pay €51.96", "value=\"4\"", "data-shown=\"5196\""] {
        assert!(page.body.contains(text), "{text} is missing in {}", page.body);
    }
}

#[tokio::test]
async fn what_cannot_be_is_said_and_changes_nothing() {
    let server = TestServer::start().await;
    let session = adjustable(&server).await;
    let own = session.lines[0].id.as_str();
    let other = server.session().await.lines[0].id.as_str().to_owned();
    for (line, quantity) in
        [(own, "6"), (own, "0"), (own, "-1"), (own, "many"), (own, ""), ("li_1", "2"), (other.as_str(), "2")]
    {
        let answer = change(&server, &session, line, quantity).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{line} {quantity}");
        let page = server.anon().get(answer.location()).await;
        assert!(page.body.contains("The quantity stays as it was"), "{line} {quantity}: {}", page.body);
    }
    let broken = server.anon().post_form(&paths::quantity(&session.id), "%ff").await;
    assert!(broken.location().ends_with("?notice=quantity"));
    assert_eq!(server.domain.session(&session.id).await.lines, session.lines);
}

#[tokio::test]
async fn after_a_try_there_is_no_form_and_no_change() {
    let server = TestServer::start().await;
    let session = adjustable(&server).await;
    server.gateway().will([domain::testing::Behaviour::Decline]);
    server.domain.pay(&session.id, "pm_1").await.unwrap();
    let page = server.anon().get(&paths::checkout(&session.id)).await;
    assert!(page.body.contains("Quantity: 2") && !page.body.contains("name=\"quantity\""), "{}", page.body);
    let answer = change(&server, &session, session.lines[0].id.as_str(), "3").await;
    assert!(answer.location().ends_with("?notice=quantity"));
}

#[tokio::test]
async fn no_other_site_changes_it() {
    let server = TestServer::start().await;
    let session = adjustable(&server).await;
    let body = format!("line={}&quantity=3", session.lines[0].id.as_str());
    let elsewhere = server.anon().with("sec-fetch-site", "cross-site");
    let answer = elsewhere.post_form(&paths::quantity(&session.id), &body).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert_eq!(server.domain.session(&session.id).await.lines[0].quantity, 2);
}

#[tokio::test]
async fn nothing_there_is_nothing_there() {
    let server = TestServer::start().await;
    let never = format!("/c/cs_test_{}/quantity", "0".repeat(32));
    let line = server.session().await.lines[0].id.as_str().to_owned();
    let answer = server.anon().post_form(&never, &format!("line={line}&quantity=1")).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn who_saw_another_amount_is_shown_the_new_one_and_not_charged() {
    let server = TestServer::start().await;
    let session = adjustable(&server).await;
    change(&server, &session, session.lines[0].id.as_str(), "1").await;
    let body = r#"{"token":"pm_1","email":"ada@example.com","shown":"2598"}"#;
    let answer =
        server.anon().post_json(&format!("{}/confirm", paths::checkout(&session.id)), body).await.json();
    assert_eq!(answer["step"], "leave");
    let page = server.anon().get(answer["to"].as_str().unwrap()).await;
    assert!(page.body.contains("The order was changed") && page.body.contains("Pay €12.99"), "{}", page.body);
    assert_eq!(server.gateway().charges(), []);
}
