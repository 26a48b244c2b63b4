//! What stays over a restart, and what happens at the same time.

use std::path::PathBuf;

use sandbox::Config;
use sqlx::{SqlitePool, sqlite::SqliteConnectOptions};

use crate::harness::{Gateway, begin, config};

/// An empty folder for one test.
pub(crate) fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("sandbox-{}-{name}", std::process::id()));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

#[tokio::test]
async fn everything_is_there_after_a_restart() {
    let folder = folder("restart");
    let with_state = || Config { state: Some(folder.join("deep").join("state.sqlite")), ..config() };
    let before = Gateway::seeded(with_state(), 1).await;
    let form =
        "amount=1099&currency=eur&confirm=true&payment_method=pm_card_visa&payment_method_types[]=card";
    let paid =
        before.server().with("idempotency-key", "order-1").post("/v1/payment_intents", form).await.ok();
    let keys = before.sandbox.keys().clone();
    let secret = before.sandbox.webhook_secret().to_owned();
    drop(before);

    let after = Gateway::seeded(with_state(), 2).await;
    assert_eq!(*after.sandbox.keys(), keys);
    assert_eq!(after.sandbox.webhook_secret(), secret);
    let path = format!("/v1/payment_intents/{}", paid["id"].as_str().unwrap());
    assert_eq!(after.server().get(&path).await.ok(), paid);
    let again = after.server().with("idempotency-key", "order-1").post("/v1/payment_intents", form).await;
    assert_eq!(again.header("idempotent-replayed"), "true");
    assert_eq!(again.ok(), paid);
    std::fs::remove_dir_all(folder).unwrap();
}

#[cfg(unix)]
#[tokio::test]
async fn the_file_is_its_owners_alone() {
    use std::os::unix::fs::PermissionsExt;

    let folder = folder("private");
    let path = folder.join("state.sqlite");
    let _gateway = Gateway::with(Config { state: Some(path.clone()), ..config() }).await;
    assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    std::fs::remove_dir_all(folder).unwrap();
}

#[tokio::test]
async fn a_request_whose_caller_hangs_up_is_done_once() {
    let gateway = Gateway::new().await;
    let form =
        "amount=1099&currency=eur&confirm=true&payment_method=pm_card_visa&payment_method_types[]=card";
    let server = gateway.server().with("idempotency-key", "order-1");
    {
        let mut request = Box::pin(server.post("/v1/payment_intents", form));
        // Started, and dropped on the way.
        assert!(begin(&mut request).await);
    }
    // It goes on by itself; until it is done its key is in use.
    let answer = loop {
        let answer = server.post("/v1/payment_intents", form).await;
        if answer.status.as_u16() != 409 {
            break answer;
        }
        tokio::task::yield_now().await;
    };
    assert_eq!(answer.ok()["status"], "succeeded");
    let list = gateway.server().get("/v1/charges").await.ok();
    assert_eq!(list["data"].as_array().unwrap().len(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_confirmations_at_once_charge_once() {
    let folder = folder("confirm");
    for (name, gateway) in [
        ("memory", Gateway::new().await),
        ("file", Gateway::with(Config { state: Some(folder.join("state.sqlite")), ..config() }).await),
    ] {
        let form = "amount=1099&currency=eur&payment_method=pm_card_visa&payment_method_types[]=card";
        let intent = gateway.server().post("/v1/payment_intents", form).await.ok();
        let path = format!("/v1/payment_intents/{}/confirm", intent["id"].as_str().unwrap());
        let tasks: Vec<_> = (0..8)
            .map(|_| {
                let (server, path) = (gateway.server(), path.clone());
                tokio::spawn(async move { server.post(&path, "").await.status.as_u16() })
            })
            .collect();
        let mut statuses = Vec::new();
        for task in tasks {
            statuses.push(task.await.unwrap());
        }
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 400, 400, 400, 400, 400, 400, 400], "{name}");
        let charges = gateway.server().get("/v1/charges").await.ok();
        assert_eq!(charges["data"].as_array().unwrap().len(), 1, "{name}");
    }
    std::fs::remove_dir_all(folder).unwrap();
}

#[tokio::test]
async fn given_keys_are_used() {
    let keys = sandbox::Keys {
        publishable: "pk_test_0123456789abcdef".to_owned(),
        secret: "sk_test_0123456789abcdef".to_owned(),
    };
    let webhook_secret = Some("whsec_0123456789abcdef".to_owned());
    let gateway = Gateway::with(Config { keys: Some(keys.clone()), webhook_secret, ..config() }).await;
    assert_eq!(*gateway.sandbox.keys(), keys);
    assert_eq!(gateway.sandbox.webhook_secret(), "whsec_0123456789abcdef");
    gateway.server().get("/v1/charges").await.ok();
}

#[tokio::test]
async fn a_state_from_before_there_were_deadlines_gets_them() {
    let folder = folder("deadlines");
    let path = folder.join("state.sqlite");
    let options = SqliteConnectOptions::new().filename(&path).create_if_missing(true);
    let pool = SqlitePool::connect_with(options).await.unwrap();
    let mut first = sqlx::migrate!();
    first.migrations = first.migrations[..1].to_vec().into();
    first.run(&pool).await.unwrap();
    sqlx::raw_sql(
        r#"INSERT INTO settlements VALUES ('re_fails', 5000, 'failed'), ('re_arrives', 6000, 'succeeded');
           INSERT INTO objects (id, kind, created, body) VALUES
           ('tds_open', 'challenge', 100, '{"state":"open"}'),
           ('tds_done', 'challenge', 100, '{"state":"approved"}'),
           ('pi_reserved', 'payment_intent', 100, '{"status":"requires_capture"}'),
           ('pi_paid', 'payment_intent', 100, '{"status":"succeeded"}');"#,
    )
    .execute(&pool)
    .await
    .unwrap();

    let _gateway = Gateway::with(Config { state: Some(path), ..config() }).await;
    let deadlines: Vec<(String, String, i64)> =
        sqlx::query_as("SELECT kind, subject, due FROM deadlines ORDER BY due")
            .fetch_all(&pool)
            .await
            .unwrap();
    let deadline = |kind: &str, subject: &str, due| (kind.to_owned(), subject.to_owned(), due);
    assert_eq!(
        deadlines,
        [
            deadline("refund_fails", "re_fails", 5000),
            deadline("refund_succeeds", "re_arrives", 6000),
            deadline("challenge_expires", "tds_open", 3_700_000),
            deadline("authorization_expires", "pi_reserved", 604_900_000),
        ]
    );
    pool.close().await;
    std::fs::remove_dir_all(folder).unwrap();
}
