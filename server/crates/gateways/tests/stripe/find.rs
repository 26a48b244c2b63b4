//! Finding what nobody heard the answer to.

use domain::ports::{Gateway, GatewayError, PaymentStatus};

use crate::harness::{answering, changed, fixture, response, session, stripe};

fn since() -> jiff::Timestamp {
    "2026-11-22T12:00:00.7Z".parse().unwrap()
}

#[tokio::test]
async fn finds_the_sessions_payments_among_all_others() {
    let (stripe, outbound) = stripe(|request| {
        let paged = request.url.query_pairs().any(|(name, _)| name == "starting_after");
        let body = match (request.url.path(), paged) {
            ("/v1/payment_intents", false) => fixture!("intents_first_page").to_owned(),
            ("/v1/payment_intents", true) => fixture!("intents_last_page").to_owned(),
            ("/v1/payment_intents/pi_3Q", _) => fixture!("intent_succeeded").to_owned(),
            ("/v1/payment_intents/pi_3P", _) => {
                changed(fixture!("intent_canceled"), &[("/id", "pi_3P".into())])
            }
            (path, _) => panic!("nothing to ask {path} for"),
        };
        Ok(response(200, &body))
    });
    let found = stripe.find(&session(), since()).await.unwrap();
    let ids: Vec<_> = found.iter().map(|payment| payment.id.as_str()).collect();
    assert_eq!(ids, ["pi_3Q", "pi_3P"]);
    let PaymentStatus::Succeeded { charge, .. } = &found[0].status else { panic!("{found:?}") };
    assert!(charge.card.is_some(), "the order will want its card");
    assert_eq!(found[1].status, PaymentStatus::Canceled);

    let asked = outbound.asked();
    let (first, second) = (&asked[0], &asked[1]);
    assert_eq!((first.method, first.header("idempotency-key")), ("GET", None));
    assert_eq!(
        first.field("created[gte]"),
        Some("1795348500"),
        "five minutes before, for clocks that differ"
    );
    assert_eq!((first.field("limit"), first.field("starting_after")), (Some("100"), None));
    assert_eq!(second.field("created[gte]"), Some("1795348500"));
    assert_eq!(second.field("starting_after"), Some("pi_3F2"));
    assert!(first.fields.iter().all(|(name, _)| !name.starts_with("expand")), "a page must not be too large");
}

#[tokio::test]
async fn nothing_is_found_where_nothing_is() {
    let (stripe, outbound) = answering(200, r#"{"object":"list","data":[],"has_more":false}"#);
    assert_eq!(stripe.find(&session(), since()).await.unwrap(), []);
    assert_eq!(outbound.asked().len(), 1);
}

/// What is not in half a list may be in the other half: then it must not be charged again.
#[tokio::test]
async fn half_a_list_is_no_answer() {
    let endless = changed(fixture!("intents_first_page"), &[("/data/1/metadata", serde_json::json!({}))]);
    let (stripe, outbound) = answering(200, endless);
    assert!(matches!(stripe.find(&session(), since()).await, Err(GatewayError::Unknown(_))));
    assert_eq!(outbound.asked().len(), 100);

    for page in [r#"{"data":[],"has_more":true}"#, r#"{"data":[{}],"has_more":true}"#] {
        let (stripe, outbound) = answering(200, page);
        assert!(matches!(stripe.find(&session(), since()).await, Err(GatewayError::Unknown(_))));
        assert_eq!(outbound.asked().len(), 1, "there is nothing to go on from");
    }
}
