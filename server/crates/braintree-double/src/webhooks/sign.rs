//! How a webhook's payload is written and signed: HMAC-SHA1 in hex, under the SHA-1 of the private key.

use base64::{Engine, prelude::BASE64_STANDARD};
use hmac::{Hmac, KeyInit, Mac};
use sha1::{Digest, Sha1};

/// Letters in a line of a payload.
const LINE: usize = 60;

/// Base64 in lines, each with its end, so that readers must bear them.
pub(super) fn in_lines(bytes: &[u8]) -> String {
    let text = BASE64_STANDARD.encode(bytes);
    let lines = text.as_bytes().chunks(LINE);
    lines.map(|line| format!("{}\n", str::from_utf8(line).expect("base64 is ASCII"))).collect()
}

pub(super) fn signature(public_key: &str, private_key: &str, payload: &str) -> String {
    let key = Sha1::digest(private_key.as_bytes());
    let mut mac = Hmac::<Sha1>::new_from_slice(&key).expect("a key of any length is fine");
    mac.update(payload.as_bytes());
    format!("{public_key}|{}", hex::encode(mac.finalize().into_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    // Computed with npm `braintree` 3.36.0.
    #[test]
    fn a_signature_is_what_braintrees_own_library_makes_of_it() {
        let signed = signature("public", "private", "cGF5bG9hZA==\n");
        assert_eq!(signed, "public|05c32dbc68ef30face55782cba0f9295ab5bf36e");
    }

    #[test]
    fn a_payload_comes_in_lines() {
        let text = in_lines(&[0; 50]);
        let lengths: Vec<_> = text.split_inclusive('\n').map(str::len).collect();
        assert_eq!(lengths, [61, 9]);
        assert_eq!(in_lines(b""), "");
    }
}
