//! The schema is Braintree's: what it lacks is refused, and what it has is answered.

use std::collections::BTreeSet;

use apollo_compiler::{
    Schema,
    schema::{ExtendedType, SchemaBuilder},
    validation::Valid,
};
use serde_json::json;

use crate::harness::{World, error, text};

#[tokio::test]
async fn what_the_schema_lacks_is_refused() {
    let world = World::new();
    for query in [
        "{ pong }",
        "{ node(id: \"x\") { status } }",
        "mutation { chargePaymentMethod(input: {paymentMethodId: \"x\"}) { transaction { id } } }",
        "mutation { chargePaymentMethod(input: {paymentMethodId: \"x\", transaction: {amount: \"1.00\", currency: \"EUR\"}}) { transaction { id } } }",
        "{ ping",
    ] {
        let answer = world.ask(query, json!({})).await;
        let errors = answer["errors"].as_array().unwrap();
        assert!(errors.iter().all(|error| error.get("extensions").is_none()), "{answer:#}");
        assert!(answer.get("data").is_none(), "{answer:#}");
    }
    let query = "mutation ($input: CaptureTransactionInput!) { captureTransaction(input: $input) { transaction { id } } }";
    let answer = world.ask(query, json!({ "input": { "transactionId": "x", "final": true } })).await;
    assert!(text(&error(&answer)["message"]).contains("final"), "{answer:#}");
    assert!(world.double.transactions().is_empty());
}

/// Every field of every object that can be reached is asked for.
#[tokio::test]
async fn what_the_schema_has_is_answered() {
    let world = World::new();
    let schema = schema();
    let paid = world.charge("10.00", "fake-valid-nonce").await;
    world.double.settle(text(&paid["id"])).unwrap();
    world.mutate("refundTransaction", json!({ "transactionId": paid["id"] }), "refund { id }").await;
    world.double.open_dispute(text(&paid["id"]), braintree_double::DisputeReason::Fraud).unwrap();
    let mut ids = vec![text(&paid["id"]).to_owned()];
    ids.extend(world.double.refunds().iter().map(braintree_double::Refund::global_id));
    ids.extend(world.double.disputes().iter().map(braintree_double::Dispute::global_id));
    for (amount, nonce) in [
        ("2000.00", "fake-valid-nonce"),
        ("3000.00", "fake-valid-nonce"),
        ("1.00", "fake-gateway-rejected-fraud-nonce"),
    ] {
        ids.push(text(&world.charge(amount, nonce).await["id"]).to_owned());
    }
    let declined = world.charge("10.00", "fake-valid-nonce").await;
    world.double.decline_settlement(text(&declined["id"])).unwrap();
    ids.push(text(&declined["id"]).to_owned());
    let expired = world.authorize("10.00").await;
    world.double.expire(text(&expired["id"])).unwrap();
    ids.push(text(&expired["id"]).to_owned());
    let voided = world.authorize("10.00").await;
    world.mutate("reverseTransaction", json!({ "transactionId": voided["id"] }), "clientMutationId").await;
    ids.push(text(&voided["id"]).to_owned());

    let mut asked = BTreeSet::new();
    let node = ["Transaction", "Refund", "Dispute"]
        .map(|kind| format!("... on {kind} {{ {} }}", everything(&schema, kind, 2, &mut asked)))
        .join(" ");
    for id in ids {
        let answer = world
            .ask(&format!("query ($id: ID!) {{ node(id: $id) {{ {node} }} }}"), json!({ "id": id }))
            .await;
        World::data(&answer);
    }
    let viewer = everything(&schema, "Viewer", 4, &mut asked);
    let client = everything(&schema, "ClientConfiguration", 3, &mut asked);
    let answer = world
        .ask(&format!("{{ viewer {{ {viewer} }} clientConfiguration {{ {client} }} }}"), json!({}))
        .await;
    World::data(&answer);
    let token = everything(&schema, "TokenizeCreditCardPayload", 3, &mut asked);
    let card = json!({ "number": "4111111111111111", "expirationMonth": "1", "expirationYear": "2030" });
    world.mutate("tokenizeCreditCard", json!({ "creditCard": card }), &token).await;

    let unasked: Vec<_> = schema
        .types
        .iter()
        .filter(|(name, kind)| {
            matches!(kind, ExtendedType::Object(_)) && !kind.is_built_in() && !asked.contains(name.as_str())
        })
        .map(|(name, _)| name.as_str())
        .filter(|name| !["Query", "Mutation", "Search"].contains(name))
        .filter(|name| !name.ends_with("Payload") && !name.contains("Connection") && *name != "PageInfo")
        .collect();
    assert!(unasked.is_empty(), "{unasked:?}");
}

/// A selection of all the fields of a type, some steps deep. Each member of a union or an interface
/// names its fields apart, as the same name may be of different types there.
fn everything(schema: &Valid<Schema>, kind: &str, depth: usize, asked: &mut BTreeSet<String>) -> String {
    asked.insert(kind.to_owned());
    match &schema.types[kind] {
        ExtendedType::Object(object) => {
            let fields = object.fields.iter().filter_map(|(name, field)| {
                let inner = field.ty.inner_named_type();
                let selected = match &schema.types[inner] {
                    ExtendedType::Scalar(_) | ExtendedType::Enum(_) => String::new(),
                    _ if depth == 0 => return None,
                    _ => format!("{{ {} }}", everything(schema, inner, depth - 1, asked)),
                };
                Some(format!("{kind}_{name}: {name} {selected}"))
            });
            fields.collect::<Vec<_>>().join(" ")
        }
        ExtendedType::Union(union) => {
            let members: Vec<_> = union.members.iter().map(|member| member.name.to_string()).collect();
            among(schema, &members, depth, asked)
        }
        ExtendedType::Interface(interface) => {
            let name = interface.name.as_str();
            let members: Vec<_> = schema
                .types
                .iter()
                .filter_map(|(member, kind)| {
                    let object = kind.as_object()?;
                    object.implements_interfaces.contains(name).then(|| member.to_string())
                })
                .collect();
            among(schema, &members, depth, asked)
        }
        _ => panic!("{kind} is no output"),
    }
}

fn among(schema: &Valid<Schema>, members: &[String], depth: usize, asked: &mut BTreeSet<String>) -> String {
    let parts: Vec<_> = members
        .iter()
        .map(|member| format!("... on {member} {{ {} }}", everything(schema, member, depth, asked)))
        .collect();
    format!("__typename {}", parts.join(" "))
}

fn schema() -> Valid<Schema> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/graphql/schema");
    let mut builder = SchemaBuilder::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        builder = builder.parse(std::fs::read_to_string(&path).unwrap(), path);
    }
    builder.build().unwrap().validate().unwrap()
}
