//! Changing the merchant's own notes (<https://docs.stripe.com/api/metadata>).

use std::collections::BTreeMap;

/// The most notes that one thing can have.
pub const MOST_NOTES: usize = 50;

/// What is to become of the merchant's notes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MetadataChange {
    /// All of them are removed.
    Clear,
    /// Those that are named are set, or removed where nothing is given; the others stay.
    Merge(BTreeMap<String, Option<String>>),
}

/// There would be more than [`MOST_NOTES`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("there can be at most 50 keys")]
pub struct TooManyNotes;

impl MetadataChange {
    /// Changes the notes.
    ///
    /// # Errors
    /// [`TooManyNotes`]; the notes are then as they were.
    pub fn apply(self, notes: &mut BTreeMap<String, String>) -> Result<(), TooManyNotes> {
        let Self::Merge(named) = self else {
            notes.clear();
            return Ok(());
        };
        let mut merged = notes.clone();
        for (name, text) in named {
            match text {
                Some(text) => merged.insert(name, text),
                None => merged.remove(&name),
            };
        }
        if merged.len() > MOST_NOTES {
            return Err(TooManyNotes);
        }
        *notes = merged;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn notes(count: usize) -> BTreeMap<String, String> {
        (0..count).map(|index| (format!("k{index}"), "old".to_owned())).collect()
    }

    fn merge(named: &[(&str, Option<&str>)]) -> MetadataChange {
        let owned = named.iter().map(|(name, text)| ((*name).to_owned(), text.map(str::to_owned)));
        MetadataChange::Merge(owned.collect())
    }

    #[test]
    fn what_is_named_is_set_or_removed_and_the_rest_stays() {
        let mut kept = notes(3);
        merge(&[("k0", Some("new")), ("k1", None), ("k9", None), ("k3", Some("x"))])
            .apply(&mut kept)
            .unwrap();
        let expected = [("k0", "new"), ("k2", "old"), ("k3", "x")];
        assert_eq!(kept, expected.map(|(name, text)| (name.to_owned(), text.to_owned())).into());
        MetadataChange::Clear.apply(&mut kept).unwrap();
        assert!(kept.is_empty());
    }

    #[test]
    fn the_limit_is_of_what_would_be_there_afterwards() {
        let mut kept = notes(MOST_NOTES);
        assert_eq!(merge(&[("more", Some("x"))]).apply(&mut kept), Err(TooManyNotes));
        assert_eq!(kept, notes(MOST_NOTES));
        merge(&[("more", Some("x")), ("k0", None)]).apply(&mut kept).unwrap();
        assert_eq!(kept.len(), MOST_NOTES);
    }
}
