//! What a merchant asks besides the card, as the page asks it.

use app::wire::{AnswerKind, AnswerName, Choice, CustomQuestion, Length, Need, Questions, Terms};
use domain::{
    model::{AnswerLimits, Asked, CheckoutOptions, CustomField, CustomFieldKind},
    usecases::AskedField,
};
use icu::locale::Locale;

use crate::countries;

/// The questions of a checkout.
pub(super) fn questions(options: &CheckoutOptions, locale: &Locale) -> Questions {
    Questions {
        individual_name: need(options.individual_name),
        business_name: need(options.business_name),
        phone: options.phone_number,
        billing_address: options.billing_address.then(|| {
            let choice = |(code, label): (&str, String)| Choice { value: code.to_owned(), label };
            countries::named(locale).into_iter().map(choice).collect()
        }),
        custom: options.custom_fields.iter().map(custom).collect(),
        terms: options
            .terms_of_service
            .then(|| Terms { sentence: options.custom_text.terms_of_service_acceptance.clone() }),
    }
}

fn need(asked: Asked) -> Option<Need> {
    match asked {
        Asked::No => None,
        Asked::Optional => Some(Need::Optional),
        Asked::Required => Some(Need::Required),
    }
}

fn custom(field: &CustomField) -> CustomQuestion {
    let length =
        |limits: &AnswerLimits| Length { minimum: limits.minimum_length, maximum: limits.maximum_length };
    let (kind, default) = match &field.kind {
        CustomFieldKind::Text(limits) => (AnswerKind::Text(length(limits)), &limits.default_value),
        CustomFieldKind::Numeric(limits) => (AnswerKind::Digits(length(limits)), &limits.default_value),
        CustomFieldKind::Dropdown { options, default_value } => {
            let choices = options
                .iter()
                .map(|option| Choice { value: option.value.clone(), label: option.label.clone() })
                .collect();
            (AnswerKind::Choices(choices), default_value)
        }
    };
    CustomQuestion {
        key: field.key.clone(),
        label: field.label.clone(),
        need: if field.optional { Need::Optional } else { Need::Required },
        kind,
        default: default.clone(),
    }
}

/// The names of the inputs that need another look.
pub(super) fn names(fields: Vec<AskedField>) -> Vec<String> {
    let name = |field| match field {
        AskedField::IndividualName => AnswerName::IndividualName,
        AskedField::BusinessName => AnswerName::BusinessName,
        AskedField::Phone => AnswerName::Phone,
        // The page has the country chosen from a list, so it is the rest that may be amiss.
        AskedField::BillingAddress => AnswerName::Line1,
        AskedField::Custom(key) => AnswerName::Custom(key),
        AskedField::Terms => AnswerName::Terms,
    };
    fields.into_iter().map(|field| name(field).name()).collect()
}
