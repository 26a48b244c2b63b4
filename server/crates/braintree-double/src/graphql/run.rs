//! One query: read, checked against the schema, and run.

use apollo_compiler::{
    ExecutableDocument,
    executable::Selection,
    resolvers::Execution,
    response::{ExecutionResponse, GraphQLError, JsonMap},
    validation::Valid,
};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Asker, resolve::At, view::Object};
use crate::{Double, failure::Failures};

/// What is posted. Other keys, as the browser's metadata, are of no interest.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Posted {
    query: String,
    variables: Option<JsonMap>,
    operation_name: Option<String>,
}

/// A query that the schema allows.
pub(crate) struct Query {
    document: Valid<ExecutableDocument>,
    operation: Option<String>,
    variables: JsonMap,
    fields: Vec<String>,
}

impl Query {
    /// The errors are those of the answer.
    pub(crate) fn read(double: &Double, body: &[u8]) -> Result<Self, Vec<Value>> {
        let plain = |message: &str| vec![json!({ "message": message })];
        let posted: Posted = serde_json::from_slice(body)
            .map_err(|error| plain(&format!("The body is no request: {error}")))?;
        let document = ExecutableDocument::parse_and_validate(double.schema(), posted.query, "query.graphql")
            .map_err(|faults| {
                let faults = faults.errors.iter().map(|fault| error(&fault.to_json()));
                faults.collect::<Vec<_>>()
            })?;
        let operation = document
            .operations
            .get(posted.operation_name.as_deref())
            .map_err(|fault| plain(&fault.message().to_string()))?;
        let selections = operation.selection_set.selections.iter();
        let fields = selections.filter_map(|selection| match selection {
            Selection::Field(field) => Some(field.name.to_string()),
            Selection::FragmentSpread(_) | Selection::InlineFragment(_) => None,
        });
        let fields = fields.collect();
        let variables = posted.variables.unwrap_or_default();
        Ok(Self { document, operation: posted.operation_name, variables, fields })
    }

    /// The names of what it asks for first.
    pub(crate) fn fields(&self) -> &[String] {
        &self.fields
    }

    /// The whole answer but its `extensions`. It may wait as long as a fault wants it to.
    pub(crate) fn run(self, double: &Double, asker: Asker) -> Value {
        let operation =
            self.document.operations.get(self.operation.as_deref()).expect("it was found when it was read");
        let kind = if operation.is_mutation() { "Mutation" } else { "Query" };
        let root = At { double: double.clone(), asker, books: double.books(), object: Object::new(kind) };
        let run = Execution::new(double.schema(), &self.document)
            .operation(operation)
            .raw_variable_values(&self.variables)
            .execute_sync(&root);
        match run {
            Ok(response) => answer(&response),
            Err(fault) => {
                let fault = fault.to_graphql_error(&self.document.sources);
                json!({ "errors": [error(&fault)] })
            }
        }
    }
}

fn answer(response: &ExecutionResponse) -> Value {
    let mut answer = json!({ "data": response.data });
    let errors: Vec<Value> = response.errors.iter().flat_map(told).collect();
    if !errors.is_empty() {
        answer["errors"] = Value::Array(errors);
    }
    answer
}

/// The failures that a field's error was made from, each as an error of its own.
fn told(fault: &GraphQLError) -> Vec<Value> {
    // What a resolver says comes back with these words of the library before it.
    let said = fault.message.strip_prefix("resolver error: ").unwrap_or_default();
    let Ok(Failures(failures)) = serde_json::from_str(said) else { return vec![error(fault)] };
    let errors = failures.into_iter().map(|failure| {
        let mut told = error(fault);
        told["message"] = Value::String(failure.message.clone());
        told["extensions"] = Value::Object(failure.extensions());
        told
    });
    errors.collect()
}

fn error(fault: &GraphQLError) -> Value {
    serde_json::to_value(fault).expect("an error is plain data")
}
