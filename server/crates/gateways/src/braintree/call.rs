//! A question to the API: a document and its variables, the same every time, so that a repeated question
//! is the same question.

use serde_json::{Value, json};

/// A question.
#[derive(Debug, Clone)]
pub(super) struct Call {
    document: &'static str,
    variables: Value,
    moves_money: bool,
}

impl Call {
    /// Asks for something; that it was asked changes nothing that matters.
    pub(super) fn query(document: &'static str, variables: Value) -> Self {
        Self { document, variables, moves_money: false }
    }

    /// Does something, once for each key
    /// (<https://developer.paypal.com/braintree/graphql/integration_guides/idempotency>).
    pub(super) fn mutation(document: &'static str, mut input: Value, key: &str) -> Self {
        input["apiRequestKey"] = Value::from(key);
        Self { document, variables: json!({ "input": input }), moves_money: true }
    }

    /// Whether something may have been done if the answer is lost.
    pub(super) fn moves_money(&self) -> bool {
        self.moves_money
    }

    pub(super) fn body(&self) -> Vec<u8> {
        json!({ "query": self.document, "variables": self.variables }).to_string().into_bytes()
    }
}
