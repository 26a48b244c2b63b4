//! The signature under a webhook (<https://docs.stripe.com/webhooks#verify-manually>).

use hmac::{Hmac, KeyInit as _, Mac as _};
use jiff::{SignedDuration, Timestamp};
use sha2::Sha256;
use subtle::{Choice, ConstantTimeEq as _};

/// How far the time of a signature may be from ours, either way. Stripe signs every repetition anew, so
/// an older one is somebody else's repetition.
const TOLERANCE: SignedDuration = SignedDuration::from_mins(5);

/// The one scheme that is believed. Others (`v0` is for tests of Stripe's own) are passed over, so that
/// nobody can choose a weaker one.
const SCHEME: &str = "v1";

/// What the header says: `t=…,v1=…`, with one `v1` for each secret that Stripe signs with.
pub(super) struct Signed<'header> {
    /// Seconds since 1970.
    seconds: i64,
    /// As it stands in the header, since the signature is over these letters.
    time: &'header str,
    signatures: Vec<Vec<u8>>,
}

/// Reads the header; `None` if it does not say one time and one signature at least. A `v1` that is no
/// hexadecimal number cannot be right, which does not make the others wrong.
pub(super) fn parse(header: &str) -> Option<Signed<'_>> {
    let mut times = Vec::new();
    let mut signatures = Vec::new();
    for part in header.split(',') {
        match part.trim().split_once('=') {
            Some(("t", time)) => times.push(time),
            Some((SCHEME, signature)) => signatures.extend(hex::decode(signature)),
            _ => {}
        }
    }
    times.dedup();
    let [time] = times[..] else { return None };
    let seconds = time.parse().ok()?;
    (!signatures.is_empty()).then_some(Signed { seconds, time, signatures })
}

impl Signed<'_> {
    /// Whether it was signed about now.
    pub(super) fn is_fresh(&self, now: Timestamp) -> bool {
        now.as_second().abs_diff(self.seconds) <= TOLERANCE.as_secs().unsigned_abs()
    }

    /// Whether one of the signatures over this body is by one of the secrets. How long it takes tells
    /// nothing of how nearly right a wrong one is, nor which secret a right one is by.
    pub(super) fn is_by_any_of(&self, secrets: &[String], body: &[u8]) -> bool {
        let mut right = Choice::from(0);
        // Anybody can sign with an empty secret.
        for secret in secrets.iter().filter(|secret| !secret.is_empty()) {
            let expected = self.expected(secret, body);
            for signature in &self.signatures {
                right |= signature.ct_eq(&expected);
            }
        }
        right.into()
    }

    /// The whole secret is the key, with its `whsec_`.
    fn expected(&self, secret: &str, body: &[u8]) -> Vec<u8> {
        let mut mac =
            Hmac::<Sha256>::new_from_slice(secret.as_bytes()).expect("HMAC takes keys of any length");
        mac.update(self.time.as_bytes());
        mac.update(b".");
        mac.update(body);
        mac.finalize().into_bytes().to_vec()
    }
}
