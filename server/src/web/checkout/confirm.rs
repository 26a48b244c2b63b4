//! `POST /c/{session}/confirm`: pay with the card behind this token.

use app::{texts::Key, wire};
use axum::{
    Json,
    extract::{State, rejection::JsonRejection},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse as _, Response},
};
use domain::usecases::{ConfirmRequest, confirm_payment};

use super::{answer, answers::collected, sent};
use crate::web::{accept, pages::SessionPath, state::WebState};

pub(super) async fn confirm(
    State(state): State<WebState>,
    SessionPath(session): SessionPath,
    headers: HeaderMap,
    body: Result<Json<wire::ConfirmRequest>, JsonRejection>,
) -> Response {
    // What was sent is not repeated anywhere: a broken client might send a card.
    let texts = accept::texts(&state, None, &headers);
    let refuse = |key| {
        let step = wire::NextStep::Trouble { message: texts.get(key) };
        (StatusCode::UNPROCESSABLE_ENTITY, Json(step)).into_response()
    };
    let Ok(Json(request)) = body else { return refuse(Key::FormTrouble) };
    let Ok(token) = request.token.parse() else { return refuse(Key::FormTrouble) };
    let Ok(email) = request.email.parse() else { return refuse(Key::EmailInvalid) };
    let Some(answers) = collected(request.answers) else { return refuse(Key::FormTrouble) };
    let shown = match request.shown.as_str() {
        "" => None,
        amount => match amount.parse() {
            Ok(amount) => Some(amount),
            Err(_) => return refuse(Key::FormTrouble),
        },
    };
    let request = ConfirmRequest { token, email, answers, shown };
    // On a task of its own: a browser that hangs up must not stop the payment half-way.
    let ports = state.ports().clone();
    let id = session.clone();
    let paying = tokio::spawn(async move { confirm_payment(&ports, &id, request).await });
    match paying.await {
        Ok(outcome) => sent(answer(&state, &headers, &session, outcome).await),
        Err(error) => {
            tracing::error!(session = session.reference(), %error, "a payment's task ended early");
            Json(wire::NextStep::Wait).into_response()
        }
    }
}
