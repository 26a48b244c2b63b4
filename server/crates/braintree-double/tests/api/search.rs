//! Finding things again.

use serde_json::{Value, json};

use crate::harness::{World, text};

async fn sell(world: &World, order: &str) -> String {
    let transaction = json!({ "amount": "10.00", "orderId": order });
    let input = json!({ "paymentMethodId": "fake-valid-nonce", "transaction": transaction });
    let payload = world.mutate("chargePaymentMethod", input, "transaction { id }").await;
    text(&payload["transaction"]["id"]).to_owned()
}

async fn find(world: &World, input: Value, more: Value) -> Value {
    let query = "query ($input: TransactionSearchInput!, $first: Int, $after: String) { search {
        transactions(input: $input, first: $first, after: $after) {
            edges { cursor node { orderId } } pageInfo { hasNextPage endCursor } } } }";
    let mut variables = more;
    variables["input"] = input;
    let answer = world.ask(query, variables).await;
    World::data(&answer)["search"]["transactions"].clone()
}

fn orders(found: &Value) -> Vec<&str> {
    found["edges"].as_array().unwrap().iter().map(|edge| text(&edge["node"]["orderId"])).collect()
}

#[tokio::test]
async fn transactions_are_found_by_their_order_newest_first() {
    let world = World::new();
    for order in ["cs_1.a", "cs_1.b", "cs_2.a"] {
        sell(&world, order).await;
        world.advance(1000);
    }
    for (input, expected) in [
        (json!({ "orderId": { "is": "cs_1.a" } }), vec!["cs_1.a"]),
        (json!({ "orderId": { "startsWith": "cs_1." } }), vec!["cs_1.b", "cs_1.a"]),
        (json!({ "orderId": { "is": "cs_1" } }), vec![]),
        (
            json!({ "createdAt": { "greaterThanOrEqualTo": "2026-06-15T12:00:01Z" } }),
            vec!["cs_2.a", "cs_1.b"],
        ),
        (json!({ "createdAt": { "lessThanOrEqualTo": "2026-06-15T12:00:00Z" } }), vec!["cs_1.a"]),
        (json!({ "status": { "in": ["SETTLED"] } }), vec![]),
        (
            json!({ "amount": { "value": { "is": "10.00" } }, "orderId": { "endsWith": ".a" } }),
            vec!["cs_2.a", "cs_1.a"],
        ),
    ] {
        let found = find(&world, input.clone(), json!({})).await;
        assert_eq!(orders(&found), expected, "{input}");
    }
}

#[tokio::test]
async fn a_search_comes_in_pages() {
    let world = World::new();
    for order in ["a", "b", "c"] {
        sell(&world, order).await;
    }
    let first = find(&world, json!({}), json!({ "first": 2 })).await;
    assert_eq!(orders(&first), ["c", "b"]);
    assert_eq!(first["pageInfo"]["hasNextPage"], true);
    let rest = find(&world, json!({}), json!({ "first": 2, "after": first["pageInfo"]["endCursor"] })).await;
    assert_eq!(orders(&rest), ["a"]);
    assert_eq!(rest["pageInfo"]["hasNextPage"], false);
}

#[tokio::test]
async fn a_short_id_leads_to_the_node() {
    let world = World::new();
    let id = sell(&world, "cs_1.a").await;
    let legacy = world.double.transactions()[0].id.clone();
    let query = "query ($legacy: ID!, $id: ID!) { idFromLegacyId(legacyId: $legacy, type: TRANSACTION)
        node(id: $id) { ... on Transaction { orderId } } }";
    let answer = world.ask(query, json!({ "legacy": legacy, "id": id })).await;
    let data = World::data(&answer);
    assert_eq!(data["idFromLegacyId"], id);
    assert_eq!(data["node"]["orderId"], "cs_1.a");
}

#[tokio::test]
async fn refunds_and_disputes_are_found_too() {
    let world = World::new();
    let id = sell(&world, "cs_1.a").await;
    world.double.settle(&id).unwrap();
    world.mutate("refundTransaction", json!({ "transactionId": id }), "refund { id }").await;
    world.double.open_dispute(&id, braintree_double::DisputeReason::Fraud).unwrap();
    let query = "query ($id: String!) { search {
        refunds(input: {orderId: {is: \"cs_1.a\"}}) { edges { node { refundedTransaction { legacyId } } } }
        disputes(input: {transaction: {transactionId: {is: $id}}}) { edges { node { status } } } } }";
    let answer = world.ask(query, json!({ "id": id })).await;
    let legacy = world.double.transactions()[0].id.clone();
    let search = &World::data(&answer)["search"];
    assert_eq!(search["refunds"]["edges"][0]["node"]["refundedTransaction"]["legacyId"], legacy);
    assert_eq!(search["disputes"]["edges"][0]["node"]["status"], "OPEN");
}
