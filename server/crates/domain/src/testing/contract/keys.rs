//! Keys to the API.

use jiff::SignedDuration;

use super::{TestStore, merchant_in};
use crate::{
    model::{Access, ApiKey, ApiKeyId, KeySecret, Merchant, Mode, Resource, Scopes},
    ports::Random,
    testing::SeededRandom,
};

fn a_key(random: &dyn Random, merchant: &Merchant) -> ApiKey {
    ApiKey {
        id: ApiKeyId::generate(random),
        merchant: merchant.id.clone(),
        mode: Mode::Test,
        name: "tëst".to_owned(),
        digest: KeySecret::generate(random, Mode::Test, true).digest(),
        scopes: Some(Scopes([(Resource::Refunds, Access::Write), (Resource::Events, Access::Read)].into())),
        allowed_networks: vec!["10.0.0.0/8".parse().unwrap(), "2001:db8::/32".parse().unwrap()],
        api_version: "2026-10-28.endive".to_owned(),
        expires_at: None,
        revoked_at: None,
        last_used_at: None,
        created_at: merchant.created_at,
    }
}

async fn add(store: &TestStore, keys: &[&ApiKey]) {
    let mut work = store.begin().await.unwrap();
    for key in keys {
        work.add_api_key(key).await.unwrap();
    }
    work.commit().await.unwrap();
}

async fn update(store: &TestStore, key: &ApiKey) {
    let mut work = store.begin().await.unwrap();
    work.update_api_key(key).await.unwrap();
    work.commit().await.unwrap();
}

pub async fn a_key_reads_back(store: TestStore) {
    let random = SeededRandom::new(50);
    let merchant = merchant_in(&store, &random).await;
    let stranger = merchant_in(&store, &random).await;
    let ends = Some(merchant.created_at + SignedDuration::from_hours(1));
    let restricted = a_key(&random, &merchant);
    let plain = ApiKey {
        scopes: None,
        allowed_networks: vec![],
        expires_at: ends,
        revoked_at: ends,
        last_used_at: ends,
        ..a_key(&random, &merchant)
    };
    let live = ApiKey { mode: Mode::Live, ..a_key(&random, &merchant) };
    let shut = ApiKey { scopes: Some(Scopes::default()), ..a_key(&random, &stranger) };
    add(&store, &[&restricted, &plain, &live, &shut]).await;
    let mut read = store.snapshot().await.unwrap();
    for key in [&restricted, &plain, &live, &shut] {
        assert_eq!(read.api_key(&key.digest).await.unwrap().as_ref(), Some(key));
        assert_eq!(read.api_key_of_id(&key.id).await.unwrap().as_ref(), Some(key));
    }
    assert_eq!(read.api_keys(&merchant.id, Mode::Test).await.unwrap(), [restricted, plain]);
    assert_eq!(read.api_keys(&merchant.id, Mode::Live).await.unwrap(), [live]);
    assert_eq!(read.api_keys(&stranger.id, Mode::Live).await.unwrap(), []);
    assert_eq!(read.api_key_of_id(&ApiKeyId::generate(&random)).await.unwrap(), None);
}

/// Whoever writes down a use may have read the key before somebody took it back.
pub async fn a_key_that_ends_does_not_come_back(store: TestStore) {
    let random = SeededRandom::new(51);
    let merchant = merchant_in(&store, &random).await;
    let key = a_key(&random, &merchant);
    add(&store, &[&key]).await;
    let after = |minutes| Some(merchant.created_at + SignedDuration::from_mins(minutes));

    let ended =
        ApiKey { expires_at: after(30), revoked_at: after(20), last_used_at: after(10), ..key.clone() };
    update(&store, &ended).await;
    let mut read = store.snapshot().await.unwrap();
    assert_eq!(read.api_key_of_id(&key.id).await.unwrap(), Some(ended.clone()));

    let late = ApiKey { last_used_at: after(15), expires_at: after(60), ..key.clone() };
    update(&store, &late).await;
    update(&store, &ApiKey { last_used_at: after(12), ..key.clone() }).await;
    let mut read = store.snapshot().await.unwrap();
    let used = ApiKey { last_used_at: after(15), ..ended };
    assert_eq!(read.api_key_of_id(&key.id).await.unwrap(), Some(used.clone()));

    let other = ApiKey {
        name: "another".to_owned(),
        scopes: None,
        allowed_networks: vec![],
        api_version: "1".to_owned(),
        expires_at: after(25),
        ..key.clone()
    };
    update(&store, &other).await;
    let mut read = store.snapshot().await.unwrap();
    let sooner = ApiKey { expires_at: after(25), ..used };
    assert_eq!(read.api_key_of_id(&key.id).await.unwrap(), Some(sooner));
}
