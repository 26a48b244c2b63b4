//! From a URL to a pool of connections that give up in time.

use std::time::Duration;

use domain::ports::StoreError;
use sqlx::{
    AssertSqlSafe, ConnectOptions, Connection, Executor, PgConnection, PgPool,
    postgres::{PgConnectOptions, PgPoolOptions},
};
use thiserror::Error;
use url::Url;

use crate::error::{in_time, unavailable};

/// How much of the database one process takes, and how long it waits.
///
/// The waits are in an order: a node that died in the middle of a unit of work loses its locks before
/// those who wait for them give up, and the database gives up on a statement before we give up on
/// the database.
#[derive(Debug, Clone)]
pub struct Limits {
    /// Connections at most. PostgreSQL gives 100 to all processes together if it is not told
    /// otherwise.
    pub connections: u32,
    /// How long to wait for one of them.
    pub connection: Duration,
    /// How long a unit of work may lie idle before PostgreSQL undoes it and frees what it locked.
    pub idle_in_transaction: Duration,
    /// How long to wait for somebody else's lock.
    pub lock: Duration,
    /// How long one statement may take.
    pub statement: Duration,
    /// How long to wait for any answer before the connection is given up for dead.
    pub answer: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connections: 16,
            connection: Duration::from_secs(10),
            idle_in_transaction: Duration::from_secs(5),
            lock: Duration::from_secs(10),
            statement: Duration::from_secs(15),
            answer: Duration::from_secs(20),
        }
    }
}

/// Why a database's URL cannot be used. The URL itself is not repeated: it may have a password in it.
#[derive(Debug, Error)]
pub enum UrlError {
    /// It cannot be read at all.
    #[error("the database's URL cannot be read: {0}")]
    Form(url::ParseError),
    /// It is somebody else's.
    #[error("the database's URL must begin with postgres:// or postgresql://")]
    Scheme,
    /// A misspelt parameter would be passed over, and it might be the one that asks for encryption.
    #[error("the database's URL has a parameter {0:?}, and there is none of that name")]
    Parameter(String),
    /// A value cannot be read.
    #[error("the database's URL cannot be used: {0}")]
    Value(sqlx::Error),
}

/// The parameters that are understood.
const PARAMETERS: [&str; 12] = [
    "application_name",
    "dbname",
    "host",
    "hostaddr",
    "options",
    "password",
    "port",
    "sslcert",
    "sslkey",
    "sslmode",
    "sslrootcert",
    "user",
];

/// Reads a URL.
pub(crate) fn options(url: &str) -> Result<PgConnectOptions, UrlError> {
    let url: Url = url.parse().map_err(UrlError::Form)?;
    if !matches!(url.scheme(), "postgres" | "postgresql") {
        return Err(UrlError::Scheme);
    }
    if let Some((unknown, _)) = url.query_pairs().find(|(name, _)| !PARAMETERS.contains(&name.as_ref())) {
        return Err(UrlError::Parameter(unknown.into_owned()));
    }
    let options = PgConnectOptions::from_url(&url).map_err(UrlError::Value)?;
    Ok(match options.get_application_name() {
        Some(_) => options,
        None => options.application_name("counterfoil"),
    })
}

/// Why there is no connection.
#[derive(Debug, Error)]
#[error("no connection to PostgreSQL as {user} at {host}:{port}: {why}")]
struct Unreachable {
    user: String,
    host: String,
    port: u16,
    why: sqlx::Error,
}

/// Connects and hangs up, to learn at once and in plain words what is wrong: the pool tries until
/// its time is over, and then knows only that.
pub(crate) async fn try_once(options: &PgConnectOptions, limits: &Limits) -> Result<(), StoreError> {
    let connecting = async { PgConnection::connect_with(options).await?.close().await };
    in_time(limits.connection, connecting).await.map_err(|why| {
        let host = match options.get_socket() {
            Some(folder) => folder.display().to_string(),
            None => options.get_host().to_owned(),
        };
        let user = options.get_username().to_owned();
        unavailable(Unreachable { user, host, port: options.get_port(), why })
    })
}

/// A pool that connects when it is used.
pub(crate) fn pool(options: PgConnectOptions, limits: &Limits) -> PgPool {
    let Limits { connections, connection, answer, .. } = *limits;
    let settings = settings(limits);
    PgPoolOptions::new()
        .max_connections(connections)
        .acquire_timeout(connection)
        .after_connect(move |connection, _| {
            let settings = AssertSqlSafe(settings.clone());
            Box::pin(async move { connection.execute(settings).await.map(drop) })
        })
        .after_release(move |connection, _| {
            // Also carries the rollback of what was dropped. A connection that says nothing more
            // must not take its place in the pool with it.
            Box::pin(async move { in_time(answer, connection.ping()).await.map(|()| true) })
        })
        .connect_lazy_with(options)
}

/// What every connection begins with. (Not in the start-up packet: poolers in between refuse that.)
fn settings(limits: &Limits) -> String {
    let Limits { idle_in_transaction, lock, statement, .. } = *limits;
    format!(
        "SET idle_in_transaction_session_timeout = {}; SET lock_timeout = {}; SET statement_timeout = {};
         -- A commit that was answered for must outlive a power cut: money is in it.
         SELECT set_config('synchronous_commit', 'on', false)
         WHERE current_setting('synchronous_commit') = 'off'",
        idle_in_transaction.as_millis(),
        lock.as_millis(),
        statement.as_millis(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Cluster;

    #[tokio::test]
    async fn a_connection_begins_with_its_limits_and_durable_commits() {
        let database = Cluster::shared().empty_database().await;
        let name = database.url().rsplit('/').next().expect("a name");
        database.run(&format!("ALTER DATABASE {name} SET synchronous_commit = off")).await;
        let limits = Limits { lock: Duration::from_millis(1234), ..Limits::default() };
        let pool = pool(options(database.url()).expect("a valid URL"), &limits);
        for (setting, expected) in [
            ("synchronous_commit", "on"),
            ("lock_timeout", "1234ms"),
            ("statement_timeout", "15s"),
            ("idle_in_transaction_session_timeout", "5s"),
            ("application_name", "counterfoil"),
        ] {
            let query = sqlx::query_scalar("SELECT current_setting($1)").bind(setting);
            let value: String = query.fetch_one(&pool).await.expect("a known setting");
            assert_eq!((setting, value.as_str()), (setting, expected));
        }
    }

    /// A stronger promise than ours is kept.
    #[tokio::test]
    async fn commits_that_wait_for_a_replica_go_on_doing_so() {
        let database = Cluster::shared().empty_database().await;
        let name = database.url().rsplit('/').next().expect("a name");
        database.run(&format!("ALTER DATABASE {name} SET synchronous_commit = remote_apply")).await;
        let pool = pool(options(database.url()).expect("a valid URL"), &Limits::default());
        let query = sqlx::query_scalar("SELECT current_setting('synchronous_commit')");
        let value: String = query.fetch_one(&pool).await.expect("a known setting");
        assert_eq!(value, "remote_apply");
    }
}
