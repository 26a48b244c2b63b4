//! What is answered in full instead of by its id (<https://docs.stripe.com/api/expanding_objects>).

use super::{error::ApiError, params::Params};

/// How many properties below each other can be asked for, as with Stripe. In a list its `data` is one.
const DEEPEST: usize = 4;

/// The properties that were asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Expand(Vec<String>);

impl Expand {
    /// Reads `expand[]`, of which each must be one of `possible`.
    pub(super) fn read(params: &mut Params, possible: &[&str]) -> Result<Self, ApiError> {
        let wanted = params.texts("expand")?;
        for (index, name) in wanted.iter().enumerate() {
            if possible.contains(&name.as_str()) {
                continue;
            }
            let short: String = name.chars().take(100).collect();
            let message = if name.split('.').count() > DEEPEST {
                format!("You cannot expand more than {DEEPEST} levels of a property ({short}).")
            } else {
                format!("This property cannot be expanded ({short}).")
            };
            return Err(ApiError::invalid(format!("expand[{index}]"), None, message));
        }
        Ok(Self(wanted))
    }

    /// Whether that property is wanted in full: `a` also is if `a.b` was asked for.
    pub(super) fn wants(&self, name: &str) -> bool {
        let below = |wanted: &String| wanted.strip_prefix(name).is_some_and(|rest| rest.starts_with('.'));
        self.0.iter().any(|wanted| wanted == name || below(wanted))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const POSSIBLE: &[&str] = &["payment_intent", "payment_intent.latest_charge"];

    fn read(query: &str) -> Result<Expand, ApiError> {
        Expand::read(&mut Params::of_query(Some(query)).unwrap(), POSSIBLE)
    }

    #[test]
    fn what_is_on_the_way_is_expanded_too() {
        let expand = read("expand[]=payment_intent.latest_charge").unwrap();
        assert!(expand.wants("payment_intent") && expand.wants("payment_intent.latest_charge"));
        assert!(!read("expand[]=payment_intent").unwrap().wants("payment_intent.latest_charge"));
        assert!(!read("").unwrap().wants("payment_intent"));
    }

    #[test]
    fn what_cannot_be_expanded_is_named() {
        let error = read("expand[0]=payment_intent&expand[1]=customer").unwrap_err();
        assert_eq!(error.param(), Some("expand[1]"));
    }
}
