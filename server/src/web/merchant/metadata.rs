//! Changing a merchant's notes (<https://docs.stripe.com/api/metadata>).

use std::collections::BTreeMap;

use domain::usecases::MetadataChange;

use super::{error::ApiError, params::Params};

const LONGEST_NAME: usize = 40;
const LONGEST_TEXT: usize = 500;

/// Reads `metadata` of a change, if it is there: an empty value removes that note, and an empty
/// `metadata` all of them. How many there may be is seen when they are merged.
pub(super) fn change(params: &mut Params) -> Result<Option<MetadataChange>, ApiError> {
    let cleared = params.is_emptied("metadata");
    let full = params.name_of("metadata");
    let Some(mut below) = params.below_unless_emptied("metadata")? else {
        return Ok(cleared.then_some(MetadataChange::Clear));
    };
    let mut named = BTreeMap::new();
    for name in below.names() {
        if name.chars().count() > LONGEST_NAME {
            let message = format!("A metadata key can have at most {LONGEST_NAME} characters.");
            return Err(ApiError::invalid(full, None, message));
        }
        let text = below.text_up_to(&name, LONGEST_TEXT)?;
        named.insert(name, text);
    }
    Ok(Some(MetadataChange::Merge(named)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(form: &str) -> Result<Option<MetadataChange>, ApiError> {
        change(&mut Params::of_query(Some(form)).unwrap())
    }

    #[test]
    fn notes_are_set_removed_or_cleared() {
        assert_eq!(read("").unwrap(), None);
        assert_eq!(read("metadata=").unwrap(), Some(MetadataChange::Clear));
        let named = BTreeMap::from([("a".to_owned(), Some("1".to_owned())), ("b".to_owned(), None)]);
        assert_eq!(read("metadata[a]=1&metadata[b]=").unwrap(), Some(MetadataChange::Merge(named)));
    }

    #[test]
    fn limits_are_those_of_new_notes() {
        for (form, param) in [
            (format!("metadata[{}]=1", "k".repeat(41)), "metadata"),
            (format!("metadata[a]={}", "x".repeat(501)), "metadata[a]"),
            ("metadata=x".to_owned(), "metadata"),
            ("metadata[a][b]=x".to_owned(), "metadata[a]"),
        ] {
            assert_eq!(read(&form).unwrap_err().param(), Some(param), "{form}");
        }
    }
}
