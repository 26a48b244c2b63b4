//! The Content-Security-Policy of a page: what it needs, and nothing else
//! (<https://www.w3.org/TR/CSP3/>).

use domain::ports::BrowserSide;

/// What a page may load. The default is what most answers need: nothing at all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a need of its own")]
pub(crate) struct Policy {
    /// The page has our style sheet and icon.
    pub(crate) styled: bool,
    /// The page has islands: our script, WebAssembly, calls to ourselves.
    pub(crate) islands: bool,
    /// The page shows card fields.
    pub(crate) gateway: Option<BrowserSide>,
    /// The page has plain forms, which are sent to ourselves.
    pub(crate) forms: bool,
    /// The page loads fonts, which we serve.
    pub(crate) fonts: bool,
}

impl Policy {
    /// A page of text.
    pub(crate) fn plain() -> Self {
        Self { styled: true, ..Self::default() }
    }

    /// A page of text with plain forms.
    pub(crate) fn with_forms() -> Self {
        Self { forms: true, ..Self::plain() }
    }

    /// A page with islands.
    pub(crate) fn interactive() -> Self {
        Self { islands: true, ..Self::plain() }
    }

    /// The header's value.
    pub(crate) fn header(&self, https: bool) -> String {
        let ours = |wanted: bool| if wanted { vec!["'self'"] } else { vec![] };
        let gateway = |pick: fn(&BrowserSide) -> &Vec<String>| -> Vec<&str> {
            self.gateway
                .as_ref()
                .map(|side| pick(side).iter().map(String::as_str).collect())
                .unwrap_or_default()
        };

        let mut script = ours(self.islands);
        if self.islands {
            script.push("'wasm-unsafe-eval'");
        }
        script.extend(gateway(|side| &side.script_origins));
        let mut connect = ours(self.islands);
        connect.extend(gateway(|side| &side.connect_origins));
        let mut image = ours(self.styled);
        image.extend(gateway(|side| &side.image_origins));
        let frame = gateway(|side| &side.frame_origins);

        let mut header = "default-src 'none'".to_owned();
        let mut directive = |name: &str, sources: &[&str]| {
            let sources = if sources.is_empty() { "'none'".to_owned() } else { sources.join(" ") };
            header.push_str(&format!("; {name} {sources}"));
        };
        directive("script-src", &script);
        directive("style-src", &ours(self.styled));
        directive("img-src", &image);
        directive("font-src", &ours(self.fonts));
        directive("connect-src", &connect);
        directive("frame-src", &frame);
        directive("object-src", &[]);
        directive("base-uri", &[]);
        directive("form-action", &ours(self.forms));
        directive("frame-ancestors", &[]);
        // Nothing makes trusted types but a gateway's half that has to, and that only the default policy.
        let writes_scripts = self.gateway.as_ref().is_some_and(|side| side.writes_scripts);
        directive("require-trusted-types-for", &["'script'"]);
        directive("trusted-types", if writes_scripts { &["default"] } else { &[] });
        if https {
            header.push_str("; upgrade-insecure-requests");
        }
        header.push_str("; report-uri /csp-reports; report-to csp");
        header
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::ports::GatewayScript;

    fn gateway() -> BrowserSide {
        BrowserSide {
            driver: "stripe",
            scripts: vec![GatewayScript::Theirs { url: "https://js.gateway.test/v3/".into() }],
            script_origins: vec!["https://js.gateway.test".into()],
            frame_origins: vec!["https://js.gateway.test".into(), "https://hooks.gateway.test".into()],
            connect_origins: vec!["https://api.gateway.test".into()],
            ..BrowserSide::default()
        }
    }

    #[test]
    fn a_checkout_gets_its_gateway_and_no_more() {
        let policy = Policy { gateway: Some(gateway()), fonts: true, ..Policy::interactive() };
        assert_eq!(
            policy.header(true),
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' https://js.gateway.test; style-src 'self'; \
             img-src 'self'; font-src 'self'; connect-src 'self' https://api.gateway.test; \
             frame-src https://js.gateway.test https://hooks.gateway.test; object-src 'none'; base-uri 'none'; \
             form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'; \
             upgrade-insecure-requests; report-uri /csp-reports; report-to csp"
        );
    }

    #[test]
    fn a_gateway_that_writes_scripts_may_have_the_default_policy_and_no_other() {
        let gateway = BrowserSide {
            image_origins: vec!["https://img.gateway.test".into()],
            writes_scripts: true,
            ..gateway()
        };
        let header = Policy { gateway: Some(gateway), ..Policy::interactive() }.header(true);
        assert!(header.contains("; require-trusted-types-for 'script'; trusted-types default;"), "{header}");
        assert!(header.contains("; img-src 'self' https://img.gateway.test;"), "{header}");
    }

    #[test]
    fn a_page_of_text_runs_nothing() {
        let header = Policy::plain().header(false);
        assert!(header.contains("script-src 'none'") && header.contains("style-src 'self'"), "{header}");
        assert!(header.contains("; img-src 'self'; font-src 'none';"), "{header}");
        assert!(!header.contains("upgrade-insecure-requests"), "{header}");
    }

    #[test]
    fn forms_are_sent_to_ourselves_and_only_where_there_are_some() {
        assert!(Policy::with_forms().header(true).contains("; form-action 'self';"));
        assert!(Policy::interactive().header(true).contains("; form-action 'none';"));
    }

    #[test]
    fn nothing_is_ever_inline_or_evaluated() {
        for policy in [Policy::default(), Policy::plain(), Policy::interactive()] {
            let header = policy.header(true);
            assert!(!header.contains("unsafe-inline") && !header.contains("'unsafe-eval'"), "{header}");
        }
    }
}
