//! What was answered for stays, however the program ends.

use std::{
    collections::HashSet,
    env, fs,
    io::{BufRead, BufReader},
    path::Path,
    process::{Command, Stdio},
};

use domain::{
    model::{Merchant, MerchantId},
    ports::{Random, Store, StoreError},
    testing::{SeededRandom, a_merchant},
};
use store_sqlite::SqliteStore;
use tokio::task::JoinSet;

/// Names the file to the process that is killed.
const FILE: &str = "STORE_SQLITE_TEST_FILE";

async fn ready(file: &Path) -> SqliteStore {
    let store = SqliteStore::open(file).await.unwrap();
    store.migrate().await.unwrap();
    store
}

async fn add_merchant(store: &SqliteStore, random: &dyn Random) -> Result<Merchant, StoreError> {
    let merchant = a_merchant(random);
    let mut work = store.begin().await?;
    work.add_merchant(&merchant).await?;
    work.commit().await?;
    Ok(merchant)
}

async fn merchants(store: &SqliteStore) -> Vec<Merchant> {
    store.snapshot().await.unwrap().merchants().await.unwrap()
}

#[tokio::test]
async fn two_processes_share_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("counterfoil.db");
    let server = ready(&file).await;
    let command = ready(&file).await;
    let merchant = add_merchant(&command, &SeededRandom::new(1)).await.unwrap();
    assert_eq!(merchants(&server).await, [merchant]);
}

#[tokio::test]
async fn closing_folds_the_log_back_into_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("counterfoil.db");
    let store = ready(&file).await;
    let merchant = add_merchant(&store, &SeededRandom::new(1)).await.unwrap();
    store.close().await;
    assert!(!folder.path().join("counterfoil.db-wal").exists());
    assert!(matches!(store.begin().await, Err(StoreError::Unavailable(_))));
    assert!(matches!(store.snapshot().await, Err(StoreError::Unavailable(_))));
    assert_eq!(merchants(&ready(&file).await).await, [merchant]);
}

/// What a machine without power would find, as far as a test can see: the files as they are when the
/// commit returns, and nothing that only the process knows.
#[tokio::test]
async fn what_was_committed_is_in_the_files() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("counterfoil.db");
    let store = ready(&file).await;
    let merchant = add_merchant(&store, &SeededRandom::new(1)).await.unwrap();
    let copy = tempfile::tempdir().unwrap();
    for name in ["counterfoil.db", "counterfoil.db-wal"] {
        fs::copy(folder.path().join(name), copy.path().join(name)).unwrap();
    }
    assert_eq!(merchants(&ready(&copy.path().join("counterfoil.db")).await).await, [merchant]);
}

#[tokio::test]
async fn what_was_answered_for_survives_a_kill() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("counterfoil.db");
    let mut child = Command::new(env::current_exe().unwrap())
        .args(["--exact", "durability::commits_until_it_is_killed", "--ignored", "--nocapture"])
        .env(FILE, &file)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
    let answered = lines.filter_map(|line| line.parse().ok());
    let answered: HashSet<MerchantId> = answered.take(200).collect();
    child.kill().unwrap();
    child.wait().unwrap();

    let kept: HashSet<_> = merchants(&ready(&file).await).await.into_iter().map(|kept| kept.id).collect();
    assert_eq!(answered.len(), 200);
    assert!(kept.is_superset(&answered));
}

#[tokio::test]
#[ignore = "is run, and killed, by the test above"]
#[expect(clippy::print_stdout, reason = "it tells the other process")]
async fn commits_until_it_is_killed() {
    let store = ready(Path::new(&env::var(FILE).unwrap())).await;
    let mut tasks = JoinSet::new();
    for seed in 0..8 {
        let (store, random) = (store.clone(), SeededRandom::new(seed));
        tasks.spawn(async move {
            loop {
                let merchant = add_merchant(&store, &random).await.unwrap();
                println!("{}", merchant.id);
            }
        });
    }
    tasks.join_all().await;
}
