//! What a program of before stored, and goes on storing while nodes are replaced one by one.

use std::str::FromStr;

use domain::{
    model::{
        CheckoutOptions, CheckoutSession, Collected, KeyDigest, Mode, Money, OrderId, Phase, SessionId,
        Subject,
    },
    ports::{Snapshot, Store},
};
use sqlx::{Connection, PgConnection, migrate::Migrator};
use store_postgres::{
    PostgresStore,
    testing::{Cluster, Database},
};

/// A database as the program of so many steps left it, and a connection to it.
pub(crate) async fn database_after(steps: usize) -> (Database<'static>, PgConnection) {
    let database = Cluster::shared().empty_database().await;
    let mut connection = PgConnection::connect(database.url()).await.unwrap();
    let steps = sqlx::migrate!().migrations[..steps].to_vec();
    let before = Migrator { migrations: steps.into(), ..Migrator::DEFAULT };
    before.run_direct(None, &mut connection, false).await.unwrap();
    (database, connection)
}

async fn first_database() -> (Database<'static>, PgConnection) {
    database_after(1).await
}

/// An id of that kind; the same for the same letter.
pub(crate) fn id<T: FromStr<Err: std::fmt::Debug>>(prefix: &str, letter: char) -> T {
    format!("{prefix}{}", letter.to_string().repeat(32)).parse().unwrap()
}

fn session_id(letter: char) -> SessionId {
    id("cs_test_", letter)
}

