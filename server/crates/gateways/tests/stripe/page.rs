//! What the page and the log are told.

use domain::ports::Gateway;

use crate::harness::{a_request, answering, config, fixture, response, stripe};

#[tokio::test]
async fn the_page_is_told_exactly_its_hosts() {
    let side = answering(200, "").0.browser_side();
    assert_eq!(side.script_origins, ["https://js.gateway.test"]);
    assert_eq!(side.frame_origins, ["https://js.gateway.test"]);
    assert_eq!(side.connect_origins, ["https://api.gateway.test"]);
}

#[test]
fn secrets_do_not_print() {
    let printed = format!("{:?}", config());
    assert!(!printed.contains("sk_test_1") && !printed.contains("whsec_test"), "{printed}");
}

#[tokio::test]
async fn a_request_prints_neither_key_nor_card() {
    let (stripe, _) = stripe(|request| {
        let printed = format!("{request:?}");
        assert!(!printed.contains("sk_test_1") && !printed.contains("pm_1"), "{printed}");
        Ok(response(200, fixture!("intent_succeeded")))
    });
    stripe.confirm(&a_request()).await.unwrap();
}
