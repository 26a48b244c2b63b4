use std::collections::BTreeMap;

use super::*;
use crate::{
    model::{Mode, Money, Price, Product},
    testing::Harness,
    usecases::MetadataChange,
};

struct Shop {
    harness: Harness,
    merchant: crate::model::MerchantId,
}

impl Shop {
    async fn open() -> Self {
        let harness = Harness::new();
        let merchant = harness.merchant().await.id;
        Self { harness, merchant }
    }

    fn new_product(&self) -> NewProduct {
        NewProduct {
            merchant: self.merchant.clone(),
            active: true,
            name: "Tea".to_owned(),
            description: None,
            images: Vec::new(),
            unit_label: None,
            url: None,
            metadata: BTreeMap::new(),
        }
    }

    async fn product(&self) -> Product {
        create_product(&self.harness.ports, self.new_product(), None, None).await.unwrap()
    }

    fn new_price(&self, product: &Product, key: Option<&str>) -> NewPrice {
        NewPrice {
            merchant: self.merchant.clone(),
            product: PricedProduct::Existing(product.id.clone()),
            unit_amount: euros(450),
            active: true,
            nickname: None,
            lookup_key: key.map(str::to_owned),
            transfer_lookup_key: false,
            metadata: BTreeMap::new(),
        }
    }

    async fn create(&self, new: NewPrice) -> Result<Price, CatalogueError> {
        create_price(&self.harness.ports, new, None).await
    }

    async fn update(&self, price: &Price, change: PriceChange) -> Result<Price, CatalogueError> {
        update_price(&self.harness.ports, &self.merchant, &price.id, change).await
    }

    async fn change(&self, product: &Product, change: ProductChange) -> Result<Product, CatalogueError> {
        update_product(&self.harness.ports, &self.merchant, &product.id, change).await
    }

    async fn stored(&self, price: &Price) -> Price {
        let mut snapshot = self.harness.ports.store.snapshot().await.unwrap();
        snapshot.price(&self.merchant, price.mode, &price.id).await.unwrap().unwrap()
    }
}

fn euros(minor: i64) -> Money {
    Money::new(minor, "EUR".parse().unwrap())
}

fn archived() -> PriceChange {
    PriceChange { active: Some(false), ..PriceChange::default() }
}

#[tokio::test]
async fn a_product_is_made_with_its_default_price_or_not_at_all() {
    let shop = Shop::open().await;
    let metadata = BTreeMap::from([("a".to_owned(), "b".to_owned())]);
    let default = Some(NewDefaultPrice { unit_amount: euros(450), metadata });
    let product = create_product(&shop.harness.ports, shop.new_product(), default, None).await.unwrap();
    let mut snapshot = shop.harness.ports.store.snapshot().await.unwrap();
    let id = product.default_price.clone().unwrap();
    let price = snapshot.price(&shop.merchant, Mode::Test, &id).await.unwrap().unwrap();
    assert_eq!((price.product, price.unit_amount, price.active), (product.id.clone(), euros(450), true));
    assert_eq!(price.metadata.get("a").map(String::as_str), Some("b"));
    assert_eq!(snapshot.product(&shop.merchant, Mode::Test, &product.id).await.unwrap(), Some(product));
    drop(snapshot);

    let default = Some(NewDefaultPrice { unit_amount: euros(-1), metadata: BTreeMap::new() });
    let refused = create_product(&shop.harness.ports, shop.new_product(), default, None).await;
    assert!(matches!(refused, Err(CatalogueError::Amount)), "{refused:?}");
}

#[tokio::test]
async fn a_lookup_key_belongs_to_one_active_price_and_moves_when_asked_to() {
    let shop = Shop::open().await;
    let product = shop.product().await;
    let first = shop.create(shop.new_price(&product, Some("tea"))).await.unwrap();
    let taken = shop.create(shop.new_price(&product, Some("tea"))).await;
    assert!(matches!(&taken, Err(CatalogueError::LookupKeyTaken(id)) if *id == first.id), "{taken:?}");

    let moved = NewPrice { transfer_lookup_key: true, ..shop.new_price(&product, Some("tea")) };
    let second = shop.create(moved).await.unwrap();
    assert_eq!(second.lookup_key.as_deref(), Some("tea"));
    assert_eq!(shop.stored(&first).await.lookup_key, None);

    let wanted = PriceChange { lookup_key: Some(Some("tea".to_owned())), ..PriceChange::default() };
    let taken = shop.update(&first, wanted.clone()).await;
    assert!(matches!(&taken, Err(CatalogueError::LookupKeyTaken(id)) if *id == second.id), "{taken:?}");
    let back = shop.update(&first, PriceChange { transfer_lookup_key: true, ..wanted }).await.unwrap();
    assert_eq!(back.lookup_key.as_deref(), Some("tea"));
    assert_eq!(shop.stored(&second).await.lookup_key, None);
}

