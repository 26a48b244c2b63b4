//! Reading what is to be changed: a parameter that is not there leaves a property as it is.

use super::{error::ApiError, params::Params};

/// What becomes of a property: `None` leaves it as it is, and the inner `None` removes it.
pub(super) type Change<T> = Option<Option<T>>;

/// A text to be set; an empty one removes what was there.
pub(super) fn text(params: &mut Params, name: &str, most: usize) -> Result<Change<String>, ApiError> {
    let removed = params.is_emptied(name);
    let text = params.text_up_to(name, most)?;
    Ok(if removed { Some(None) } else { text.map(Some) })
}

/// A text to be set that cannot be removed.
pub(super) fn lasting_text(params: &mut Params, name: &str, most: usize) -> Result<Option<String>, ApiError> {
    match text(params, name, most)? {
        Some(None) => {
            let full = params.name_of(name);
            let message = format!("{full} cannot be removed, so it must not be empty.");
            Err(ApiError::invalid(full, Some("parameter_invalid_empty"), message))
        }
        Some(set) => Ok(set),
        None => Ok(None),
    }
}

/// A whole number to be set; an empty value removes what was there.
pub(super) fn integer(params: &mut Params, name: &str) -> Result<Change<i64>, ApiError> {
    if params.is_emptied(name) {
        params.text(name)?;
        return Ok(Some(None));
    }
    Ok(params.integer(name)?.map(Some))
}

/// A list of texts to be set; an empty value removes them all.
pub(super) fn texts(params: &mut Params, name: &str) -> Result<Option<Vec<String>>, ApiError> {
    if params.is_emptied(name) {
        params.text(name)?;
        return Ok(Some(Vec::new()));
    }
    let named = params.has_members(name);
    let texts = params.texts(name)?;
    Ok(named.then_some(texts))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn params(form: &str) -> Params {
        Params::of_query(Some(form)).unwrap()
    }

    #[test]
    fn left_set_and_removed_are_three_things() {
        let mut form = params("b=&c=x");
        assert_eq!(text(&mut form, "a", 5).unwrap(), None);
        assert_eq!(text(&mut form, "b", 5).unwrap(), Some(None));
        assert_eq!(text(&mut form, "c", 5).unwrap(), Some(Some("x".to_owned())));
        let mut form = params("b=&c=7");
        assert_eq!(integer(&mut form, "a").unwrap(), None);
        assert_eq!(integer(&mut form, "b").unwrap(), Some(None));
        assert_eq!(integer(&mut form, "c").unwrap(), Some(Some(7)));
        let mut form = params("b=&c[]=x");
        assert_eq!(texts(&mut form, "a").unwrap(), None);
        assert_eq!(texts(&mut form, "b").unwrap(), Some(vec![]));
        assert_eq!(texts(&mut form, "c").unwrap(), Some(vec!["x".to_owned()]));
    }

    #[test]
    fn what_must_last_is_not_removed() {
        assert_eq!(lasting_text(&mut params("a="), "a", 5).unwrap_err().param(), Some("a"));
        assert_eq!(lasting_text(&mut params("a=x"), "a", 5).unwrap(), Some("x".to_owned()));
        assert_eq!(lasting_text(&mut params(""), "a", 5).unwrap(), None);
    }
}
