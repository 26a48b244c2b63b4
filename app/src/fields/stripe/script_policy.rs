//! Which further scripts Stripe's script may bring.
//!
//! Stripe.js writes script addresses into the page, which Trusted Types only let through where a policy
//! called `default` says so. The page's header says whether there may be one; asking for it elsewhere
//! would be reported as an attack. The hosts are in the code and not in the page, because a page can be
//! tampered with. See <https://docs.stripe.com/security/guide#content-security-policy>.

use js_sys::{Object, TypeError};
use wasm_bindgen::prelude::*;

use crate::js::{get, object};

#[wasm_bindgen]
extern "C" {
    type PolicyFactory;

    #[wasm_bindgen(method, catch, js_name = createPolicy)]
    fn create_policy(this: &PolicyFactory, name: &str, rules: &Object) -> Result<JsValue, JsValue>;
}

/// Makes the policy, unless it is there, or the browser knows no Trusted Types and lets everything
/// through that the page's `script-src` does. It has rules for addresses alone: nothing makes markup or
/// code out of text.
pub(super) fn make() {
    let factory = get(&js_sys::global(), "trustedTypes");
    if !factory.is_object() || get(&factory, "defaultPolicy").is_object() {
        return;
    }
    let rule: Closure<dyn Fn(String) -> Result<String, JsValue>> = Closure::new(|address: String| {
        if is_stripes(&address) {
            Ok(address)
        } else {
            Err(TypeError::new("not a script of the payment provider").into())
        }
    });
    let rules = object(&[("createScriptURL", rule.into_js_value())]);
    // If the browser refuses, it refuses the scripts as well, and reports them.
    drop(factory.unchecked_into::<PolicyFactory>().create_policy("default", &rules));
}

/// Whether a script's address is on `js.stripe.com` or a host one label below it. What a browser might
/// read otherwise than it stands there is not.
fn is_stripes(address: &str) -> bool {
    let host = address.strip_prefix("https://").and_then(|rest| rest.split_once('/')).map(|(host, _)| host);
    let below = host.and_then(|host| host.strip_suffix("js.stripe.com"));
    below.is_some_and(|below| {
        below.is_empty()
            || below.strip_suffix('.').is_some_and(|label| {
                let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
                !label.is_empty() && label.bytes().all(plain)
            })
    })
}

#[cfg(test)]
mod tests {
    use super::is_stripes;

    #[test]
    fn stripes_own_script_hosts_are_let_through() {
        for address in [
            "https://js.stripe.com/",
            "https://js.stripe.com/v3/fingerprinted/js/phone-numbers-lib-0.js",
            "https://m.js.stripe.com/inner.html?a=//planted.test/",
            "https://a-1.js.stripe.com/x.js#https://planted.test",
        ] {
            assert!(is_stripes(address), "{address}");
        }
    }

    #[test]
    fn everything_else_is_not() {
        for address in [
            "",
            "/x.js",
            "x.js",
            "//js.stripe.com/x.js",
            "http://js.stripe.com/x.js",
            "HTTPS://JS.STRIPE.COM/x.js",
            " https://js.stripe.com/x.js",
            "https:js.stripe.com/x.js",
            "https:\\\\js.stripe.com/x.js",
            "https:///js.stripe.com/x.js",
            "https://js.stripe.com",
            "https://js.stripe.com:8443/x.js",
            "https://js.stripe.com.planted.test/x.js",
            "https://js.stripe.com@planted.test/x.js",
            "https://planted.test\\@js.stripe.com/x.js",
            "https://planted.test#.js.stripe.com/x.js",
            "https://planted.test?.js.stripe.com/x.js",
            "https://planted-js.stripe.com/x.js",
            "https://plantedjs.stripe.com/x.js",
            "https://.js.stripe.com/x.js",
            "https://a.b.js.stripe.com/x.js",
            "https://a\t.js.stripe.com/x.js",
            "https://é.js.stripe.com/x.js",
            "https://api.stripe.com/x.js",
            "https://stripe.com/x.js",
            "data:text/javascript,https://js.stripe.com/",
            "blob:https://js.stripe.com/1",
            "javascript:1",
        ] {
            assert!(!is_stripes(address), "{address}");
        }
    }
}
