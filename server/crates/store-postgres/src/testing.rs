//! A PostgreSQL that tests and benchmarks start by themselves.
//!
//! It lives in a temporary folder and is reached by a socket there. It ends with the process that
//! started it, however that ends: the script that holds it (`server/setup/postgres.sh`) waits for the
//! end of a pipe, which the kernel closes even after a `SIGKILL`.

use std::{
    fs,
    io::{BufRead as _, BufReader, Read as _},
    os::unix::process::CommandExt as _,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{
        OnceLock,
        atomic::{AtomicU32, Ordering},
    },
    thread,
};

use sqlx::{AssertSqlSafe, Connection as _, Executor as _, PgConnection};
use tokio::{runtime, sync::OnceCell};

use crate::PostgresStore;

const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../setup/postgres.sh");

const TEMPLATE: &str = "template1";
const EMPTY: &str = "template0";

/// What a commit waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Durability {
    /// For the disk, as in production. Benchmarks want this.
    Disk,
    /// For nothing. What was committed outlives any process, but no power cut.
    Memory,
}

/// A running PostgreSQL; gone with this value.
#[derive(Debug)]
pub struct Cluster {
    holder: Child,
    folder: PathBuf,
    /// Without the database's name.
    url: String,
    template: OnceCell<()>,
    databases: AtomicU32,
}

impl Cluster {
    /// Starts one of one's own. Panics, and says why, if that cannot be done: that there is no
    /// PostgreSQL on a machine must not look like a test that passed.
    pub fn start(durability: Durability) -> Self {
        let fast = (durability == Durability::Memory).then_some("--fast");
        let mut holder = Command::new("bash")
            .args([SCRIPT, "hold"])
            .args(fast)
            // A Ctrl-C is for the tests; this one goes after them.
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("there is a bash");
        let output = holder.stdout.take().expect("it was piped");
        let mut lines = BufReader::new(output).lines().map_while(Result::ok);
        let (Some(folder), Some(url)) = (lines.next(), lines.next()) else {
            let mut complaint = String::new();
            let mut errors = holder.stderr.take().expect("it was piped");
            errors.read_to_string(&mut complaint).expect("a complaint is text");
            panic!("no PostgreSQL for the tests: {}", complaint.trim());
        };
        let (url, _) = url.rsplit_once('/').expect("a URL ends in the name of a database");
        Self {
            holder,
            folder: folder.into(),
            url: url.to_owned(),
            template: OnceCell::new(),
            databases: AtomicU32::new(0),
        }
    }

    /// The one that all tests of this process share.
    pub fn shared() -> &'static Self {
        static SHARED: OnceLock<Cluster> = OnceLock::new();
        SHARED.get_or_init(|| Self::start(Durability::Memory))
    }

    /// The folder that all of it is in.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// A new database with the schema in it.
    pub async fn database(&self) -> Database<'_> {
        self.template.get_or_init(|| self.fill_template()).await;
        self.copy_of(TEMPLATE).await
    }

    /// A new database with nothing in it.
    pub async fn empty_database(&self) -> Database<'_> {
        self.copy_of(EMPTY).await
    }

    /// What PostgreSQL itself makes new databases of, if it is not told otherwise.
    async fn fill_template(&self) {
        let store = PostgresStore::open(&self.url_of(TEMPLATE)).await.expect("it comes with PostgreSQL");
        store.migrate().await.expect("the migrations run");
        store.close().await;
    }

    async fn copy_of(&self, template: &str) -> Database<'_> {
        let name = format!("test_{}", self.databases.fetch_add(1, Ordering::Relaxed));
        self.run(&format!("CREATE DATABASE {name} TEMPLATE {template}")).await;
        Database { cluster: self, url: self.url_of(&name), name }
    }

    fn url_of(&self, database: &str) -> String {
        format!("{}/{database}", self.url)
    }

    async fn run(&self, statement: &str) {
        run(&self.url_of("postgres"), statement).await;
    }

    /// What PostgreSQL wrote about one database.
    fn log_of(&self, database: &str) -> String {
        let log = fs::read_to_string(self.folder.join("log")).unwrap_or_default();
        let mut about = false;
        let lines = log.lines().filter(|line| {
            // What belongs to the line above it is indented.
            about = if line.starts_with('\t') { about } else { line.contains(&format!(" {database} ")) };
            about
        });
        lines.map(|line| format!("{line}\n")).collect()
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        drop(self.holder.stdin.take());
        let ended = self.holder.wait();
        debug_assert!(ended.is_ok(), "{ended:?}");
    }
}

/// A database of one test's own; gone with this value. If the test failed, what PostgreSQL wrote about
/// it is shown.
#[derive(Debug)]
pub struct Database<'cluster> {
    cluster: &'cluster Cluster,
    name: String,
    url: String,
}

impl Database<'_> {
    /// Where it is.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Runs a statement that the store has no word for.
    pub async fn run(&self, statement: &str) {
        run(&self.url, statement).await;
    }
}

impl Drop for Database<'_> {
    fn drop(&mut self) {
        if thread::panicking() {
            eprintln!("PostgreSQL's log:\n{}", self.cluster.log_of(&self.name));
        }
        let url = self.cluster.url_of("postgres");
        let statement = format!("DROP DATABASE {} WITH (FORCE)", self.name);
        // The test's own runtime cannot be waited for from here.
        let dropping = thread::spawn(move || {
            let runtime = runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
            runtime.block_on(run(&url, &statement));
        });
        let dropped = dropping.join();
        assert!(dropped.is_ok() || thread::panicking(), "{} could not be dropped", self.name);
    }
}

async fn run(url: &str, statement: &str) {
    let mut connection = PgConnection::connect(url).await.expect("PostgreSQL runs");
    let done = connection.execute(AssertSqlSafe(statement)).await;
    done.unwrap_or_else(|error| panic!("{statement}: {error}"));
    connection.close().await.expect("PostgreSQL runs");
}
