//! Bringing a file up to date, with what is in it.

use std::{error::Error as _, path::Path, sync::Arc};

use domain::{
    model::{
        AttemptId, AttemptState, CaptureMethod, CheckoutOptions, Collected, EventKind, Funds, KeyDigest,
        LatePayments, MerchantId, Mode, OrderId, Phase, SessionId, Subject, Task,
    },
    ports::{Store, StoreError},
    testing::{Harness, the_gateway},
    usecases::choose_gateway,
};
use rusqlite::Connection;
use sqlx::{ConnectOptions as _, Connection as _, migrate::Migrator, sqlite::SqliteConnectOptions};
use store_sqlite::{SchemaError, SqliteStore};
use tempfile::TempDir;

/// Noon on 1 July 2026 (UTC) and some milliseconds.
const PAID_AT: i64 = 1_782_907_200_123;

/// A file as the program of so many steps left it.
pub(crate) async fn file_after(steps: usize) -> (TempDir, Connection) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("counterfoil.db");
    let options = SqliteConnectOptions::new().filename(&file).create_if_missing(true);
    let mut connection = options.connect().await.unwrap();
    let steps = sqlx::migrate!().migrations[..steps].to_vec();
    let before = Migrator { migrations: steps.into(), ..Migrator::DEFAULT };
    before.run(&mut connection).await.unwrap();
    connection.close().await.unwrap();
    (folder, Connection::open(file).unwrap())
}

async fn first_file() -> (TempDir, Connection) {
    file_after(1).await
}

pub(crate) async fn open(folder: &Path) -> SqliteStore {
    SqliteStore::open(&folder.join("counterfoil.db")).await.unwrap()
}

/// An id of that kind; the same for the same letter.
pub(crate) fn id<T: std::str::FromStr<Err: std::fmt::Debug>>(prefix: &str, letter: char) -> T {
    format!("{prefix}{}", letter.to_string().repeat(32)).parse().unwrap()
}

fn session(letter: char) -> SessionId {
    id("cs_test_", letter)
}

/// A merchant with a session that was paid, one that has expired, and one that is being paid.
fn fill(connection: &Connection) {
    let merchant: MerchantId = id("mer_", 'a');
    let merchant = merchant.as_str();
    let insert = |sql: &str, values: &[&dyn rusqlite::ToSql]| connection.execute(sql, values).unwrap();
    insert("INSERT INTO merchants VALUES (?, 'Tea', 1)", &[&merchant]);
    let (order, attempt): (OrderId, AttemptId) = (id("ord_", 'o'), id("att_", 'c'));
    insert(
        "INSERT INTO api_keys VALUES (?, ?, 'test', 'till', ?, 3)",
        &[&format!("key_{}", "k".repeat(32)), &merchant, &[5_u8; 32]],
    );
    for (letter, phase, attempt, order) in [
        ('p', "complete", None, Some(order.as_str())),
        ('e', "expired", None, None),
        ('c', "confirming", Some(attempt.as_str()), None),
    ] {
        let session = session(letter);
        // Two lines, to see that they stay in their order.
        let line = |letter: char, name: &str| {
            format!(
                r#"{{"id":"li_{}","name":"{name}","description":null,"images":["https://a.test/b.png"],
                    "unit_amount":{{"minor":500,"currency":"EUR"}},"quantity":1}}"#,
                letter.to_string().repeat(32)
            )
        };
        let lines =
            format!("[{},{}]", line(letter, r#"Tee \"grün\""#), line(letter.to_ascii_uppercase(), "Cup"));
        insert(
            "INSERT INTO sessions (id, merchant_id, mode, phase, attempt_id, order_id, lines, amount, currency,
                 gateway_payment, customer_email, metadata, created_at, expires_at)
             VALUES (?, ?, 'test', ?, ?, ?, ?, 1000, 'EUR', 'pi_1', 'ada@example.com', '{\"a\":\"b\"}', 7, 99)",
            &[&session.as_str(), &merchant, &phase, &attempt, &order, &lines],
        );
    }
    insert(
        "INSERT INTO attempts (id, session_id, token, idempotency_key, state, created_at, next_try_at, tries)
         VALUES (?, ?, 'pm_1', 'key', 'in_flight', 8, 45, 1)",
        &[&attempt.as_str(), &session('c').as_str()],
    );
    insert(
        "INSERT INTO orders VALUES (?, ?, ?, 1000, 'EUR', 'pi_1',
             '{\"brand\":\"visa\",\"last_four\":\"4242\",\"expiry_month\":12,\"expiry_year\":2034}', ?)",
        &[&order.as_str(), &session('p').as_str(), &merchant, &PAID_AT],
    );
    for (letter, kind) in [('p', "checkout.session.completed"), ('e', "checkout.session.expired")] {
        insert(
            "INSERT INTO events (id, merchant_id, mode, kind, session_id, created_at) VALUES (?, ?, 'test', ?, ?, 9)",
            &[&format!("evt_{}", letter.to_string().repeat(32)), &merchant, &kind, &session(letter).as_str()],
        );
    }
}

