//! What the self-check says of each thing that can be right or wrong.

use std::sync::Arc;

use domain::{
    model::Mode,
    ports::{Expected, Finding, Gateway, OutboundError, OutboundRequest, OutboundResponse, Verdict},
};
use gateways::stripe::{API_VERSION, StripeConfig};
use serde_json::{Value, json};

use crate::harness::{Recorded, changed, config, fixture, response, stripe_as};

use Verdict::{Bad, Doubtful, Good};

const HOOKS: &str = "https://pay.shop.test/hooks/main";

/// Stripe with everything in order, but for what a test changes.
#[derive(Clone)]
struct Setup {
    config: StripeConfig,
    mode: Mode,
    version: Option<&'static str>,
    balance: Value,
    account: Value,
    endpoints: Vec<Value>,
    /// Paths that are answered otherwise.
    instead: Vec<(&'static str, u16, String)>,
}

impl Default for Setup {
    fn default() -> Self {
        Self {
            config: config(),
            mode: Mode::Test,
            version: Some(API_VERSION),
            balance: json!({ "object": "balance", "livemode": false }),
            account: serde_json::from_str(fixture!("account")).unwrap(),
            endpoints: vec![serde_json::from_str(fixture!("webhook_endpoint")).unwrap()],
            instead: Vec::new(),
        }
    }
}

impl Setup {
    fn restricted() -> Self {
        Self { config: StripeConfig { secret_key: "rk_test_1".into(), ..config() }, ..Self::default() }
    }

    fn live() -> Self {
        let (secret_key, publishable_key) = ("sk_live_1".into(), "pk_live_1".into());
        Self {
            config: StripeConfig { secret_key, publishable_key, ..config() },
            mode: Mode::Live,
            balance: json!({ "object": "balance", "livemode": true }),
            ..Self::default()
        }
    }

    fn instead(mut self, path: &'static str, status: u16, body: impl Into<String>) -> Self {
        self.instead.push((path, status, body.into()));
        self
    }

    fn answer(&self, request: &OutboundRequest) -> OutboundResponse {
        let path = request.url.path();
        if let Some((_, status, body)) = self.instead.iter().find(|(other, ..)| *other == path) {
            return response(*status, body);
        }
        let body = match (request.method, path) {
            ("GET", "/v1/balance") => self.balance.clone(),
            ("GET", "/v1/account") => self.account.clone(),
            ("GET", "/v1/webhook_endpoints") => {
                json!({ "object": "list", "data": self.endpoints, "has_more": false })
            }
            ("GET", _) => json!({ "object": "list", "data": [], "has_more": false }),
            _ => return response(404, fixture!("resource_missing")),
        };
        let version = self.version.map(|version| ("stripe-version".to_owned(), version.to_owned()));
        OutboundResponse { headers: version.into_iter().collect(), ..response(200, &body.to_string()) }
    }

    async fn check(self) -> (Vec<Finding>, Arc<Recorded>) {
        let (config, mode) = (self.config.clone(), self.mode);
        let secrets = [config.secret_key.clone(), config.webhook_secrets.concat()];
        let (stripe, outbound) = stripe_as(config, move |request: &OutboundRequest| Ok(self.answer(request)));
        let expected = Expected { mode, hooks_url: HOOKS.to_owned() };
        let findings = stripe.self_check().unwrap().check(&expected).await;
        for secret in secrets.iter().filter(|secret| !secret.is_empty()) {
            assert!(findings.iter().all(|finding| !finding.sentence.contains(secret)), "{findings:?}");
        }
        (findings, outbound)
    }

