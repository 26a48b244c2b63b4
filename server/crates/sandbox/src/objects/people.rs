//! Names and addresses.

use serde::{Deserialize, Serialize};

use crate::{
    error::{ApiError, Result},
    form::{Change, Params},
};

const MAX_LINE: usize = 5000;

/// A postal address; anything may be missing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Address {
    pub(crate) city: Option<String>,
    pub(crate) country: Option<String>,
    pub(crate) line1: Option<String>,
    pub(crate) line2: Option<String>,
    pub(crate) postal_code: Option<String>,
    pub(crate) state: Option<String>,
}

impl Address {
    fn parse(mut params: Params) -> Result<Self> {
        let mut field = |name: &str| params.clearable(name, MAX_LINE).map(Change::value);
        let address = Self {
            city: field("city")?,
            country: field("country")?,
            line1: field("line1")?,
            line2: field("line2")?,
            postal_code: field("postal_code")?,
            state: field("state")?,
        };
        let country = params.name("country");
        params.finish()?;
        match &address.country {
            Some(code) if code.len() != 2 || !code.bytes().all(|byte| byte.is_ascii_alphabetic()) => {
                Err(ApiError::invalid(format!("Country '{code}' is unknown. Use its two-letter code."))
                    .param(country))
            }
            _ => Ok(address),
        }
    }
}

/// Who a card belongs to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct BillingDetails {
    pub(crate) address: Address,
    pub(crate) email: Option<String>,
    pub(crate) name: Option<String>,
    pub(crate) phone: Option<String>,
    pub(crate) tax_id: Option<String>,
}

impl BillingDetails {
    pub(crate) fn parse(mut params: Params) -> Result<Self> {
        let address = match params.clearable_object("address")?.value() {
            Some(address) => Address::parse(address)?,
            None => Address::default(),
        };
        let details = Self {
            address,
            email: email(&mut params, "email")?.value(),
            name: params.clearable("name", MAX_LINE)?.value(),
            phone: params.clearable("phone", MAX_LINE)?.value(),
            tax_id: params.clearable("tax_id", MAX_LINE)?.value(),
        };
        params.finish()?;
        Ok(details)
    }
}

/// Where goods go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Shipping {
    pub(crate) address: Address,
    pub(crate) carrier: Option<String>,
    pub(crate) name: String,
    pub(crate) phone: Option<String>,
    pub(crate) tracking_number: Option<String>,
}

impl Shipping {
    pub(crate) fn parse(mut params: Params) -> Result<Self> {
        let address = params.object("address")?.ok_or_else(|| params.missing("address"))?;
        let shipping = Self {
            address: Address::parse(address)?,
            carrier: params.clearable("carrier", MAX_LINE)?.value(),
            name: params.required("name")?,
            phone: params.clearable("phone", MAX_LINE)?.value(),
            tracking_number: params.clearable("tracking_number", MAX_LINE)?.value(),
        };
        params.finish()?;
        Ok(shipping)
    }
}

/// An e-mail address, or an empty text to take it back.
pub(crate) fn email(params: &mut Params, field: &str) -> Result<Change<String>> {
    let given = params.clearable(field, 800)?;
    if let Change::Set(address) = &given {
        let fits = address.split_once('@').is_some_and(|(user, host)| !user.is_empty() && host.contains('.'))
            && !address.contains(char::is_whitespace);
        if !fits {
            return Err(ApiError::parameter("email_invalid", params.name(field), "Invalid email address."));
        }
    }
    Ok(given)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::decode;

    fn params(form: &str) -> Params {
        Params::new(decode("", form.as_bytes()).unwrap())
    }

    #[test]
    fn billing_details_are_read_and_unknown_fields_refused() {
        let details = BillingDetails::parse(params(
            "name=A&email=a@b.test&address[country]=DE&address[postal_code]=10115",
        ))
        .unwrap();
        assert_eq!(details.name.as_deref(), Some("A"));
        assert_eq!(details.address.postal_code.as_deref(), Some("10115"));
        assert!(BillingDetails::parse(params("nickname=A")).is_err());
        assert!(BillingDetails::parse(params("email=nobody")).is_err());
        assert!(BillingDetails::parse(params("address[country]=Germany")).is_err());
    }

    #[test]
    fn shipping_needs_a_name_and_an_address() {
        assert!(Shipping::parse(params("name=A&address[line1]=B")).is_ok());
        assert!(Shipping::parse(params("name=A")).is_err());
        assert!(Shipping::parse(params("address[line1]=B")).is_err());
    }
}
