//! What a request does to a value that can be taken back.

/// Left out, sent empty, or sent with a value.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) enum Change<T> {
    /// It was not sent: the value stays.
    #[default]
    Keep,
    /// It was sent empty: the value goes.
    Clear,
    /// It was sent.
    Set(T),
}

impl<T> Change<T> {
    /// Does it.
    pub(crate) fn apply(self, field: &mut Option<T>) {
        match self {
            Self::Keep => {}
            Self::Clear => *field = None,
            Self::Set(value) => *field = Some(value),
        }
    }

    /// The value, where there was none before.
    pub(crate) fn value(self) -> Option<T> {
        match self {
            Self::Keep | Self::Clear => None,
            Self::Set(value) => Some(value),
        }
    }

    /// True if the value does not stay as it is.
    pub(crate) fn is_wanted(&self) -> bool {
        !matches!(self, Self::Keep)
    }

    /// The same, of another kind.
    pub(crate) fn try_map<U, E>(self, map: impl FnOnce(T) -> Result<U, E>) -> Result<Change<U>, E> {
        match self {
            Self::Keep => Ok(Change::Keep),
            Self::Clear => Ok(Change::Clear),
            Self::Set(value) => map(value).map(Change::Set),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_clears_and_sets() {
        for (change, expected) in [(Change::Keep, Some(1)), (Change::Clear, None), (Change::Set(2), Some(2))]
        {
            let mut field = Some(1);
            change.apply(&mut field);
            assert_eq!(field, expected);
        }
    }
}
