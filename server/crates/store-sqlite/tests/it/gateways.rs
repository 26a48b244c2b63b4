//! What was stored before anything said which gateway it is of.

use domain::{
    model::{MerchantId, Mode, Notice, NoticeState, NoticeSubject, SessionId},
    ports::Store,
};
use jiff::Timestamp;
use rusqlite::{Connection, params};
use store_sqlite::SqliteStore;
use tempfile::TempDir;

use crate::schema::{file_after, id, open};

fn session_id(mode: Mode) -> SessionId {
    id(&format!("cs_{}_", mode.name()), 's')
}

/// What the gateway of that mode told; `letter` and `event` are its id and what the gateway calls it.
fn notice(mode: Mode, letter: char, event: &str, state: NoticeState) -> Notice {
    Notice {
        id: id("ntc_", letter),
        mode,
        gateway: if mode == Mode::Live { "stripe" } else { "sandbox" }.parse().unwrap(),
        gateway_event: event.to_owned(),
        kind: format!("payment_intent.{}", state.name()),
        subject: NoticeSubject::Payment { payment: "pi_1".parse().unwrap(), session: Some(session_id(mode)) },
        state,
        received_at: Timestamp::from_millisecond(11).unwrap(),
    }
}

/// In both modes the same events.
fn notices() -> Vec<Notice> {
    vec![
        notice(Mode::Test, 'a', "evt_1", NoticeState::Pending),
        notice(Mode::Live, 'b', "evt_1", NoticeState::Pending),
        notice(Mode::Test, 'c', "evt_2", NoticeState::Applied),
        notice(Mode::Live, 'd', "evt_2", NoticeState::Foreign),
    ]
}

fn fill(connection: &Connection) {
    let merchant: MerchantId = id("mer_", 'a');
    connection
        .execute("INSERT INTO merchants (id, name, created_at) VALUES (?, 'Tea', 1)", [merchant.as_str()])
        .unwrap();
    for mode in [Mode::Test, Mode::Live] {
        connection
            .execute(
                "INSERT INTO sessions (id, merchant_id, mode, phase, lines, amount, currency, capture, metadata,
                     options, collected, created_at, expires_at)
                 VALUES (?, ?, ?, 'open', '[]', 1000, 'EUR', 'automatic', '{}', '{}', '{}', 7, 99)",
                [session_id(mode).as_str(), merchant.as_str(), mode.name()],
            )
            .unwrap();
    }
    for notice in notices() {
        connection
            .execute(
                "INSERT INTO notices (id, mode, gateway_event, kind, object, subject, state, received_at)
                 VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                params![
                    notice.id.as_str(),
                    notice.mode.name(),
                    notice.gateway_event,
                    notice.kind,
                    notice.subject.object(),
                    serde_json::to_string(&notice.subject).unwrap(),
                    notice.state.name(),
                    notice.received_at.as_millisecond(),
                ],
            )
            .unwrap();
    }
}

/// A file of the program of the third step, brought up to date.
async fn carried_over() -> (TempDir, SqliteStore) {
    let (folder, connection) = file_after(3).await;
    fill(&connection);
    drop(connection);
    let store = open(folder.path()).await;
    store.migrate().await.unwrap();
    (folder, store)
}

#[tokio::test]
async fn rows_of_before_are_of_the_gateway_of_their_mode() {
    let (_folder, store) = carried_over().await;
    let mut read = store.snapshot().await.unwrap();
    assert_eq!(read.merchants().await.unwrap().remove(0).gateway.as_str(), "sandbox");
    for (mode, name) in [(Mode::Test, "sandbox"), (Mode::Live, "stripe")] {
        let session = read.session(&session_id(mode)).await.unwrap().unwrap();
        assert_eq!(session.gateway.as_str(), name);
        assert_eq!(read.disputes(&session.id).await.unwrap(), []);
        assert_eq!(read.fraud_warnings(&session.id).await.unwrap(), []);
    }
    for notice in notices() {
        assert_eq!(read.notice(&notice.id).await.unwrap(), Some(notice));
    }
}

#[tokio::test]
async fn what_a_gateway_told_before_is_known_of_it_alone() {
    let (_folder, store) = carried_over().await;
    let mut work = store.begin().await.unwrap();
    for (letter, told) in ('m'..).zip(notices()) {
        let again = Notice { id: id("ntc_", letter), ..told };
        assert!(!work.add_notice(&again, false).await.unwrap(), "{again:?}");
        let renamed = Notice { gateway_event: format!("evt_{letter}"), ..again.clone() };
        assert!(!work.add_notice(&renamed, true).await.unwrap(), "{renamed:?}");
        let elsewhere = Notice { gateway: "other".parse().unwrap(), ..again };
        assert!(work.add_notice(&elsewhere, true).await.unwrap(), "{elsewhere:?}");
    }
    work.commit().await.unwrap();
}
