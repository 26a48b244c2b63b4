//! Signatures: HMAC-SHA1 in hexadecimal digits, under the SHA-1 of the private key. The algorithm is
//! Braintree's choice; what breaks SHA-1 as a hash does not break it in an HMAC (RFC 6194, section 3.3).

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha1::{Digest as _, Sha1};
use subtle::ConstantTimeEq as _;

/// Whether one of the signatures (`public key|digits`, joined by `&`) is by this key. Braintree signs with
/// every key of the merchant's. Payloads are signed with or without the end of their last line.
pub(super) fn is_by(public_key: &str, private_key: &str, signatures: &str, payload: &str) -> bool {
    // Anybody can sign with an empty key.
    if private_key.is_empty() {
        return false;
    }
    let pairs = signatures.split('&').filter_map(|pair| pair.split_once('|'));
    let ours = pairs.filter(|(key, _)| *key == public_key).filter_map(|(_, digits)| hex::decode(digits).ok());
    let expected = [hmac(private_key, &[payload]), hmac(private_key, &[payload, "\n"])];
    let mut right = subtle::Choice::from(0);
    for signature in ours {
        for expected in &expected {
            right |= signature.ct_eq(expected);
        }
    }
    right.into()
}

/// The answer to a challenge; nothing to what is none, so that nobody gets anything else signed.
pub(super) fn answer(public_key: &str, private_key: &str, challenge: &str) -> Option<String> {
    let hexadecimal = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    let fits = (20..=32).contains(&challenge.len()) && challenge.bytes().all(hexadecimal);
    let answer = || format!("{public_key}|{}", hex::encode(hmac(private_key, &[challenge])));
    (fits && !private_key.is_empty()).then(answer)
}

fn hmac(private_key: &str, parts: &[&str]) -> Vec<u8> {
    let key = Sha1::digest(private_key.as_bytes());
    let mut mac = Hmac::<Sha1>::new_from_slice(&key).expect("HMAC takes keys of any length");
    for part in parts {
        mac.update(part.as_bytes());
    }
    mac.finalize().into_bytes().to_vec()
}
