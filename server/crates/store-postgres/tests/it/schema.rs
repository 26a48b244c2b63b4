//! The schema: who makes it, and who is refused.

use std::slice;

use domain::{
    model::{
        ApiKey, ApiKeyId, Attempt, CheckoutSession, Delivery, DeliveryTry, Dispute, Event, FraudWarning,
        KeptRequest, KeySecret, Mode, Notice, Operation, Order, PaymentLink, Price, Product, Refund, Scopes,
        Task, WebhookEndpoint,
    },
    ports::Store,
    testing::{
        SeededRandom, a_delivery, a_delivery_try, a_dispute, a_notice, a_payment_link, a_price, a_product,
        a_refund, a_request, a_warning, an_attempt, an_endpoint, an_event, an_operation, an_order,
    },
};
use futures::future::join_all;
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
    let limits = Limits { connections: 1, ..Limits::default() };
    let store = PostgresStore::open_with(database.url(), &limits).await.unwrap();
    let stored = Stored::in_store(&store).await;
    stored.read_from(&store).await;
    database.run(A_COLUMN_MORE_EVERYWHERE).await;
    stored.read_from(&store).await;
}

const A_COLUMN_MORE_EVERYWHERE: &str = "DO $$
    DECLARE one TEXT;
    BEGIN
        FOR one IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
            EXECUTE format('ALTER TABLE %I ADD COLUMN later TEXT', one);
        END LOOP;
    END $$";

/// One of everything.
struct Stored {
    session: CheckoutSession,
    product: Product,
    price: Price,
    link: PaymentLink,
    request: KeptRequest,
    key: ApiKey,
    attempt: Attempt,
    order: Order,
    operation: Operation,
    refund: Refund,
    dispute: Dispute,
    warning: FraudWarning,
    notice: Notice,
    event: Event,
    endpoint: WebhookEndpoint,
    delivery: Delivery,
    tried: DeliveryTry,
    task: Task,
}

impl Stored {
    async fn in_store(store: &PostgresStore) -> Self {
        let random = SeededRandom::new(3);
        let session = session_in(store).await;
        let endpoint = WebhookEndpoint { merchant: session.merchant.clone(), ..an_endpoint(&random) };
        let event = an_event(&random, &session);
        let delivery = a_delivery(&random, &event, &endpoint);
        let product = a_product(&random, &session.merchant);
        let price = a_price(&random, &product);
        let stored = Self {
            link: a_payment_link(&random, &price),
            request: a_request(&session.merchant, "order-7"),
            product,
            price,
            key: ApiKey {
                id: ApiKeyId::generate(&random),
                merchant: session.merchant.clone(),
                mode: Mode::Test,
                name: "key".to_owned(),
                digest: KeySecret::generate(&random, Mode::Test, true).digest(),
                scopes: Some(Scopes::default()),
                allowed_networks: vec![],
                api_version: "1".to_owned(),
                expires_at: None,
                revoked_at: None,
                last_used_at: None,
                created_at: session.created_at,
            },
            attempt: an_attempt(&random, &session),
            order: an_order(&random, &session),
            operation: an_operation(&random, &session),
            refund: a_refund(&random, &session),
            dispute: a_dispute(&session, "dp_1"),
            warning: a_warning(&session, "issfr_1"),
            notice: a_notice(&random, &session),
            tried: a_delivery_try(&delivery),
            task: Task::DeliverWebhook(delivery.id.clone()),
            event,
            endpoint,
            delivery,
            session,
        };
        let mut work = store.begin().await.unwrap();
        work.add_api_key(&stored.key).await.unwrap();
        work.add_product(&stored.product).await.unwrap();
        work.add_price(&stored.price).await.unwrap();
        work.add_payment_link(&stored.link).await.unwrap();
        work.add_request(&stored.request).await.unwrap();
        work.add_attempt(&stored.attempt).await.unwrap();
        work.add_order(&stored.order).await.unwrap();
        work.add_operation(&stored.operation).await.unwrap();
        work.add_refund(&stored.refund).await.unwrap();
        work.keep_dispute(&stored.dispute).await.unwrap();
        work.keep_fraud_warning(&stored.warning).await.unwrap();
        work.add_notice(&stored.notice, false).await.unwrap();
        work.add_event(&stored.event).await.unwrap();
        work.add_webhook_endpoint(&stored.endpoint).await.unwrap();
        work.add_delivery(&stored.delivery).await.unwrap();
        work.add_delivery_try(&stored.tried).await.unwrap();
        let lane = Some(stored.endpoint.id.as_str());
        work.schedule_job(&stored.task, Mode::Test, lane, stored.event.created_at).await.unwrap();
        work.commit().await.unwrap();
        stored
    }

    async fn read_from(&self, store: &PostgresStore) {
        let mut read = store.begin().await.unwrap();
        let session = &self.session.id;
        assert_eq!(read.lock_session(session).await.unwrap().as_ref(), Some(&self.session));
        assert_eq!(read.session(session).await.unwrap().as_ref(), Some(&self.session));
        assert_eq!(read.merchants().await.unwrap().len(), 1);
        assert_eq!(read.api_key(&self.key.digest).await.unwrap().as_ref(), Some(&self.key));
        assert_eq!(read.lock_product(&self.product.id).await.unwrap().as_ref(), Some(&self.product));
        assert_eq!(read.lock_price(&self.price.id).await.unwrap().as_ref(), Some(&self.price));
        assert_eq!(read.lock_payment_link(&self.link.id).await.unwrap().as_ref(), Some(&self.link));
        assert_eq!(read.request(&self.request.key).await.unwrap().as_ref(), Some(&self.request));
        assert_eq!(read.last_attempt(session).await.unwrap().as_ref(), Some(&self.attempt));
        assert_eq!(read.order(session).await.unwrap().as_ref(), Some(&self.order));
        assert_eq!(read.operations(session).await.unwrap(), slice::from_ref(&self.operation));
        assert_eq!(read.refunds(session).await.unwrap(), slice::from_ref(&self.refund));
        assert_eq!(read.disputes(session).await.unwrap(), slice::from_ref(&self.dispute));
        assert_eq!(read.fraud_warnings(session).await.unwrap(), slice::from_ref(&self.warning));
        assert_eq!(read.notice(&self.notice.id).await.unwrap().as_ref(), Some(&self.notice));
        assert_eq!(read.events(session).await.unwrap(), slice::from_ref(&self.event));
        let endpoint = read.lock_webhook_endpoint(&self.endpoint.id).await.unwrap();
        assert_eq!(endpoint.as_ref(), Some(&self.endpoint));
        assert_eq!(read.deliveries(&self.event.id).await.unwrap(), slice::from_ref(&self.delivery));
        assert_eq!(read.delivery_tries(&self.delivery.id).await.unwrap(), slice::from_ref(&self.tried));
        assert!(read.job(&self.task).await.unwrap().is_some());
        assert_eq!(read.next_job_at(Mode::Test).await.unwrap(), Some(self.event.created_at));
    }
}