/// What the program of before writes for two lines.
fn lines(letter: char) -> String {
    let line = |letter: char, name: &str| {
        format!(
            r#"{{"id":"li_{}","name":"{name}","description":null,"images":["https://a.test/b.png"],"unit_amount":{{"minor":500,"currency":"EUR"}},"quantity":1}}"#,
            letter.to_string().repeat(32)
        )
    };
    // A NUL is nothing that JSONB takes.
    format!("[{},{}]", line(letter, r#"Tee \"grün\""#), line(letter.to_ascii_uppercase(), r"Cup\u0000"))
}

pub(crate) async fn run(connection: &mut PgConnection, sql: &'static str, values: &[&str]) {
    let mut statement = sqlx::query(sql);
    for value in values {
        statement = statement.bind((*value).to_owned());
    }
    statement.execute(connection).await.unwrap();
}

/// A session that was paid, its order, and the event that says so; all as the program of before.
async fn pay_as_before(connection: &mut PgConnection, letter: char) {
    let (session, order): (SessionId, OrderId) = (session_id(letter), id("ord_", letter));
    let merchant = format!("mer_{}", "m".repeat(32));
    let lines = lines(letter);
    run(
        connection,
        "INSERT INTO sessions (id, merchant_id, mode, phase, attempt_id, order_id, lines, amount, currency, capture,
             gateway_payment, success_url, cancel_url, client_reference_id, customer_email, locale, metadata,
             created_at, expires_at)
         VALUES ($1, $2, 'test', 'complete', NULL, $3, $4, 1000, 'EUR', 'automatic', 'pi_1', NULL, NULL, NULL,
             'ada@example.com', NULL, '{\"a\":\"b\"}', 7, 99)",
        &[session.as_str(), &merchant, order.as_str(), &lines],
    )
    .await;
    let told = format!(
        r#"{{"object":"session","session":{{"id":"{}","merchant":"{merchant}","mode":"test","phase":{{"complete":"{order}"}},"lines":{lines},"amount":{{"minor":1000,"currency":"EUR"}},"capture":"automatic","gateway_payment":"pi_1","success_url":null,"cancel_url":null,"client_reference_id":null,"customer_email":"ada@example.com","locale":null,"metadata":{{"a":"b"}},"created_at":"1970-01-01T00:00:00.007Z","expires_at":"1970-01-01T00:00:00.099Z"}},"order":null}}"#,
        session.as_str()
    );
    run(
        connection,
        "INSERT INTO events (id, merchant_id, mode, kind, session_id, subject, created_at)
         VALUES ($1, $2, 'test', 'checkout.session.completed', $3, $4, 9)",
        &[&format!("evt_{}", letter.to_string().repeat(32)), &merchant, session.as_str(), &told],
    )
    .await;
}

async fn fill(connection: &mut PgConnection) {
    let merchant = format!("mer_{}", "m".repeat(32));
    run(
        connection,
        "INSERT INTO merchants (id, name, late_payments, created_at) VALUES ($1, 'Tea', 'complete', 1)",
        &[&merchant],
    )
    .await;
    run(
        connection,
        "INSERT INTO api_keys (id, merchant_id, mode, name, digest, created_at)
         VALUES ($1, $2, 'test', 'till', decode(repeat('05', 32), 'hex'), 3)",
        &[&format!("key_{}", "k".repeat(32)), &merchant],
    )
    .await;
    pay_as_before(connection, 'p').await;
}

/// Reads back a session of before with all that is said of it.
async fn check(read: &mut dyn Snapshot, letter: char) -> CheckoutSession {
    let session = read.session(&session_id(letter)).await.unwrap().unwrap();
    assert_eq!(session.phase, Phase::Complete(id("ord_", letter)));
    let names: Vec<_> = session.lines.iter().map(|line| line.name.as_str()).collect();
    assert_eq!(names, ["Tee \"grün\"", "Cup\u{fffd}"]);
    assert_eq!((&session.options, &session.collected), (&CheckoutOptions::default(), &Collected::default()));
    for (line, letter) in session.lines.iter().zip([letter, letter.to_ascii_uppercase()]) {
        assert_eq!((&line.price, &line.product), (&id("price_", letter), &id("prod_", letter)));
        assert_eq!(line.unit_amount, Money::new(500, "EUR".parse().unwrap()));
        let price = read.price(&session.merchant, Mode::Test, &line.price).await.unwrap().unwrap();
        assert_eq!(
            (price.active, price.unit_amount, &price.product),
            (false, line.unit_amount, &line.product)
        );
        let product = read.product(&session.merchant, Mode::Test, &line.product).await.unwrap().unwrap();
        assert_eq!((product.active, &product.name, &product.images), (false, &line.name, &line.images));
        assert_eq!((price.created_at, product.created_at), (session.created_at, session.created_at));
    }
    let event = read.events(&session.id).await.unwrap().remove(0);
    assert_eq!(event.subject, Subject::Session { session: Box::new(session.clone()), order: None });
    session
}

#[tokio::test]
async fn what_the_first_program_stored_is_carried_over() {
    let (database, mut connection) = first_database().await;
    fill(&mut connection).await;
    let store = PostgresStore::open(database.url()).await.unwrap();
    store.migrate().await.unwrap();
    let mut read = store.snapshot().await.unwrap();
    check(read.as_mut(), 'p').await;

    let key = read.api_key(&KeyDigest::from_bytes([5; 32])).await.unwrap().unwrap();
    assert_eq!((&key.name, key.created_at.as_millisecond()), (&"till".to_owned(), 3));
    assert_eq!((key.scopes, key.allowed_networks), (None, vec![]));
    assert_eq!((key.expires_at, key.revoked_at, key.last_used_at), (None, None, None));
    assert_eq!(key.api_version, "2026-10-28.endive");
}

#[tokio::test]
async fn what_a_node_of_before_stores_afterwards_can_be_read() {
    let (database, mut connection) = first_database().await;
    fill(&mut connection).await;
    let store = PostgresStore::open(database.url()).await.unwrap();
    store.migrate().await.unwrap();
    pay_as_before(&mut connection, 'q').await;
    let mut read = store.snapshot().await.unwrap();
    let late = check(read.as_mut(), 'q').await;
    drop(read);

    // It changes nothing in what this program writes itself.
    let mut own = late;
    own.id = session_id('r');
    own.lines[0].price = id("price_", 'x');
    let mut work = store.begin().await.unwrap();
    work.add_session(&own).await.unwrap();
    work.commit().await.unwrap();
    assert_eq!(store.snapshot().await.unwrap().session(&own.id).await.unwrap(), Some(own));
}
