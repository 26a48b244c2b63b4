//! What an address of a payment link may say of whoever follows it, by Stripe's names
//! (<https://docs.stripe.com/payment-links/url-parameters>). Anything else is somebody else's.

use domain::{model::Email, usecases::LinkVisit};
use url::form_urlencoded;

const REFERENCE: &str = "client_reference_id";
const EMAIL: &str = "prefilled_email";
const LOCALE: &str = "locale";

/// Reads a query. What cannot be right is left out, as if it were not there: a letter's links are
/// often written by hand, and the shopper can do nothing about it.
pub(super) fn read(query: Option<&str>) -> LinkVisit {
    let mut visit = LinkVisit::default();
    for (name, value) in form_urlencoded::parse(query.unwrap_or_default().as_bytes()) {
        match name.as_ref() {
            REFERENCE if is_reference(&value) => visit.client_reference_id = Some(value.into_owned()),
            EMAIL => visit.email = value.parse().ok(),
            LOCALE if is_locale(&value) => visit.locale = Some(value.into_owned()),
            _ => {}
        }
    }
    visit
}

/// Writes it again, for the form that opens a checkout.
pub(super) fn write(visit: &LinkVisit) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    let said = [
        (REFERENCE, visit.client_reference_id.as_deref()),
        (EMAIL, visit.email.as_ref().map(Email::as_str)),
        (LOCALE, visit.locale.as_deref()),
    ];
    query.extend_pairs(said.into_iter().filter_map(|(name, value)| Some((name, value?))));
    query.finish()
}

fn is_reference(text: &str) -> bool {
    let usual = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    (1..=200).contains(&text.len()) && text.bytes().all(usual)
}

/// A language's tag; `auto` asks for none.
fn is_locale(text: &str) -> bool {
    let usual = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    text != "auto" && (2..=20).contains(&text.len()) && text.bytes().all(usual)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_ours_is_read_and_written_again() {
        let query = "utm_source=x&client_reference_id=order-1_A&prefilled_email=ada%2Bshop%40example.com&locale=de-AT";
        let visit = read(Some(query));
        assert_eq!(visit.client_reference_id.as_deref(), Some("order-1_A"));
        assert_eq!(visit.email.as_ref().map(Email::as_str), Some("ada+shop@example.com"));
        assert_eq!(visit.locale.as_deref(), Some("de-AT"));
        assert_eq!(write(&visit), query.trim_start_matches("utm_source=x&"));
        assert_eq!(write(&read(None)), "");
    }

    #[test]
    fn what_cannot_be_right_is_left_out() {
        let long = format!("client_reference_id={}", "a".repeat(201));
        for query in [
            long.as_str(),
            "client_reference_id=a%20b",
            "client_reference_id=",
            "prefilled_email=ada",
            "locale=auto",
            "locale=%3Cb%3E",
            "%ff=%ff&&=",
        ] {
            assert_eq!(write(&read(Some(query))), "", "{query}");
        }
    }
}
