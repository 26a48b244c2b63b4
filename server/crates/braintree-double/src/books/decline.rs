//! What a processor says when it says no.
//!
//! Codes and texts: developer.paypal.com/braintree/docs/reference/general/processor-responses.

/// A processor's no.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decline(u16);

/// The texts of the codes that tests have a use for.
const TEXTS: [(u16, &str); 16] = [
    (2000, "Do Not Honor"),
    (2001, "Insufficient Funds"),
    (2002, "Limit Exceeded"),
    (2003, "Cardholder's Activity Limit Exceeded"),
    (2004, "Expired Card"),
    (2005, "Invalid Credit Card Number"),
    (2006, "Invalid Expiration Date"),
    (2007, "No Account"),
    (2008, "Card Account Length Error"),
    (2009, "No Such Issuer"),
    (2010, "Card Issuer Declined CVV"),
    (2011, "Voice Authorization Required"),
    (2012, "Processor Declined - Possible Lost Card"),
    (2013, "Processor Declined - Possible Stolen Card"),
    (2014, "Processor Declined - Fraud Suspected"),
    (3000, "Processor Network Unavailable - Try Again"),
];

/// Codes after which the same card must not be tried again.
const HARD: [u16; 8] = [2004, 2005, 2009, 2012, 2013, 2019, 2047, 2053];

impl Decline {
    /// The processor's network could not be reached.
    pub const NETWORK: Self = Self(3000);

    /// A decline with this code, from 2000 to 3999.
    pub fn new(code: u16) -> Option<Self> {
        (2000..4000).contains(&code).then_some(Self(code))
    }

    /// Its number.
    pub fn code(self) -> u16 {
        self.0
    }

    /// What it says in English.
    pub fn text(self) -> &'static str {
        TEXTS.iter().find(|(code, _)| *code == self.0).map_or("Processor Declined", |(_, text)| text)
    }

    /// True if trying again is of no use.
    pub fn is_hard(self) -> bool {
        HARD.contains(&self.0)
    }
}
