//! Products and prices.

use futures::future::join_all;
use jiff::SignedDuration;

use super::{TestStore, merchant_in};
use crate::{
    model::{Merchant, MerchantId, Mode, Money, Price, PriceId, Product, ProductId},
    ports::{Random, StoreError},
    testing::{SeededRandom, a_price, a_product},
};

pub(super) async fn product_in(store: &TestStore, random: &dyn Random) -> Product {
    let product = a_product(random, &merchant_in(store, random).await.id);
    let mut work = store.begin().await.unwrap();
    work.add_product(&product).await.unwrap();
    work.commit().await.unwrap();
    product
}

pub(super) async fn price_in(store: &TestStore, random: &dyn Random) -> Price {
    let price = a_price(random, &product_in(store, random).await);
    let mut work = store.begin().await.unwrap();
    work.add_price(&price).await.unwrap();
    work.commit().await.unwrap();
    price
}

async fn read_product(store: &TestStore, product: &Product) -> Option<Product> {
    let mut read = store.snapshot().await.unwrap();
    read.product(&product.merchant, product.mode, &product.id).await.unwrap()
}

async fn read_price(store: &TestStore, price: &Price) -> Option<Price> {
    let mut read = store.snapshot().await.unwrap();
    read.price(&price.merchant, price.mode, &price.id).await.unwrap()
}

pub async fn a_product_reads_back_and_changes(store: TestStore) {
    let random = SeededRandom::new(52);
    let product = product_in(&store, &random).await;
    assert_eq!(read_product(&store, &product).await, Some(product.clone()));

    let later = product.created_at + SignedDuration::from_secs(5);
    let changed = Product {
        active: false,
        name: "Ein Büchlein".to_owned(),
        description: None,
        images: vec![],
        unit_label: None,
        url: None,
        default_price: Some(PriceId::generate(&random)),
        metadata: [].into(),
        updated_at: later,
        ..product.clone()
    };
    let stranger = merchant_in(&store, &random).await.id;
    let given = Product { merchant: stranger, mode: Mode::Live, created_at: later, ..changed.clone() };
    let mut work = store.begin().await.unwrap();
    assert_eq!(work.lock_product(&product.id).await.unwrap(), Some(product.clone()));
    assert_eq!(work.lock_product(&ProductId::generate(&random)).await.unwrap(), None);
    work.update_product(&given).await.unwrap();
    work.commit().await.unwrap();
    assert_eq!(read_product(&store, &product).await, Some(changed));
    assert_eq!(read_product(&store, &given).await, None);
}

pub async fn a_price_reads_back_and_changes(store: TestStore) {
    let random = SeededRandom::new(53);
    let price = price_in(&store, &random).await;
    assert_eq!(read_price(&store, &price).await, Some(price.clone()));

    let changed = Price {
        active: false,
        nickname: None,
        lookup_key: Some("büch".to_owned()),
        metadata: [].into(),
        ..price.clone()
    };
    let other = Price {
        unit_amount: Money::new(1, "USD".parse().unwrap()),
        product: ProductId::generate(&random),
        created_at: price.created_at + SignedDuration::from_secs(5),
        ..changed.clone()
    };
    let mut work = store.begin().await.unwrap();
    assert_eq!(work.lock_price(&price.id).await.unwrap(), Some(price.clone()));
    assert_eq!(work.lock_price(&PriceId::generate(&random)).await.unwrap(), None);
    work.update_price(&other).await.unwrap();
    work.commit().await.unwrap();
    assert_eq!(read_price(&store, &price).await, Some(changed));
}

pub async fn merchants_see_their_own_catalogue_only(store: TestStore) {
    let random = SeededRandom::new(54);
    let price = price_in(&store, &random).await;
    let stranger = merchant_in(&store, &random).await.id;
    let mut read = store.snapshot().await.unwrap();
    for (merchant, mode) in [(&stranger, Mode::Test), (&price.merchant, Mode::Live)] {
        assert_eq!(read.price(merchant, mode, &price.id).await.unwrap(), None);
        assert_eq!(read.product(merchant, mode, &price.product).await.unwrap(), None);
    }
}

fn is_conflict<T>(done: &Result<T, StoreError>) -> bool {
    matches!(done, Err(StoreError::Conflict(_)))
}

