//! Products, prices and links.

use super::{View, row, tables::conflict};
use crate::{
    model::{PaymentLink, Price, Product, ProductId},
    ports::StoreError,
};

/// What is there once: an active price of that name.
fn lookup_row(price: &Price) -> Option<String> {
    let key = price.lookup_key.as_ref().filter(|_| price.active)?;
    Some(format!("lookup key {} {} {key}", price.merchant, price.mode.name()))
}

impl View {
    pub(super) async fn keep_product(&mut self, product: &Product) -> Result<(), StoreError> {
        let product = product.clone();
        self.change(row("product", product.id.as_str()), move |tables| {
            if tables.products.any(|known| known.id == product.id) {
                return conflict("the product is there already");
            }
            if !tables.merchants.any(|merchant| merchant.id == product.merchant) {
                return conflict("a product needs its merchant");
            }
            tables.products.push(product.clone());
            Ok(())
        })
        .await
    }

    pub(super) async fn change_product(&mut self, product: &Product) -> Result<(), StoreError> {
        let new = product.clone();
        self.change(row("product", product.id.as_str()), move |tables| {
            let Some(stored) = tables.products.get_mut(|stored| stored.id == new.id) else {
                return conflict("no such product");
            };
            let (merchant, mode, created_at) = (stored.merchant.clone(), stored.mode, stored.created_at);
            *stored = Product { merchant, mode, created_at, ..new.clone() };
            Ok(())
        })
        .await
    }

    pub(super) async fn drop_product(&mut self, id: &ProductId) -> Result<(), StoreError> {
        let id = id.clone();
        self.change(row("product", id.as_str()), move |tables| {
            if tables.prices.any(|price| price.product == id) {
                return conflict("the product has a price");
            }
            tables.products.retain(|product| product.id != id);
            Ok(())
        })
        .await
    }

    pub(super) async fn keep_price(&mut self, price: &Price) -> Result<(), StoreError> {
        let price = price.clone();
        let rows = row("price", price.id.as_str()).into_iter().chain(lookup_row(&price));
        self.change(rows.collect::<Vec<_>>(), move |tables| {
            if tables.prices.any(|known| known.id == price.id) {
                return conflict("the price is there already");
            }
            if !tables.products.any(|product| product.id == price.product) {
                return conflict("a price needs its product");
            }
            if tables.prices.any(|known| shares_a_key(known, &price)) {
                return conflict("the lookup key is taken");
            }
            tables.prices.push(price.clone());
            Ok(())
        })
        .await
    }

    pub(super) async fn change_price(&mut self, price: &Price) -> Result<(), StoreError> {
        let new = price.clone();
        let [own] = row("price", new.id.as_str());
        self.lock(own).await;
        // Whoever wants the name that is given up waits for it, too.
        let old = self.read().await?.prices.find(|stored| stored.id == new.id);
        let names = old.as_ref().and_then(lookup_row).into_iter().chain(lookup_row(&new));
        self.change(names.collect::<Vec<_>>(), move |tables| {
            let Some(mut changed) = tables.prices.find(|stored| stored.id == new.id) else {
                return conflict("no such price");
            };
            changed.active = new.active;
            changed.nickname.clone_from(&new.nickname);
            changed.lookup_key.clone_from(&new.lookup_key);
            changed.metadata.clone_from(&new.metadata);
            if tables.prices.any(|known| shares_a_key(known, &changed)) {
                return conflict("the lookup key is taken");
            }
            tables.prices.replace(&changed, |stored| stored.id == changed.id)
        })
        .await
    }

    pub(super) async fn keep_link(&mut self, link: &PaymentLink) -> Result<(), StoreError> {
        let link = link.clone();
        self.change(row("link", link.id.as_str()), move |tables| {
            if !tables.merchants.any(|merchant| merchant.id == link.merchant) {
                return conflict("a link needs its merchant");
            }
            tables.links.push(link.clone());
            Ok(())
        })
        .await
    }

    pub(super) async fn change_link(&mut self, link: &PaymentLink) -> Result<(), StoreError> {
        let new = link.clone();
        self.change(row("link", link.id.as_str()), move |tables| {
            let Some(stored) = tables.links.get_mut(|stored| stored.id == new.id) else {
                return conflict("no such link");
            };
            let (merchant, mode) = (stored.merchant.clone(), stored.mode);
            let (currency, created_at) = (stored.currency, stored.created_at);
            *stored = PaymentLink { merchant, mode, currency, created_at, ..new.clone() };
            Ok(())
        })
        .await
    }
}

fn shares_a_key(one: &Price, other: &Price) -> bool {
    one.id != other.id && lookup_row(one).is_some_and(|name| lookup_row(other) == Some(name))
}
