//! What is sold: prices that exist, and prices that are made for one checkout.

use std::collections::BTreeMap;

use super::{InvalidCheckout, OpenCheckoutError, Problem};
use crate::{
    model::{
        Adjustable, Currency, LineItem, LineItemId, MerchantId, Mode, Money, Price, PriceId, Product,
        ProductId,
    },
    ports::{Ports, StoreError, UnitOfWork},
};

/// The largest amount of a session, in minor units: eight digits, Stripe's limit
/// (<https://docs.stripe.com/api/payment_intents/create>, `amount`).
pub(crate) const LARGEST_AMOUNT: i64 = 99_999_999;
const MOST_LINES: usize = 100;
/// The most that a shopper may ever choose of something, as with Stripe.
pub(crate) const LARGEST_CHOICE: u64 = 999_999;
/// What a shopper may choose at most if the merchant says nothing, as with Stripe.
const USUAL_CHOICE: u64 = 99;

/// One line of what is sold.
#[derive(Debug, Clone)]
pub struct NewLine {
    /// The price of one.
    pub price: LinePrice,
    /// How many.
    pub quantity: u64,
    /// Whether the shopper may change how many.
    pub adjustable: Option<NewAdjustable>,
    /// The merchant's own notes.
    pub metadata: BTreeMap<String, String>,
}

/// How many of something a shopper may choose.
#[derive(Debug, Clone, Copy, Default)]
pub struct NewAdjustable {
    /// At least so many; none if nothing is said.
    pub minimum: Option<u64>,
    /// At most so many; 99 if nothing is said.
    pub maximum: Option<u64>,
}

/// The price of one.
#[derive(Debug, Clone)]
pub enum LinePrice {
    /// One that exists, by its identifier.
    Existing(String),
    /// One that is made for this.
    Inline(InlinePrice),
}

/// A price that is made for one checkout.
#[derive(Debug, Clone)]
pub struct InlinePrice {
    /// The currency, the same in every line.
    pub currency: Currency,
    /// The price of one, in minor units of the currency.
    pub unit_amount: i64,
    /// What it is the price of.
    pub product: LineProduct,
}

/// What a new price is the price of.
#[derive(Debug, Clone)]
pub enum LineProduct {
    /// A product that exists, by its identifier.
    Existing(String),
    /// One that is made for this.
    Inline(InlineProduct),
}

/// A product that is made for one checkout.
#[derive(Debug, Clone, Default)]
pub struct InlineProduct {
    /// What the shopper reads.
    pub name: String,
    /// A sentence about it.
    pub description: Option<String>,
    /// Addresses of pictures.
    pub images: Vec<String>,
    /// What one of it is called.
    pub unit_label: Option<String>,
    /// The merchant's own notes.
    pub metadata: BTreeMap<String, String>,
}

impl NewLine {
    /// One of something that is made for one checkout.
    pub fn of(name: &str, price: Money) -> Self {
        let product = InlineProduct { name: name.to_owned(), ..InlineProduct::default() };
        Self {
            price: LinePrice::Inline(InlinePrice {
                currency: price.currency,
                unit_amount: price.minor,
                product: LineProduct::Inline(product),
            }),
            quantity: 1,
            adjustable: None,
            metadata: BTreeMap::new(),
        }
    }
}

/// A line whose price and product are in the database.
#[derive(Debug, Clone)]
pub(crate) struct Resolved {
    pub(crate) price: Price,
    pub(crate) product: Product,
    pub(crate) quantity: u64,
    pub(crate) adjustable: Option<Adjustable>,
    pub(crate) metadata: BTreeMap<String, String>,
}

impl Resolved {
    /// As a line of a session, with the words as they are now.
    pub(crate) fn line(self, id: LineItemId) -> LineItem {
        LineItem {
            id,
            price: self.price.id,
            product: self.product.id,
            name: self.product.name,
            description: self.product.description,
            images: self.product.images,
            unit_amount: self.price.unit_amount,
            quantity: self.quantity,
            adjustable: self.adjustable,
            metadata: self.metadata,
        }
    }
}

/// Finds or makes the price and the product of every line.
pub(crate) async fn resolve(
    ports: &Ports,
    work: &mut dyn UnitOfWork,
    merchant: &MerchantId,
    lines: Vec<NewLine>,
) -> Result<Vec<Resolved>, OpenCheckoutError> {
    if lines.is_empty() {
        return Err(InvalidCheckout::new("line_items", Problem::NoLines).into());
    }
    if lines.len() > MOST_LINES {
        return Err(InvalidCheckout::new("line_items", Problem::TooMany(MOST_LINES)).into());
    }
    let mut resolved = Vec::with_capacity(lines.len());
    for (index, line) in lines.into_iter().enumerate() {
        let at = |rest: &str| format!("line_items[{index}]{rest}");
        let adjustable = adjustable(&line, &at)?;
        let (price, product) = match line.price {
            LinePrice::Existing(id) => existing_price(ports, work, merchant, &id, &at("[price]")).await?,
            LinePrice::Inline(new) => inline_price(ports, work, merchant, new, &at).await?,
        };
        let metadata = line.metadata;
        resolved.push(Resolved { price, product, quantity: line.quantity, adjustable, metadata });
    }
    Ok(resolved)
}

