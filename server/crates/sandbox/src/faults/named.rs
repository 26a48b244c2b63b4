//! Faults that are named by the metadata of what a call is about.

use super::Fault;
use crate::{
    error::{ApiError, Result},
    form::Metadata,
};

/// Holds the names, with commas between them.
const KEY: &str = "sandbox_fault";

/// The faults that this metadata asks for. A name that is on no menu is refused, as it would be missed.
pub(crate) fn named(metadata: &Metadata) -> Result<Vec<Fault>> {
    let Some(names) = metadata.get(KEY) else { return Ok(Vec::new()) };
    names.split(',').map(str::trim).map(|name| Fault::by_name(name).ok_or_else(|| unknown(name))).collect()
}

fn unknown(name: &str) -> ApiError {
    ApiError::invalid(format!(
        "There is no fault with the name \"{name}\". GET /sandbox/faults has the menu."
    ))
    .param(format!("metadata[{KEY}]"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_in_a_list_and_must_be_known() {
        let metadata = |names: &str| Metadata::from([(KEY.to_owned(), names.to_owned())]);
        assert!(named(&Metadata::new()).unwrap().is_empty());
        let two = named(&metadata("answer_lost, webhook_never")).unwrap();
        assert_eq!(two, [Fault::AnswerLost, Fault::WebhookNever]);
        let error = named(&metadata("answer_lost,")).unwrap_err().body();
        assert_eq!(error["error"]["param"], "metadata[sandbox_fault]");
    }
}