#[tokio::test]
async fn what_the_first_program_stored_is_carried_over() {
    let (folder, connection) = first_file().await;
    fill(&connection);
    drop(connection);
    let store = open(folder.path()).await;
    store.migrate().await.unwrap();
    let mut read = store.snapshot().await.unwrap();

    let merchant = read.merchants().await.unwrap().remove(0);
    assert_eq!(merchant.late_payments, LatePayments::Complete);
    let paid = read.session(&session('p')).await.unwrap().unwrap();
    assert_eq!((paid.capture, &paid.phase), (CaptureMethod::Automatic, &Phase::Complete(id("ord_", 'o'))));
    let names: Vec<_> = paid.lines.iter().map(|line| line.name.as_str()).collect();
    assert_eq!(names, ["Tee \"grün\"", "Cup"]);
    assert_eq!((&paid.options, &paid.collected), (&CheckoutOptions::default(), &Collected::default()));
    assert_eq!((&paid.payment_link, &paid.recovered_from), (&None, &None));
    let order = read.order(&paid.id).await.unwrap().unwrap();
    assert_eq!(order.funds, Funds::Captured { amount: paid.amount });
    assert_eq!((order.paid_at.as_millisecond(), order.gateway_charge.as_ref()), (PAID_AT, None));
    assert_eq!(order.card.as_ref().unwrap().last_four, "4242");

    let event = read.events(&paid.id).await.unwrap().remove(0);
    assert_eq!(event.kind, EventKind::SessionCompleted);
    let told = Subject::Session { session: Box::new(paid), order: Some(Box::new(order)) };
    assert_eq!(event.subject, told);
    let expired = read.session(&session('e')).await.unwrap().unwrap();
    let event = read.events(&expired.id).await.unwrap().remove(0);
    assert_eq!(event.subject, Subject::Session { session: Box::new(expired), order: None });
}

/// What a line of before costs and sells can be asked for, and sold no more.
#[tokio::test]
async fn what_the_first_program_sold_has_prices_and_products() {
    let (folder, connection) = first_file().await;
    fill(&connection);
    drop(connection);
    let store = open(folder.path()).await;
    store.migrate().await.unwrap();
    let mut read = store.snapshot().await.unwrap();

    let paid = read.session(&session('p')).await.unwrap().unwrap();
    for (line, letter) in paid.lines.iter().zip(['p', 'P']) {
        assert_eq!((&line.price, &line.product), (&id("price_", letter), &id("prod_", letter)));
        let price = read.price(&paid.merchant, Mode::Test, &line.price).await.unwrap().unwrap();
        assert_eq!(
            (price.active, price.unit_amount, &price.product),
            (false, line.unit_amount, &line.product)
        );
        let product = read.product(&paid.merchant, Mode::Test, &line.product).await.unwrap().unwrap();
        assert_eq!((product.active, &product.name, &product.images), (false, &line.name, &line.images));
        assert_eq!((price.created_at, product.created_at), (paid.created_at, paid.created_at));
    }
}

#[tokio::test]
async fn the_first_programs_keys_open_everything() {
    let (folder, connection) = first_file().await;
    fill(&connection);
    drop(connection);
    let store = open(folder.path()).await;
    store.migrate().await.unwrap();
    let mut read = store.snapshot().await.unwrap();
    let key = read.api_key(&KeyDigest::from_bytes([5; 32])).await.unwrap().unwrap();
    assert_eq!((&key.name, key.created_at.as_millisecond()), (&"till".to_owned(), 3));
    assert_eq!((key.scopes, key.allowed_networks), (None, vec![]));
    assert_eq!((key.expires_at, key.revoked_at, key.last_used_at), (None, None, None));
    assert_eq!(key.api_version, "2026-10-28.endive");
}

