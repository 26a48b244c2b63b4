//! `/l/{link}`: where a payment link leads.

use axum::http::StatusCode;
use domain::{
    model::{Email, PaymentLink, SessionId},
    testing::{a_payment_link, a_price, a_product},
};
use server::paths;

use crate::harness::{Answer, Caller, TestServer};

fn somebody(server: &TestServer) -> Caller<'_> {
    server.anon().with("sec-fetch-mode", "navigate").with("sec-fetch-dest", "document")
}

/// A link of the merchant's, changed.
async fn link(server: &TestServer, change: impl FnOnce(&mut PaymentLink)) -> PaymentLink {
    let random = server.domain.ports.random.as_ref();
    let product = a_product(random, &server.merchant.id);
    let price = a_price(random, &product);
    let mut link = a_payment_link(random, &price);
    change(&mut link);
    let mut work = server.domain.ports.store.begin().await.unwrap();
    work.add_product(&product).await.unwrap();
    work.add_price(&price).await.unwrap();
    work.add_payment_link(&link).await.unwrap();
    work.commit().await.unwrap();
    link
}

/// The session that an answer leads to.
fn session_of(answer: &Answer) -> SessionId {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{answer:?}");
    answer.location().strip_prefix("/c/").unwrap().parse().unwrap()
}

#[tokio::test]
async fn whoever_goes_there_gets_a_session_with_what_the_address_says() {
    let server = TestServer::start().await;
    let link = link(&server, |_| {}).await;
    let path = format!(
        "{}?client_reference_id=order_1&prefilled_email=ada%40example.com&locale=en&utm_source=chat",
        paths::link(&link.id)
    );
    let answer = somebody(&server).get(&path).await;
    assert_eq!(answer.header("cache-control"), "no-store");
    let session = server.domain.session(&session_of(&answer)).await;
    assert_eq!(session.payment_link, Some(link.id.clone()));
    assert_eq!(session.client_reference_id.as_deref(), Some("order_1"));
    assert_eq!(session.customer_email.as_ref().map(Email::as_str), Some("ada@example.com"));
    assert_eq!(session.locale.as_deref(), Some("en"));
    // Each shopper has one of their own.
    assert_ne!(session_of(&somebody(&server).get(&path).await), session.id);
}

#[tokio::test]
async fn chats_and_programs_get_a_page_that_opens_nothing() {
    let server = TestServer::start().await;
    let link = link(&server, |_| {}).await;
    let path = paths::link(&link.id);
    let page = server.anon().get(&format!("{path}?client_reference_id=a&utm_source=b")).await;
    assert_eq!(page.status, StatusCode::OK);
    for text in [
        r#"<meta property="og:title" content="A book">"#,
        r#"<meta property="og:description" content="€12.99, paid to Books &amp; Tea">"#,
        &format!(r#"<meta property="og:image" content="https://pay.test{path}/pictures/preview">"#),
        &format!(r#"<meta property="og:url" content="https://pay.test{path}">"#),
        r#"<meta name="robots" content="noindex">"#,
        &format!(r#"action="{path}?client_reference_id=a""#),
    ] {
        assert!(page.body.contains(text), "{text} is missing in {}", page.body);
    }
    let policy = page.header("content-security-policy");
    assert!(policy.contains("form-action 'self'") && policy.contains("; img-src 'self';"));

    let ahead = somebody(&server).with("sec-purpose", "prefetch;anonymous-client-ip");
    assert_eq!(ahead.get(&path).await.status, StatusCode::OK);
    let head = somebody(&server).send("HEAD", &path, "").await;
    assert_eq!((head.status, head.length), (StatusCode::OK, 0));

    // The button does it, also from a merchant's own page.
    let elsewhere = server.anon().with("sec-fetch-site", "cross-site");
    session_of(&elsewhere.post_form(&path, "").await);
}

#[tokio::test]
async fn a_closed_link_says_why_and_opens_nothing() {
    let server = TestServer::start().await;
    let over = server.domain.ports.clock.now();
    let closed = [
        link(&server, |link| link.active = false).await,
        link(&server, |link| link.expires_at = Some(over)).await,
        link(&server, |link| link.limit = Some(0)).await,
        link(&server, |link| {
            link.active = false;
            link.inactive_message = Some("Back in <May>.".into());
        })
        .await,
    ];
    let sentences =
        ["takes no payments", "This offer has ended", "This offer is sold out", "Back in &lt;May&gt;."];
    for (link, sentence) in closed.iter().zip(sentences) {
        let path = paths::link(&link.id);
        let by_post = server.anon().post_form(&path, "").await;
        for answer in [somebody(&server).get(&path).await, server.anon().get(&path).await, by_post] {
            assert_eq!(answer.status, StatusCode::GONE, "{sentence}");
            assert!(answer.body.contains(sentence), "{sentence}: {}", answer.body);
            assert!(!answer.body.contains("<form"), "{}", answer.body);
        }
    }
}

#[tokio::test]
async fn a_link_that_is_none_is_not_found() {
    let server = TestServer::start().await;
    let live = link(&server, |link| link.mode = domain::model::Mode::Live).await;
    let never = format!("/l/plink_{}", "0".repeat(24));
    for path in [never.as_str(), "/l/x", "/l/%00", &paths::link(&live.id)] {
        for caller in [somebody(&server), server.anon()] {
            assert_eq!(caller.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
        assert_eq!(server.anon().post_form(path, "").await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn who_pays_last_reads_that_it_is_sold_out_and_is_not_charged() {
    let server = TestServer::start().await;
    let link = link(&server, |link| {
        link.limit = Some(1);
        link.options.phone_number = false;
    })
    .await;
    let path = paths::link(&link.id);
    let first = session_of(&somebody(&server).get(&path).await);
    let second = session_of(&somebody(&server).get(&path).await);
    server.domain.pay(&first, "pm_1").await.unwrap();
    let body = r#"{"token":"pm_2","email":"ada@example.com"}"#;
    let confirm = format!("{}/confirm", paths::checkout(&second));
    let answer = server.anon().post_json(&confirm, body).await.json();
    assert_eq!(answer["step"], "trouble");
    assert_eq!(answer["message"], "This offer is sold out. Nothing was charged.");
    assert_eq!(server.gateway().charges().len(), 1);
    assert_eq!(somebody(&server).get(&path).await.status, StatusCode::GONE);
}

#[tokio::test]
async fn a_links_page_can_be_had_in_another_language_and_its_own_parameter_stays_what_it_is() {
    let server = TestServer::start().await;
    let link = link(&server, |link| link.active = false).await;
    let page = paths::link(&link.id);
    let list = paths::link_languages(&link.id);
    let closed = server.anon().get(&format!("{page}?locale=de")).await;
    assert!(closed.status == StatusCode::GONE && closed.body.contains("<html lang=\"de\""), "{closed:?}");
    assert_eq!(closed.header("set-cookie"), "");
    assert!(closed.body.contains(&format!("href=\"{list}\"")), "{}", closed.body);

    let languages = server.anon().get(&list).await;
    assert!(languages.body.contains(&format!("href=\"{list}?locale=sr-Latn\"")), "{}", languages.body);
    let chosen = server.anon().get(&format!("{list}?locale=sr-Latn")).await;
    assert_eq!(chosen.location(), page);
    assert!(chosen.header("set-cookie").starts_with("locale=sr-Latn;"), "{chosen:?}");
}
