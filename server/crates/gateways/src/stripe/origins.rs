//! What a page must allow for Stripe's script, as Stripe documents it
//! (<https://docs.stripe.com/security/guide#content-security-policy>).

use domain::ports::{BrowserSide, GatewayScript};

use super::{StripeConfig, languages::LANGUAGES};

/// Where the production script comes from. A script from elsewhere is that of something else that speaks
/// the protocol, such as the sandbox, and gets its own origin and no more.
const PRODUCTION: &str = "https://js.stripe.com";

/// What one of Stripe's browser products needs, by directive of the page's policy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Needs {
    /// `script-src`
    pub script: &'static [&'static str],
    /// `frame-src`
    pub frame: &'static [&'static str],
    /// `connect-src`
    pub connect: &'static [&'static str],
    /// `img-src`
    pub image: &'static [&'static str],
    /// `style-src`
    pub style: &'static [&'static str],
}

const NOTHING: Needs = Needs { script: &[], frame: &[], connect: &[], image: &[], style: &[] };

/// Stripe.js with the card fields and the bank's question.
pub const STRIPE_JS: Needs = Needs {
    script: &["https://js.stripe.com", "https://*.js.stripe.com"],
    frame: &["https://js.stripe.com", "https://*.js.stripe.com", "https://hooks.stripe.com"],
    connect: &["https://api.stripe.com"],
    ..NOTHING
};

/// Link in the card fields, besides [`STRIPE_JS`].
pub const LINK: Needs = Needs {
    frame: &["https://link.com", "https://*.link.com"],
    connect: &["https://link.com", "https://*.link.com"],
    image: &["https://*.link.com"],
    ..NOTHING
};

/// Stripe's own Checkout embedded in a page, besides [`STRIPE_JS`]. We do not embed it; the list is for
/// merchants who have both on one site.
pub const EMBEDDED_CHECKOUT: Needs = Needs {
    script: &["https://checkout.stripe.com"],
    frame: &["https://checkout.stripe.com"],
    connect: &["https://checkout.stripe.com"],
    image: &["https://*.stripe.com"],
    ..NOTHING
};

/// Connect's embedded components, besides [`STRIPE_JS`]; likewise.
pub const EMBEDDED_CONNECT: Needs = Needs {
    script: &["https://connect-js.stripe.com"],
    frame: &["https://connect-js.stripe.com"],
    style: &["'sha256-0hAheEzaMe6uXIKV4EehS9pu1am1lj/KnnzrOYqckXk='"],
    ..NOTHING
};

/// What our page needs for this configuration.
pub(super) fn browser_side(config: &StripeConfig) -> BrowserSide {
    let owned = |hosts: &[&str]| hosts.iter().map(|host| (*host).to_owned()).collect::<Vec<_>>();
    let script_origin = config.script.origin().ascii_serialization();
    let mut side = BrowserSide {
        driver: "stripe",
        scripts: vec![GatewayScript::Theirs { url: config.script.to_string() }],
        ..BrowserSide::default()
    };
    if script_origin == PRODUCTION {
        side.script_origins = owned(STRIPE_JS.script);
        side.frame_origins = owned(STRIPE_JS.frame);
        side.connect_origins = owned(STRIPE_JS.connect);
        side.writes_scripts = true;
        side.languages = LANGUAGES;
        side.settings = vec![("trusted_types", "default".to_owned())];
    } else {
        side.connect_origins = vec![config.api.origin().ascii_serialization()];
        side.frame_origins = vec![script_origin.clone()];
        side.script_origins = vec![script_origin];
    }
    if config.link {
        side.frame_origins.extend(owned(LINK.frame));
        side.connect_origins.extend(owned(LINK.connect));
        side.image_origins.extend(owned(LINK.image));
    }
    side
}
