//! The self-check of something that knows only a part of what is asked.

use domain::{
    model::Mode,
    ports::{Expected, Gateway, Verdict},
};

use crate::process::stripe;

#[tokio::test]
async fn what_cannot_be_seen_is_doubtful_and_not_bad() {
    let expected = Expected { mode: Mode::Test, hooks_url: "http://127.0.0.1:3000/hooks/local".to_owned() };
    let findings = stripe().self_check().unwrap().check(&expected).await;
    let is = |verdict: Verdict, words: &str| {
        findings.iter().any(|finding| finding.verdict == verdict && finding.sentence.contains(words))
    };
    assert!(is(Verdict::Good, "accepts the secret key, in test mode"), "{findings:#?}");
    assert!(is(Verdict::Doubtful, "could not be seen"), "{findings:#?}");
    assert!(findings.iter().all(|finding| finding.verdict != Verdict::Bad), "{findings:#?}");
}
