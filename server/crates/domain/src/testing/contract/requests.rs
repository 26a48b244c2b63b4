//! Requests that are done once.

use futures::future::join_all;
use jiff::SignedDuration;

use super::{TestStore, merchant_in};
use crate::{
    model::{KeptAnswer, KeptRequest, MerchantId, Mode, RequestClaim, RequestKey},
    ports::StoreError,
    testing::{SeededRandom, a_product, a_request},
};

async fn kept(store: &TestStore, request: &KeptRequest) {
    let mut work = store.begin().await.unwrap();
    assert!(work.add_request(request).await.unwrap());
    work.commit().await.unwrap();
}

async fn read(store: &TestStore, key: &RequestKey) -> Option<KeptRequest> {
    store.snapshot().await.unwrap().request(key).await.unwrap()
}

async fn update(store: &TestStore, request: &KeptRequest, version: u64) -> bool {
    let mut work = store.begin().await.unwrap();
    let ours = work.update_request(request, version).await.unwrap();
    work.commit().await.unwrap();
    ours
}

pub async fn a_request_reads_back_and_changes(store: TestStore) {
    let random = SeededRandom::new(64);
    let merchant = merchant_in(&store, &random).await.id;
    let request = a_request(&merchant, "órder 7/ü");
    kept(&store, &request).await;
    assert_eq!(read(&store, &request.key).await, Some(request.clone()));

    let done = KeptRequest {
        made: Some("cs_test_1".to_owned()),
        answer: Some(KeptAnswer { status: 402, body: "{\"é\": 1}\n".to_owned() }),
        leased_until: None,
        version: 2,
        ..request.clone()
    };
    let later = request.created_at + SignedDuration::from_secs(1);
    let other = KeptRequest { fingerprint: [8; 32], created_at: later, ..done.clone() };
    assert!(update(&store, &other, 1).await);
    assert_eq!(read(&store, &request.key).await, Some(done));

    // The same words of another merchant and in the other mode are other requests.
    let stranger = merchant_in(&store, &random).await.id;
    let key =
        |merchant: &MerchantId, mode| RequestKey { merchant: merchant.clone(), mode, ..request.key.clone() };
    for key in [key(&stranger, Mode::Test), key(&merchant, Mode::Live)] {
        assert_eq!(read(&store, &key).await, None);
        kept(&store, &KeptRequest { key, ..request.clone() }).await;
    }
    let nobodys = a_request(&MerchantId::generate(&random), "k");
    let stray = store.begin().await.unwrap().add_request(&nobodys).await;
    assert!(matches!(stray, Err(StoreError::Conflict(_))), "{stray:?}");
}

pub async fn fifty_requests_at_once_are_kept_once(store: TestStore) {
    let random = SeededRandom::new(65);
    let merchant = merchant_in(&store, &random).await.id;
    let add = async |number: u8| {
        let request = KeptRequest { fingerprint: [number; 32], ..a_request(&merchant, "order-7") };
        let mut work = store.begin().await.unwrap();
        let new = work.add_request(&request).await.unwrap();
        let there = work.request(&request.key).await.unwrap().unwrap();
        work.commit().await.unwrap();
        (new, there.fingerprint)
    };
    let all = join_all((0..50).map(add)).await;
    let first: Vec<_> = all.iter().filter(|(new, _)| *new).collect();
    assert_eq!(first.len(), 1);
    assert!(all.iter().all(|(_, fingerprint)| *fingerprint == first[0].1), "not all saw the same");
}

pub async fn a_request_is_kept_after_one_that_was_dropped(store: TestStore) {
    let random = SeededRandom::new(66);
    let merchant = merchant_in(&store, &random).await.id;
    let request = a_request(&merchant, "order-7");
    let mut dropped = store.begin().await.unwrap();
    assert!(dropped.add_request(&request).await.unwrap());
    drop(dropped);
    kept(&store, &request).await;
}

