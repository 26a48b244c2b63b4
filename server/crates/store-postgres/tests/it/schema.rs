//! The schema: who makes it, and who is refused.

use domain::{
    model::Mode,
    ports::Store,
    testing::{SeededRandom, an_attempt, an_order},
};
use futures::future::join_all;
use jiff::Timestamp;
use sqlx::{Connection, PgConnection};
use store_postgres::{
    Limits, PostgresStore, SchemaError,
    testing::{Cluster, Database},
};

use crate::{session_in, trouble};

async fn refusal(store: &PostgresStore) -> SchemaError {
    *trouble(store.check_schema().await).downcast_ref().unwrap()
}

async fn held_advisory_locks(database: &Database<'_>) -> i64 {
    let mut connection = PgConnection::connect(database.url()).await.unwrap();
    let count = sqlx::query_scalar(
        "SELECT count(*) FROM pg_locks JOIN pg_database ON oid = database
         WHERE locktype = 'advisory' AND datname = current_database()",
    );
    count.fetch_one(&mut connection).await.unwrap()
}

#[tokio::test]
async fn opening_changes_nothing_and_migrating_brings_it_up_to_date() {
    let database = Cluster::shared().empty_database().await;
    let store = PostgresStore::open(database.url()).await.unwrap();
    assert_eq!(refusal(&store).await, SchemaError::Behind);
    assert_eq!(refusal(&store).await, SchemaError::Behind, "looking made it");
    store.migrate().await.unwrap();
    store.check_schema().await.unwrap();
    store.migrate().await.unwrap();
    store.check_schema().await.unwrap();
}

#[tokio::test]
async fn programs_that_migrate_at_once_wait_for_each_other() {
    let database = Cluster::shared().empty_database().await;
    let stores = join_all((0..8).map(|_| PostgresStore::open(database.url()))).await;
    let stores: Vec<_> = stores.into_iter().map(Result::unwrap).collect();
    for done in join_all(stores.iter().map(PostgresStore::migrate)).await {
        done.unwrap();
    }
    stores[0].check_schema().await.unwrap();
}

#[tokio::test]
async fn a_schema_with_a_step_missing_is_behind() {
    let database = Cluster::shared().database().await;
    let store = PostgresStore::open(database.url()).await.unwrap();
    database.run("DELETE FROM _sqlx_migrations").await;
    let refusal = refusal(&store).await;
    assert_eq!(refusal, SchemaError::Behind);
    assert!(refusal.to_string().contains("counterfoil migrate"), "{refusal}");
}

#[tokio::test]
async fn a_schema_of_a_later_program_is_refused_and_left_alone() {
    let database = Cluster::shared().database().await;
    let store = PostgresStore::open(database.url()).await.unwrap();
    database
        .run(
            "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
             VALUES (9999, 'later', true, '', 1)",
        )
        .await;
    let refusal = refusal(&store).await;
    assert_eq!(refusal, SchemaError::Ahead(9999));
    assert!(refusal.to_string().contains("newer than this program"), "{refusal}");
    let refused = trouble(store.migrate().await);
    assert_eq!(refused.downcast_ref(), Some(&SchemaError::Ahead(9999)));
    assert_eq!(held_advisory_locks(&database).await, 0, "nobody else could migrate");
}

#[tokio::test]
async fn a_schema_of_another_program_is_refused() {
    let database = Cluster::shared().database().await;
    let store = PostgresStore::open(database.url()).await.unwrap();
    database.run("UPDATE _sqlx_migrations SET checksum = '\\x00' WHERE version = 1").await;
    assert_eq!(refusal(&store).await, SchemaError::Foreign(1));
    let refused = trouble(store.migrate().await);
    assert_eq!(refused.downcast_ref(), Some(&SchemaError::Foreign(1)));
}

#[tokio::test]
async fn a_migration_that_fails_leaves_nothing_behind() {
    let database = Cluster::shared().empty_database().await;
    let store = PostgresStore::open(database.url()).await.unwrap();
    database.run("CREATE TABLE events (in_the_way TEXT)").await;
    let why = trouble(store.migrate().await).to_string();
    assert!(why.contains("\"events\" already exists"), "{why}");
    assert_eq!(refusal(&store).await, SchemaError::Behind);
    assert_eq!(held_advisory_locks(&database).await, 0, "nobody else could migrate");
    database.run("DROP TABLE events").await;
    store.migrate().await.unwrap();
    store.check_schema().await.unwrap();
}

/// While many nodes are replaced one by one, the old ones run on the new schema.
#[tokio::test]
async fn a_running_node_reads_on_after_columns_were_added() {
    let database = Cluster::shared().database().await;
    // One connection, so that its prepared statements are the ones that are used again.
    let store = PostgresStore::open_with(database.url(), &Limits { connections: 1, ..Limits::default() })
        .await
        .unwrap();
    let session = session_in(&store).await;
    let random = SeededRandom::new(3);
    let mut work = store.begin().await.unwrap();
    work.add_attempt(&an_attempt(&random, &session)).await.unwrap();
    work.add_order(&an_order(&random, &session)).await.unwrap();
    work.commit().await.unwrap();

    for migrated in [false, true] {
        if migrated {
            for table in ["merchants", "api_keys", "sessions", "attempts", "orders", "events"] {
                database.run(&format!("ALTER TABLE {table} ADD COLUMN later TEXT")).await;
            }
        }
        let mut read = store.begin().await.unwrap();
        assert_eq!(read.lock_session(&session.id).await.unwrap(), Some(session.clone()));
        assert_eq!(read.merchants().await.unwrap().len(), 1);
        assert_eq!(read.attempts_due(Mode::Test, Timestamp::MAX, 9).await.unwrap().len(), 1);
        assert!(read.order(&session.id).await.unwrap().is_some());
        assert_eq!(read.events(&session.id).await.unwrap(), []);
    }
}
