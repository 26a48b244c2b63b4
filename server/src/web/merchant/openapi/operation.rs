//! One call, as OpenAPI describes it (<https://spec.openapis.org/oas/v3.1.1#operation-object>).

use serde_json::{Map, Value, json};

use super::schema::{Object, any_of, array, boolean, constant, integer, one_of, reference, string};

/// A name that can be written in brackets.
const NO_BRACKETS: &str = "^[^\\u0000\\[\\]]*$";

/// What is known of a call.
pub(in crate::web::merchant) struct Operation {
    id: &'static str,
    tag: &'static str,
    summary: &'static str,
    description: &'static str,
    query: Vec<Value>,
    body: Option<Value>,
    answer: Value,
    /// What may be asked for in full.
    expand: &'static [&'static str],
    /// The calls that take the identifier of what is answered, with their name for it.
    leads_to: (&'static str, &'static [&'static str]),
}

/// A call that is answered with one thing.
pub(super) fn call(id: &'static str, tag: &'static str, summary: &'static str, answer: &str) -> Operation {
    let answer = reference(answer);
    Operation {
        id,
        tag,
        summary,
        description: "",
        query: Vec::new(),
        body: None,
        answer,
        expand: &[],
        leads_to: ("", &[]),
    }
}

/// A call that is answered with a list.
pub(super) fn listing(id: &'static str, tag: &'static str, summary: &'static str, item: &str) -> Operation {
    let mut call = call(id, tag, summary, item);
    call.answer = list_of(reference(item));
    call.query = vec![
        parameter("limit", integer(1, 100), "How many there are on a page; 10 if nothing is said."),
        parameter("starting_after", super::schema::id(), "The page begins after this one, which is newer."),
        parameter("ending_before", super::schema::id(), "The page ends before this one, which is older."),
    ];
    call
}

/// A list, or one page of it.
pub(super) fn list_of(item: Value) -> Value {
    Object::new()
        .required("object", constant("list"))
        .required("data", array(item))
        .required("has_more", boolean())
        .required("url", string())
        .build()
}

fn parameter(name: &str, schema: Value, description: &str) -> Value {
    let mut parameter = json!({ "name": name, "in": "query", "description": description });
    parameter["schema"] = schema;
    parameter
}

impl Operation {
    /// More than its summary says.
    pub(super) fn about(mut self, description: &'static str) -> Self {
        self.description = description;
        self
    }

    /// A parameter of the query.
    pub(super) fn query(mut self, name: &str, schema: Value, description: &str) -> Self {
        self.query.push(parameter(name, schema, description));
        self
    }

    /// Lists can be narrowed to a time.
    pub(super) fn created(self) -> Self {
        let bound = || integer(i64::MIN, i64::MAX);
        let span = Object::new()
            .optional("gt", bound())
            .optional("gte", bound())
            .optional("lt", bound())
            .optional("lte", bound())
            .build();
        let description = "When they were made: after, at or after, before, at or before these seconds since 1970. \
                           One number without brackets is that second.";
        let mut operation = self.query("created", span, description);
        let parameter = operation.query.last_mut().expect("it was just added");
        parameter["style"] = "deepObject".into();
        parameter["explode"] = true.into();
        operation
    }

    /// The parameters of the body.
    pub(super) fn body(mut self, body: Object) -> Self {
        self.body = Some(body.build());
        self
    }

    /// The same, where there are several kinds of bodies.
    pub(super) fn body_any_of(mut self, bodies: impl IntoIterator<Item = Object>) -> Self {
        self.body = Some(any_of(bodies.into_iter().map(Object::build)));
        self
    }

    /// What can be asked for in full.
    pub(super) fn expand(mut self, names: &'static [&'static str]) -> Self {
        self.expand = names;
        self
    }

    /// What can be done with what is answered: calls by their names, which have this parameter in their path.
    pub(super) fn leads_to(mut self, parameter: &'static str, calls: &'static [&'static str]) -> Self {
        self.leads_to = (parameter, calls);
        self
    }

    /// As it stands in the document.
    pub(in crate::web::merchant) fn write(mut self, method: &str, path: &str) -> Value {
        let mut parameters: Vec<Value> = path_parameters(path);
        self.say_expand(method);
        parameters.append(&mut self.query);
        parameters.push(json!({ "$ref": "#/components/parameters/StripeVersion" }));
        let mut operation = json!({
            "operationId": self.id,
            "tags": [self.tag],
            "summary": self.summary,
            "parameters": parameters,
            "responses": responses(&self.answer, method),
        });
        let (parameter, calls) = self.leads_to;
        for call in calls {
            operation["responses"]["200"]["links"][*call] =
                json!({ "operationId": call, "parameters": { (parameter): "$response.body#/id" } });
        }
        if !self.description.is_empty() {
            operation["description"] = self.description.into();
        }
        if let Some(body) = self.body {
            operation["requestBody"] = request_body(body);
        }
        operation
    }

    fn say_expand(&mut self, method: &str) {
        if self.expand.is_empty() {
            return;
        }
        let description = "What is to be answered in full rather than by its identifier.";
        let schema = array(one_of(self.expand));
        if method == "GET" {
            self.query.push(parameter("expand[]", schema, description));
            return;
        }
        let body = self.body.get_or_insert_with(|| Object::new().build());
        let kinds = match body.get_mut("anyOf").and_then(Value::as_array_mut) {
            Some(kinds) => kinds.iter_mut().collect(),
            None => vec![body],
        };
        for kind in kinds {
            kind["properties"]["expand"] = super::schema::described(schema.clone(), description);
        }
    }
}

fn path_parameters(path: &str) -> Vec<Value> {
    let names = path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'));
    names
        .map(|name| json!({ "name": name, "in": "path", "required": true, "schema": super::schema::id() }))
        .collect()
}

/// Every body may come as JSON. One whose parameters have no names below names in brackets can be told
/// exactly as a form too: OpenAPI has no words for the others, and says so in the document's introduction.
fn request_body(schema: Value) -> Value {
    let required = schema["required"].is_array() || schema["anyOf"].is_array();
    let mut content = Map::new();
    if let Some((form, encoding)) = as_form(&schema) {
        content.insert(
            "application/x-www-form-urlencoded".to_owned(),
            json!({ "schema": form, "encoding": encoding }),
        );
    }
    content.insert(
        "application/json".to_owned(),
        Value::Object(Map::from_iter([("schema".to_owned(), schema)])),
    );
    json!({ "required": required, "content": content })
}

/// The schema of the form that says the same, and how its objects are written.
fn as_form(schema: &Value) -> Option<(Value, Value)> {
    let mut form = schema.clone();
    let mut encoding = Map::new();
    let properties = schema["properties"].as_object()?;
    for (name, property) in properties {
        match property["type"].as_str()? {
            "array" if property["items"]["type"] == "string" => {
                let members = form["properties"].as_object_mut()?;
                let list = members.remove(name)?;
                members.insert(format!("{name}[]"), list);
            }
            "object" if property["properties"].is_null() => {
                encoding.insert(name.clone(), json!({ "style": "deepObject", "explode": true }));
                // Where names are written in brackets they have none themselves.
                form["properties"][name]["propertyNames"]["pattern"] = NO_BRACKETS.into();
            }
            "string" | "integer" | "boolean" => {}
            _ => return None,
        }
    }
    let required = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str);
    let lists = |name: &str| properties[name]["type"] == "array";
    let renamed: Vec<_> =
        required.map(|name| if lists(name) { format!("{name}[]") } else { name.to_owned() }).collect();
    if !renamed.is_empty() {
        form["required"] = renamed.into();
    }
    Some((form, encoding.into()))
}

fn responses(answer: &Value, method: &str) -> Value {
    let mut headers = json!({ "Request-Id": { "$ref": "#/components/headers/RequestId" },
        "Stripe-Version": { "$ref": "#/components/headers/StripeVersion" } });
    if method == "POST" {
        headers["Idempotent-Replayed"] = json!({ "$ref": "#/components/headers/IdempotentReplayed" });
    }
    let mut responses = json!({
        "200": {
            "description": "Done.",
            "headers": headers,
            "content": { "application/json": { "schema": answer } },
        },
    });
    for (status, name) in super::errors::ANSWERS {
        let has_body = matches!(*status, "413" | "415");
        if !has_body || method == "POST" {
            responses[*status] = json!({ "$ref": format!("#/components/responses/{name}") });
        }
    }
    responses
}
