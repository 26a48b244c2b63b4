//! What products cost (<https://docs.stripe.com/api/prices>).

use std::collections::{BTreeMap, BTreeSet};

use super::{CatalogueError, NewProduct, checks, products::theirs};
use crate::{
    model::{MerchantId, Mode, Money, Price, PriceId, Product, ProductId, RequestClaim},
    ports::{Listing, Ports, PriceQuery, Snapshot, StoreError, UnitOfWork},
    usecases::MetadataChange,
};

/// How often a lookup key is asked for again that somebody else took or gave up at the same moment.
const TRIES: usize = 4;

/// What the merchant asks for.
#[derive(Debug, Clone)]
pub struct NewPrice {
    /// Whose it is.
    pub merchant: MerchantId,
    /// What it is the price of.
    pub product: PricedProduct,
    /// See [`Price::unit_amount`].
    pub unit_amount: Money,
    /// See [`Price::active`].
    pub active: bool,
    /// See [`Price::nickname`].
    pub nickname: Option<String>,
    /// See [`Price::lookup_key`].
    pub lookup_key: Option<String>,
    /// Whether the key is taken from the price that has it.
    pub transfer_lookup_key: bool,
    /// See [`Price::metadata`].
    pub metadata: BTreeMap<String, String>,
}

/// What a new price is the price of.
#[derive(Debug, Clone)]
pub enum PricedProduct {
    /// A product of the merchant's.
    Existing(ProductId),
    /// One that is made along with it.
    New(NewProduct),
}

/// What is to be changed; `None` leaves it, and an inner `None` removes it.
#[derive(Debug, Clone, Default)]
pub struct PriceChange {
    /// See [`Price::active`].
    pub active: Option<bool>,
    /// See [`Price::nickname`].
    pub nickname: Option<Option<String>>,
    /// See [`Price::lookup_key`].
    pub lookup_key: Option<Option<String>>,
    /// Whether the key is taken from the price that has it.
    pub transfer_lookup_key: bool,
    /// See [`Price::metadata`].
    pub metadata: Option<MetadataChange>,
}

/// Makes a price, and its product if that is new.
///
/// # Errors
/// [`CatalogueError::Amount`], [`CatalogueError::LastDecimal`], [`CatalogueError::NoSuchProduct`],
/// [`CatalogueError::LookupKeyTaken`], and those of [`super::create_product`] of a new product.
pub async fn create_price(
    ports: &Ports,
    new: NewPrice,
    claim: Option<&RequestClaim>,
) -> Result<Price, CatalogueError> {
    checks::amount(new.unit_amount)?;
    let (product, made) = match new.product {
        PricedProduct::Existing(id) => (id, None),
        PricedProduct::New(product) => {
            let product = product.build(ports)?;
            (product.id.clone(), Some(product))
        }
    };
    let price = Price {
        id: PriceId::generate(ports.random.as_ref()),
        merchant: new.merchant,
        mode: ports.mode,
        active: new.active,
        product,
        unit_amount: new.unit_amount,
        nickname: new.nickname,
        lookup_key: new.lookup_key,
        metadata: new.metadata,
        created_at: ports.clock.now(),
    };
    for tries_left in (0..TRIES).rev() {
        let added = add(ports, &price, made.as_ref(), new.transfer_lookup_key).await?;
        let Some(mut work) = added else {
            if tries_left == 0 {
                return Err(contended(&price));
            }
            continue;
        };
        if let Some(claim) = claim {
            work.mark_request(claim, price.id.as_str()).await?;
        }
        work.commit().await?;
        break;
    }
    tracing::info!(price = %price.id, product = %price.product, "price made");
    Ok(price)
}

/// Adds a price in a unit of work that is not committed; `None` if its lookup key was taken meanwhile.
async fn add(
    ports: &Ports,
    price: &Price,
    product: Option<&Product>,
    transfer: bool,
) -> Result<Option<Box<dyn UnitOfWork>>, CatalogueError> {
    let mut work = ports.store.begin().await?;
    match product {
        Some(product) => work.add_product(product).await?,
        None => _ = theirs(ports, work.as_mut(), &price.merchant, &price.product).await?,
    }
    if let Some(holder) = holder(work.as_mut(), price).await? {
        if !transfer {
            return Err(CatalogueError::LookupKeyTaken(holder));
        }
        let held = work.lock_price(&holder).await?;
        give_up_key(work.as_mut(), held, price).await?;
    }
    match work.add_price(price).await {
        Err(StoreError::Conflict(_)) if price.lookup_key.is_some() => Ok(None),
        added => Ok(added.map(|()| Some(work))?),
    }
}

