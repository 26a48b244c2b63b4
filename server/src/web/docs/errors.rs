//! What each code of a failure means, and what to do about it. Failures lead here by their `doc_url`.

use super::html::{code, prose, text};

/// The codes with the status that they come with, what they mean and what helps.
const CODES: &[(&str, &str, &str)] = &[
    (
        "account_invalid",
        "403",
        "The call was for a connected account (`Stripe-Account`, `Stripe-Context`). There are none here: a key is one merchant's.",
    ),
    (
        "amount_too_large",
        "400",
        "More than was reserved is to be captured, or more than is left is to be refunded. Retrieve the payment: it says how much there is.",
    ),
    (
        "api_key_expired",
        "401",
        "The key was made to end, was rotated and its overlap is over, or was taken back. Use a newer key.",
    ),
    ("charge_already_refunded", "400", "Nothing of the payment is left to be given back."),
    (
        "charge_disputed",
        "400",
        "The shopper's bank has the money or a claim to it, so it cannot be given back by a refund as well. `GET /v1/disputes` says how it stands. What was won can be refunded again.",
    ),
    ("email_invalid", "400", "The parameter is no e-mail address."),
    (
        "idempotency_key_in_use",
        "409",
        "A request with the same idempotency key is being carried out. Send it again in a moment with the same key: it is answered as the first one was.",
    ),
    (
        "lock_timeout",
        "409",
        "Something else is under way with the same thing. Retrieve it, and try again in a moment if that is still wanted.",
    ),
    ("parameter_invalid_empty", "400", "The parameter cannot be removed, so it must not be empty."),
    (
        "parameter_invalid_integer",
        "400",
        "The parameter is no whole number, or outside its limits. The message names them.",
    ),
    ("parameter_missing", "400", "The parameter must be there."),
    (
        "parameter_unknown",
        "400",
        "There is no such parameter, or it is one of Stripe's that is not supported here. Nothing that is sent is ignored.",
    ),
    ("parameters_exclusive", "400", "The parameter contradicts another one. The message names both."),
    (
        "payment_intent_unexpected_state",
        "400",
        "The payment's state does not allow it. `payment_intent` in the failure tells how it stands.",
    ),
    (
        "rate_limit",
        "429",
        "There were too many requests. `Retry-After` says in how many seconds there may be more.",
    ),
    (
        "resource_missing",
        "404",
        "There is nothing of that identifier, or it is another merchant's or the other mode's: all look the same.",
    ),
    (
        "secret_key_required",
        "403",
        "A publishable key was sent. This API takes secret (`sk_…`) and restricted (`rk_…`) keys, from servers only.",
    ),
    (
        "url_invalid",
        "400",
        "The parameter is no absolute address beginning with `https://`, or in test mode `http://`.",
    ),
];

/// The page's matter.
pub(super) fn draw() -> String {
    let mut page = String::from(
        "<h1>Error codes</h1>\n<p>A failure has a <code>type</code>, a <code>message</code>, and where there is one a \
         <code>code</code> and the <code>param</code> that it is about. <code>Request-Id</code> in the answer's \
         headers finds it in the log.</p>\n<dl>\n",
    );
    for (name, status, meaning) in CODES {
        page.push_str(&format!(
            "<dt id=\"{}\">{} <small>{}</small></dt>\n<dd>{}</dd>\n",
            text(name),
            code(name),
            text(status),
            prose(meaning)
        ));
    }
    page.push_str("</dl>\n<p><a href=\"/docs/api\">Merchant API</a></p>\n");
    page
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, fs, path::Path};

    use super::*;

    /// The codes that the API's sources write, as an argument by itself: `Some("parameter_missing")`.
    fn written(folder: &Path, codes: &mut BTreeSet<String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                written(&path, codes);
                continue;
            }
            let source = fs::read_to_string(&path).unwrap();
            // Up to the tests of the file.
            let source = source.split("#[cfg(test)]\nmod tests").next().unwrap();
            for rest in source.split("Some(\"").skip(1) {
                let word = rest.split('"').next().unwrap();
                if word.contains('_') {
                    codes.insert(word.to_owned());
                }
            }
        }
    }

    #[test]
    fn every_code_is_explained_once_and_in_order() {
        let mut codes = BTreeSet::new();
        written(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/web/merchant"), &mut codes);
        assert!(codes.len() > 10, "{codes:?}");
        // A word of the same form that is something else.
        assert!(codes.remove("requested_by_customer"));
        let explained: Vec<_> = CODES.iter().map(|(code, ..)| (*code).to_owned()).collect();
        assert_eq!(explained, codes.into_iter().collect::<Vec<_>>());
    }
}
