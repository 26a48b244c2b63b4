//! Reading what a new checkout sells: `line_items`.

use domain::usecases::{
    InlinePrice, InlineProduct, InvalidCheckout, LinePrice, LineProduct, NewAdjustable, NewLine,
    OpenCheckoutError, Problem,
};

use super::{
    catalogue::{currency, unit_amount},
    changes::Change,
    error::ApiError,
    params::Params,
};

/// Reads `line_items`.
pub(super) fn read(params: &mut Params) -> Result<Vec<NewLine>, ApiError> {
    params.list("line_items")?.into_iter().map(line).collect()
}

/// Reads one line of a new checkout.
pub(super) fn line(mut params: Params) -> Result<NewLine, ApiError> {
    let quantity = quantity(&mut params)?.ok_or_else(|| ApiError::missing(params.name_of("quantity")))?;
    let new = NewLine {
        price: price(&mut params)?,
        quantity,
        adjustable: adjustable(&mut params)?.flatten(),
        metadata: params.metadata("metadata")?,
    };
    params.finish()?;
    Ok(new)
}

/// Reads `quantity`, if it is there.
pub(super) fn quantity(params: &mut Params) -> Result<Option<u64>, ApiError> {
    natural(params, "quantity")
}

fn natural(params: &mut Params, name: &str) -> Result<Option<u64>, ApiError> {
    let Some(number) = params.integer(name)? else { return Ok(None) };
    u64::try_from(number).map(Some).map_err(|_| {
        let full = params.name_of(name);
        let message = format!("Invalid {full}: must not be negative.");
        ApiError::invalid(full, Some("parameter_invalid_integer"), message)
    })
}

/// Reads `adjustable_quantity`, if it is there; the inner `None` is nothing to choose.
pub(super) fn adjustable(params: &mut Params) -> Result<Change<NewAdjustable>, ApiError> {
    let Some(mut below) = params.below("adjustable_quantity")? else { return Ok(None) };
    let enabled = below.boolean("enabled")?.ok_or_else(|| ApiError::missing(below.name_of("enabled")))?;
    let (minimum, maximum) = (natural(&mut below, "minimum")?, natural(&mut below, "maximum")?);
    below.finish()?;
    Ok(Some(enabled.then_some(NewAdjustable { minimum, maximum })))
}

fn price(params: &mut Params) -> Result<LinePrice, ApiError> {
    let price_name = params.name_of("price");
    let inline = params.below("price_data")?;
    match (params.text("price")?, inline) {
        (Some(id), None) => Ok(LinePrice::Existing(id)),
        (None, Some(inline)) => inline_price(inline).map(LinePrice::Inline),
        (Some(_), Some(_)) => {
            let message = "Only one of price and price_data can be given.";
            Err(ApiError::invalid(price_name, Some("parameters_exclusive"), message))
        }
        (None, None) => Err(ApiError::missing(price_name)),
    }
}

fn inline_price(mut params: Params) -> Result<InlinePrice, ApiError> {
    let price = InlinePrice {
        currency: currency(&mut params)?,
        unit_amount: unit_amount(&mut params)?,
        product: product(&mut params)?,
    };
    params.one_of("tax_behavior", &["unspecified"])?;
    params.finish()?;
    Ok(price)
}

fn product(params: &mut Params) -> Result<LineProduct, ApiError> {
    let name = params.name_of("product_data");
    let inline = params.below("product_data")?;
    match (params.text("product")?, inline) {
        (Some(id), None) => Ok(LineProduct::Existing(id)),
        (None, Some(inline)) => inline_product(inline).map(LineProduct::Inline),
        (Some(_), Some(_)) => {
            let message = "Only one of product and product_data can be given.";
            Err(ApiError::invalid(name, Some("parameters_exclusive"), message))
        }
        (None, None) => Err(ApiError::missing(name)),
    }
}

fn inline_product(mut params: Params) -> Result<InlineProduct, ApiError> {
    let product = InlineProduct {
        name: params.required_text("name")?,
        description: params.text_up_to("description", 1000)?,
        images: images(&mut params)?,
        unit_label: params.text_up_to("unit_label", 12)?,
        metadata: params.metadata("metadata")?,
    };
    params.finish()?;
    Ok(product)
}

/// Up to eight addresses, as with Stripe.
fn images(product: &mut Params) -> Result<Vec<String>, ApiError> {
    let name = product.name_of("images");
    let images = product.texts("images")?;
    let web = |image: &String| {
        image.len() <= 2048
            && url::Url::parse(image).is_ok_and(|url| matches!(url.scheme(), "http" | "https"))
    };
    if images.len() > 8 || !images.iter().all(web) {
        let message = format!("Invalid {name}: must be at most 8 absolute http or https addresses.");
        return Err(ApiError::invalid(name, Some("url_invalid"), message));
    }
    Ok(images)
}

impl From<InvalidCheckout> for ApiError {
    fn from(invalid: InvalidCheckout) -> Self {
        let InvalidCheckout { parameter, problem } = invalid;
        match problem {
            Problem::NoSuchPrice(id) => Self::no_such_param("price", &id, &parameter),
            Problem::NoSuchProduct(id) => Self::no_such_param("product", &id, &parameter),
            Problem::NoSuchLine(id) => Self::no_such_param("line item", &id, &parameter),
            problem => {
                let message = format!("Invalid {parameter}: {problem}.");
                Self::invalid(parameter, None, message)
            }
        }
    }
}

impl From<OpenCheckoutError> for ApiError {
    fn from(error: OpenCheckoutError) -> Self {
        match error {
            OpenCheckoutError::Invalid(invalid) => invalid.into(),
            OpenCheckoutError::Store(error) => error.into(),
        }
    }
}
