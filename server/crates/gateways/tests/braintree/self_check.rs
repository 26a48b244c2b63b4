//! Looking whether it is set up right.

use domain::{
    model::Mode,
    ports::{Expected, Gateway as _, OutboundError, Verdict},
};
use serde_json::json;

use crate::harness::{answering, braintree, changed, errors, fixture};

fn expected(mode: Mode) -> Expected {
    Expected { mode, hooks_url: "https://shop.example/hooks/main".to_owned() }
}

/// The worst verdicts, and their sentences together.
async fn findings(adapter: gateways::braintree::Braintree, mode: Mode, verdict: Verdict) -> Vec<String> {
    let findings = adapter.self_check().unwrap().check(&expected(mode)).await;
    assert!(!findings.iter().any(|finding| finding.sentence.contains("private1")), "{findings:?}");
    let findings = findings.into_iter().filter(|finding| finding.verdict == verdict);
    findings.map(|finding| finding.sentence).collect()
}

#[tokio::test]
async fn what_is_right_is_said_and_what_cannot_be_seen() {
    let (adapter, outbound) = answering(fixture!("viewer"));
    let findings = adapter.self_check().unwrap().check(&expected(Mode::Test)).await;
    let doubts: Vec<_> = findings.iter().filter(|finding| finding.verdict != Verdict::Good).collect();
    assert_eq!(doubts.len(), 1, "{findings:?}");
    assert_eq!(doubts[0].verdict, Verdict::Doubtful);
    assert!(doubts[0].sentence.contains("https://shop.example/hooks/main"), "{doubts:?}");
    assert_eq!(findings.len(), 6, "environment, key, merchant, two accounts, webhooks: {findings:?}");
    let asked = outbound.only("Viewer").variables;
    assert_eq!(asked, json!({ "accounts": { "id": { "in": ["shop_eur", "shop_jpy"] } }, "first": 50 }));
}

#[tokio::test]
async fn a_key_that_is_refused_or_not_heard_is_bad() {
    let (refused, _) = answering(errors(&[("AUTHENTICATION", None, &[])]));
    let bad = findings(refused, Mode::Test, Verdict::Bad).await;
    assert!(bad.len() == 1 && bad[0].contains("AUTHENTICATION"), "{bad:?}");
    let (away, _) = braintree(|_| Err(OutboundError::Forbidden("no such host".into())));
    let bad = findings(away, Mode::Test, Verdict::Bad).await;
    assert!(bad.len() == 1 && bad[0].contains("no such host"), "{bad:?}");
}

#[tokio::test]
async fn another_merchant_or_mode_is_bad() {
    let other = changed(fixture!("viewer"), &[("/data/answer/merchant/id", json!("other"))]);
    let bad = findings(answering(other).0, Mode::Test, Verdict::Bad).await;
    assert!(bad.len() == 1 && bad[0].contains("another merchant"), "{bad:?}");
    // base64 of `merchant_shop`
    let encoded = changed(fixture!("viewer"), &[("/data/answer/merchant/id", json!("bWVyY2hhbnRfc2hvcA=="))]);
    assert!(findings(answering(encoded).0, Mode::Test, Verdict::Bad).await.is_empty());
    let bad = findings(answering(fixture!("viewer")).0, Mode::Live, Verdict::Bad).await;
    assert!(bad.len() == 1 && bad[0].contains("sandbox"), "{bad:?}");
}

#[tokio::test]
async fn each_account_must_be_there_for_its_currency_and_usable() {
    let node = |name: &str| format!("/data/answer/merchant/merchantAccounts/edges/0/node/{name}");
    for (name, value, said) in [
        ("id", "shop_chf", "no merchant account shop_eur"),
        ("currencyCode", "USD", "for USD"),
        ("status", "SUSPENDED", "SUSPENDED"),
    ] {
        let body = changed(fixture!("viewer"), &[(&node(name), json!(value))]);
        let bad = findings(answering(body).0, Mode::Test, Verdict::Bad).await;
        assert!(bad.len() == 1 && bad[0].contains(said), "{name}: {bad:?}");
    }
}

#[tokio::test]
async fn what_the_key_may_not_see_is_a_doubt() {
    for place in ["/data/answer/merchant", "/data/answer/merchant/merchantAccounts"] {
        let body = changed(fixture!("viewer"), &[(place, json!(null))]);
        let doubts = findings(answering(body).0, Mode::Test, Verdict::Doubtful).await;
        assert_eq!(doubts.len(), 2, "{doubts:?}");
    }
}
