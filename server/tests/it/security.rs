//! What every answer has, whoever made it.

use axum::http::StatusCode;
use server::paths;

use crate::harness::TestServer;

#[tokio::test]
async fn every_answer_has_its_headers() {
    let server = TestServer::start().await;
    let session = server.session().await;
    let paid = server.session().await;
    server.domain.pay(&paid.id, "pm_1").await.unwrap();
    for path in [
        paths::checkout(&session.id),
        paths::receipt(&paid.id),
        paths::checkout(&paid.id),
        paths::cancel(&session.id),
        format!("{}/status", paths::checkout(&session.id)),
        "/nowhere".into(),
        "/v1/checkout/sessions/x".into(),
        "/v1/nowhere".into(),
        "/assets/app.0.js".into(),
        "/health".into(),
    ] {
        let answer = server.anon().get(&path).await;
        let policy = answer.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none';"), "{path}: {policy}");
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{path}: {policy}");
        assert!(policy.contains("frame-ancestors 'none'"), "{path}: {policy}");
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("x-frame-options", "DENY"),
            ("referrer-policy", "strict-origin"),
            ("cross-origin-opener-policy", "same-origin"),
            ("strict-transport-security", "max-age=63072000; includeSubDomains"),
        ] {
            assert_eq!(answer.header(name), value, "{path}: {name}");
        }
        assert!(answer.header("request-id").starts_with("req_"), "{path}");
    }
}

#[tokio::test]
async fn only_the_checkout_knows_the_gateway() {
    let server = TestServer::start().await;
    let session = server.session().await;
    let paid = server.session().await;
    server.domain.pay(&paid.id, "pm_1").await.unwrap();
    let policy_of =
        async |path: String| server.anon().get(&path).await.header("content-security-policy").to_owned();
    let checkout = policy_of(paths::checkout(&session.id)).await;
    assert!(checkout.contains("frame-src https://gateway.test;"), "{checkout}");
    assert!(checkout.contains("require-trusted-types-for 'script'; trusted-types 'none'"), "{checkout}");
    for path in [paths::receipt(&paid.id), paths::checkout(&paid.id), "/nowhere".into()] {
        let policy = policy_of(path.clone()).await;
        assert!(!policy.contains("gateway.test") && policy.contains("script-src 'none'"), "{path}: {policy}");
    }
}

#[tokio::test]
async fn personal_pages_are_not_kept_and_hashed_files_are() {
    let server = TestServer::start().await;
    let session = server.session().await;
    let page = server.anon().get(&paths::checkout(&session.id)).await;
    assert_eq!(page.header("cache-control"), "no-store");
    let file = server.anon().get("/assets/app.0.js").await;
    assert_eq!(file.header("cache-control"), "public, max-age=31536000, immutable");
    assert_eq!(file.header("content-type"), "text/javascript");
    assert_eq!(server.anon().get("/assets/../manifest.json").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn pages_are_compressed_for_whoever_can_read_that() {
    let server = TestServer::start().await;
    let session = server.session().await;
    let plain = server.anon().get(&paths::checkout(&session.id)).await;
    assert_eq!(plain.header("content-encoding"), "");
    for encoding in ["br", "gzip"] {
        let answer = server.anon().with("accept-encoding", encoding).get(&paths::checkout(&session.id)).await;
        assert_eq!(answer.header("content-encoding"), encoding);
        let varies = answer.headers.get_all("vary");
        assert!(varies.iter().any(|header| header == "accept-encoding"), "{varies:?}");
        assert!(answer.length < plain.length / 2, "{} of {}", answer.length, plain.length);
    }
}

#[tokio::test]
async fn plain_http_does_not_promise_tls() {
    let server = TestServer::start_at("http://127.0.0.1:3000").await;
    let answer = server.anon().get("/health").await;
    assert_eq!(answer.header("strict-transport-security"), "");
    assert!(!answer.header("content-security-policy").contains("upgrade-insecure-requests"));
}

#[tokio::test]
async fn reports_of_violations_are_taken_and_bounded() {
    let server = TestServer::start().await;
    let report = r#"{"csp-report":{"effective-directive":"script-src","blocked-uri":"https://evil.test/x"}}"#;
    let answer = server.anon().send("POST", "/csp-reports", report).await;
    assert_eq!(answer.status, StatusCode::NO_CONTENT);
    assert_eq!(server.anon().send("POST", "/csp-reports", "nonsense").await.status, StatusCode::BAD_REQUEST);
    let long = "x".repeat(20_000);
    assert_eq!(server.anon().send("POST", "/csp-reports", &long).await.status, StatusCode::PAYLOAD_TOO_LARGE);
}
