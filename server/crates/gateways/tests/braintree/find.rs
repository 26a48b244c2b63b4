//! Finding payments.

use domain::ports::{Gateway as _, GatewayError};
use serde_json::{Value, json};

use crate::harness::{SESSION, fixture, in_turn, session};

fn page(nodes: &[(&str, &str)], next: Option<&str>) -> String {
    let charged: Value = serde_json::from_str(fixture!("charged")).unwrap();
    let edges: Vec<_> = nodes
        .iter()
        .map(|(id, order)| {
            let mut node = charged["data"]["answer"]["transaction"].clone();
            node["legacyId"] = json!(id);
            node["orderId"] = json!(order);
            json!({ "node": node })
        })
        .collect();
    let page_info = json!({ "hasNextPage": next.is_some(), "endCursor": next });
    json!({ "data": { "answer": { "transactions": { "pageInfo": page_info, "edges": edges } } } }).to_string()
}

fn order(attempt: char) -> String {
    format!("{SESSION}.att_{}", attempt.to_string().repeat(32))
}

#[tokio::test]
async fn every_page_is_read() {
    let (first, second) = (order('1'), order('2'));
    let (braintree, outbound) = in_turn(&[
        ("Search", &page(&[("a1", &first)], Some("next"))),
        ("Search", &page(&[("b2", &second), ("c3", "somebody else's")], None)),
    ]);
    let since = "2026-11-22T12:05:00Z".parse().unwrap();
    let found = braintree.find(&session(), since).await.unwrap();
    let ids: Vec<_> = found.iter().map(|payment| payment.id.as_str()).collect();
    assert_eq!(ids, ["a1", "b2"]);
    let asked = outbound.asked();
    let input = json!({
        "orderId": { "startsWith": format!("{SESSION}.") },
        "createdAt": { "greaterThanOrEqualTo": "2026-11-22T12:00:00Z" },
    });
    assert_eq!((asked[0].input(), &asked[0].variables["after"]), (&input, &Value::Null));
    assert_eq!((asked[1].input(), &asked[1].variables["after"]), (&input, &json!("next")));
}

#[tokio::test]
async fn half_a_list_is_none() {
    let since = "2026-11-22T12:05:00Z".parse().unwrap();
    let endless = page(&[], Some("next"));
    let (braintree, outbound) = in_turn(&vec![("Search", endless.as_str()); 20]);
    let answer = braintree.find(&session(), since).await;
    assert!(matches!(answer, Err(GatewayError::Unknown(_))), "{answer:?}");
    assert_eq!(outbound.asked().len(), 20);

    let mut cut: Value = serde_json::from_str(&endless).unwrap();
    cut["data"]["answer"]["transactions"]["pageInfo"]["endCursor"] = Value::Null;
    let (braintree, _) = in_turn(&[("Search", &cut.to_string())]);
    let answer = braintree.find(&session(), since).await;
    assert!(matches!(answer, Err(GatewayError::Unknown(_))), "{answer:?}");
}
