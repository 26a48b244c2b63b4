//! What a page needs of a gateway. No gateway is named here: each has a half of its own in the browser.

/// What the browser needs of a gateway, and what the page must allow for it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BrowserSide {
    /// The name of the half in the browser that drives it.
    pub driver: &'static str,
    /// The scripts that this half speaks to, in the order in which they are needed.
    pub scripts: Vec<GatewayScript>,
    /// What else this half has to know; public, like everything here.
    pub settings: Vec<(&'static str, String)>,
    /// The languages of its card fields: our BCP 47 tags, and what the gateway calls each. Empty where it
    /// takes any of ours, or has no words of its own.
    pub languages: &'static [(&'static str, &'static str)],
    /// Hosts for `script-src`; our own is there anyway.
    pub script_origins: Vec<String>,
    /// Hosts for `frame-src`.
    pub frame_origins: Vec<String>,
    /// Hosts for `connect-src`; our own is there anyway.
    pub connect_origins: Vec<String>,
    /// Hosts for `img-src`; our own is there anyway.
    pub image_origins: Vec<String>,
    /// Whether its scripts write the addresses of further scripts into the page. Trusted Types must then
    /// let the policy named `default` be made, which the half in the browser does, for `script_origins` alone
    /// (<https://www.w3.org/TR/trusted-types/#default-policy-hdr>).
    pub writes_scripts: bool,
}

/// A script of a gateway's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GatewayScript {
    /// From the gateway's own host, as it is there on the day.
    Theirs {
        /// Its address.
        url: String,
    },
    /// One that we serve, in a version that we have chosen.
    Ours {
        /// Its name among our files.
        name: &'static str,
    },
}
