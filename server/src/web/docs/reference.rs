//! The API's OpenAPI document, for people.

use serde_json::{Map, Value};

use super::html::{code, prose, text};

/// The deepest names that are shown of a body.
const DEEPEST: usize = 6;

/// The page's matter.
pub(super) fn draw(document: &Value) -> String {
    let mut page = format!("<h1>{}</h1>\n", text(word(&document["info"]["title"])));
    for paragraph in word(&document["info"]["description"]).split("\n\n") {
        page.push_str(&format!("<p>{}</p>\n", prose(paragraph)));
    }
    page.push_str(
        "<p>The same for programs: <a href=\"/openapi.json\">OpenAPI 3.1</a>. \
         What failures mean: <a href=\"/docs/errors\">error codes</a>.</p>\n",
    );
    let tags = document["tags"].as_array().map(Vec::as_slice).unwrap_or_default();
    page.push_str("<nav aria-label=\"Contents\">\n<ul>\n");
    for tag in tags {
        let name = word(&tag["name"]);
        page.push_str(&format!("<li><a href=\"#{}\">{}</a></li>\n", anchor(name), text(name)));
    }
    page.push_str("</ul>\n</nav>\n");
    for tag in tags {
        section(document, tag, &mut page);
    }
    page
}

fn section(document: &Value, tag: &Value, page: &mut String) {
    let name = word(&tag["name"]);
    let about = prose(word(&tag["description"]));
    page.push_str(&format!("<section>\n<h2 id=\"{}\">{}</h2>\n<p>{about}</p>\n", anchor(name), text(name)));
    for (path, methods) in members(&document["paths"]) {
        for (method, operation) in members(methods) {
            if operation["tags"][0] == tag["name"] {
                draw_operation(document, method, path, operation, page);
            }
        }
    }
    page.push_str("</section>\n");
}

fn draw_operation(document: &Value, method: &str, path: &str, operation: &Value, page: &mut String) {
    let id = text(word(&operation["operationId"]));
    page.push_str(&format!("<article>\n<h3 id=\"{id}\">{}</h3>\n", text(word(&operation["summary"]))));
    page.push_str(&format!("<p>{}</p>\n", code(&format!("{} {path}", method.to_ascii_uppercase()))));
    if let Some(about) = operation["description"].as_str() {
        page.push_str(&format!("<p>{}</p>\n", prose(about)));
    }
    let mut rows = Vec::new();
    for parameter in operation["parameters"].as_array().into_iter().flatten() {
        // Headers are the same everywhere, and said in the introduction.
        if parameter["in"] == "query" {
            rows.push(Row::of(word(&parameter["name"]).to_owned(), false, parameter, &parameter["schema"]));
        }
    }
    let body = &operation["requestBody"]["content"]["application/json"]["schema"];
    collect(body, "", 0, &mut rows);
    table(&rows, page);
    let answer = &operation["responses"]["200"]["content"]["application/json"]["schema"];
    page.push_str(&format!("<p>Answer: {}</p>\n</article>\n", answer_name(document, answer)));
}

/// One parameter.
struct Row {
    name: String,
    required: bool,
    kind: String,
    about: String,
}

impl Row {
    fn of(name: String, required: bool, described: &Value, schema: &Value) -> Self {
        Self { name, required, kind: kind(schema), about: word(&described["description"]).to_owned() }
    }
}

/// The parameters of a body by their full names in brackets.
fn collect(schema: &Value, place: &str, depth: usize, rows: &mut Vec<Row>) {
    if depth > DEEPEST {
        return;
    }
    for choice in choices(schema) {
        let required = |name: &str| {
            choice["required"].as_array().is_some_and(|names| names.iter().any(|known| known == name))
        };
        for (name, property) in members(&choice["properties"]) {
            let full = if place.is_empty() { name.clone() } else { format!("{place}[{name}]") };
            if rows.iter().all(|row| row.name != full) {
                rows.push(Row::of(full.clone(), required(name), property, property));
            }
            for inner in choices(property) {
                if inner["type"] == "array" {
                    collect(&inner["items"], &format!("{full}[0]"), depth + 1, rows);
                } else {
                    collect(inner, &full, depth + 1, rows);
                }
            }
        }
    }
}

fn table(rows: &[Row], page: &mut String) {
    if rows.is_empty() {
        return;
    }
    page.push_str(
        "<div class=\"docs-wide\" tabindex=\"0\" role=\"region\" aria-label=\"Parameters\"><table>\n<thead><tr>\
         <th scope=\"col\">Parameter</th><th scope=\"col\">Kind</th><th scope=\"col\">Meaning</th></tr></thead>\n<tbody>\n",
    );
    for row in rows {
        let required = if row.required { " <strong>required</strong>" } else { "" };
        page.push_str(&format!(
            "<tr><th scope=\"row\">{}{required}</th><td>{}</td><td>{}</td></tr>\n",
            code(&row.name),
            text(&row.kind),
            prose(&row.about)
        ));
    }
    page.push_str("</tbody>\n</table></div>\n");
}

/// What a value may be, in a few words.
fn kind(schema: &Value) -> String {
    if let Some(choices) = schema["anyOf"].as_array() {
        let mut kinds: Vec<_> = choices.iter().map(kind).collect();
        kinds.dedup();
        return kinds.join(" or ");
    }
    if let Some(constant) = schema.get("const") {
        return if constant == "" { "empty text".to_owned() } else { constant.to_string() };
    }
    if let Some(words) = schema["enum"].as_array() {
        return words.iter().map(word).collect::<Vec<_>>().join(", ");
    }
    match word(&schema["type"]) {
        "array" => {
            let most =
                schema["maxItems"].as_u64().map_or_else(String::new, |most| format!(" of at most {most}"));
            format!("list{most}: {}", kind(&schema["items"]))
        }
        "integer" => match (schema["minimum"].as_i64(), schema["maximum"].as_i64()) {
            (Some(least), Some(most)) => format!("whole number from {least} to {most}"),
            _ => "whole number".to_owned(),
        },
        "string" => match schema["maxLength"].as_u64() {
            Some(most) => format!("text of at most {most} characters"),
            None => "text".to_owned(),
        },
        "boolean" => "true or false".to_owned(),
        "object" => "named values".to_owned(),
        other => other.to_owned(),
    }
}

fn answer_name(document: &Value, schema: &Value) -> String {
    let named = |schema: &Value| {
        let reference = schema["$ref"].as_str()?;
        let found = document.pointer(reference.strip_prefix('#')?)?;
        found["properties"]["object"]["const"].as_str().map(code)
    };
    if let Some(name) = named(schema) {
        return name;
    }
    match named(&schema["properties"]["data"]["items"]) {
        Some(item) => format!("a list of {item}, newest first"),
        None => "an object".to_owned(),
    }
}

fn choices(schema: &Value) -> Vec<&Value> {
    schema["anyOf"].as_array().map_or_else(|| vec![schema], |choices| choices.iter().collect())
}

fn members(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flat_map(Map::iter)
}

fn word(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn anchor(name: &str) -> String {
    name.to_ascii_lowercase().replace(' ', "-")
}
