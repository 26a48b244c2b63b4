//! What pages say of themselves.

use axum::http::StatusCode;
use domain::{
    model::{Counted, Device, ErrorField, LastStep},
    usecases::{PAGE_NUMBERS_KEPT, forget_old, read_page_counts},
};
use jiff::{SignedDuration, tz::TimeZone};
use server::paths;

use crate::harness::TestServer;

const REPORT: &str = "device=desktop&left=paid&paint=120&pay_ready=800&wrong=email";

async fn path(server: &TestServer) -> String {
    format!("{}/timings", paths::checkout(&server.session().await.id))
}

/// All that is counted, as it is stored.
async fn counted(server: &TestServer) -> Vec<(Device, Counted, u64)> {
    server.page_tally.flush(&server.domain.ports).await.unwrap();
    let day = jiff::civil::date(2026, 7, 1);
    let today = server.domain.ports.clock.now().to_zoned(TimeZone::UTC).date();
    let counts = read_page_counts(&server.domain.ports, day, today).await.unwrap();
    counts.into_iter().map(|count| (count.device, count.counted, count.count)).collect()
}

#[tokio::test]
async fn a_report_becomes_counters() {
    let server = TestServer::start().await;
    let page = server.anon().with("sec-fetch-site", "same-origin");
    for _ in 0..2 {
        let path = path(&server).await;
        assert_eq!(page.send("POST", &path, REPORT).await.status, StatusCode::NO_CONTENT);
    }
    let counted = counted(&server).await;
    assert_eq!(counted.len(), 4);
    for expected in [Counted::Left(LastStep::Paid), Counted::Wrong(ErrorField::Email)] {
        assert!(counted.contains(&(Device::Desktop, expected, 2)), "{counted:?}");
    }
}

#[tokio::test]
async fn whoever_does_not_want_to_be_tracked_is_not_counted() {
    let server = TestServer::start().await;
    let path = path(&server).await;
    for wish in ["sec-gpc", "dnt"] {
        let answer = server.anon().with(wish, "1").send("POST", &path, REPORT).await;
        assert_eq!(answer.status, StatusCode::NO_CONTENT);
    }
    assert_eq!(counted(&server).await, []);
    server.anon().with("dnt", "0").send("POST", &path, REPORT).await;
    assert_eq!(counted(&server).await.len(), 4);
}

#[tokio::test]
async fn what_is_no_report_or_of_no_page_counts_nothing() {
    let server = TestServer::start().await;
    let path = path(&server).await;
    let of = |site: &str| server.anon().with("sec-fetch-site", site);
    assert_eq!(of("same-origin").send("POST", &path, "left=paid").await.status, StatusCode::BAD_REQUEST);
    assert_eq!(of("cross-site").send("POST", &path, REPORT).await.status, StatusCode::FORBIDDEN);
    let nothing = format!("/c/cs_test_{}/timings", "n".repeat(32));
    assert_eq!(of("same-origin").send("POST", &nothing, REPORT).await.status, StatusCode::NOT_FOUND);
    assert_eq!(counted(&server).await, []);
}

#[tokio::test]
async fn one_session_does_not_fill_the_counters() {
    let server = TestServer::start().await;
    let path = path(&server).await;
    let mut answers = Vec::new();
    for _ in 0..30 {
        answers.push(server.anon().send("POST", &path, REPORT).await.status);
    }
    assert_eq!(answers.iter().filter(|status| **status == StatusCode::NO_CONTENT).count(), 20);
    assert_eq!(answers.last(), Some(&StatusCode::TOO_MANY_REQUESTS));
    let counted = counted(&server).await;
    assert!(counted.iter().all(|(_, _, count)| *count == 20), "{counted:?}");
}

#[tokio::test]
async fn counters_are_kept_for_ninety_days() {
    let server = TestServer::start().await;
    let path = path(&server).await;
    server.anon().send("POST", &path, REPORT).await;
    assert_eq!(counted(&server).await.len(), 4);
    server.clock().advance(PAGE_NUMBERS_KEPT);
    forget_old(&server.domain.ports).await.unwrap();
    assert_eq!(counted(&server).await.len(), 4);
    server.clock().advance(SignedDuration::from_hours(24));
    forget_old(&server.domain.ports).await.unwrap();
    assert_eq!(counted(&server).await, []);
}