/// The sum of lines in one currency.
pub(crate) fn total<'a>(
    lines: impl IntoIterator<Item = (Money, u64)> + 'a,
) -> Result<Money, InvalidCheckout> {
    let mut sum: Option<Money> = None;
    for (index, (price, quantity)) in lines.into_iter().enumerate() {
        let so_far = *sum.get_or_insert(Money::new(0, price.currency));
        if price.currency != so_far.currency {
            let parameter = format!("line_items[{index}][price_data][currency]");
            return Err(InvalidCheckout::new(parameter, Problem::Currencies));
        }
        let added = price.times(quantity).and_then(|amount| so_far.plus(amount));
        sum = Some(added.map_err(|_| InvalidCheckout::new("line_items", Problem::Total))?);
    }
    sum.filter(|sum| (1..=LARGEST_AMOUNT).contains(&sum.minor))
        .ok_or_else(|| InvalidCheckout::new("line_items", Problem::Total))
}

fn adjustable(line: &NewLine, at: &impl Fn(&str) -> String) -> Result<Option<Adjustable>, InvalidCheckout> {
    let Some(new) = line.adjustable else {
        let invalid = || InvalidCheckout::new(at("[quantity]"), Problem::Quantity);
        return if line.quantity == 0 { Err(invalid()) } else { Ok(None) };
    };
    let chosen = Adjustable {
        minimum: new.minimum.unwrap_or(0),
        maximum: new.maximum.unwrap_or_else(|| USUAL_CHOICE.max(line.quantity)),
    };
    let ordered = (chosen.minimum..=chosen.maximum).contains(&line.quantity);
    if ordered && (1..=LARGEST_CHOICE).contains(&chosen.maximum) {
        return Ok(Some(chosen));
    }
    Err(InvalidCheckout::new(at("[adjustable_quantity]"), Problem::Adjustable))
}

async fn existing_price(
    ports: &Ports,
    work: &mut dyn UnitOfWork,
    merchant: &MerchantId,
    name: &str,
    parameter: &str,
) -> Result<(Price, Product), OpenCheckoutError> {
    let price = match name.parse::<PriceId>() {
        Ok(id) => work.price(merchant, ports.mode, &id).await?,
        Err(_) => None,
    };
    let missing = || InvalidCheckout::new(parameter, Problem::NoSuchPrice(name.chars().take(100).collect()));
    let price = price.ok_or_else(missing)?;
    let product = work.product(merchant, ports.mode, &price.product).await?;
    let product = product.ok_or_else(|| lost(&price))?;
    if !price.active || !product.active {
        return Err(InvalidCheckout::new(parameter, Problem::Inactive).into());
    }
    Ok((price, product))
}

/// A price cannot be without its product; the database holds that.
pub(crate) fn lost(price: &Price) -> StoreError {
    StoreError::Corrupt(format!("the price {} has no product", price.id))
}

async fn inline_price(
    ports: &Ports,
    work: &mut dyn UnitOfWork,
    merchant: &MerchantId,
    new: InlinePrice,
    at: &impl Fn(&str) -> String,
) -> Result<(Price, Product), OpenCheckoutError> {
    if !(0..=LARGEST_AMOUNT).contains(&new.unit_amount) {
        return Err(InvalidCheckout::new(at("[price_data][unit_amount]"), Problem::Price).into());
    }
    // Card networks count hundredths of the dinars (https://docs.stripe.com/currencies#three-decimal).
    if new.currency.exponent() == 3 && new.unit_amount % 10 != 0 {
        return Err(InvalidCheckout::new(at("[price_data][unit_amount]"), Problem::LastDecimal).into());
    }
    let product = match new.product {
        LineProduct::Existing(name) => {
            let parameter = at("[price_data][product]");
            let product = existing_product(work, merchant, ports.mode, &name, &parameter).await?;
            if !product.active {
                return Err(InvalidCheckout::new(parameter, Problem::Inactive).into());
            }
            product
        }
        LineProduct::Inline(new) => {
            let length = new.name.chars().count();
            if new.name.trim().is_empty() || length > 250 {
                return Err(
                    InvalidCheckout::new(at("[price_data][product_data][name]"), Problem::Name).into()
                );
            }
            let product = made_for_one(ports, merchant, new);
            work.add_product(&product).await?;
            product
        }
    };
    let price = Price {
        id: PriceId::generate(ports.random.as_ref()),
        merchant: merchant.clone(),
        mode: ports.mode,
        active: false,
        product: product.id.clone(),
        unit_amount: Money::new(new.unit_amount, new.currency),
        nickname: None,
        lookup_key: None,
        metadata: BTreeMap::new(),
        created_at: ports.clock.now(),
    };
    work.add_price(&price).await?;
    Ok((price, product))
}

/// The merchant's product of that name, whether it is for sale or not.
pub(crate) async fn existing_product(
    work: &mut dyn UnitOfWork,
    merchant: &MerchantId,
    mode: Mode,
    name: &str,
    parameter: &str,
) -> Result<Product, OpenCheckoutError> {
    let product = match name.parse::<ProductId>() {
        Ok(id) => work.product(merchant, mode, &id).await?,
        Err(_) => None,
    };
    let problem = || Problem::NoSuchProduct(name.chars().take(100).collect());
    product.ok_or_else(|| InvalidCheckout::new(parameter, problem()).into())
}

/// A product that is not for sale by itself.
fn made_for_one(ports: &Ports, merchant: &MerchantId, new: InlineProduct) -> Product {
    let now = ports.clock.now();
    Product {
        id: ProductId::generate(ports.random.as_ref()),
        merchant: merchant.clone(),
        mode: ports.mode,
        active: false,
        name: new.name,
        description: new.description,
        images: new.images,
        unit_label: new.unit_label,
        url: None,
        default_price: None,
        metadata: new.metadata,
        created_at: now,
        updated_at: now,
    }
}
