//! `expand[]`: objects in the place of their ids.

use serde_json::Value;

use crate::{
    auth::Caller,
    error::{ApiError, Result},
    form::Params,
    objects::{Charge, PaymentIntent, PaymentMethod, Refund, list},
    store::{Filter, Page, Unit},
};

/// How far a path may go, as in the real API.
const MAX_DEPTH: usize = 4;

/// Paths such as `latest_charge` or `data.payment_intent.payment_method`.
pub(crate) fn parse(params: &mut Params) -> Result<Vec<String>> {
    let paths = params.list("expand")?.unwrap_or_default();
    match paths.iter().find(|path| path.split('.').count() > MAX_DEPTH || path.is_empty()) {
        Some(path) => Err(not_expandable(path)),
        None => Ok(paths),
    }
}

/// Expands each path in the answer.
pub(crate) async fn apply(unit: &mut Unit, body: &mut Value, paths: &[String], caller: Caller) -> Result<()> {
    for path in paths {
        let (first, rest) =
            path.split_once('.').map_or((path.as_str(), None), |(first, rest)| (first, Some(rest)));
        if first == "data" && body["object"] == "list" {
            let rest = rest.ok_or_else(|| not_expandable(path))?;
            for item in body["data"].as_array_mut().into_iter().flatten() {
                follow(unit, item, rest, path, caller).await?;
            }
        } else {
            follow(unit, body, path, path, caller).await?;
        }
    }
    Ok(())
}

/// Walks down the path, and puts an object wherever there is an id.
async fn follow(
    unit: &mut Unit,
    mut object: &mut Value,
    path: &str,
    whole: &str,
    caller: Caller,
) -> Result<()> {
    for field in path.split('.') {
        let owner = object["object"].as_str().unwrap_or_default().to_owned();
        let is_refunds = owner == "charge" && field == "refunds";
        // A page sees less of an object, and can expand no more than it sees.
        if !expandable(&owner, field) || (object.get(field).is_none() && !is_refunds) {
            return Err(not_expandable(whole));
        }
        if is_refunds {
            if object["refunds"].is_null() {
                object["refunds"] = refunds_of(unit, object["id"].as_str().unwrap_or_default()).await?;
            }
        } else if let Some(id) = object[field].as_str().map(str::to_owned) {
            object[field] = find(unit, field, &id, caller).await?.unwrap_or(Value::String(id));
        }
        object = &mut object[field];
        if object.is_null() {
            return Ok(());
        }
    }
    Ok(())
}

fn expandable(object: &str, field: &str) -> bool {
    matches!(
        (object, field),
        ("payment_intent", "latest_charge" | "payment_method")
            | ("charge", "payment_intent" | "refunds")
            | ("refund" | "dispute" | "radar.early_fraud_warning", "charge" | "payment_intent")
    )
}

async fn find(unit: &mut Unit, field: &str, id: &str, caller: Caller) -> Result<Option<Value>> {
    Ok(match field {
        "latest_charge" | "charge" => unit.find::<Charge>(id).await?.map(|found| found.render()),
        "payment_intent" => unit.find::<PaymentIntent>(id).await?.map(|found| found.render()),
        _ => unit.find::<PaymentMethod>(id).await?.map(|found| found.render_for(caller)),
    })
}

async fn refunds_of(unit: &mut Unit, charge: &str) -> Result<Value> {
    let filter = Filter { charge: Some(charge.to_owned()), ..Filter::default() };
    let (refunds, has_more) =
        unit.list::<Refund>(&filter, &Page { limit: 10, after: None, before: None }).await?;
    let data = refunds.iter().map(Refund::render).collect();
    Ok(list(&format!("/v1/charges/{charge}/refunds"), data, has_more))
}

fn not_expandable(path: &str) -> ApiError {
    ApiError::invalid(format!("This property cannot be expanded ({path}).")).param("expand")
}
