//! The caller's own keys and values on an object.

use std::collections::BTreeMap;

use crate::error::{ApiError, Result};

/// Up to 50 keys of 40 characters with values of 500.
pub(crate) type Metadata = BTreeMap<String, String>;

const MAX_KEYS: usize = 50;
const MAX_KEY: usize = 40;
const MAX_VALUE: usize = 500;

/// What a request does to an object's metadata.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum MetadataChange {
    /// Nothing stays.
    Clear,
    /// These are set; those with an empty value go.
    Merge(Metadata),
}

impl MetadataChange {
    pub(super) fn checked(entries: Metadata, name: &str) -> Result<Self> {
        for (key, value) in &entries {
            let refuse = |message: String| Err(ApiError::invalid(message).param(format!("{name}[{key}]")));
            if key.is_empty() || key.chars().count() > MAX_KEY {
                return refuse(format!("Metadata keys must have 1 to {MAX_KEY} characters."));
            }
            if value.chars().count() > MAX_VALUE {
                return refuse(format!("Metadata values can have {MAX_VALUE} characters at most."));
            }
        }
        Ok(Self::Merge(entries))
    }

    /// Applies the change.
    pub(crate) fn apply(self, metadata: &mut Metadata) -> Result<()> {
        match self {
            Self::Clear => metadata.clear(),
            Self::Merge(entries) => {
                for (key, value) in entries {
                    if value.is_empty() {
                        metadata.remove(&key);
                    } else {
                        metadata.insert(key, value);
                    }
                }
            }
        }
        if metadata.len() > MAX_KEYS {
            let message = format!("Metadata can have {MAX_KEYS} keys at most.");
            return Err(ApiError::invalid(message).param("metadata"));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entries(pairs: &[(&str, &str)]) -> Metadata {
        pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn keys_are_set_replaced_and_removed() {
        let mut metadata = entries(&[("a", "1"), ("b", "2")]);
        let change =
            MetadataChange::checked(entries(&[("a", "3"), ("b", ""), ("c", "4")]), "metadata").unwrap();
        change.apply(&mut metadata).unwrap();
        assert_eq!(metadata, entries(&[("a", "3"), ("c", "4")]));
        MetadataChange::Clear.apply(&mut metadata).unwrap();
        assert!(metadata.is_empty());
    }

    #[test]
    fn limits_are_kept() {
        let long_key = "k".repeat(MAX_KEY + 1);
        assert!(MetadataChange::checked(entries(&[(&long_key, "1")]), "metadata").is_err());
        let long_value = "v".repeat(MAX_VALUE + 1);
        assert!(MetadataChange::checked(entries(&[("k", &long_value)]), "metadata").is_err());
        let many: Metadata = (0..=MAX_KEYS).map(|key| (key.to_string(), "v".to_owned())).collect();
        let change = MetadataChange::checked(many, "metadata").unwrap();
        assert!(change.apply(&mut Metadata::new()).is_err());
    }
}
