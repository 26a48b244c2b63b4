//! `GET` and `POST /test/clock`.

use std::sync::{
    Arc,
    atomic::{AtomicU32, Ordering},
};

use axum::{Router, http::StatusCode};
use domain::ports::Clock as _;
use server::{admin::router, paths, system::SystemClock};

use crate::harness::{Answer, Caller};

const HOUR: i64 = 3_600_000;

struct AdminPort {
    clock: SystemClock,
    router: Router,
    moved: Arc<AtomicU32>,
}

impl AdminPort {
    fn open() -> Self {
        let clock = SystemClock::default();
        let moved = Arc::new(AtomicU32::new(0));
        let count = moved.clone();
        let router = router(clock.clone(), move || {
            count.fetch_add(1, Ordering::Relaxed);
            std::future::ready(())
        });
        Self { clock, router, moved }
    }

    /// A program on this machine.
    fn caller(&self) -> Caller<'_> {
        Caller::new(&self.router).with("host", "127.0.0.1:3020")
    }

    async fn set(&self, body: &str) -> Answer {
        self.caller().post_json(paths::TEST_CLOCK, body).await
    }

    fn now(&self) -> i64 {
        self.clock.now().as_millisecond()
    }

    fn moves(&self) -> u32 {
        self.moved.load(Ordering::Relaxed)
    }
}

fn told(answer: &Answer) -> i64 {
    assert_eq!(answer.status, StatusCode::OK, "{answer:?}");
    answer.json()["now"].as_i64().unwrap()
}

fn refused(answer: &Answer, status: StatusCode, why: &str) {
    assert_eq!(answer.status, status, "{answer:?}");
    let message = answer.json()["error"]["message"].as_str().unwrap().to_owned();
    assert!(message.contains(why), "{message}");
}

#[tokio::test]
async fn it_tells_the_time() {
    let port = AdminPort::open();
    let before = port.now();
    let now = told(&port.caller().get(paths::TEST_CLOCK).await);
    assert!(before <= now && now <= port.now());
    assert_eq!(port.moves(), 0);
}

#[tokio::test]
async fn it_moves_on_by_seconds_and_wakes_whoever_waits() {
    let port = AdminPort::open();
    let before = port.now();
    let now = told(&port.set(r#"{"advance": 3600}"#).await);
    assert!(now >= before + HOUR && now < before + 2 * HOUR);
    assert!(port.now() >= now);
    assert_eq!(port.moves(), 1);
}

#[tokio::test]
async fn it_moves_to_a_time() {
    let port = AdminPort::open();
    let noon = "2150-01-01T12:00:00Z".parse::<jiff::Timestamp>().unwrap().as_millisecond();
    let now = told(&port.set(r#"{"now": "2150-01-01T13:00:00+01:00"}"#).await);
    assert!(now >= noon && now < noon + HOUR);
    assert_eq!(port.moves(), 1);
}

#[tokio::test]
async fn it_does_not_go_back_or_out_of_the_calendar() {
    let port = AdminPort::open();
    for body in [r#"{"advance": -1}"#, r#"{"now": "2020-01-01T00:00:00Z"}"#] {
        refused(&port.set(body).await, StatusCode::BAD_REQUEST, "the clock never goes back");
    }
    for body in [r#"{"advance": 9223372036854775807}"#, r#"{"now": "9999-01-01T00:00:00Z"}"#] {
        refused(&port.set(body).await, StatusCode::BAD_REQUEST, "no further than 3000");
    }
    assert_eq!(port.moves(), 0);
}

#[tokio::test]
async fn what_cannot_be_read_is_told_what_to_send() {
    let port = AdminPort::open();
    for body in [
        "",
        "3600",
        "{}",
        "soon",
        r#"{"advance": "1h"}"#,
        r#"{"advance": 0.5}"#,
        r#"{"now": "tomorrow"}"#,
        r#"{"back": 1}"#,
        r#"{"advance": 1, "now": "2150-01-01T00:00:00Z"}"#,
    ] {
        refused(&port.set(body).await, StatusCode::BAD_REQUEST, r#"send {"advance": seconds}"#);
    }
    let long = format!(r#"{{"advance": 1{}}}"#, " ".repeat(2000));
    assert_eq!(port.set(&long).await.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(port.moves(), 0);
}

#[tokio::test]
async fn no_page_of_another_site_can_use_it() {
    let port = AdminPort::open();
    let program = port.caller();
    let before = port.now();
    let rebound = program.with("host", "evil.test:3020");
    refused(&rebound.get(paths::TEST_CLOCK).await, StatusCode::FORBIDDEN, "loopback");
    let pages = [
        rebound.with("origin", "http://evil.test:3020").with("sec-fetch-site", "same-origin"),
        program.with("origin", "https://evil.test").with("sec-fetch-site", "cross-site"),
        program.with("origin", "http://127.0.0.1:3000").with("sec-fetch-site", "same-site"),
        program.with("origin", "https://evil.test"),
        program.with("origin", "null"),
    ];
    for page in pages {
        let answer = page.post_json(paths::TEST_CLOCK, r#"{"advance": 3600}"#).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{answer:?}");
        assert_eq!(answer.header("access-control-allow-origin"), "");
    }
    // What a form can send anywhere without asking first.
    for kind in ["text/plain", "application/x-www-form-urlencoded", ""] {
        let form = program.with("content-type", kind);
        let answer = form.send("POST", paths::TEST_CLOCK, r#"{"advance": 3600}"#).await;
        refused(&answer, StatusCode::UNSUPPORTED_MEDIA_TYPE, "application/json");
    }
    assert!(port.now() < before + HOUR);
    assert_eq!(port.moves(), 0);
}

#[tokio::test]
async fn there_is_nothing_else() {
    let port = AdminPort::open();
    refused(&port.caller().get("/").await, StatusCode::NOT_FOUND, "nothing here");
    let answer = port.caller().send("DELETE", paths::TEST_CLOCK, "").await;
    assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED);
}
