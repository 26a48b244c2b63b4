//! Arming faults, and holding requests.

use axum::{Json, extract::State};
use http::StatusCode;
use serde::Deserialize;
use serde_json::json;

use super::{Answer, Refused, later::decline};
use crate::{Double, ErrorClass, Fault};

#[derive(Deserialize)]
pub(super) struct Wanted {
    fault: Name,
    field: Option<String>,
    code: Option<u16>,
    status: Option<u16>,
    class: Option<ErrorClass>,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Name {
    Unreachable,
    Status,
    Error,
    LoseAnswer,
    InternalAfter,
    Decline,
}

pub(super) async fn arm(State(double): State<Double>, Json(wanted): Json<Wanted>) -> Answer {
    let fault = match wanted.fault {
        Name::Unreachable => Fault::Unreachable,
        Name::Status => {
            let status = StatusCode::from_u16(wanted.status.unwrap_or(503));
            Fault::Status(status.map_err(|_| Refused("this is no status".to_owned()))?)
        }
        Name::Error => Fault::Error(wanted.class.unwrap_or(ErrorClass::ServiceAvailability)),
        Name::LoseAnswer => Fault::LoseAnswer,
        Name::InternalAfter => Fault::InternalAfter,
        Name::Decline => Fault::Decline(decline(wanted.code)?),
    };
    double.faults().arm(fault, wanted.field.as_deref());
    Ok(Json(json!({})))
}

#[derive(Deserialize)]
pub(super) struct Held {
    field: Option<String>,
}

pub(super) async fn hold(State(double): State<Double>, Json(wanted): Json<Held>) -> Answer {
    double.keep_hold(double.faults().hold_next(wanted.field.as_deref()));
    Ok(Json(json!({})))
}

/// Answers when a request is held.
pub(super) async fn arrived(State(double): State<Double>) -> Answer {
    let hold = double.kept_hold().ok_or_else(|| Refused("nothing is to be held".to_owned()))?;
    hold.arrived().await;
    Ok(Json(json!({})))
}

pub(super) async fn release(State(double): State<Double>) -> Answer {
    double.drop_hold();
    Ok(Json(json!({})))
}