#[tokio::test]
async fn an_archived_price_lends_its_key_and_cannot_come_back_with_it() {
    let shop = Shop::open().await;
    let product = shop.product().await;
    let first = shop.create(shop.new_price(&product, Some("tea"))).await.unwrap();
    shop.update(&first, archived()).await.unwrap();
    let second = shop.create(shop.new_price(&product, Some("tea"))).await.unwrap();
    let revived = PriceChange { active: Some(true), ..PriceChange::default() };
    let taken = shop.update(&first, revived.clone()).await;
    assert!(matches!(&taken, Err(CatalogueError::LookupKeyTaken(id)) if *id == second.id), "{taken:?}");
    let without = PriceChange { lookup_key: Some(None), ..revived };
    assert!(shop.update(&first, without).await.unwrap().active);
}

#[tokio::test]
async fn a_default_price_is_the_product_s_own_and_active() {
    let shop = Shop::open().await;
    let (product, other) = (shop.product().await, shop.product().await);
    let price = shop.create(shop.new_price(&product, None)).await.unwrap();
    let default = |price: &Price| ProductChange {
        default_price: Some(Some(price.id.clone())),
        ..ProductChange::default()
    };
    let foreign = shop.change(&other, default(&price)).await;
    assert!(matches!(foreign, Err(CatalogueError::DefaultPrice)), "{foreign:?}");

    let product = shop.change(&product, default(&price)).await.unwrap();
    assert_eq!(product.default_price.as_ref(), Some(&price.id));
    let kept = shop.update(&price, archived()).await;
    assert!(matches!(kept, Err(CatalogueError::IsDefault)), "{kept:?}");
    let none = ProductChange { default_price: Some(None), ..ProductChange::default() };
    assert_eq!(shop.change(&product, none).await.unwrap().default_price, None);
    shop.update(&price, archived()).await.unwrap();
    let gone = shop.change(&product, default(&price)).await;
    assert!(matches!(gone, Err(CatalogueError::DefaultPrice)), "{gone:?}");
}

#[tokio::test]
async fn a_product_goes_only_without_prices() {
    let shop = Shop::open().await;
    let (product, bare) = (shop.product().await, shop.product().await);
    shop.create(shop.new_price(&product, None)).await.unwrap();
    let ports = &shop.harness.ports;
    let kept = remove_product(ports, &shop.merchant, &product.id).await;
    assert!(matches!(kept, Err(CatalogueError::HasPrices)), "{kept:?}");
    remove_product(ports, &shop.merchant, &bare.id).await.unwrap();
    let gone = remove_product(ports, &shop.merchant, &bare.id).await;
    assert!(matches!(gone, Err(CatalogueError::NoSuchProduct)), "{gone:?}");
    let gone = shop.create(shop.new_price(&bare, None)).await;
    assert!(matches!(gone, Err(CatalogueError::NoSuchProduct)), "{gone:?}");
}

#[tokio::test]
async fn what_is_named_changes_and_nothing_else() {
    let shop = Shop::open().await;
    let product = shop.product().await;
    shop.harness.clock.advance(jiff::SignedDuration::from_secs(5));
    let change = ProductChange {
        description: Some(Some("Green".to_owned())),
        metadata: Some(MetadataChange::Merge(BTreeMap::from([("a".to_owned(), Some("b".to_owned()))]))),
        ..ProductChange::default()
    };
    let changed = shop.change(&product, change).await.unwrap();
    let expected = Product {
        description: Some("Green".to_owned()),
        metadata: BTreeMap::from([("a".to_owned(), "b".to_owned())]),
        updated_at: product.created_at + jiff::SignedDuration::from_secs(5),
        ..product.clone()
    };
    assert_eq!(changed, expected);
    for (change, name) in [
        (ProductChange { name: Some(" ".to_owned()), ..ProductChange::default() }, "name"),
        (ProductChange { url: Some(Some("x".to_owned())), ..ProductChange::default() }, "url"),
        (ProductChange { images: Some(vec!["x".to_owned()]), ..ProductChange::default() }, "images"),
    ] {
        assert!(shop.change(&product, change).await.is_err(), "{name}");
    }
    let stranger = crate::testing::a_merchant(shop.harness.ports.random.as_ref());
    let foreign =
        update_product(&shop.harness.ports, &stranger.id, &product.id, ProductChange::default()).await;
    assert!(matches!(foreign, Err(CatalogueError::NoSuchProduct)), "{foreign:?}");
}
