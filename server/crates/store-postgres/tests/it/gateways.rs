//! What was stored before anything said which gateway it is of, and what nodes of before go on storing.

use domain::{
    model::{MerchantId, Mode, Notice, NoticeState, NoticeSubject, SessionId},
    ports::{Snapshot, Store},
};
use jiff::Timestamp;
use sqlx::PgConnection;
use store_postgres::PostgresStore;

use crate::upgrade::{database_after, id, run};

const MODES: [(Mode, &str); 2] = [(Mode::Test, "sandbox"), (Mode::Live, "stripe")];

fn merchant_id(letter: char) -> MerchantId {
    id("mer_", letter)
}

fn session_id(mode: Mode, letter: char) -> SessionId {
    id(&format!("cs_{}_", mode.name()), letter)
}

/// What the gateways of both modes told: the same event in both.
fn notices(letter: char) -> [Notice; 2] {
    let ids = [letter, letter.to_ascii_uppercase()];
    [0, 1].map(|place| {
        let (mode, gateway) = MODES[place];
        Notice {
            id: id("ntc_", ids[place]),
            mode,
            gateway: gateway.parse().unwrap(),
            gateway_event: format!("evt_{letter}"),
            kind: "payment_intent.succeeded".to_owned(),
            subject: NoticeSubject::Payment {
                payment: format!("pi_{letter}").parse().unwrap(),
                session: Some(session_id(mode, letter)),
            },
            state: NoticeState::Pending,
            received_at: Timestamp::from_millisecond(11).unwrap(),
        }
    })
}

/// A merchant, a session of each mode, and what was told of both; all as the program of before.
async fn write_as_before(connection: &mut PgConnection, letter: char) {
    let merchant = merchant_id(letter);
    run(
        connection,
        "INSERT INTO merchants (id, name, late_payments, created_at) VALUES ($1, 'Tea', 'complete', 1)",
        &[merchant.as_str()],
    )
    .await;
    for (mode, _) in MODES {
        run(
            connection,
            "INSERT INTO sessions (id, merchant_id, mode, phase, attempt_id, order_id, lines, amount, currency,
                 capture, gateway_payment, success_url, cancel_url, client_reference_id, customer_email, locale,
                 metadata, options, collected, payment_link_id, recovered_from, created_at, expires_at)
             VALUES ($1, $2, $3, 'open', NULL, NULL, '[]', 1000, 'EUR', 'automatic', NULL, NULL, NULL, NULL, NULL,
                 NULL, '{}', '{}', '{}', NULL, NULL, 7, 99)",
            &[session_id(mode, letter).as_str(), merchant.as_str(), mode.name()],
        )
        .await;
    }
    for notice in notices(letter) {
        run(
            connection,
            "INSERT INTO notices (id, mode, gateway_event, kind, object, subject, state, received_at)
             SELECT $1, $2, $3, $4, $5, $6, 'pending', 11
             WHERE NOT EXISTS (SELECT FROM notices
                 WHERE mode = $2 AND kind = $4 AND object = $5 AND state = 'pending')
             ON CONFLICT DO NOTHING",
            &[
                notice.id.as_str(),
                notice.mode.name(),
                &notice.gateway_event,
                &notice.kind,
                notice.subject.object(),
                &serde_json::to_string(&notice.subject).unwrap(),
            ],
        )
        .await;
    }
}

/// Reads that back.
async fn check(read: &mut dyn Snapshot, letter: char) {
    let merchant = read.merchant(&merchant_id(letter)).await.unwrap().unwrap();
    assert_eq!(merchant.gateway.as_str(), "sandbox");
    for (mode, gateway) in MODES {
        let session = read.session(&session_id(mode, letter)).await.unwrap().unwrap();
        assert_eq!(session.gateway.as_str(), gateway);
    }
    for notice in notices(letter) {
        assert_eq!(read.notice(&notice.id).await.unwrap(), Some(notice));
    }
}

#[tokio::test]
async fn rows_of_before_are_of_the_gateway_of_their_mode() {
    let (database, mut connection) = database_after(2).await;
    write_as_before(&mut connection, 'a').await;
    let store = PostgresStore::open(database.url()).await.unwrap();
    store.migrate().await.unwrap();
    check(store.snapshot().await.unwrap().as_mut(), 'a').await;

    // While nodes are replaced one by one.
    write_as_before(&mut connection, 'b').await;
    check(store.snapshot().await.unwrap().as_mut(), 'b').await;
}

#[tokio::test]
async fn what_a_gateway_told_before_is_known_of_it_alone() {
    let (database, mut connection) = database_after(2).await;
    write_as_before(&mut connection, 'a').await;
    let store = PostgresStore::open(database.url()).await.unwrap();
    store.migrate().await.unwrap();
    let mut work = store.begin().await.unwrap();
    for (letter, told) in ('m'..).zip(notices('a')) {
        let again = Notice { id: id("ntc_", letter), ..told };
        assert!(!work.add_notice(&again, false).await.unwrap(), "{again:?}");
        let renamed = Notice { gateway_event: format!("evt_{letter}"), ..again.clone() };
        assert!(!work.add_notice(&renamed, false).await.unwrap(), "{renamed:?}");
        let elsewhere = Notice { gateway: "other".parse().unwrap(), ..again };
        assert!(work.add_notice(&elsewhere, true).await.unwrap(), "{elsewhere:?}");
    }
    work.commit().await.unwrap();
}