#[tokio::test]
async fn a_file_whose_rows_refer_to_nothing_is_left_alone() {
    let (folder, connection) = first_file().await;
    fill(&connection);
    connection.pragma_update(None, "foreign_keys", false).unwrap();
    connection.execute("DELETE FROM merchants", []).unwrap();
    drop(connection);
    let refused = refusal(open(folder.path()).await.migrate().await);
    assert!(matches!(refused, SchemaError::Strays(strays) if strays > 0), "{refused:?}");
    let file = Connection::open(folder.path().join("counterfoil.db")).unwrap();
    let steps = file.query_row("SELECT count(*) FROM _sqlx_migrations", [], |row| row.get(0));
    assert_eq!(steps, Ok(1));
}

#[tokio::test]
async fn what_the_first_program_had_still_to_do_is_a_job() {
    let (folder, connection) = first_file().await;
    fill(&connection);
    drop(connection);
    let store = open(folder.path()).await;
    store.migrate().await.unwrap();
    let mut read = store.snapshot().await.unwrap();

    let attempt = read.attempt(&id("att_", 'c')).await.unwrap().unwrap();
    assert_eq!((attempt.state.clone(), attempt.tries), (AttemptState::InFlight, 1));
    let resume = read.job(&Task::ResumePayment(attempt.id)).await.unwrap().unwrap();
    assert_eq!((resume.mode, resume.run_at.as_millisecond(), resume.tries), (Mode::Test, 45, 0));
    let expire = read.job(&Task::ExpireSession(session('c'))).await.unwrap().unwrap();
    assert_eq!(expire.run_at.as_millisecond(), 99);
    for ended in ['p', 'e'] {
        assert_eq!(read.job(&Task::ExpireSession(session(ended))).await.unwrap(), None);
    }
    assert_eq!(read.next_job_at(Mode::Test).await.unwrap(), Some(resume.run_at));
}

/// What was carried over can be worked with: nothing refers to a table that is gone.
#[tokio::test]
async fn a_file_that_was_carried_over_can_be_used() {
    let (folder, connection) = first_file().await;
    fill(&connection);
    drop(connection);
    let store = open(folder.path()).await;
    store.migrate().await.unwrap();
    let harness = Harness::on(Arc::new(store));
    // As a server does when it starts.
    let merchant = harness.merchant().await.id;
    choose_gateway(&harness.ports, &merchant, &the_gateway()).await.unwrap();
    let session = harness.open().await;
    harness.pay(&session.id, "pm_2").await.unwrap();
    assert!(harness.order(&session.id).await.is_some());
    let file = Connection::open(folder.path().join("counterfoil.db")).unwrap();
    let broken = file.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0));
    assert_eq!(broken, Ok(0));
}

#[tokio::test]
async fn migrating_twice_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path()).await;
    store.migrate().await.unwrap();
    let harness = Harness::on(Arc::new(store.clone()));
    let session = harness.open().await;
    store.migrate().await.unwrap();
    assert_eq!(harness.session(&session.id).await, session);
}

#[tokio::test]
async fn programs_that_start_at_once_migrate_once() {
    let folder = tempfile::tempdir().unwrap();
    let (first, second) = (open(folder.path()).await, open(folder.path()).await);
    let done = tokio::join!(first.migrate(), second.migrate(), first.migrate(), second.migrate());
    assert!(matches!(done, (Ok(()), Ok(()), Ok(()), Ok(()))), "{done:?}");
}

fn refusal(refused: Result<(), StoreError>) -> SchemaError {
    let error = refused.unwrap_err();
    *error.source().unwrap().downcast_ref().unwrap()
}

#[tokio::test]
async fn a_schema_of_a_newer_program_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path()).await;
    store.migrate().await.unwrap();
    let file = Connection::open(folder.path().join("counterfoil.db")).unwrap();
    let newer = "INSERT INTO _sqlx_migrations VALUES (9999, 'later', CURRENT_TIMESTAMP, TRUE, x'00', 1)";
    file.execute(newer, []).unwrap();
    assert_eq!(refusal(store.migrate().await), SchemaError::Ahead(9999));
}

#[tokio::test]
async fn a_schema_of_another_program_is_refused() {
    let (folder, file) = first_file().await;
    file.execute("UPDATE _sqlx_migrations SET checksum = x'00'", []).unwrap();
    assert_eq!(refusal(open(folder.path()).await.migrate().await), SchemaError::Foreign(1));
}