pub async fn a_catalogue_has_no_doubles_and_no_strays(store: TestStore) {
    let random = SeededRandom::new(55);
    let price = price_in(&store, &random).await;
    let mut read = store.snapshot().await.unwrap();
    let product = read.product(&price.merchant, price.mode, &price.product).await.unwrap().unwrap();
    let nobody = MerchantId::generate(&random);
    let nothing = Product { id: ProductId::generate(&random), ..product.clone() };

    assert!(is_conflict(&store.begin().await.unwrap().add_product(&product).await));
    assert!(is_conflict(&store.begin().await.unwrap().add_product(&a_product(&random, &nobody)).await));
    assert!(is_conflict(&store.begin().await.unwrap().add_price(&price).await));
    assert!(is_conflict(&store.begin().await.unwrap().add_price(&a_price(&random, &nothing)).await));
    assert!(is_conflict(&store.begin().await.unwrap().update_product(&nothing).await));
    let lost = Price { id: PriceId::generate(&random), ..price };
    assert!(is_conflict(&store.begin().await.unwrap().update_price(&lost).await));
}

pub async fn a_product_with_a_price_stays(store: TestStore) {
    let random = SeededRandom::new(56);
    let price = price_in(&store, &random).await;
    assert!(is_conflict(&store.begin().await.unwrap().remove_product(&price.product).await));

    let product = product_in(&store, &random).await;
    let mut work = store.begin().await.unwrap();
    work.remove_product(&product.id).await.unwrap();
    work.commit().await.unwrap();
    assert_eq!(read_product(&store, &product).await, None);
}

/// The price of a merchant and a mode with that lookup key.
async fn keyed(store: &TestStore, random: &dyn Random, merchant: &Merchant, mode: Mode) -> Price {
    let product = Product { mode, ..a_product(random, &merchant.id) };
    let mut work = store.begin().await.unwrap();
    work.add_product(&product).await.unwrap();
    work.commit().await.unwrap();
    Price { lookup_key: Some("standard".to_owned()), ..a_price(random, &product) }
}

pub async fn active_prices_share_no_lookup_key(store: TestStore) {
    let random = SeededRandom::new(57);
    let merchant = merchant_in(&store, &random).await;
    let stranger = merchant_in(&store, &random).await;
    let first = keyed(&store, &random, &merchant, Mode::Test).await;
    let second = keyed(&store, &random, &merchant, Mode::Test).await;
    let idle = Price { active: false, ..keyed(&store, &random, &merchant, Mode::Test).await };
    let other_key = Price {
        lookup_key: Some("Standard".to_owned()),
        ..keyed(&store, &random, &merchant, Mode::Test).await
    };
    let live = keyed(&store, &random, &merchant, Mode::Live).await;
    let others = keyed(&store, &random, &stranger, Mode::Test).await;
    let mut work = store.begin().await.unwrap();
    for price in [&first, &idle, &other_key, &live, &others] {
        work.add_price(price).await.unwrap();
    }
    work.commit().await.unwrap();

    assert!(is_conflict(&store.begin().await.unwrap().add_price(&second).await));
    let woken = Price { active: true, ..idle };
    assert!(is_conflict(&store.begin().await.unwrap().update_price(&woken).await));

    // The key is handed over in one unit of work.
    let mut work = store.begin().await.unwrap();
    work.update_price(&Price { lookup_key: None, ..first.clone() }).await.unwrap();
    work.add_price(&second).await.unwrap();
    work.commit().await.unwrap();
    assert_eq!(read_price(&store, &second).await, Some(second));
    assert_eq!(read_price(&store, &first).await.unwrap().lookup_key, None);
}

pub async fn fifty_prices_at_once_get_one_lookup_key(store: TestStore) {
    let random = SeededRandom::new(58);
    let merchant = merchant_in(&store, &random).await;
    let mut prices = Vec::new();
    for _ in 0..50 {
        prices.push(keyed(&store, &random, &merchant, Mode::Test).await);
    }
    let add = async |price: &Price| {
        let mut work = store.begin().await?;
        work.add_price(price).await?;
        work.commit().await
    };
    let done = join_all(prices.iter().map(add)).await;
    assert_eq!(done.iter().filter(|done| done.is_ok()).count(), 1, "{done:?}");
    assert!(done.iter().all(|done| done.is_ok() || is_conflict(done)), "{done:?}");
}