    async fn findings(self) -> Vec<Finding> {
        self.check().await.0
    }
}

/// There is a finding of that verdict with all of these words in it.
fn said(findings: &[Finding], verdict: Verdict, words: &[&str]) {
    let fits = |finding: &&Finding| {
        finding.verdict == verdict && words.iter().all(|word| finding.sentence.contains(word))
    };
    assert!(findings.iter().any(|finding| fits(&finding)), "no {verdict:?} with {words:?} in {findings:#?}");
}

fn worst(findings: &[Finding]) -> Verdict {
    findings.iter().map(|finding| finding.verdict).max().unwrap()
}

fn forbidden(permission: &str) -> String {
    let message = format!(
        "The provided key 'rk_test_*********1' does not have the required permissions for this endpoint on \
         account 'acct_1'. Having the '{permission}' permission would allow this request to continue."
    );
    json!({ "error": { "type": "invalid_request_error", "message": message } }).to_string()
}

#[tokio::test]
async fn all_is_well() {
    for account in [Setup::default(), Setup::live(), Setup::restricted()] {
        let (findings, outbound) = account.check().await;
        assert_eq!(worst(&findings), Good, "{findings:#?}");
        said(&findings, Good, &["account acct_3Q may take payments"]);
        said(&findings, Good, &["may take cards"]);
        said(&findings, Good, &["version", API_VERSION]);
        said(&findings, Good, &[HOOKS, "all that is needed"]);
        for asked in outbound.asked() {
            let reads = asked.method == "GET";
            let of_nothing = asked.path == "/v1/payment_intents/pi_nosuchpayment/cancel"
                || asked.field("payment_intent") == Some("pi_nosuchpayment");
            assert!(reads || of_nothing, "nothing is changed: {asked:?}");
        }
    }
}

#[tokio::test]
async fn keys_of_the_other_mode_are_seen_at_once() {
    let findings = Setup { mode: Mode::Live, ..Setup::default() }.findings().await;
    said(&findings, Bad, &["secret key", "live mode"]);
    said(&findings, Bad, &["publishable key", "live mode"]);
    said(&findings, Bad, &["answers", "live mode"]);
    let swapped = StripeConfig { secret_key: "pk_test_1".into(), ..config() };
    said(&Setup { config: swapped, ..Setup::default() }.findings().await, Bad, &["secret key"]);
}

#[tokio::test]
async fn a_key_that_is_not_accepted_ends_it() {
    let error =
        r#"{"error":{"type":"invalid_request_error","message":"Invalid API Key provided: sk_test_*1"}}"#;
    let (findings, outbound) = Setup::default().instead("/v1/balance", 401, error).check().await;
    said(&findings, Bad, &["does not accept the secret key"]);
    assert_eq!(outbound.asked().len(), 1, "the rest would be refused too");
}

#[tokio::test]
async fn a_stripe_that_does_not_answer_ends_it() {
    let (stripe, _) = stripe_as(config(), |_| Err(OutboundError::NotSent("refused".into())));
    let expected = Expected { mode: Mode::Test, hooks_url: HOOKS.to_owned() };
    let findings = stripe.self_check().unwrap().check(&expected).await;
    said(&findings, Bad, &["no answer", "refused"]);
    for (status, body) in [(200, "<html>"), (404, "{}"), (404, fixture!("resource_missing"))] {
        let findings = Setup::default().instead("/v1/balance", status, body).findings().await;
        said(&findings, Bad, &["makes no sense"]);
    }
}

#[tokio::test]
async fn the_version_of_the_answers_counts() {
    let old = Setup { version: Some("2020-08-27"), ..Setup::default() }.findings().await;
    said(&old, Doubtful, &["2020-08-27", API_VERSION]);
    let silent = Setup { version: None, ..Setup::default() }.findings().await;
    said(&silent, Doubtful, &["does not say", API_VERSION]);
}

/// Test payments work before the account is activated; live ones do not.
#[tokio::test]
async fn an_account_that_may_not_charge_is_bad_where_it_is_live() {
    for (account, verdict) in [(Setup::live(), Bad), (Setup::default(), Doubtful)] {
        let with = |changes: &[(&str, Value)]| {
            let told = serde_json::from_str(&changed(fixture!("account"), changes)).unwrap();
            Setup { account: told, ..account.clone() }.findings()
        };
        said(&with(&[("/charges_enabled", json!(false))]).await, verdict, &["not activated"]);
        let place = "/capabilities/card_payments";
        said(&with(&[(place, json!("inactive"))]).await, verdict, &["card_payments"]);
        said(&with(&[(place, json!("pending"))]).await, verdict, &["not decided"]);
        said(&with(&[(place, Value::Null)]).await, Doubtful, &["does not say whether it may take cards"]);
        let odd = with(&[("/id", json!("acct_3Q\u{1b}[2J"))]).await;
        assert!(odd.iter().all(|finding| !finding.sentence.contains('\u{1b}')), "{odd:?}");
    }
}

#[tokio::test]
async fn what_a_restricted_key_may_not_see_is_said() {
    for (path, words) in [
        ("/v1/balance", "balance"),
        ("/v1/account", "whether the account can take cards"),
        ("/v1/webhook_endpoints", "webhook endpoints"),
    ] {
        let findings = Setup::restricted().instead(path, 403, forbidden("rak_some_read")).findings().await;
        said(&findings, Doubtful, &[words, "rak_some_read"]);
        assert_eq!(worst(&findings), Doubtful, "{findings:#?}");
        let silent = Setup::restricted().instead(path, 403, "{}").findings().await;
        said(&silent, Doubtful, &[words]);
    }
}

#[tokio::test]
async fn what_a_restricted_key_may_not_do_is_said_with_its_permission() {
    for (path, words, verdict) in [
        ("/v1/payment_intents", "read payments", Bad),
        ("/v1/payment_intents/pi_nosuchpayment/cancel", "make and change payments", Bad),
        ("/v1/charges", "read charges", Bad),
        ("/v1/disputes", "read disputes", Doubtful),
        ("/v1/radar/early_fraud_warnings", "read warnings of fraud", Doubtful),
    ] {
        let findings = Setup::restricted().instead(path, 403, forbidden("rak_this_one")).findings().await;
        said(&findings, verdict, &["may not", words, "rak_this_one"]);
        assert_eq!(worst(&findings), verdict, "{findings:#?}");
    }
    // One path, by which it is both read and written.
    let findings = Setup::restricted().instead("/v1/refunds", 403, forbidden("rak_refund_write")).findings();
    let findings = findings.await;
    said(&findings, Doubtful, &["read refunds"]);
    said(&findings, Doubtful, &["give money back", "rak_refund_write"]);
    let odd = Setup::restricted().instead("/v1/charges", 500, "").findings().await;
    said(&odd, Doubtful, &["read charges", "could not be seen"]);
}

#[tokio::test]
async fn webhooks_that_nobody_sends_are_missed() {
    let with = |endpoints: Vec<Value>| Setup { endpoints, ..Setup::default() }.findings();
    let endpoint = |changes: &[(&str, Value)]| -> Value {
        serde_json::from_str(&changed(fixture!("webhook_endpoint"), changes)).unwrap()
    };
    said(&with(vec![]).await, Doubtful, &["no webhook endpoint", HOOKS]);
    let elsewhere = endpoint(&[("/url", json!("https://other.shop.test/hooks/main"))]);
    said(&with(vec![elsewhere.clone()]).await, Doubtful, &["no webhook endpoint", HOOKS]);
    let disabled = endpoint(&[("/status", json!("disabled"))]);
    said(&with(vec![disabled.clone()]).await, Doubtful, &["disabled", HOOKS]);
    let fine = with(vec![elsewhere, disabled, endpoint(&[])]).await;
    assert_eq!(worst(&fine), Good, "one is enough: {fine:#?}");
    let slash = endpoint(&[("/url", json!(format!("{HOOKS}/")))]);
    assert_eq!(worst(&with(vec![slash]).await), Good);
    let all = endpoint(&[("/enabled_events", json!(["*"]))]);
    assert_eq!(worst(&with(vec![all]).await), Good);
    let few = endpoint(&[("/enabled_events", json!(["payment_intent.succeeded", "refund.created"]))]);
    let few = with(vec![few]).await;
    said(&few, Doubtful, &["does not send", "charge.dispute.created", "radar.early_fraud_warning.created"]);
    assert!(few.iter().all(|finding| !finding.sentence.contains("refund.created")), "{few:?}");
}

#[tokio::test]
async fn the_version_of_the_webhooks_counts() {
    let with = |version: Value| {
        let endpoint = changed(fixture!("webhook_endpoint"), &[("/api_version", version)]);
        let endpoints = vec![serde_json::from_str(&endpoint).unwrap()];
        Setup { endpoints, ..Setup::default() }.findings()
    };
    said(&with(json!("2020-08-27")).await, Doubtful, &["2020-08-27", "2024-10-28"]);
    said(&with(json!("odd")).await, Doubtful, &["odd"]);
    said(&with(Value::Null).await, Doubtful, &["account's own version"]);
    said(&with(json!("2024-10-28.acacia")).await, Good, &["2024-10-28.acacia"]);
}

#[tokio::test]
async fn without_a_secret_no_webhook_is_believed() {
    let config = StripeConfig { webhook_secrets: vec![], ..config() };
    said(&Setup { config, ..Setup::default() }.findings().await, Doubtful, &["no webhook is believed"]);
}
