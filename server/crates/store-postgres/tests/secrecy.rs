//! The password in the database's URL. Alone in its process, because it listens to all that is logged.

#![expect(clippy::unwrap_used, reason = "in a test a panic is the report")]

use std::{
    io,
    sync::{Arc, Mutex},
    time::Duration,
};

use domain::{
    ports::Store,
    testing::{SeededRandom, a_merchant},
};
use store_postgres::{Limits, PostgresStore, testing::Cluster};
use tracing_subscriber::{filter::LevelFilter, fmt::MakeWriter};

const PASSWORD: &str = "correct-horse";

/// All that is logged, whoever logs it.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'log> MakeWriter<'log> for Log {
    type Writer = Self;

    fn make_writer(&'log self) -> Self {
        self.clone()
    }
}

#[tokio::test]
async fn a_password_is_neither_shown_nor_logged() {
    let log = Log::default();
    let subscriber =
        tracing_subscriber::fmt().with_max_level(LevelFilter::TRACE).with_writer(log.clone()).finish();
    tracing::subscriber::set_global_default(subscriber).unwrap();
    let database = Cluster::shared().database().await;
    let (server, name) = database.url().rsplit_once('/').unwrap();
    let server = server.replacen('@', &format!(":{PASSWORD}@"), 1);
    let limits = Limits { connection: Duration::from_secs(1), ..Limits::default() };

    for url in [
        format!("{server}/no_such_database"),
        format!("{server}/{name}?sslmode=sometimes"),
        format!("{server}/{name}?passwd={PASSWORD}"),
        format!("{server}/{name}?password={PASSWORD}&port=none"),
        format!("postgres://ada:{PASSWORD}@localhost:port/{name}"),
        format!("postgres://ada:{PASSWORD}@localhost:1/{name}"),
        format!("postgres://ada:{PASSWORD}@[::1/{name}"),
        format!("ada:{PASSWORD}@localhost/{name}"),
    ] {
        let Err(error) = PostgresStore::open_with(&url, &limits).await else { panic!("{url} was opened") };
        let shown = format!("{error} {error:?} {error:#?}");
        assert!(!shown.contains(PASSWORD), "{shown}");
    }
    let store = PostgresStore::open(&format!("{server}/{name}")).await.unwrap();
    let mut work = store.begin().await.unwrap();
    work.add_merchant(&a_merchant(&SeededRandom::new(1))).await.unwrap();
    work.commit().await.unwrap();
    store.close().await;

    let logged = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    assert!(logged.contains("INSERT INTO merchants"), "nothing was logged: {logged}");
    assert!(!logged.contains(PASSWORD), "{logged}");
}
