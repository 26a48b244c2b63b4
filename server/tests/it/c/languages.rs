//! In which language a shopper is spoken to, and how they choose another.

use app::texts::{Key, Texts};
use axum::http::StatusCode;
use domain::testing::Behaviour;
use server::paths;

use crate::harness::{Answer, TestServer};

fn speaks(answer: &Answer, tag: &str) -> bool {
    assert_eq!(answer.header("content-language"), tag, "the header and the document say the same");
    answer.body.contains(&format!("<html lang=\"{tag}\""))
}

#[tokio::test]
async fn the_choice_comes_before_the_merchants_and_that_before_the_browsers() {
    let server = TestServer::start().await;
    let session = server.session_with(|new| new.locale = Some("fr".into())).await;
    let page = paths::checkout(&session.id);
    let anon = server.anon().with("accept-language", "es;q=0.4, it");
    assert!(speaks(&anon.get(&page).await, "fr"));
    assert!(speaks(&anon.with("cookie", "a=b; locale=ar").get(&page).await, "ar"));
    assert!(speaks(&anon.with("cookie", "locale=tlh").get(&page).await, "fr"), "no such language");

    let open = server.session().await;
    let answer = anon.get(&paths::checkout(&open.id)).await;
    assert!(speaks(&answer, "it"));
    let vary: Vec<_> = answer.headers.get_all("vary").iter().map(|value| value.to_str().unwrap()).collect();
    assert!(
        vary.iter().any(|names| names.contains("accept-language") && names.contains("cookie")),
        "{vary:?}"
    );
    assert_eq!(answer.header("cache-control"), "no-store");
}

#[tokio::test]
async fn amounts_and_digits_are_as_the_region_has_them() {
    let server = TestServer::start().await;
    let session = server.session().await;
    let page = paths::checkout(&session.id);
    for (wish, amount) in [
        ("en-GB", "€25.98"),
        ("de-AT", "€\u{a0}25,98"),
        ("de", "25,98\u{a0}€"),
        ("ar-EG", "٢٥٫٩٨\u{a0}€"),
        ("ar-AE", "25.98\u{a0}€"),
        ("fa", "€۲۵٫۹۸"),
    ] {
        let answer = server.anon().with("accept-language", wish).get(&page).await;
        assert!(answer.body.contains(amount), "{wish}: no {amount}");
    }
    let persian = server.anon().with("accept-language", "fa").get(&page).await;
    assert!(persian.body.contains("dir=\"rtl\"") && persian.body.contains('۲'), "the quantity as well");
}

#[tokio::test]
async fn a_language_in_the_address_of_a_page_is_remembered_and_leaves_the_address() {
    let server = TestServer::start().await;
    let session = server.session().await;
    let page = paths::checkout(&session.id);
    let answer = server.anon().get(&format!("{page}?notice=amount&locale=pt-BR")).await;
    assert_eq!(
        (answer.status, answer.location()),
        (StatusCode::SEE_OTHER, format!("{page}?notice=amount").as_str())
    );
    let cookie = answer.header("set-cookie");
    assert!(cookie.starts_with("locale=pt-BR; "), "{cookie}");
    for part in ["Path=/", "Max-Age=31536000", "SameSite=Lax", "HttpOnly", "Secure"] {
        assert!(cookie.split("; ").any(|known| known == part), "{part}: {cookie}");
    }
    let cookie = cookie.split(';').next().unwrap();
    assert!(speaks(&server.anon().with("cookie", cookie).get(&page).await, "pt-BR"));

    let receipt = format!("{}?stay=1", paths::receipt(&session.id));
    let answer = server.anon().get(&format!("{receipt}&locale=he")).await;
    assert_eq!(
        (answer.location(), answer.header("set-cookie").starts_with("locale=he;")),
        (receipt.as_str(), true)
    );
}

#[tokio::test]
async fn a_language_that_is_not_there_is_not_remembered() {
    let server = TestServer::start().await;
    let session = server.session().await;
    let page = paths::checkout(&session.id);
    for tag in ["tlh", "", "%0d%0aset-cookie:x=1", "de%3B%20Domain=evil.test"] {
        let answer = server.anon().get(&format!("{page}?locale={tag}")).await;
        assert_eq!((answer.location(), answer.header("set-cookie")), (page.as_str(), ""), "{tag}");
    }
}

