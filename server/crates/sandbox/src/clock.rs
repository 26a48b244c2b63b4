//! Time and chance, handed in from outside so that a test can move one and fix the other.

/// Where the sandbox reads the time.
pub trait Clock: Send + Sync + 'static {
    /// Milliseconds since the Unix epoch.
    fn now(&self) -> i64;
}

impl<F: Fn() -> i64 + Send + Sync + 'static> Clock for F {
    fn now(&self) -> i64 {
        self()
    }
}

/// Where the sandbox takes its keys, ids and challenge tokens from. It must be unpredictable.
pub trait Random: Send + Sync + 'static {
    /// Fills the whole slice with random bytes.
    fn fill(&self, bytes: &mut [u8]);
}

impl<F: Fn(&mut [u8]) + Send + Sync + 'static> Random for F {
    fn fill(&self, bytes: &mut [u8]) {
        self(bytes);
    }
}

const ALPHABET: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// `length` letters and digits, each drawn evenly: 24 of them carry 142 bits.
pub(crate) fn token(random: &dyn Random, length: usize) -> String {
    // Bytes past the last whole multiple of 62 would favour the first letters, so they are dropped.
    const LIMIT: u8 = 248;
    let mut text = String::with_capacity(length);
    let mut bytes = [0_u8; 32];
    while text.len() < length {
        random.fill(&mut bytes);
        let letters = bytes.iter().filter(|byte| **byte < LIMIT);
        text.extend(
            letters.map(|byte| char::from(ALPHABET[usize::from(byte % 62)])).take(length - text.len()),
        );
    }
    text
}

/// An object's id: its prefix and 24 unguessable letters, as in `pi_8vN…`.
pub(crate) fn id(random: &dyn Random, prefix: &str) -> String {
    format!("{prefix}_{}", token(random, 24))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicU8, Ordering};

    #[test]
    fn ids_are_their_prefix_and_24_letters() {
        let next = AtomicU8::new(0);
        let counting = move |bytes: &mut [u8]| bytes.fill_with(|| next.fetch_add(1, Ordering::Relaxed));
        let first = id(&counting, "pi");
        let second = id(&counting, "pi");
        assert_eq!(first, "pi_0123456789ABCDEFGHIJKLMN");
        assert_eq!(second.len(), first.len());
        assert_ne!(first, second);
    }

    #[test]
    fn bytes_that_would_favour_some_letters_are_dropped() {
        let next = AtomicU8::new(240);
        let counting = move |bytes: &mut [u8]| bytes.fill_with(|| next.fetch_add(1, Ordering::Relaxed));
        // 240..=247 are the last eight letters but one round (240 % 62 = 54), 248..=255 are skipped.
        assert_eq!(token(&counting, 10), "stuvwxyz01");
    }
}
