//! The schema that every query is checked against.

use apollo_compiler::{Schema, schema::SchemaBuilder, validation::Valid};

const PARTS: [(&str, &str); 7] = [
    ("root.graphql", include_str!("schema/root.graphql")),
    ("payment.graphql", include_str!("schema/payment.graphql")),
    ("card.graphql", include_str!("schema/card.graphql")),
    ("dispute.graphql", include_str!("schema/dispute.graphql")),
    ("search.graphql", include_str!("schema/search.graphql")),
    ("merchant.graphql", include_str!("schema/merchant.graphql")),
    ("browser.graphql", include_str!("schema/browser.graphql")),
];

/// Reads it.
pub(crate) fn schema() -> Valid<Schema> {
    let parts =
        PARTS.into_iter().fold(SchemaBuilder::new(), |builder, (name, text)| builder.parse(text, name));
    let schema = parts.build().and_then(Schema::validate);
    schema.unwrap_or_else(|faults| panic!("the schema is sound: {faults}"))
}