/// Changes a price. What it costs never changes.
///
/// # Errors
/// [`CatalogueError::NoSuchPrice`], [`CatalogueError::IsDefault`], [`CatalogueError::LookupKeyTaken`],
/// [`CatalogueError::Metadata`].
pub async fn update_price(
    ports: &Ports,
    merchant: &MerchantId,
    id: &PriceId,
    change: PriceChange,
) -> Result<Price, CatalogueError> {
    for _ in 0..TRIES {
        if let Some(price) = try_update(ports, merchant, id, change.clone()).await? {
            return Ok(price);
        }
    }
    let price = ports.store.snapshot().await?.price(merchant, ports.mode, id).await?;
    Err(price.map_or(CatalogueError::NoSuchPrice, |price| contended(&price)))
}

/// `None` if another price took or gave up the lookup key meanwhile.
async fn try_update(
    ports: &Ports,
    merchant: &MerchantId,
    id: &PriceId,
    change: PriceChange,
) -> Result<Option<Price>, CatalogueError> {
    let mut work = ports.store.begin().await?;
    let seen = work.price(merchant, ports.mode, id).await?.ok_or(CatalogueError::NoSuchPrice)?;
    // Everybody locks a product before its prices.
    let product = theirs(ports, work.as_mut(), merchant, &seen.product).await?;
    let seen = work.price(merchant, ports.mode, id).await?.ok_or(CatalogueError::NoSuchPrice)?;
    let mut price = seen.clone();
    apply(&mut price, &product, &change)?;

    // A key that is not changed may collide too, with one that was taken while this was archived.
    let holder = holder(work.as_mut(), &price).await?;
    if let Some(holder) = &holder
        && !change.transfer_lookup_key
    {
        return Err(CatalogueError::LookupKeyTaken(holder.clone()));
    }
    // In one order, so that two who swap their keys do not wait for each other.
    let (mut own, mut held) = (None, None);
    let in_order: BTreeSet<_> = [Some(id), holder.as_ref()].into_iter().flatten().collect();
    for locked in in_order {
        let found = work.lock_price(locked).await?;
        if locked == id { own = found } else { held = found }
    }
    if own.is_none_or(|own| own != seen) {
        return Ok(None);
    }
    if holder.is_some() {
        give_up_key(work.as_mut(), held, &price).await?;
    }
    match work.update_price(&price).await {
        Err(StoreError::Conflict(_)) => return Ok(None),
        updated => updated?,
    }
    work.commit().await?;
    Ok(Some(price))
}

fn apply(price: &mut Price, product: &Product, change: &PriceChange) -> Result<(), CatalogueError> {
    price.active = change.active.unwrap_or(price.active);
    if !price.active && product.default_price.as_ref() == Some(&price.id) {
        return Err(CatalogueError::IsDefault);
    }
    if let Some(nickname) = &change.nickname {
        price.nickname.clone_from(nickname);
    }
    if let Some(key) = &change.lookup_key {
        price.lookup_key.clone_from(key);
    }
    if let Some(metadata) = &change.metadata {
        metadata.clone().apply(&mut price.metadata)?;
    }
    Ok(())
}

/// Another active price that has the lookup key of this one, if this one is active.
async fn holder<S: Snapshot + ?Sized>(
    snapshot: &mut S,
    price: &Price,
) -> Result<Option<PriceId>, StoreError> {
    let Some(key) = price.lookup_key.as_ref().filter(|_| price.active) else { return Ok(None) };
    let holders = snapshot.prices(&with_key(&price.merchant, price.mode, key)).await?;
    Ok(holders.into_iter().map(|other| other.id).find(|id| *id != price.id))
}

fn with_key(merchant: &MerchantId, mode: Mode, key: &str) -> PriceQuery {
    PriceQuery {
        listing: Listing {
            merchant: merchant.clone(),
            mode,
            since: None,
            until: None,
            older_than: None,
            newer_than: None,
            limit: 2,
        },
        active: Some(true),
        ids: Vec::new(),
        currency: None,
        product: None,
        lookup_keys: vec![key.to_owned()],
    }
}

/// Takes the key of `price` from the price that held it, unless it has none or another by now.
async fn give_up_key(
    work: &mut dyn UnitOfWork,
    held: Option<Price>,
    price: &Price,
) -> Result<(), StoreError> {
    match held {
        Some(held) if held.lookup_key == price.lookup_key => {
            work.update_price(&Price { lookup_key: None, ..held }).await
        }
        _ => Ok(()),
    }
}

/// Others went on taking the key away from each other.
fn contended(price: &Price) -> CatalogueError {
    StoreError::Conflict(format!("the lookup key of {} is being passed around", price.id)).into()
}
