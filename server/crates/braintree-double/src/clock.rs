//! Time and chance, handed in from outside so that a test can move one and fix the other.

/// Where the double reads the time.
pub trait Clock: Send + Sync + 'static {
    /// Milliseconds since the Unix epoch.
    fn now(&self) -> i64;
}

impl<F: Fn() -> i64 + Send + Sync + 'static> Clock for F {
    fn now(&self) -> i64 {
        self()
    }
}

/// Where the double takes its ids and tokens from.
pub trait Random: Send + Sync + 'static {
    /// Fills the whole slice with random bytes.
    fn fill(&self, bytes: &mut [u8]);
}

impl<F: Fn(&mut [u8]) + Send + Sync + 'static> Random for F {
    fn fill(&self, bytes: &mut [u8]) {
        self(bytes);
    }
}

const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// `length` small letters and digits, each drawn evenly.
pub(crate) fn token(random: &dyn Random, length: usize) -> String {
    let mut bytes = vec![0_u8; length];
    random.fill(&mut bytes);
    bytes.iter().map(|byte| char::from(ALPHABET[usize::from(byte % 32)])).collect()
}

/// The day in UTC.
pub(crate) fn date(milliseconds: i64) -> jiff::civil::Date {
    timestamp(milliseconds).to_zoned(jiff::tz::TimeZone::UTC).date()
}

/// The moment as the API writes it, to the microsecond: `2026-06-15T12:00:00.000000Z`.
pub(crate) fn iso(milliseconds: i64) -> String {
    format!("{:.6}", timestamp(milliseconds))
}

/// The moment as webhooks write it, to the second: `2026-06-15T12:00:00Z`.
pub(crate) fn iso_seconds(milliseconds: i64) -> String {
    format!("{:.0}", timestamp(milliseconds))
}

fn timestamp(milliseconds: i64) -> jiff::Timestamp {
    jiff::Timestamp::from_millisecond(milliseconds).expect("a clock shows times within ten thousand years")
}
