//! What is sold (<https://docs.stripe.com/api/products>).

use std::collections::BTreeMap;

use super::{CatalogueError, checks};
use crate::{
    model::{MerchantId, Money, Price, PriceId, Product, ProductId, RequestClaim},
    ports::{Ports, StoreError, UnitOfWork},
    usecases::MetadataChange,
};

/// What the merchant asks for.
#[derive(Debug, Clone)]
pub struct NewProduct {
    /// Whose it is.
    pub merchant: MerchantId,
    /// See [`Product::active`].
    pub active: bool,
    /// See [`Product::name`]; 1 to 250 characters.
    pub name: String,
    /// See [`Product::description`].
    pub description: Option<String>,
    /// See [`Product::images`].
    pub images: Vec<String>,
    /// See [`Product::unit_label`].
    pub unit_label: Option<String>,
    /// See [`Product::url`].
    pub url: Option<String>,
    /// See [`Product::metadata`].
    pub metadata: BTreeMap<String, String>,
}

/// What a new product costs where no price is named.
#[derive(Debug, Clone)]
pub struct NewDefaultPrice {
    /// The price of one.
    pub unit_amount: Money,
    /// The merchant's own notes on it.
    pub metadata: BTreeMap<String, String>,
}

/// What is to be changed; `None` leaves it, and an inner `None` removes it.
#[derive(Debug, Clone, Default)]
pub struct ProductChange {
    /// See [`Product::active`].
    pub active: Option<bool>,
    /// See [`Product::name`]; 1 to 250 characters.
    pub name: Option<String>,
    /// See [`Product::description`].
    pub description: Option<Option<String>>,
    /// See [`Product::images`].
    pub images: Option<Vec<String>>,
    /// See [`Product::unit_label`].
    pub unit_label: Option<Option<String>>,
    /// See [`Product::url`].
    pub url: Option<Option<String>>,
    /// See [`Product::default_price`]; an active price of this product.
    pub default_price: Option<Option<PriceId>>,
    /// See [`Product::metadata`].
    pub metadata: Option<MetadataChange>,
}

/// Makes a product, with its default price if that is given.
///
/// # Errors
/// [`CatalogueError::Name`], [`CatalogueError::Images`] and [`CatalogueError::Url`] of the product,
/// [`CatalogueError::Amount`] and [`CatalogueError::LastDecimal`] of the price.
pub async fn create_product(
    ports: &Ports,
    new: NewProduct,
    default_price: Option<NewDefaultPrice>,
    claim: Option<&RequestClaim>,
) -> Result<Product, CatalogueError> {
    let mut product = new.build(ports)?;
    let mut work = ports.store.begin().await?;
    work.add_product(&product).await?;
    if let Some(NewDefaultPrice { unit_amount, metadata }) = default_price {
        checks::amount(unit_amount)?;
        let price = Price {
            id: PriceId::generate(ports.random.as_ref()),
            merchant: product.merchant.clone(),
            mode: product.mode,
            active: true,
            product: product.id.clone(),
            unit_amount,
            nickname: None,
            lookup_key: None,
            metadata,
            created_at: product.created_at,
        };
        work.add_price(&price).await?;
        // Only now is there a price that the product can name.
        product.default_price = Some(price.id);
        work.update_product(&product).await?;
    }
    if let Some(claim) = claim {
        work.mark_request(claim, product.id.as_str()).await?;
    }
    work.commit().await?;
    tracing::info!(product = %product.id, "product made");
    Ok(product)
}

/// Changes a product. Sessions and orders keep the words that it had when they were opened.
///
/// # Errors
/// As [`create_product`], and [`CatalogueError::NoSuchProduct`], [`CatalogueError::DefaultPrice`],
/// [`CatalogueError::Metadata`].
pub async fn update_product(
    ports: &Ports,
    merchant: &MerchantId,
    id: &ProductId,
    change: ProductChange,
) -> Result<Product, CatalogueError> {
    let mut work = ports.store.begin().await?;
    let mut product = theirs(ports, work.as_mut(), merchant, id).await?;
    if let Some(Some(price)) = &change.default_price {
        // Whoever archives a price locks its product first: it stays active while we name it.
        let price = work.price(merchant, ports.mode, price).await?;
        if !price.is_some_and(|price| price.active && price.product == product.id) {
            return Err(CatalogueError::DefaultPrice);
        }
    }
    product.active = change.active.unwrap_or(product.active);
    product.name = change.name.unwrap_or(product.name);
    product.description = change.description.unwrap_or(product.description);
    product.images = change.images.unwrap_or(product.images);
    product.unit_label = change.unit_label.unwrap_or(product.unit_label);
    product.url = change.url.unwrap_or(product.url);
    product.default_price = change.default_price.unwrap_or(product.default_price);
    if let Some(change) = change.metadata {
        change.apply(&mut product.metadata)?;
    }
    product.updated_at = ports.clock.now();
    check(&product)?;
    work.update_product(&product).await?;
    work.commit().await?;
    Ok(product)
}

/// Removes a product that never had a price.
///
/// # Errors
/// [`CatalogueError::NoSuchProduct`], [`CatalogueError::HasPrices`].
pub async fn remove_product(
    ports: &Ports,
    merchant: &MerchantId,
    id: &ProductId,
) -> Result<(), CatalogueError> {
    let mut work = ports.store.begin().await?;
    theirs(ports, work.as_mut(), merchant, id).await?;
    match work.remove_product(id).await {
        Err(StoreError::Conflict(_)) => return Err(CatalogueError::HasPrices),
        removed => removed?,
    }
    work.commit().await?;
    tracing::info!(product = %id, "product removed");
    Ok(())
}

impl NewProduct {
    pub(super) fn build(self, ports: &Ports) -> Result<Product, CatalogueError> {
        let now = ports.clock.now();
        let product = Product {
            id: ProductId::generate(ports.random.as_ref()),
            merchant: self.merchant,
            mode: ports.mode,
            active: self.active,
            name: self.name,
            description: self.description,
            images: self.images,
            unit_label: self.unit_label,
            url: self.url,
            default_price: None,
            metadata: self.metadata,
            created_at: now,
            updated_at: now,
        };
        check(&product)?;
        Ok(product)
    }
}

fn check(product: &Product) -> Result<(), CatalogueError> {
    checks::name(&product.name)?;
    checks::images(&product.images)?;
    checks::url(product.url.as_deref())
}

/// The merchant's product of that id, locked.
pub(super) async fn theirs(
    ports: &Ports,
    work: &mut dyn UnitOfWork,
    merchant: &MerchantId,
    id: &ProductId,
) -> Result<Product, CatalogueError> {
    let found = work.lock_product(id).await?;
    found
        .filter(|product| product.merchant == *merchant && product.mode == ports.mode)
        .ok_or(CatalogueError::NoSuchProduct)
}
