//! What the page lets in, held to the lists that Stripe publishes.

use domain::ports::{BrowserSide, GatewayScript};
use gateways::stripe::{
    StripeConfig,
    origins::{EMBEDDED_CHECKOUT, EMBEDDED_CONNECT, LINK, Needs, STRIPE_JS},
};
use serde_json::{Value, json};

use crate::harness::{browser_side, config, fixture};

/// The published list of one of the products.
fn documented(product: &str) -> Value {
    let mut lists: Value = serde_json::from_str(fixture!("content_security_policy")).unwrap();
    lists[product].take()
}

fn production(link: bool) -> BrowserSide {
    let api = "https://api.stripe.com".parse().unwrap();
    let script = "https://js.stripe.com/endive/stripe.js".parse().unwrap();
    browser_side(StripeConfig { api, script, link, ..config() })
}

/// Both lists, one after the other.
fn together(first: &Value, second: &Value) -> Value {
    let all = [first, second].map(|list| list.as_array().unwrap().clone());
    Value::Array(all.concat())
}

#[test]
fn the_lists_are_the_published_ones() {
    for (needs, product) in [
        (STRIPE_JS, "stripe_js"),
        (LINK, "link"),
        (EMBEDDED_CHECKOUT, "embedded_checkout"),
        (EMBEDDED_CONNECT, "embedded_connect"),
    ] {
        let Needs { script, frame, connect, image, style } = needs;
        let ours = json!({
            "script-src": script,
            "frame-src": frame,
            "connect-src": connect,
            "img-src": image,
            "style-src": style,
        });
        assert_eq!(ours, documented(product), "{product}");
    }
}

#[test]
fn the_production_script_gets_exactly_what_is_published() {
    let (stripe_js, side) = (documented("stripe_js"), production(false));
    assert_eq!(json!(side.script_origins), stripe_js["script-src"]);
    assert_eq!(json!(side.frame_origins), stripe_js["frame-src"]);
    assert_eq!(json!(side.connect_origins), stripe_js["connect-src"]);
    assert_eq!(json!(side.image_origins), stripe_js["img-src"]);
    assert!(side.writes_scripts, "it makes script elements, which Trusted Types must let it");
    let url = "https://js.stripe.com/endive/stripe.js".to_owned();
    assert_eq!(side.scripts, [GatewayScript::Theirs { url }]);
}

#[test]
fn link_adds_its_own_and_nothing_else() {
    let (stripe_js, link, side) = (documented("stripe_js"), documented("link"), production(true));
    assert_eq!(json!(side.script_origins), together(&stripe_js["script-src"], &link["script-src"]));
    assert_eq!(json!(side.frame_origins), together(&stripe_js["frame-src"], &link["frame-src"]));
    assert_eq!(json!(side.connect_origins), together(&stripe_js["connect-src"], &link["connect-src"]));
    assert_eq!(json!(side.image_origins), together(&stripe_js["img-src"], &link["img-src"]));
}

/// Nothing of Stripe's is let in where nothing is Stripe's.
#[test]
fn the_sandbox_gets_its_own_origin_and_no_more() {
    let api = "http://localhost:3010".parse().unwrap();
    let script = "http://localhost:3010/v3/".parse().unwrap();
    let side = browser_side(StripeConfig { api, script, ..config() });
    let own = ["http://localhost:3010"];
    assert_eq!(
        (&side.script_origins[..], &side.frame_origins[..]),
        (&own.map(str::to_owned)[..], &own.map(str::to_owned)[..])
    );
    assert_eq!(side.connect_origins, own);
    assert_eq!(side.image_origins, [""; 0]);
    assert!(!side.writes_scripts);
}

/// A host that only begins like Stripe's is not Stripe's.
#[test]
fn only_stripes_own_host_is_stripe() {
    for script in ["https://js.stripe.com.elsewhere.test/x.js", "http://js.stripe.com/x.js"] {
        let side = browser_side(StripeConfig { script: script.parse().unwrap(), ..config() });
        assert!(!side.frame_origins.iter().any(|host| host.contains("hooks.stripe.com")), "{script}");
        assert!(!side.writes_scripts, "{script}");
    }
}
