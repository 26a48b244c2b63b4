//! `/faults`: what is to go wrong, for whoever pays in a browser. Plain forms, so it works without script.

use std::fmt::Write;

use axum::{
    body::Bytes,
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use http::{HeaderMap, StatusCode};

use super::html::{self, escape};
use crate::{
    Sandbox,
    error::{ApiError, Result},
    faults::{self, Armed, Arming, FAULTS, Filter, Operation, Stage},
    form::{self, Node, Params},
    own_page::{Sender, sender},
};

const TITLE: &str = "Sandbox gateway: faults";

/// The page.
pub(super) async fn show(State(sandbox): State<Sandbox>) -> Response {
    html::page(StatusCode::OK, TITLE, &render(&sandbox.inner.faults.armed()), true)
}

/// Arms what the form says.
pub(super) async fn arm(State(sandbox): State<Sandbox>, headers: HeaderMap, body: Bytes) -> Response {
    let armed = params(&sandbox, &headers, &body).and_then(|mut params| {
        let arming = Arming::parse(&mut params)?;
        params.finish()?;
        arming.arm(&sandbox)
    });
    answer(armed)
}

/// Clears the named one, or all.
pub(super) async fn clear(State(sandbox): State<Sandbox>, headers: HeaderMap, body: Bytes) -> Response {
    let cleared = params(&sandbox, &headers, &body).and_then(|mut params| {
        let id = params.text("id")?;
        params.finish()?;
        // One that has struck meanwhile is gone as well, which is what was wanted.
        match id {
            Some(id) => _ = sandbox.inner.faults.disarm(&id),
            None => _ = sandbox.inner.faults.clear(),
        }
        Ok(())
    });
    answer(cleared)
}

/// The form, if it comes from this page. A field that was left empty was not filled in.
fn params(sandbox: &Sandbox, headers: &HeaderMap, body: &[u8]) -> Result<Params> {
    if sender(headers, sandbox) != Sender::OwnPage {
        return Err(ApiError::forbidden(
            "Only the page /faults may send this. Programs use /sandbox/faults.",
        ));
    }
    let mut fields = form::decode("", body)?;
    fields.retain(|_, node| !is_empty(node));
    Ok(Params::new(fields))
}

fn is_empty(node: &Node) -> bool {
    match node {
        Node::Text(text) => text.is_empty(),
        Node::Map(fields) => fields.values().all(is_empty),
    }
}

fn answer<T>(done: Result<T>) -> Response {
    match done {
        Ok(_) => Redirect::to("/faults").into_response(),
        Err(error) => {
            let body = format!(
                "<h1>That did not work</h1>\n<p>{}</p>\n<p><a href=\"/faults\">Back to the faults</a></p>\n",
                escape(error.message())
            );
            html::page(error.status(), TITLE, &body, false)
        }
    }
}

fn render(armed: &[Armed]) -> String {
    format!(
        "<h1>Faults</h1>\n\
         <p>Choose what is to go wrong with the next payment, capture, cancellation or refund. \
         <a href=\"/\">Back to the payments</a></p>\n\
         <h2>Armed</h2>\n{}\n<h2>Arm a fault</h2>\n{}\n<h2>The menu</h2>\n{}",
        list(armed),
        form(),
        faults::as_html()
    )
}

fn list(armed: &[Armed]) -> String {
    if armed.is_empty() {
        return "<p>None: everything works.</p>\n".to_owned();
    }
    let rows = armed.iter().map(|armed| {
        let (id, name) = (&armed.id, armed.fault.name());
        format!(
            "<td><code>{name}</code></td><td class=\"number\">{}</td><td>{}</td>\
             <td><form method=\"post\" action=\"/faults/clear\"><button name=\"id\" value=\"{id}\" \
             aria-label=\"Clear {name}\">Clear</button></form></td>",
            armed.times,
            meant_for(&armed.filter)
        )
    });
    let table = html::table("Armed faults", &["Name", "Calls left", "Only", ""], rows);
    format!(
        "{}<form method=\"post\" action=\"/faults/clear\"><button>Clear all</button></form>\n",
        table.replace("<th scope=\"col\"></th>", "<td></td>")
    )
}

/// What a filter lets through, in a few words.
fn meant_for(filter: &Filter) -> String {
    let mut parts = Vec::new();
    parts.extend(filter.on.map(|operation| operation.name().to_owned()));
    parts.extend(filter.payment_intent.clone());
    parts.extend(filter.payment_method.clone());
    parts.extend(filter.metadata.iter().map(|(key, value)| format!("{key}={value}")));
    escape(&parts.join(", "))
}

fn form() -> String {
    let mut html = String::from(
        "<form method=\"post\" action=\"/faults\">\n<p><label for=\"name\">What goes wrong</label>\n\
         <select id=\"name\" name=\"name\" required>\n",
    );
    for stage in Stage::ALL {
        let _ = writeln!(html, "<optgroup label=\"{}\">", stage.title());
        for entry in FAULTS.iter().filter(|entry| entry.stage == stage) {
            let _ = writeln!(html, "<option>{}</option>", entry.name);
        }
        html.push_str("</optgroup>\n");
    }
    html.push_str(
        "</select></p>\n<p><label for=\"on\">On</label>\n<select id=\"on\" name=\"on\">\n\
         <option value=\"\">the next call that it can happen on</option>\n",
    );
    for operation in Operation::ALL {
        let _ = writeln!(html, "<option>{}</option>", operation.name());
    }
    html.push_str(
        "</select></p>\n<p><label for=\"times\">How many calls</label>\n\
         <input id=\"times\" name=\"times\" type=\"number\" min=\"1\" max=\"1000\" value=\"1\"></p>\n\
         <p><label for=\"session\">Only this checkout session (optional)</label>\n\
         <input id=\"session\" name=\"metadata[checkout_session]\" autocomplete=\"off\" spellcheck=\"false\"></p>\n\
         <p><button>Arm</button></p>\n</form>\n",
    );
    html
}
