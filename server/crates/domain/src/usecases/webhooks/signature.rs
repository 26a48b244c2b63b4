//! The signature under what merchants are sent, by Stripe's scheme
//! (<https://docs.stripe.com/webhooks#verify-manually>).

use hmac::{Hmac, KeyInit as _, Mac as _};
use jiff::Timestamp;
use sha2::Sha256;

use crate::model::WebhookSecret;

/// The header that carries it.
pub const HEADER: &str = "stripe-signature";

/// `t=…,v1=…`: the time of this try, and for each live secret the HMAC-SHA256 of the time, a full
/// stop and the body.
pub fn sign<'secret>(
    secrets: impl Iterator<Item = &'secret WebhookSecret>,
    now: Timestamp,
    body: &[u8],
) -> String {
    let time = now.as_second().to_string();
    let mut header = format!("t={time}");
    for secret in secrets {
        let mut mac = Hmac::<Sha256>::new_from_slice(secret.reveal().as_bytes())
            .expect("HMAC takes keys of any length");
        mac.update(time.as_bytes());
        mac.update(b".");
        mac.update(body);
        header.push_str(",v1=");
        header.push_str(&hex::encode(mac.finalize().into_bytes()));
    }
    header
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Made with `openssl dgst -sha256 -hmac whsec_test` over `1751371200.{"a":1}`.
    const KNOWN: &str = "100647753fa2c0621c17ea9bf1387802e59672ea39c38649728ae7f522c22410";

    #[test]
    fn signs_as_stripe_does() {
        let secret = WebhookSecret::stored("whsec_test");
        let now = Timestamp::from_second(1_751_371_200).unwrap();
        let header = sign([&secret].into_iter(), now, br#"{"a":1}"#);
        assert_eq!(header, format!("t=1751371200,v1={KNOWN}"));
    }

    #[test]
    fn each_live_secret_signs() {
        let (old, new) = (WebhookSecret::stored("whsec_old"), WebhookSecret::stored("whsec_new"));
        let header = sign([&new, &old].into_iter(), Timestamp::UNIX_EPOCH, b"x");
        assert_eq!(header.matches(",v1=").count(), 2);
    }
}
