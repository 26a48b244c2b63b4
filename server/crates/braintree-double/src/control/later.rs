//! Letting time and the banks do their work.

use axum::{Json, extract::State};
use serde::Deserialize;
use serde_json::json;

use super::{Answer, Refused, tell};
use crate::{Decline, DisputeReason, DisputeStatus, Double, Kind, handle::short};

#[derive(Deserialize)]
pub(super) struct Id {
    id: String,
}

pub(super) async fn settle(State(double): State<Double>, Json(of): Json<Id>) -> Answer {
    if double.books().refund_by_id(&short("refund", &of.id)).is_some() {
        double.settle_refund(&of.id)?;
        return Ok(Json(json!({})));
    }
    tell(&double, &double.settle(&of.id)?).await
}

pub(super) async fn begin_settling(State(double): State<Double>, Json(of): Json<Id>) -> Answer {
    double.begin_settling(&of.id)?;
    Ok(Json(json!({})))
}

pub(super) async fn decline_settlement(State(double): State<Double>, Json(of): Json<Id>) -> Answer {
    tell(&double, &double.decline_settlement(&of.id)?).await
}

pub(super) async fn expire(State(double): State<Double>, Json(of): Json<Id>) -> Answer {
    double.expire(&of.id)?;
    Ok(Json(json!({})))
}

#[derive(Deserialize)]
pub(super) struct Failed {
    id: String,
    code: Option<u16>,
}

pub(super) async fn fail_refund(State(double): State<Double>, Json(wanted): Json<Failed>) -> Answer {
    let decline = decline(wanted.code)?;
    tell(&double, &double.fail_refund(&wanted.id, decline)?).await
}

/// A decline with that code, or 2000.
pub(super) fn decline(code: Option<u16>) -> Result<Decline, Refused> {
    Decline::new(code.unwrap_or(2000))
        .ok_or_else(|| Refused("a decline's code is from 2000 to 3999".to_owned()))
}

#[derive(Deserialize)]
pub(super) struct Opened {
    transaction: String,
    reason: Option<DisputeReason>,
}

pub(super) async fn open_dispute(State(double): State<Double>, Json(wanted): Json<Opened>) -> Answer {
    let reason = wanted.reason.unwrap_or(DisputeReason::Fraud);
    tell(&double, &double.open_dispute(&wanted.transaction, reason)?).await
}

#[derive(Deserialize)]
pub(super) struct Moved {
    id: String,
    status: DisputeStatus,
}

pub(super) async fn move_dispute(State(double): State<Double>, Json(wanted): Json<Moved>) -> Answer {
    tell(&double, &double.move_dispute(&wanted.id, wanted.status)?).await
}

#[derive(Deserialize)]
pub(super) struct Told {
    kind: String,
    #[serde(default)]
    id: String,
}

pub(super) async fn webhook(State(double): State<Double>, Json(wanted): Json<Told>) -> Answer {
    let kind: Kind =
        wanted.kind.parse().map_err(|_| Refused(format!("nothing is told as {}", wanted.kind)))?;
    tell(&double, &double.notification(kind, &wanted.id)?).await
}
