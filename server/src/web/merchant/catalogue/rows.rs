//! The prices and products that an answer speaks of, read together.

use std::collections::{BTreeSet, HashMap};

use domain::{
    model::{ApiKey, Price, PriceId, Product, ProductId},
    ports::{Listing, PriceQuery, ProductQuery, Snapshot, StoreError},
};

/// How many are read by one question.
const AT_ONCE: usize = 100;

/// Prices and products by their identifiers.
#[derive(Debug, Default)]
pub(in crate::web::merchant) struct Rows {
    prices: HashMap<PriceId, Price>,
    products: HashMap<ProductId, Product>,
}

impl Rows {
    /// These prices of the caller's, as far as there are any.
    pub(in crate::web::merchant) async fn prices<'a>(
        snapshot: &mut dyn Snapshot,
        key: &ApiKey,
        ids: impl IntoIterator<Item = &'a PriceId>,
    ) -> Result<Self, StoreError> {
        let ids: Vec<_> = BTreeSet::from_iter(ids).into_iter().cloned().collect();
        let mut rows = Self::default();
        for ids in ids.chunks(AT_ONCE) {
            let query = PriceQuery {
                listing: all(key),
                active: None,
                ids: ids.to_vec(),
                currency: None,
                product: None,
                lookup_keys: Vec::new(),
            };
            let found = snapshot.prices(&query).await?;
            rows.prices.extend(found.into_iter().map(|price| (price.id.clone(), price)));
        }
        Ok(rows)
    }

    /// The same with the products that they are of.
    pub(in crate::web::merchant) async fn with_products<'a>(
        snapshot: &mut dyn Snapshot,
        key: &ApiKey,
        ids: impl IntoIterator<Item = &'a PriceId>,
    ) -> Result<Self, StoreError> {
        let mut rows = Self::prices(snapshot, key, ids).await?;
        rows.products =
            Self::products(snapshot, key, rows.prices.values().map(|price| &price.product)).await?.products;
        Ok(rows)
    }

    /// These products of the caller's, as far as there are any.
    pub(in crate::web::merchant) async fn products<'a>(
        snapshot: &mut dyn Snapshot,
        key: &ApiKey,
        ids: impl IntoIterator<Item = &'a ProductId>,
    ) -> Result<Self, StoreError> {
        let ids: Vec<_> = BTreeSet::from_iter(ids).into_iter().cloned().collect();
        let mut rows = Self::default();
        for ids in ids.chunks(AT_ONCE) {
            let query = ProductQuery { listing: all(key), active: None, ids: ids.to_vec(), url: None };
            let found = snapshot.products(&query).await?;
            rows.products.extend(found.into_iter().map(|product| (product.id.clone(), product)));
        }
        Ok(rows)
    }

    /// The price of that id.
    pub(in crate::web::merchant) fn price(&self, id: &PriceId) -> Option<&Price> {
        self.prices.get(id)
    }

    /// The product of that id.
    pub(in crate::web::merchant) fn product(&self, id: &ProductId) -> Option<&Product> {
        self.products.get(id)
    }
}

/// As many as are asked for by their ids.
fn all<Id>(key: &ApiKey) -> Listing<Id> {
    Listing {
        merchant: key.merchant.clone(),
        mode: key.mode,
        since: None,
        until: None,
        older_than: None,
        newer_than: None,
        limit: u32::try_from(AT_ONCE).expect("a small number"),
    }
}
