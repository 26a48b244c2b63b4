//! The PostgreSQL that tests start.

use std::{path::Path, process::Command};

use store_postgres::testing::{Cluster, Durability};

#[tokio::test]
async fn nothing_of_a_cluster_is_left() {
    let cluster = Cluster::start(Durability::Memory);
    let folder = cluster.folder().to_owned();
    drop(cluster.database().await);
    assert!(folder.join("data/PG_VERSION").exists());
    drop(cluster);
    assert!(!folder.exists());
}

#[tokio::test]
async fn nothing_of_a_database_is_left() {
    let cluster = Cluster::shared();
    let database = cluster.empty_database().await;
    let url = database.url().to_owned();
    database.run("CREATE TABLE things (name TEXT)").await;
    drop(database);
    let gone = store_postgres::PostgresStore::open(&url).await;
    let why = crate::trouble(gone).to_string();
    assert!(why.contains("does not exist"), "{why}");
}

#[test]
fn a_machine_without_postgresql_is_told_what_to_install() {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../setup/postgres.sh");
    let said = Command::new(script).arg("hold").env("POSTGRES_BIN", "/nowhere").output().unwrap();
    assert!(!said.status.success());
    let complaint = String::from_utf8(said.stderr).unwrap();
    assert!(complaint.contains("apt-get install postgresql"), "{complaint}");
}
