//! `POST …/client_api/v1/payment_methods/credit_cards`: a card becomes a nonce.

use axum::{
    Json,
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use http::StatusCode;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::{
    Double,
    books::{PaymentMethod, TypedCard},
    failure::Failures,
};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Posted {
    authorization_fingerprint: Option<String>,
    #[serde(default)]
    credit_card: TypedCard,
}

pub(super) async fn tokenize(
    State(double): State<Double>,
    Path(merchant): Path<String>,
    Json(posted): Json<Posted>,
) -> Response {
    if merchant != double.config().merchant_id {
        return StatusCode::NOT_FOUND.into_response();
    }
    if !posted.authorization_fingerprint.is_some_and(|fingerprint| double.knows_fingerprint(&fingerprint)) {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    let (name, now) = (double.new_nonce_name(), double.now());
    match double.change(|books| books.tokenize(name, &posted.credit_card, now).map(shown)) {
        Ok(card) => (StatusCode::ACCEPTED, Json(json!({ "creditCards": [card] }))).into_response(),
        Err(failures) => (StatusCode::UNPROCESSABLE_ENTITY, Json(told(&failures))).into_response(),
    }
}

fn shown(method: &PaymentMethod) -> Value {
    let card = &method.card;
    let last_two = &card.last4[2..];
    let kinds = ["prepaid", "healthcare", "debit", "durbinRegulated", "commercial", "payroll", "issuingBank"];
    let more = ["countryOfIssuance", "productId", "business", "consumer", "purchase", "corporate"];
    let bin_data: serde_json::Map<_, _> =
        kinds.iter().chain(&more).map(|kind| ((*kind).to_owned(), json!("Unknown"))).collect();
    json!({
        "type": "CreditCard",
        "nonce": method.nonce,
        "description": format!("ending in {last_two}"),
        "consumed": false,
        "threeDSecureInfo": null,
        "details": {
            "bin": card.bin,
            "cardType": card.brand.title(),
            "cardholderName": card.holder,
            "expirationMonth": card.expiration_month,
            "expirationYear": card.expiration_year,
            "lastFour": card.last4,
            "lastTwo": last_two,
        },
        "binData": bin_data,
    })
}

fn told(failures: &Failures) -> Value {
    let errors: Vec<_> = failures
        .0
        .iter()
        .map(|failure| {
            let field = failure.input_path.last();
            json!({ "field": field, "code": failure.legacy_code, "message": failure.message })
        })
        .collect();
    json!({
        "error": { "message": "Credit card is invalid" },
        "fieldErrors": [{ "field": "creditCard", "fieldErrors": errors }],
    })
}
