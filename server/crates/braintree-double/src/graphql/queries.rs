//! The fields of `Query`.

use serde_json::{Value, json};

use super::{Asker, view::Object, view::View};
use crate::{
    Double,
    books::{Books, ids},
    config::Config,
    failure::{ErrorClass, Failure},
};

pub(super) fn query(
    double: &Double,
    asker: Asker,
    books: &Books,
    name: &str,
    arguments: &Value,
) -> Result<View, Failure> {
    if name != "ping" && name != "clientConfiguration" {
        asker.must_be_server()?;
    }
    let text = |name: &str| arguments[name].as_str().unwrap_or_default();
    Ok(match name {
        "ping" => View::Leaf(json!("pong")),
        "viewer" => viewer(double.config()).into(),
        "clientConfiguration" => super::client::configuration(double.config()).into(),
        "node" => node(books, text("id"))?,
        "idFromLegacyId" => View::Leaf(json!(id_from_legacy_id(text("legacyId"), text("type"))?)),
        "search" => Object::new("Search").into(),
        _ => panic!("Query has its field {name}"),
    })
}

fn node(books: &Books, id: &str) -> Result<View, Failure> {
    let transaction = ids::short("transaction", id).filter(|id| books.transaction(id).is_some());
    let refund = ids::short("refund", id).filter(|id| books.refund_by_id(id).is_some());
    let dispute = ids::short("dispute", id).filter(|id| books.dispute(id).is_some());
    match (transaction, refund, dispute) {
        (Some(id), ..) => Ok(View::Transaction(id)),
        (_, Some(id), _) => Ok(View::Refund(id)),
        (.., Some(id)) => Ok(View::Dispute(id)),
        _ => Err(Failure::not_found("object")),
    }
}

/// Nothing is looked up for it, as the real one says of itself.
fn id_from_legacy_id(legacy: &str, kind: &str) -> Result<String, Failure> {
    match kind {
        "TRANSACTION" => Ok(ids::global("transaction", legacy)),
        "REFUND" => Ok(ids::global("refund", legacy)),
        "DISPUTE" => Ok(ids::global("dispute", legacy)),
        _ => Err(Failure::new(ErrorClass::NotFound, "The double keeps no such objects.")),
    }
}

fn viewer(config: &Config) -> Object {
    let user = |kind| {
        Object::new(kind)
            .leaf("id", ids::global("user", "double"))
            .leaf("email", "double@example.com")
            .leaf("status", "ACTIVE")
            .leaf("name", "Double")
    };
    let merchant = Object::new("Merchant")
        .leaf("id", &config.merchant_id)
        .leaf("status", "active")
        .leaf("companyName", "Double")
        .nulls(&["website"])
        .leaf("timezone", "UTC");
    user("Viewer").object("user", user("User")).object("merchant", merchant).list("rights", [])
}

pub(super) fn merchant_accounts(config: &Config, arguments: &Value) -> View {
    let wanted = &arguments["input"]["id"];
    let accounts = config.merchant_accounts.iter().enumerate();
    let found = accounts.filter(|(_, account)| super::search::value_matches(wanted, &account.id));
    let nodes = found.map(|(place, account)| {
        let node = Object::new("MerchantAccount")
            .leaf("id", &account.id)
            .leaf("currencyCode", &account.currency)
            .nulls(&["dbaName", "externalId"])
            .leaf("status", "ACTIVE")
            .leaf("isDefault", place == 0);
        (account.id.clone(), node.into())
    });
    super::search::page("MerchantAccount", nodes, arguments)
}
