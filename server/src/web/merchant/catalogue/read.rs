//! Reading what something costs.

use domain::model::Currency;

use crate::web::merchant::{error::ApiError, params::Params};

/// Reads `currency`, which must be there: an ISO 4217 code in either case.
pub(in crate::web::merchant) fn currency(params: &mut Params) -> Result<Currency, ApiError> {
    optional_currency(params)?.ok_or_else(|| ApiError::missing(params.name_of("currency")))
}

/// Reads `currency`, if it is there.
pub(in crate::web::merchant) fn optional_currency(params: &mut Params) -> Result<Option<Currency>, ApiError> {
    let Some(code) = params.text("currency")? else { return Ok(None) };
    code.parse().map(Some).map_err(|_| {
        let name = params.name_of("currency");
        let message = format!("Invalid currency: {name} must be a three-letter ISO 4217 code.");
        ApiError::invalid(name, None, message)
    })
}

/// Reads `unit_amount`, or `unit_amount_decimal` if that is a whole number: cards are not charged
/// fractions of a cent. One of them must be there.
pub(in crate::web::merchant) fn unit_amount(params: &mut Params) -> Result<i64, ApiError> {
    let whole = params.integer("unit_amount")?;
    let decimal = params.text("unit_amount_decimal")?;
    let name = params.name_of("unit_amount_decimal");
    match (whole, decimal) {
        (Some(whole), None) => Ok(whole),
        (None, Some(decimal)) => without_fraction(&decimal).ok_or_else(|| {
            let message = format!("Invalid decimal: {name} must be a whole number of minor units.");
            ApiError::invalid(name, Some("parameter_invalid_integer"), message)
        }),
        (None, None) => Err(ApiError::missing(params.name_of("unit_amount"))),
        (Some(_), Some(_)) => {
            let message = "Only one of unit_amount and unit_amount_decimal can be given.";
            Err(ApiError::invalid(name, Some("parameters_exclusive"), message))
        }
    }
}

/// `1299`, `1299.` and `1299.00` are 1299.
fn without_fraction(decimal: &str) -> Option<i64> {
    let (whole, fraction) = decimal.split_once('.').unwrap_or((decimal, ""));
    if fraction.bytes().all(|digit| digit == b'0') { whole.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amount(form: &str) -> Result<i64, ApiError> {
        unit_amount(&mut Params::of_query(Some(form)).unwrap())
    }

    #[test]
    fn whole_amounts_are_read_in_both_forms() {
        for form in ["unit_amount=1299", "unit_amount_decimal=1299", "unit_amount_decimal=1299.00"] {
            assert_eq!(amount(form).unwrap(), 1299, "{form}");
        }
        for (form, param) in [
            ("", "unit_amount"),
            ("unit_amount=12.5", "unit_amount"),
            ("unit_amount_decimal=12.5", "unit_amount_decimal"),
            ("unit_amount_decimal=.0", "unit_amount_decimal"),
            ("unit_amount_decimal=1e3", "unit_amount_decimal"),
            ("unit_amount=1&unit_amount_decimal=1", "unit_amount_decimal"),
        ] {
            assert_eq!(amount(form).unwrap_err().param(), Some(param), "{form}");
        }
    }
}
