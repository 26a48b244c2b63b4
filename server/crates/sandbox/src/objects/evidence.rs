//! Evidence: what a merchant answers a bank with. Files are not taken, only texts.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use crate::{
    error::{ApiError, Result},
    form::{Change, Params},
};

/// What can be sent.
const TEXTS: [&str; 18] = [
    "access_activity_log",
    "billing_address",
    "cancellation_policy_disclosure",
    "cancellation_rebuttal",
    "customer_email_address",
    "customer_name",
    "customer_purchase_ip",
    "duplicate_charge_explanation",
    "duplicate_charge_id",
    "product_description",
    "refund_policy_disclosure",
    "refund_refusal_explanation",
    "service_date",
    "shipping_address",
    "shipping_carrier",
    "shipping_date",
    "shipping_tracking_number",
    "uncategorized_text",
];

/// What the real API also has, and what is always empty here: ids of files that were sent before.
const FILES: [&str; 9] = [
    "cancellation_policy",
    "customer_communication",
    "customer_signature",
    "duplicate_charge_documentation",
    "receipt",
    "refund_policy",
    "service_documentation",
    "shipping_documentation",
    "uncategorized_file",
];

/// The limits of the real API, in characters: one text, and all together.
const MAX_TEXT: usize = 20_000;
const MAX_TOTAL: usize = 150_000;

/// The texts of a dispute, by their names.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Evidence(BTreeMap<String, String>);

/// What a request does to it.
#[derive(Debug, Clone)]
pub(crate) struct EvidenceChange(Vec<(&'static str, Change<String>)>);

impl EvidenceChange {
    pub(crate) fn parse(mut params: Params) -> Result<Self> {
        params.unsupported(&FILES)?;
        params.unsupported(&["appeal", "enhanced_evidence"])?;
        let mut changes = Vec::new();
        for name in TEXTS {
            changes.push((name, params.clearable(name, MAX_TEXT)?));
        }
        params.finish()?;
        Ok(Self(changes))
    }
}

impl Evidence {
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What stands in the field that decides a test's dispute.
    pub(crate) fn uncategorized_text(&self) -> Option<&str> {
        self.0.get("uncategorized_text").map(String::as_str)
    }

    /// Applies the change.
    pub(crate) fn apply(&mut self, change: EvidenceChange) -> Result<()> {
        for (name, change) in change.0 {
            match change {
                Change::Keep => {}
                Change::Clear => _ = self.0.remove(name),
                Change::Set(text) => _ = self.0.insert(name.to_owned(), text),
            }
        }
        if self.0.values().map(|text| text.chars().count()).sum::<usize>() > MAX_TOTAL {
            let message = format!("All evidence together can have {MAX_TOTAL} characters at most.");
            return Err(ApiError::invalid(message).param("evidence"));
        }
        Ok(())
    }

    pub(crate) fn render(&self) -> Value {
        let texts = TEXTS.map(|name| (name, json!(self.0.get(name))));
        let files = FILES.map(|name| (name, Value::Null));
        let fields = texts.into_iter().chain(files);
        let mut object: Map<_, _> = fields.map(|(name, value)| (name.to_owned(), value)).collect();
        object.insert("enhanced_evidence".to_owned(), json!({}));
        Value::Object(object)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::decode;

    fn change(form: &str) -> Result<EvidenceChange> {
        EvidenceChange::parse(Params::new(decode("", form.as_bytes()).unwrap()))
    }

    #[test]
    fn texts_are_set_and_taken_back() {
        let mut evidence = Evidence::default();
        evidence.apply(change("customer_name=A&uncategorized_text=B").unwrap()).unwrap();
        evidence.apply(change("customer_name=").unwrap()).unwrap();
        assert_eq!(evidence.uncategorized_text(), Some("B"));
        let object = evidence.render();
        assert_eq!(object.as_object().unwrap().len(), 28);
        assert!(object["customer_name"].is_null() && object["receipt"].is_null());
        evidence.apply(change("uncategorized_text=").unwrap()).unwrap();
        assert!(evidence.is_empty());
    }

    #[test]
    fn files_and_too_much_are_refused() {
        assert!(change("receipt=file_1").is_err());
        assert!(change("colour=red").is_err());
        let text = "ä".repeat(MAX_TEXT);
        assert!(change(&format!("customer_name={text}a")).is_err());
        let mut evidence = Evidence::default();
        for name in &TEXTS[..7] {
            evidence.apply(change(&format!("{name}={text}")).unwrap()).unwrap();
        }
        assert!(evidence.apply(change(&format!("{}={text}", TEXTS[7])).unwrap()).is_err());
    }
}
