//! Reading what a link has besides its lines: the same for a new one and for a change.

use domain::model::{CaptureMethod, PaymentOptions};

use crate::web::merchant::{
    changes::Change, error::ApiError, options, params::Params, sessions::capture_method,
};

/// What happens after paying.
pub(super) enum AfterCompletion {
    /// The receipt is shown, with these words on it.
    Receipt(Option<String>),
    /// The shopper goes there.
    Redirect(String),
}

impl AfterCompletion {
    /// The address, and the words on the receipt.
    pub(super) fn into_parts(self) -> (Option<String>, Option<String>) {
        match self {
            Self::Receipt(message) => (None, message),
            Self::Redirect(url) => (Some(url), None),
        }
    }
}

/// Reads `after_completion`, if it is there.
pub(super) fn after_completion(params: &mut Params) -> Result<Option<AfterCompletion>, ApiError> {
    let Some(mut after) = params.below("after_completion")? else { return Ok(None) };
    let kind = after.one_of("type", &["hosted_confirmation", "redirect"])?;
    let kind = kind.ok_or_else(|| ApiError::missing(after.name_of("type")))?;
    // What belongs to the other kind stays unread, and so is refused.
    let read = if kind == "redirect" {
        let missing = after.name_of("redirect");
        let mut redirect = after.below("redirect")?.ok_or_else(|| ApiError::missing(missing))?;
        let url = redirect.text_up_to("url", 5_000)?;
        let url = url.ok_or_else(|| ApiError::missing(redirect.name_of("url")))?;
        redirect.finish()?;
        AfterCompletion::Redirect(url)
    } else {
        let mut message = None;
        if let Some(mut hosted) = after.below("hosted_confirmation")? {
            message = hosted.text("custom_message")?;
            hosted.finish()?;
        }
        AfterCompletion::Receipt(message)
    };
    after.finish()?;
    Ok(Some(read))
}

/// Reads `restrictions`, if it is there: how many sessions may be paid. The inner `None` removes the limit.
pub(super) fn limit(params: &mut Params) -> Result<Change<u32>, ApiError> {
    let removed = params.is_emptied("restrictions");
    let Some(mut restrictions) = params.below_unless_emptied("restrictions")? else {
        return Ok(removed.then_some(None));
    };
    let missing = restrictions.name_of("completed_sessions");
    let mut sessions = restrictions.below("completed_sessions")?.ok_or_else(|| ApiError::missing(missing))?;
    let name = sessions.name_of("limit");
    let limit = sessions.integer("limit")?.ok_or_else(|| ApiError::missing(&name))?;
    sessions.finish()?;
    restrictions.finish()?;
    match u32::try_from(limit) {
        Ok(limit) if limit > 0 => Ok(Some(Some(limit))),
        _ => {
            let message = format!("Invalid {name}: must be from 1 to {}.", u32::MAX);
            Err(ApiError::invalid(name, Some("parameter_invalid_integer"), message))
        }
    }
}

/// Reads `payment_intent_data` of a new link: how its payments are captured, and what they are given.
pub(super) fn payment(params: &mut Params) -> Result<(CaptureMethod, PaymentOptions), ApiError> {
    let Some(mut data) = params.below("payment_intent_data")? else { return Ok(Default::default()) };
    let capture = capture_method(&mut data)?;
    let payment = payment_options(data, PaymentOptions::default())?;
    Ok((capture, payment))
}

/// Reads what payments are given along. There is no one address for the receipts of all shoppers.
pub(super) fn payment_options(mut data: Params, base: PaymentOptions) -> Result<PaymentOptions, ApiError> {
    data.refuse("receipt_email")?;
    let payment = options::payment(&mut data, base)?;
    data.finish()?;
    Ok(payment)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn params(form: &str) -> Params {
        Params::of_query(Some(form)).unwrap()
    }

    #[test]
    fn what_happens_after_paying_is_one_of_two() {
        let read =
            |form: &str| after_completion(&mut params(form)).map(|it| it.map(AfterCompletion::into_parts));
        assert_eq!(read("").unwrap(), None);
        assert_eq!(read("after_completion[type]=hosted_confirmation").unwrap(), Some((None, None)));
        let message = "after_completion[type]=hosted_confirmation\
                       &after_completion[hosted_confirmation][custom_message]=Hi";
        assert_eq!(read(message).unwrap(), Some((None, Some("Hi".to_owned()))));
        let redirect = "after_completion[type]=redirect&after_completion[redirect][url]=https://a.test";
        assert_eq!(read(redirect).unwrap(), Some((Some("https://a.test".to_owned()), None)));
        for (form, param) in [
            ("after_completion[redirect][url]=https://a.test", "after_completion[type]"),
            ("after_completion[type]=redirect", "after_completion[redirect]"),
            (
                "after_completion[type]=redirect&after_completion[redirect][x]=1",
                "after_completion[redirect][url]",
            ),
            (&format!("{message}&after_completion[redirect][url]=x"), "after_completion[redirect]"),
        ] {
            assert_eq!(read(form).unwrap_err().param(), Some(param), "{form}");
        }
    }

    #[test]
    fn a_limit_is_at_least_one() {
        let name = "restrictions[completed_sessions][limit]";
        assert_eq!(limit(&mut params("")).unwrap(), None);
        assert_eq!(limit(&mut params("restrictions=")).unwrap(), Some(None));
        assert_eq!(limit(&mut params(&format!("{name}=7"))).unwrap(), Some(Some(7)));
        for bad in ["0", "-1", "4294967296", "x"] {
            assert_eq!(
                limit(&mut params(&format!("{name}={bad}"))).unwrap_err().param(),
                Some(name),
                "{bad}"
            );
        }
    }
}
