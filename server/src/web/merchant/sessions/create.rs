//! `POST /v1/checkout/sessions` (<https://docs.stripe.com/api/checkout/sessions/create>).

use axum::{Json, extract::State};
use domain::{
    model::{ApiKey, CaptureMethod},
    usecases::{NewCheckout, NewLine, OpenCheckoutError, open_checkout},
};
use serde_json::Value;

use super::{POSSIBLE, object};
use crate::web::{
    merchant::{auth::Caller, error::ApiError, expand::Expand, params::Params, request::Body},
    state::WebState,
};

pub(in crate::web::merchant) async fn create(
    State(state): State<WebState>,
    Caller(key): Caller,
    Body(mut params): Body,
) -> Result<Json<Value>, ApiError> {
    let expand = Expand::read(&mut params, POSSIBLE)?;
    let new = read(&key, params)?;
    let session = open_checkout(state.ports(), new).await.map_err(|error| match error {
        OpenCheckoutError::Invalid(invalid) => {
            let message = format!("Invalid {}: {}.", invalid.parameter, invalid.problem);
            ApiError::invalid(invalid.parameter, None, message)
        }
        OpenCheckoutError::Store(error) => error.into(),
    })?;
    Ok(Json(object(&session, None, None, state.public_url(), &expand)))
}

fn read(key: &ApiKey, mut params: Params) -> Result<NewCheckout, ApiError> {
    params.one_of("mode", &["payment"])?.ok_or_else(|| ApiError::missing("mode"))?;
    // The newer name and the older one of the same thing.
    params.one_of("ui_mode", &["hosted_page", "hosted"])?;
    for (index, kind) in params.texts("payment_method_types")?.iter().enumerate() {
        if kind != "card" {
            let name = format!("payment_method_types[{index}]");
            return Err(ApiError::invalid(name, None, "The only payment method type is card."));
        }
    }
    let customer_email = match params.text("customer_email")? {
        None => None,
        Some(text) => Some(text.parse().map_err(|_| {
            ApiError::invalid(
                "customer_email",
                Some("email_invalid"),
                "Invalid email address: customer_email.",
            )
        })?),
    };
    let new = NewCheckout {
        merchant: key.merchant.clone(),
        lines: params.list("line_items")?.into_iter().map(line).collect::<Result<_, _>>()?,
        success_url: params.text_up_to("success_url", 5000)?,
        cancel_url: params.text_up_to("cancel_url", 5000)?,
        client_reference_id: params.text_up_to("client_reference_id", 200)?,
        customer_email,
        locale: locale(&mut params)?,
        metadata: params.metadata("metadata")?,
        capture: capture(&mut params)?,
        expires_at: params.integer("expires_at")?,
    };
    params.finish()?;
    Ok(new)
}

/// Whether the card is charged at once. Stripe's `automatic_async` is refused: what it promises to do
/// later is done here before the shopper is told.
fn capture(params: &mut Params) -> Result<CaptureMethod, ApiError> {
    let Some(mut data) = params.below("payment_intent_data")? else { return Ok(CaptureMethod::default()) };
    let known = [CaptureMethod::Automatic.name(), CaptureMethod::Manual.name()];
    let method = data.one_of("capture_method", &known)?;
    data.finish()?;
    Ok(method.and_then(|name| CaptureMethod::from_name(&name)).unwrap_or_default())
}

/// A BCP 47 tag; `auto` leaves it to the browser.
fn locale(params: &mut Params) -> Result<Option<String>, ApiError> {
    let Some(tag) = params.text("locale")?.filter(|tag| tag != "auto") else { return Ok(None) };
    match tag.parse::<icu::locale::Locale>() {
        Ok(_) => Ok(Some(tag)),
        Err(_) => Err(ApiError::invalid("locale", None, "Invalid locale: must be a BCP 47 tag or auto.")),
    }
}

fn line(mut params: Params) -> Result<NewLine, ApiError> {
    let quantity = params.integer("quantity")?;
    let quantity_name = params.name_of("quantity");
    let quantity = quantity.ok_or_else(|| ApiError::missing(&quantity_name))?;
    let quantity = u64::try_from(quantity).map_err(|_| {
        ApiError::invalid(&quantity_name, None, format!("Invalid {quantity_name}: must be at least 1."))
    })?;
    let price_name = params.name_of("price_data");
    let mut price = params.below("price_data")?.ok_or_else(|| ApiError::missing(price_name))?;
    params.finish()?;

    let currency = price.required_text("currency")?;
    let currency = currency.parse().map_err(|_| {
        let name = price.name_of("currency");
        let message = format!("Invalid currency: {name} must be a three-letter ISO 4217 code.");
        ApiError::invalid(name, None, message)
    })?;
    let unit_amount =
        price.integer("unit_amount")?.ok_or_else(|| ApiError::missing(price.name_of("unit_amount")))?;
    let product_name = price.name_of("product_data");
    let mut product = price.below("product_data")?.ok_or_else(|| ApiError::missing(product_name))?;
    price.finish()?;

    let line = NewLine {
        name: product.required_text("name")?,
        description: product.text_up_to("description", 1000)?,
        images: images(&mut product)?,
        currency,
        unit_amount,
        quantity,
    };
    product.finish()?;
    Ok(line)
}

/// Up to eight addresses, as with Stripe.
fn images(product: &mut Params) -> Result<Vec<String>, ApiError> {
    let name = product.name_of("images");
    let images = product.texts("images")?;
    let web =
        |image: &String| url::Url::parse(image).is_ok_and(|url| matches!(url.scheme(), "http" | "https"));
    if images.len() > 8 || !images.iter().all(web) {
        let message = format!("Invalid {name}: must be at most 8 absolute http or https addresses.");
        return Err(ApiError::invalid(name, Some("url_invalid"), message));
    }
    Ok(images)
}
