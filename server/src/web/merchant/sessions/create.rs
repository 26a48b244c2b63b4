//! `POST /v1/checkout/sessions` (<https://docs.stripe.com/api/checkout/sessions/create>).

use axum::{Json, extract::State};
use domain::{
    model::{ApiKey, CaptureMethod, CheckoutOptions, Email, SessionId},
    usecases::{NewCheckout, open_checkout},
};
use serde_json::Value;

use super::{POSSIBLE, answer::answer, find};
use crate::web::{
    merchant::{
        auth::Caller, error::ApiError, expand::Expand, new_lines, once::Once, options, params::Params,
        request::Body,
    },
    state::WebState,
};

/// Opens a session.
pub(in crate::web::merchant) async fn create(
    State(state): State<WebState>,
    Caller(key): Caller,
    once: Once,
    Body(mut params): Body,
) -> Result<Json<Value>, ApiError> {
    let expand = Expand::read(&mut params, POSSIBLE)?;
    let session = match once.made::<SessionId>() {
        Some(id) => find(&state, &key, id.as_str()).await?,
        None => open_checkout(state.ports(), read(&key, params)?, once.claim()).await?,
    };
    Ok(Json(answer(&state, &key, &session, &expand, "").await?))
}

fn read(key: &ApiKey, mut params: Params) -> Result<NewCheckout, ApiError> {
    params.one_of("mode", &["payment"])?.ok_or_else(|| ApiError::missing("mode"))?;
    // The newer name and the older one of the same thing.
    params.one_of("ui_mode", &["hosted_page", "hosted"])?;
    payment_method_types(&mut params)?;
    let mut options = options::read(&mut params, CheckoutOptions::default())?;
    options.branding = options::branding(&mut params)?;
    options.recovery = recovery(&mut params)?;
    let mut capture = CaptureMethod::default();
    if let Some(mut data) = params.below("payment_intent_data")? {
        capture = capture_method(&mut data)?;
        options.payment = options::payment(&mut data, options.payment)?;
        data.finish()?;
    }
    let new = NewCheckout {
        merchant: key.merchant.clone(),
        lines: new_lines::read(&mut params)?,
        success_url: params.text_up_to("success_url", 5000)?,
        cancel_url: params.text_up_to("cancel_url", 5000)?,
        client_reference_id: params.text_up_to("client_reference_id", 200)?,
        customer_email: customer_email(&mut params)?,
        locale: locale(&mut params)?,
        metadata: params.metadata("metadata")?,
        capture,
        options,
        expires_at: params.integer("expires_at")?,
    };
    options::refuse_lacking(&mut params)?;
    params.finish()?;
    Ok(new)
}

/// Cards, and nothing else.
pub(in crate::web::merchant) fn payment_method_types(params: &mut Params) -> Result<(), ApiError> {
    for (index, kind) in params.texts("payment_method_types")?.iter().enumerate() {
        if kind != "card" {
            let name = format!("payment_method_types[{index}]");
            return Err(ApiError::invalid(name, None, "The only payment method type is card."));
        }
    }
    Ok(())
}

/// Whether the card is charged at once. Stripe's `automatic_async` is refused: what it promises to do
/// later is done here before the shopper is told.
pub(in crate::web::merchant) fn capture_method(data: &mut Params) -> Result<CaptureMethod, ApiError> {
    let known = [CaptureMethod::Automatic.name(), CaptureMethod::Manual.name()];
    let method = data.one_of("capture_method", &known)?;
    Ok(method.and_then(|name| CaptureMethod::from_name(&name)).unwrap_or_default())
}

fn recovery(params: &mut Params) -> Result<bool, ApiError> {
    let Some(mut after) = params.below("after_expiration")? else { return Ok(false) };
    let mut enabled = false;
    if let Some(mut recovery) = after.below("recovery")? {
        let name = recovery.name_of("enabled");
        enabled = recovery.boolean("enabled")?.ok_or_else(|| ApiError::missing(name))?;
        if recovery.boolean("allow_promotion_codes")? == Some(true) {
            let message = "There are no promotion codes here.";
            return Err(ApiError::invalid(recovery.name_of("allow_promotion_codes"), None, message));
        }
        recovery.finish()?;
    }
    after.finish()?;
    Ok(enabled)
}

fn customer_email(params: &mut Params) -> Result<Option<Email>, ApiError> {
    let Some(text) = params.text("customer_email")? else { return Ok(None) };
    text.parse().map(Some).map_err(|_| {
        let message = "Invalid email address: customer_email.";
        ApiError::invalid("customer_email", Some("email_invalid"), message)
    })
}

/// A BCP 47 tag; `auto` leaves it to the browser.
fn locale(params: &mut Params) -> Result<Option<String>, ApiError> {
    let Some(tag) = params.text("locale")?.filter(|tag| tag != "auto") else { return Ok(None) };
    match tag.parse::<icu::locale::Locale>() {
        Ok(_) => Ok(Some(tag)),
        Err(_) => Err(ApiError::invalid("locale", None, "Invalid locale: must be a BCP 47 tag or auto.")),
    }
}
