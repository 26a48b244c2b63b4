//! What an answer means as such: what was asked for, or why there is none
//! (<https://developer.paypal.com/braintree/graphql/guides/making_api_calls#understanding-responses>).

use domain::ports::{GatewayError, OutboundResponse};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Map, Value};

/// Why there is no answer to one request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Failure {
    /// The request never left. `for_good` if asking again is of no use.
    NotSent { why: String, for_good: bool },
    /// No answer, or one that does not say what was done.
    Lost(String),
    /// An answer of Braintree's that makes no sense to us; it would be the same another time.
    Strange(String),
    /// An earlier request under this key is not over, or was another one.
    InFlight(String),
    /// Too many requests; it was not done.
    Busy(String),
    /// Braintree says that it did not do it.
    Refused(Refusal),
}

/// Why Braintree did not do it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Refusal {
    /// Classes, codes and places: enough to mend it. The messages are left out, since they may quote what
    /// was sent.
    pub(super) summary: String,
    codes: Vec<String>,
}

impl Refusal {
    /// Whether one of these codes is why
    /// (<https://developer.paypal.com/braintree/docs/reference/general/validation-errors/all>).
    pub(super) fn is_for(&self, codes: &[&str]) -> bool {
        self.codes.iter().any(|code| codes.contains(&code.as_str()))
    }
}

/// The status is always 200 if it is Braintree who answers.
#[derive(Deserialize)]
struct Envelope {
    data: Option<Map<String, Value>>,
    errors: Option<Vec<ApiError>>,
}

#[derive(Deserialize)]
struct ApiError {
    /// Where in the answer; missing if the question as such cannot be understood.
    path: Option<Value>,
    extensions: Option<Extensions>,
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "camelCase")]
struct Extensions {
    error_class: Option<String>,
    legacy_code: Option<String>,
    /// Where in the input.
    input_path: Option<Vec<Value>>,
}

/// Reads an answer. Half an answer with errors beside it is an answer, if it has what is needed.
pub(super) fn read<T: DeserializeOwned>(
    response: &OutboundResponse,
    moves_money: bool,
) -> Result<T, Failure> {
    if response.status != 200 {
        return Err(Failure::Lost(format!("status {}", response.status)));
    }
    // The parser's words may quote the body; where it broke is enough to find the fault.
    let envelope: Envelope = serde_json::from_slice(&response.body).map_err(|error| {
        Failure::Lost(format!("an unreadable body ({}:{})", error.line(), error.column()))
    })?;
    let errors = envelope.errors.unwrap_or_default();
    let answer = envelope.data.and_then(|mut data| data.remove("answer"));
    // That there is none is said, and not left out.
    let none = answer.as_ref().is_some_and(Value::is_null);
    match answer.map(T::deserialize) {
        Some(Ok(answer)) => {
            if !errors.is_empty() {
                tracing::warn!(errors = summary(&errors), "half an answer");
            }
            Ok(answer)
        }
        _ if !errors.is_empty() => Err(failure(&errors)),
        _ if none && !moves_money => {
            Err(Failure::Refused(Refusal { summary: "there is no such thing".to_owned(), codes: Vec::new() }))
        }
        _ => Err(Failure::Strange("an answer without what was asked for".to_owned())),
    }
}

/// What all errors of an answer come to: nothing is certain unless each of them says that nothing was done.
fn failure(errors: &[ApiError]) -> Failure {
    let summary = summary(errors);
    let any = |kind: Kind| errors.iter().any(|error| error.kind() == kind);
    if any(Kind::Unclear) {
        Failure::Lost(summary)
    } else if any(Kind::Key) {
        Failure::InFlight(summary)
    } else if any(Kind::Busy) {
        Failure::Busy(summary)
    } else {
        let codes = errors.iter().filter_map(|error| error.said()?.legacy_code.clone());
        Failure::Refused(Refusal { codes: codes.collect(), summary })
    }
}

#[derive(PartialEq, Eq)]
enum Kind {
    Unclear,
    Key,
    Busy,
    Refusal,
}

impl ApiError {
    fn said(&self) -> Option<&Extensions> {
        self.extensions.as_ref()
    }

    /// The classes after which a key counts as unused are those of requests that did nothing. A
    /// service that is not available (`SERVICE_AVAILABILITY`) or broke (`INTERNAL`) may have done it.
    fn kind(&self) -> Kind {
        let class = self.said().and_then(|said| said.error_class.as_deref());
        match class {
            Some("RESOURCE_LIMIT") => Kind::Busy,
            Some("VALIDATION") if self.is_about_the_key() => Kind::Key,
            Some(
                "AUTHENTICATION" | "AUTHORIZATION" | "NOT_FOUND" | "NOT_IMPLEMENTED" | "UNSUPPORTED_CLIENT"
                | "VALIDATION",
            ) => Kind::Refusal,
            _ => Kind::Unclear,
        }
    }

    /// What Braintree says of a key in use is told by no code of its own. An error without one that comes
    /// from doing it, not from reading the question, is taken for that: it is the careful reading.
    fn is_about_the_key(&self) -> bool {
        let Some(said) = self.said() else { return false };
        let places = said.input_path.iter().flatten();
        let named = places.filter_map(Value::as_str).any(|place| place == "apiRequestKey");
        named || (said.legacy_code.is_none() && said.input_path.is_none() && self.path.is_some())
    }
}

fn summary(errors: &[ApiError]) -> String {
    let mut parts = Vec::new();
    for error in errors {
        let unsaid = Extensions::default();
        let Extensions { error_class, legacy_code, input_path } = error.said().unwrap_or(&unsaid);
        let none = || "none".to_owned();
        let place: Vec<_> = input_path.iter().flatten().map(ToString::to_string).collect();
        parts.push(format!(
            "class {}, code {}, at {}",
            error_class.clone().unwrap_or_else(none),
            legacy_code.clone().unwrap_or_else(none),
            if place.is_empty() { none() } else { place.join(".").replace('"', "") },
        ));
    }
    parts.join("; ")
}

/// Something in an answer that makes no sense, so that nothing else in it is believed either.
pub(super) fn strange(what: &str) -> GatewayError {
    GatewayError::Unknown(format!("{what} cannot be read"))
}