pub async fn a_request_that_was_taken_up_is_lost(store: TestStore) {
    let random = SeededRandom::new(67);
    let merchant = merchant_in(&store, &random).await.id;
    let request = a_request(&merchant, "order-7");
    kept(&store, &request).await;
    let old = RequestClaim { key: request.key.clone(), version: 1 };
    let new = RequestClaim { version: 2, ..old.clone() };
    let taken = KeptRequest { version: 2, ..request.clone() };
    assert!(update(&store, &taken, 1).await);

    assert!(!update(&store, &KeptRequest { made: Some("x".to_owned()), ..request.clone() }, 1).await);
    let mut work = store.begin().await.unwrap();
    work.remove_request(&old).await.unwrap();
    work.commit().await.unwrap();
    assert_eq!(read(&store, &request.key).await, Some(taken.clone()));

    // Whoever was too slow makes nothing.
    let product = a_product(&random, &merchant);
    let mut work = store.begin().await.unwrap();
    work.add_product(&product).await.unwrap();
    let marked = work.mark_request(&old, product.id.as_str()).await;
    assert!(matches!(marked, Err(StoreError::Conflict(_))), "{marked:?}");
    assert!(work.commit().await.is_err());
    let mut read_back = store.snapshot().await.unwrap();
    assert_eq!(read_back.product(&merchant, Mode::Test, &product.id).await.unwrap(), None);

    let mut work = store.begin().await.unwrap();
    work.add_product(&product).await.unwrap();
    work.mark_request(&new, product.id.as_str()).await.unwrap();
    work.commit().await.unwrap();
    let made = KeptRequest { made: Some(product.id.to_string()), ..taken };
    assert_eq!(read(&store, &request.key).await, Some(made));

    let mut work = store.begin().await.unwrap();
    work.remove_request(&new).await.unwrap();
    work.commit().await.unwrap();
    assert_eq!(read(&store, &request.key).await, None);
    let gone = store.begin().await.unwrap().mark_request(&new, "x").await;
    assert!(matches!(gone, Err(StoreError::Conflict(_))), "{gone:?}");
}

pub async fn fifty_take_up_a_request_and_one_has_it(store: TestStore) {
    let random = SeededRandom::new(68);
    let merchant = merchant_in(&store, &random).await.id;
    let request = a_request(&merchant, "order-7");
    kept(&store, &request).await;
    let take = async |_| update(&store, &KeptRequest { version: 2, ..request.clone() }, 1).await;
    let taken = join_all((0..50).map(take)).await;
    assert_eq!(taken.into_iter().filter(|taken| *taken).count(), 1);
}

pub async fn old_requests_are_forgotten(store: TestStore) {
    let random = SeededRandom::new(69);
    let merchant = merchant_in(&store, &random).await.id;
    let old = a_request(&merchant, "old");
    let older = a_request(&merchant, "older");
    let noon = old.created_at + SignedDuration::from_secs(1);
    let new = KeptRequest { created_at: noon, ..a_request(&merchant, "new") };
    for request in [&old, &older, &new] {
        kept(&store, request).await;
    }
    let mut work = store.begin().await.unwrap();
    assert_eq!(work.forget_requests_before(noon).await.unwrap(), 2);
    work.commit().await.unwrap();
    assert_eq!(read(&store, &old.key).await, None);
    assert_eq!(read(&store, &older.key).await, None);
    assert_eq!(read(&store, &new.key).await, Some(new));
}

pub async fn released_requests_can_be_taken_up(store: TestStore) {
    let random = SeededRandom::new(70);
    let merchant = merchant_in(&store, &random).await.id;
    let held = a_request(&merchant, "held");
    let answer = Some(KeptAnswer { status: 200, body: "{}".to_owned() });
    let answered = KeptRequest { leased_until: None, answer, ..a_request(&merchant, "answered") };
    let mut live = a_request(&merchant, "live");
    live.key.mode = Mode::Live;
    for request in [&held, &answered, &live] {
        kept(&store, request).await;
    }
    let mut work = store.begin().await.unwrap();
    work.release_requests(Mode::Test).await.unwrap();
    work.commit().await.unwrap();

    let free = read(&store, &held.key).await.unwrap();
    assert_eq!(free.leased_until, None);
    assert_eq!(read(&store, &answered.key).await, Some(answered));
    assert_eq!(read(&store, &live.key).await, Some(live));
    // Whoever was at it has lost it.
    let claim = RequestClaim { key: held.key.clone(), version: held.version };
    let late = store.begin().await.unwrap().mark_request(&claim, "x").await;
    assert!(matches!(late, Err(StoreError::Conflict(_))), "{late:?}");
    assert!(update(&store, &KeptRequest { version: free.version + 1, ..held }, free.version).await);
}

pub async fn a_renewed_request_is_otherwise_as_it_was(store: TestStore) {
    let merchant = merchant_in(&store, &SeededRandom::new(65)).await.id;
    let request = a_request(&merchant, "order 8");
    kept(&store, &request).await;
    let until = request.created_at + SignedDuration::from_secs(9);
    for (version, ours) in [(request.version, true), (request.version + 1, false)] {
        let mut work = store.begin().await.unwrap();
        let claim = RequestClaim { key: request.key.clone(), version };
        assert_eq!(
            work.renew_request(&claim, until + SignedDuration::from_secs(i64::from(!ours))).await.unwrap(),
            ours
        );
        work.commit().await.unwrap();
    }
    let renewed = KeptRequest { leased_until: Some(until), ..request.clone() };
    assert_eq!(read(&store, &request.key).await, Some(renewed));
}
