//! `POST /c/{session}/quantity`: the shopper changes how many are bought. A plain form's body, and the
//! checkout again.

use axum::{
    Form,
    extract::{State, rejection::FormRejection},
    http::HeaderMap,
    response::Response,
};
use domain::usecases::{PaymentError, QuantityChange, change_quantity};
use serde::Deserialize;

use super::{SessionPath, go, not_found_page, notice::QUANTITY_REFUSED, trouble_page};
use crate::{paths, web::state::WebState};

#[derive(Deserialize)]
pub(super) struct Wish {
    line: String,
    quantity: String,
}

pub(super) async fn change(
    State(state): State<WebState>,
    SessionPath(id): SessionPath,
    headers: HeaderMap,
    wish: Result<Form<Wish>, FormRejection>,
) -> Response {
    let refused = format!("{}?{QUANTITY_REFUSED}", paths::checkout(&id));
    let Ok(Form(wish)) = wish else { return go(&refused) };
    let (Ok(line), Ok(quantity)) = (wish.line.parse(), wish.quantity.trim().parse()) else {
        return go(&refused);
    };
    match change_quantity(state.ports(), &id, &line, quantity).await {
        Ok(QuantityChange::Changed(_)) => go(&paths::checkout(&id)),
        Ok(QuantityChange::Refused(_)) => go(&refused),
        Err(PaymentError::NoSuchSession) => not_found_page(&state, &headers),
        Err(error @ (PaymentError::Store(_) | PaymentError::Gateway(_))) => {
            tracing::error!(session = id.reference(), %error, "cannot change a quantity");
            trouble_page(&state, &headers, Some(paths::checkout(&id)))
        }
    }
}
