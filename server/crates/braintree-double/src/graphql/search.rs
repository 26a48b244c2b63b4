//! The fields of `Search`, and the pages that their answers come in.

use serde_json::Value;

use super::view::{Object, View};
use crate::{
    books::{Amount, Books, Dispute, Refund, Transaction},
    clock::iso,
};

/// As many as one page holds at most, and if nothing else is said.
const PAGE: usize = 50;

pub(super) fn search(books: &Books, name: &str, arguments: &Value) -> View {
    let input = &arguments["input"];
    match name {
        "transactions" => {
            let found = books.transactions.iter().rev().filter(|one| transaction_matches(input, one));
            let nodes = found.map(|one| (one.id.clone(), View::Transaction(one.id.clone())));
            page("Transaction", nodes, arguments)
        }
        "refunds" => {
            let found = books.refunds.iter().rev().filter(|one| refund_matches(input, one, books));
            page("Refund", found.map(|one| (one.id.clone(), View::Refund(one.id.clone()))), arguments)
        }
        "disputes" => {
            let found = books.disputes.iter().rev().filter(|one| dispute_matches(input, one));
            page("Dispute", found.map(|one| (one.id.clone(), View::Dispute(one.id.clone()))), arguments)
        }
        _ => panic!("Search has its field {name}"),
    }
}

/// A connection: the nodes after a cursor (a short id), `first` of them.
pub(super) fn page(
    node: &'static str,
    nodes: impl Iterator<Item = (String, View)>,
    arguments: &Value,
) -> View {
    let (connection, edge) = match node {
        "Transaction" => ("TransactionConnection", "TransactionConnectionEdge"),
        "Refund" => ("RefundConnection", "RefundConnectionEdge"),
        "Dispute" => ("DisputeConnection", "DisputeConnectionEdge"),
        _ => ("MerchantAccountConnection", "MerchantAccountConnectionEdge"),
    };
    let after = arguments["after"].as_str();
    let first = arguments["first"].as_u64().and_then(|first| usize::try_from(first).ok());
    let first = first.unwrap_or(PAGE).min(PAGE);
    let mut rest = nodes.skip_while(|(id, _)| after.is_some_and(|after| after != id));
    if after.is_some() {
        rest.next();
    }
    let edges: Vec<_> = rest.by_ref().take(first).collect();
    let cursor = |edge: Option<&(String, View)>| edge.map(|(id, _)| id.clone());
    let info = Object::new("PageInfo")
        .leaf("hasNextPage", rest.next().is_some())
        .leaf("hasPreviousPage", after.is_some())
        .leaf("startCursor", cursor(edges.first()))
        .leaf("endCursor", cursor(edges.last()));
    let edges =
        edges.into_iter().map(|(id, view)| Object::new(edge).leaf("cursor", id).with("node", view).into());
    Object::new(connection).list("edges", edges).object("pageInfo", info).into()
}

fn transaction_matches(input: &Value, one: &Transaction) -> bool {
    value_matches(&input["id"], &one.global_id())
        && status_matches(&input["status"], &one.status())
        && time_matches(&input["createdAt"], one.created_at)
        && amount_matches(&input["amount"], one.amount, &one.currency)
        && text_matches(&input["orderId"], one.order_id.as_deref())
        && text_matches(&input["merchantAccountId"], Some(&one.merchant_account))
}

fn refund_matches(input: &Value, one: &Refund, books: &Books) -> bool {
    let of = books.transaction(&one.transaction).expect("a refund is of a transaction");
    value_matches(&input["id"], &one.global_id())
        && status_matches(&input["status"], &one.status())
        && time_matches(&input["createdAt"], one.created_at)
        && amount_matches(&input["amount"], one.amount, &of.currency)
        && text_matches(&input["orderId"], one.order_id.as_deref())
        && text_matches(&input["merchantAccountId"], Some(&of.merchant_account))
}

fn dispute_matches(input: &Value, one: &Dispute) -> bool {
    let transaction = crate::books::ids::global("transaction", &one.transaction);
    value_matches(&input["id"], &one.global_id())
        && status_matches(&input["status"], &one.status())
        && text_matches(&input["caseNumber"], Some(&format!("CASE-{}", one.id)))
        && value_matches(&input["transaction"]["transactionId"], &transaction)
}

/// `SearchValueInput`
pub(super) fn value_matches(wanted: &Value, value: &str) -> bool {
    one_of(wanted, &Value::from(value))
}

fn status_matches(wanted: &Value, status: &impl serde::Serialize) -> bool {
    one_of(wanted, &serde_json::to_value(status).expect("a status is a string"))
}

fn one_of(wanted: &Value, value: &Value) -> bool {
    let is = wanted["is"].is_null() || wanted["is"] == *value;
    let in_list = wanted["in"].as_array().is_none_or(|values| values.contains(value));
    is && in_list
}

/// `SearchTextInput`
fn text_matches(wanted: &Value, text: Option<&str>) -> bool {
    let Some(text) = text else { return wanted.is_null() };
    let fits = |name: &str, test: &dyn Fn(&str) -> bool| wanted[name].as_str().is_none_or(test);
    fits("is", &|wanted| text == wanted)
        && fits("isNot", &|wanted| text != wanted)
        && fits("startsWith", &|wanted| text.starts_with(wanted))
        && fits("endsWith", &|wanted| text.ends_with(wanted))
        && fits("contains", &|wanted| text.contains(wanted))
        && wanted["in"].as_array().is_none_or(|values| values.contains(&Value::from(text)))
}

/// `SearchTimestampInput`
fn time_matches(wanted: &Value, at: i64) -> bool {
    let limit = |name: &str| wanted[name].as_str().and_then(|text| text.parse::<jiff::Timestamp>().ok());
    let at: jiff::Timestamp = iso(at).parse().expect("a time of ours can be read");
    limit("greaterThanOrEqualTo").is_none_or(|from| at >= from)
        && limit("lessThanOrEqualTo").is_none_or(|to| at <= to)
}

/// `MonetaryAmountSearchInput`
fn amount_matches(wanted: &Value, amount: Amount, currency: &str) -> bool {
    let value = &wanted["value"];
    let limit = |name: &str| value[name].as_str().and_then(|text| text.parse::<Amount>().ok());
    limit("is").is_none_or(|is| is == amount)
        && limit("greaterThanOrEqualTo").is_none_or(|from| amount >= from)
        && limit("lessThanOrEqualTo").is_none_or(|to| amount <= to)
        && text_matches(&wanted["currencyCode"], Some(currency))
        && text_matches(&wanted["currencyIsoCode"], Some(currency))
}
