//! The signature that shows an endpoint that an event is from here.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// The value of `Stripe-Signature` for a body sent at `seconds` (Unix): one signature for each secret. The
/// whole secret is the key, with its `whsec_`.
pub(super) fn signature(secrets: &[&str], seconds: i64, body: &str) -> String {
    let mut header = format!("t={seconds}");
    for secret in secrets {
        let mut mac =
            Hmac::<Sha256>::new_from_slice(secret.as_bytes()).expect("HMAC takes a key of any length");
        mac.update(seconds.to_string().as_bytes());
        mac.update(b".");
        mac.update(body.as_bytes());
        header.push_str(",v1=");
        header.push_str(&hex::encode(mac.finalize().into_bytes()));
    }
    header
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_what_the_official_library_makes() {
        // From npm stripe's webhooks.generateTestHeaderString.
        let expected = "t=1795350000,v1=a0f030951709a1168c2d1aaf6b372f0b4ebe251639a9ef39775058b75432a6e4";
        let sign = |secrets: &[&str]| signature(secrets, 1_795_350_000, r#"{"id":"evt_1"}"#);
        assert_eq!(sign(&["whsec_test"]), expected);
        let both = sign(&["whsec_new", "whsec_test"]);
        assert!(both.starts_with("t=1795350000,v1=") && both.ends_with(&expected["t=1795350000".len()..]));
        assert_eq!(both.matches(",v1=").count(), 2);
    }
}
