//! What was stored before shoppers could have more time, and what nodes of before do to what has been given.

use domain::{
    model::{MerchantId, SessionId},
    ports::Store,
};
use jiff::SignedDuration;
use store_postgres::PostgresStore;

use crate::upgrade::{database_after, id, run};

const MERCHANT: &str = "INSERT INTO merchants (id, name, late_payments, gateway, created_at) VALUES ($1, 'Tea', 'complete', 'main', 1)";
const SESSION: &str = "INSERT INTO sessions (id, merchant_id, mode, phase, attempt_id, order_id, lines, amount,
         currency, capture, gateway, gateway_payment, success_url, cancel_url, client_reference_id, customer_email,
         locale, metadata, options, collected, payment_link_id, recovered_from, created_at, expires_at)
     VALUES ($1, $2, 'test', 'open', NULL, NULL, '[]', 1000, 'EUR', 'automatic', 'main', NULL, NULL, NULL, NULL,
         NULL, NULL, '{}', '{}', '{}', NULL, NULL, 7, 99)";

#[tokio::test]
async fn nodes_of_before_and_after_understand_each_other() {
    let (database, mut connection) = database_after(3).await;
    let (merchant, old): (MerchantId, SessionId) = (id("mer_", 'm'), id("cs_test_", 'o'));
    run(&mut connection, MERCHANT, &[merchant.as_str()]).await;
    run(&mut connection, SESSION, &[old.as_str(), merchant.as_str()]).await;
    let store = PostgresStore::open(database.url()).await.unwrap();
    store.migrate().await.unwrap();

    // A node of before goes on.
    let (late, later): (MerchantId, SessionId) = (id("mer_", 'n'), id("cs_test_", 'p'));
    run(&mut connection, MERCHANT, &[late.as_str()]).await;
    run(&mut connection, SESSION, &[later.as_str(), late.as_str()]).await;
    for merchant in [&merchant, &late] {
        assert!(store.snapshot().await.unwrap().merchant(merchant).await.unwrap().unwrap().more_time);
    }
    for session in [&old, &later] {
        let mut work = store.begin().await.unwrap();
        let mut session = work.lock_session(session).await.unwrap().unwrap();
        assert_eq!((session.extensions, session.expires_at.as_millisecond()), (0, 99));
        session.expires_at += SignedDuration::from_mins(5);
        session.extensions = 1;
        work.update_session(&session).await.unwrap();
        work.commit().await.unwrap();

        // What a node of before writes of a session leaves its new end alone.
        run(
            &mut connection,
            "UPDATE sessions SET phase = 'expired', attempt_id = NULL, order_id = NULL, gateway_payment = NULL,
                 customer_email = NULL, lines = '[]', amount = 1000, currency = 'EUR', metadata = '{}',
                 collected = '{}'
             WHERE id = $1",
            &[session.id.as_str()],
        )
        .await;
        let read = store.snapshot().await.unwrap().session(&session.id).await.unwrap().unwrap();
        assert_eq!((read.extensions, read.expires_at), (1, session.expires_at));
    }
}
