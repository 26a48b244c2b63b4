//! What was stored before shoppers could have more time.

use domain::{
    model::{Merchant, MerchantId, SessionId},
    ports::Store,
};

use crate::schema::{file_after, id, open};

#[tokio::test]
async fn who_sold_before_gives_more_time_and_nobody_has_had_any() {
    let (folder, connection) = file_after(4).await;
    let (merchant, session): (MerchantId, SessionId) = (id("mer_", 'a'), id("cs_test_", 's'));
    connection
        .execute("INSERT INTO merchants (id, name, created_at) VALUES (?, 'Tea', 1)", [merchant.as_str()])
        .unwrap();
    connection
        .execute(
            "INSERT INTO sessions (id, merchant_id, mode, phase, lines, amount, currency, capture, metadata,
                 options, collected, created_at, expires_at)
             VALUES (?, ?, 'test', 'open', '[]', 1000, 'EUR', 'automatic', '{}', '{}', '{}', 7, 99)",
            [session.as_str(), merchant.as_str()],
        )
        .unwrap();
    drop(connection);
    let store = open(folder.path()).await;
    store.migrate().await.unwrap();
    let mut read = store.snapshot().await.unwrap();
    let merchant: Merchant = read.merchant(&merchant).await.unwrap().unwrap();
    assert!(merchant.more_time);
    let session = read.session(&session).await.unwrap().unwrap();
    assert_eq!((session.extensions, session.expires_at.as_millisecond()), (0, 99));
}