#[tokio::test]
async fn the_list_has_every_language_in_its_own_words_and_marks_the_one_that_is_read() {
    let server = TestServer::start().await;
    let session = server.session().await;
    let anon = server.anon().with("accept-language", "de");
    let checkout = anon.get(&paths::checkout(&session.id)).await;
    let list = paths::languages(&session.id);
    assert!(checkout.body.contains(&format!("href=\"{list}\"")), "{}", checkout.body);

    let answer = anon.get(&list).await;
    assert!(answer.status == StatusCode::OK && speaks(&answer, "de"));
    for (language, name) in Texts::by_name() {
        let tag = language.locale();
        assert!(answer.body.contains(name), "{name}");
        assert!(answer.body.contains(&format!("lang=\"{tag}\" hreflang=\"{tag}\"")), "{tag}");
        assert!(answer.body.contains(&format!("?locale={tag}\"")), "{tag}");
    }
    assert_eq!(answer.body.matches("aria-current=\"true\"").count(), 1);
    assert!(!answer.body.contains("en-XA"), "those that nobody speaks are not offered");
    assert!(!answer.body.contains("<script"), "{}", answer.body);
}

#[tokio::test]
async fn the_list_leads_back_to_the_page_that_it_was_opened_from() {
    let server = TestServer::start().await;
    let session = server.session().await;
    server.domain.pay(&session.id, "pm_1").await.unwrap();
    let receipt = paths::receipt(&session.id);
    let list = format!("{}?page=receipt", paths::languages(&session.id));
    let answer = server.anon().get(&format!("{receipt}?stay=1")).await;
    assert!(answer.body.contains(&format!("href=\"{list}\"")), "{}", answer.body);
    let answer = server.anon().get(&list).await;
    assert!(answer.body.contains(&format!("href=\"{receipt}?stay=1&amp;locale=de\"")), "{}", answer.body);
    assert!(answer.body.contains(&format!("href=\"{receipt}?stay=1\"")), "{}", answer.body);
    let never = format!("/c/cs_test_{}/languages", "0".repeat(32));
    assert_eq!(server.anon().get(&never).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_forms_calls_answer_in_the_chosen_language() {
    let server = TestServer::start().await;
    let session = server.session_with(|new| new.locale = Some("fr".into())).await;
    server.gateway().will([Behaviour::Decline]);
    let shopper = server.anon().with("cookie", "locale=uk").with("origin", "https://pay.test");
    let body = r#"{"token":"pm_1","email":"ada@example.com"}"#;
    let answer = shopper.post_json(&format!("{}/confirm", paths::checkout(&session.id)), body).await;
    let expected = Texts::for_locale("uk").unwrap().get(Key::DeclineInsufficientFunds);
    assert_eq!(answer.json()["message"], expected.as_str(), "{}", answer.body);
}

#[tokio::test]
async fn what_is_not_there_is_said_in_the_readers_language() {
    let server = TestServer::start().await;
    let title = |tag| Texts::for_locale(tag).unwrap().get(Key::NotFoundTitle);
    let answer = server.anon().with("accept-language", "ja").get("/nowhere").await;
    assert!(speaks(&answer, "ja") && answer.body.contains(&title("ja")));
    let answer = server.anon().with("cookie", "locale=ko").get("/c/1").await;
    assert!(speaks(&answer, "ko") && answer.body.contains(&title("ko")));
}

#[tokio::test]
async fn made_up_languages_can_be_had_in_test_mode() {
    let server = TestServer::start().await;
    let session = server.session().await;
    let page = paths::checkout(&session.id);
    let answer = server.anon().get(&format!("{page}?locale=en-XA")).await;
    assert!(answer.header("set-cookie").starts_with("locale=en-XA;"), "{answer:?}");
    let answer = server.anon().with("cookie", "locale=en-XA").get(&page).await;
    assert!(speaks(&answer, "en-XA") && answer.body.contains("[Ƥááý"), "{}", answer.body);
    let answer = server.anon().with("cookie", "locale=ar-XB").get(&page).await;
    assert!(speaks(&answer, "ar-XB") && answer.body.contains("dir=\"rtl\""), "{}", answer.body);
}

#[tokio::test]
async fn a_huge_wish_is_as_good_as_none() {
    let server = TestServer::start().await;
    let session = server.session().await;
    let page = paths::checkout(&session.id);
    let huge = format!("{}, de", "x-".repeat(10_000));
    assert!(speaks(&server.anon().with("accept-language", &huge).get(&page).await, "en"));
    let cookies = format!("{}locale=de", "a=b; ".repeat(1_000));
    assert!(speaks(&server.anon().with("cookie", &cookies).get(&page).await, "de"));
}
