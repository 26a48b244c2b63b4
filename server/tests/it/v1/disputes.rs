//! `/v1/disputes` and `/v1/radar/early_fraud_warnings`.

use axum::http::StatusCode;
use domain::{
    model::{CheckoutSession, DisputeStatus},
    ports::{GatewayDispute, GatewayWarning},
    testing::{Behaviour, a_dispute, a_warning},
};
use jiff::SignedDuration;
use serde_json::{Value, json};
use server::paths;

use super::{assert_fails, id, paid, path_of, walk};
use crate::harness::{Caller, TestServer};

/// What the gateway knows of a dispute about the session's payment, whose money it holds.
pub(super) fn a_dispute_of(session: &CheckoutSession, id: &str, status: DisputeStatus) -> GatewayDispute {
    let dispute = a_dispute(session, id);
    let payment = session.gateway_payment.clone().unwrap();
    GatewayDispute {
        id: dispute.id,
        charge: Some(format!("ch_{payment}").parse().unwrap()),
        payment,
        amount: dispute.amount,
        reason: dispute.reason,
        status,
        evidence_due_by: dispute.evidence_due_by,
        funds_withdrawn: status.is_formal() && status != DisputeStatus::Won,
        created_at: dispute.created_at,
    }
}

/// What the gateway knows of a warning about the session's payment.
pub(super) fn a_warning_of(session: &CheckoutSession, id: &str) -> GatewayWarning {
    let warning = a_warning(session, id);
    let payment = session.gateway_payment.clone().unwrap();
    GatewayWarning {
        id: warning.id,
        charge: Some(format!("ch_{payment}").parse().unwrap()),
        payment,
        fraud_type: warning.fraud_type,
        actionable: warning.actionable,
        created_at: warning.created_at,
    }
}

/// The gateway has this dispute and tells of it.
pub(super) async fn dispute(server: &TestServer, dispute: GatewayDispute) {
    let GatewayDispute { id, payment, status, .. } = &dispute;
    let told = format!("{id}-{status:?} charge.dispute {payment} dispute={id}");
    server.gateway().dispute(dispute);
    server.domain.hear(&told).await.unwrap();
    server.domain.work().await;
}

/// The gateway has this warning and tells of it.
pub(super) async fn warn(server: &TestServer, warning: GatewayWarning) {
    let GatewayWarning { id, payment, actionable, .. } = &warning;
    let told = format!("{id}-{actionable} radar {payment} warning={id}");
    server.gateway().warn(warning);
    server.domain.hear(&told).await.unwrap();
    server.domain.work().await;
}

async fn get(merchant: &Caller<'_>, path: &str) -> Value {
    let answer = merchant.get(path).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.body);
    answer.json()
}

/// What is in the list, by its names.
async fn names(merchant: &Caller<'_>, path: &str) -> Vec<String> {
    let list = get(merchant, path).await;
    list["data"].as_array().unwrap().iter().map(|thing| id(thing).to_owned()).collect()
}

async fn latest_charge(merchant: &Caller<'_>) -> Value {
    get(merchant, "/v1/payment_intents/pi_0?expand[]=latest_charge").await["latest_charge"].take()
}

#[tokio::test]
async fn a_dispute_is_shown_as_it_stands_until_it_is_over() {
    let server = TestServer::start().await;
    let session = paid(&server).await;
    let merchant = server.merchant_caller().await;
    assert_eq!(latest_charge(&merchant).await["disputed"], false);
    assert_eq!(names(&merchant, paths::DISPUTES).await, [""; 0]);

    for (status, answered, refundable) in [
        (DisputeStatus::NeedsResponse, false, false),
        (DisputeStatus::UnderReview, true, false),
        (DisputeStatus::Won, true, true),
    ] {
        dispute(&server, a_dispute_of(&session, "dp_1", status)).await;
        let shown = get(&merchant, "/v1/disputes/dp_1").await;
        for (name, value) in [
            ("object", json!("dispute")),
            ("amount", json!(2598)),
            ("currency", json!("eur")),
            ("charge", json!("ch_pi_0")),
            ("payment_intent", json!("pi_0")),
            ("reason", json!("fraudulent")),
            ("status", json!(status.name())),
            ("is_charge_refundable", json!(refundable)),
            ("livemode", json!(false)),
        ] {
            assert_eq!(shown[name], value, "{name}, {status:?}");
        }
        let details = &shown["evidence_details"];
        assert_eq!(
            (&details["has_evidence"], &details["due_by"]),
            (&json!(answered), &json!(due_by(&session)))
        );
        assert_eq!(shown["evidence"]["customer_name"], Value::Null);
        assert_eq!(latest_charge(&merchant).await["disputed"], true, "{status:?}: it has been, for good");
        let events = get(&merchant, "/v1/events?type=charge.dispute.*").await;
        assert_eq!(events["data"][0]["data"]["object"], shown, "an event holds what is answered");
    }
    let events = get(&merchant, "/v1/events?type=charge.dispute.*").await;
    let types: Vec<_> = events["data"].as_array().unwrap().iter().map(|event| &event["type"]).collect();
    let told = ["closed", "funds_reinstated", "updated", "funds_withdrawn", "created"];
    assert_eq!(types, told.map(|kind| format!("charge.dispute.{kind}")).iter().collect::<Vec<_>>());
}

fn due_by(session: &CheckoutSession) -> i64 {
    a_dispute(session, "dp_1").evidence_due_by.unwrap().as_second()
}

#[tokio::test]
async fn a_bank_that_only_asks_or_was_forestalled_has_not_disputed_the_charge() {
    for (status, disputed, refundable) in [
        (DisputeStatus::WarningNeedsResponse, false, true),
        (DisputeStatus::WarningUnderReview, false, true),
        (DisputeStatus::WarningClosed, false, true),
        (DisputeStatus::Prevented, false, false),
        (DisputeStatus::NeedsResponse, true, false),
        (DisputeStatus::UnderReview, true, false),
        (DisputeStatus::Lost, true, false),
        (DisputeStatus::Won, true, true),
    ] {
        let server = TestServer::start().await;
        let session = paid(&server).await;
        dispute(&server, a_dispute_of(&session, "dp_1", status)).await;
        let merchant = server.merchant_caller().await;
        let shown = get(&merchant, "/v1/disputes/dp_1?expand[]=charge").await;
        assert_eq!(shown["is_charge_refundable"], refundable, "{status:?}");
        assert_eq!(shown["charge"]["disputed"], disputed, "{status:?}");
        merchant.post_form(paths::REFUNDS, "payment_intent=pi_0&amount=5").await;
        let refunded = &get(&merchant, "/v1/events?type=charge.refunded").await["data"][0];
        assert_eq!(refunded["data"]["object"]["disputed"], disputed, "{status:?}");
    }
}

#[tokio::test]
async fn a_warning_is_shown_as_it_stands_and_disputes_nothing() {
    let server = TestServer::start().await;
    let session = paid(&server).await;
    let merchant = server.merchant_caller().await;
    let mut warning = a_warning_of(&session, "issfr_1");
    for actionable in [true, false] {
        warning.actionable = actionable;
        warn(&server, warning.clone()).await;
        let shown = get(&merchant, "/v1/radar/early_fraud_warnings/issfr_1").await;
        assert_eq!(
            shown,
            json!({
                "id": "issfr_1",
                "object": "radar.early_fraud_warning",
                "actionable": actionable,
                "charge": "ch_pi_0",
                "created": warning.created_at.as_second(),
                "fraud_type": "made_with_stolen_card",
                "livemode": false,
                "payment_intent": "pi_0",
            })
        );
        let events = get(&merchant, "/v1/events?type=radar.*").await;
        assert_eq!(events["data"][0]["data"]["object"], shown);
    }
    assert_eq!(latest_charge(&merchant).await["disputed"], false);
}

#[tokio::test]
async fn what_they_are_about_is_answered_in_full_if_asked_for() {
    let server = TestServer::start().await;
    let session = paid(&server).await;
    dispute(&server, a_dispute_of(&session, "dp_1", DisputeStatus::NeedsResponse)).await;
    warn(&server, a_warning_of(&session, "issfr_1")).await;
    let merchant = server.merchant_caller().await;
    let payment = get(&merchant, "/v1/payment_intents/pi_0?expand[]=latest_charge").await;
    let all = |at: &str| format!("?expand[]={at}charge&expand[]={at}payment_intent.latest_charge");
    for list in [paths::DISPUTES, paths::EARLY_FRAUD_WARNINGS] {
        let listed = get(&merchant, &format!("{list}{}", all("data."))).await["data"][0].take();
        let retrieved = get(&merchant, &format!("{}{}", path_of(list, &listed), all(""))).await;
        assert_eq!(listed, retrieved);
        assert_eq!((&listed["payment_intent"], &listed["charge"]), (&payment, &payment["latest_charge"]));
        let answer = merchant.get(&format!("{list}?expand[]=data.customer")).await;
        assert_fails(&answer, StatusCode::BAD_REQUEST, "none", "expand[0]");
    }
}

#[tokio::test]
async fn they_are_listed_by_payment_charge_and_time_newest_first() {
    let server = TestServer::start().await;
    let merchant = server.merchant_caller().await;
    let began = server.clock().now_second();
    let (mut disputes, mut warnings) = (Vec::new(), Vec::new());
    for index in 0..3 {
        let session = paid(&server).await;
        let later = SignedDuration::from_secs(10 * index);
        let mut claim = a_dispute_of(&session, &format!("dp_{index}"), DisputeStatus::NeedsResponse);
        claim.created_at += later;
        dispute(&server, claim).await;
        let mut belief = a_warning_of(&session, &format!("issfr_{index}"));
        belief.created_at += later;
        warn(&server, belief).await;
        disputes.insert(0, get(&merchant, &format!("/v1/disputes/dp_{index}")).await);
        let path = format!("{}/issfr_{index}", paths::EARLY_FRAUD_WARNINGS);
        warnings.insert(0, get(&merchant, &path).await);
    }
    for (list, all) in [(paths::DISPUTES, disputes), (paths::EARLY_FRAUD_WARNINGS, warnings)] {
        walk(&merchant, list, &all).await;
        for (query, expected) in [
            ("payment_intent=pi_1".to_owned(), vec![1]),
            ("charge=ch_pi_2".to_owned(), vec![0]),
            ("charge=ch_pi_2&payment_intent=pi_2".to_owned(), vec![0]),
            ("charge=ch_pi_2&payment_intent=pi_1".to_owned(), vec![]),
            ("charge=ch_unknown".to_owned(), vec![]),
            (format!("created[gte]={}", began + 10), vec![0, 1]),
            (format!("created[lt]={}&limit=1", began + 15), vec![1]),
        ] {
            let expected: Vec<_> = expected.into_iter().map(|index: usize| id(&all[index])).collect();
            assert_eq!(names(&merchant, &format!("{list}?{query}")).await, expected, "{list}?{query}");
        }
        for (query, param) in [
            ("payment_intent=pi_9", "payment_intent"),
            ("starting_after=xx_9", "starting_after"),
            ("ending_before=xx%209", "ending_before"),
            ("charge=ch%209", "charge"),
        ] {
            let answer = merchant.get(&format!("{list}?{query}")).await;
            assert_fails(&answer, StatusCode::NOT_FOUND, "resource_missing", param);
        }
        let answer = merchant.get(&format!("{list}?customer=cus_1")).await;
        assert_fails(&answer, StatusCode::BAD_REQUEST, "parameter_unknown", "customer");
    }
    for (path, param) in [("/v1/disputes/dp_9", "dispute"), ("/v1/disputes/dp%209", "dispute")] {
        assert_fails(&merchant.get(path).await, StatusCode::NOT_FOUND, "resource_missing", param);
    }
}

#[tokio::test]
async fn a_charge_that_has_no_name_is_called_after_its_payment_everywhere() {
    let server = TestServer::start().await;
    let session = paid(&server).await;
    let unnamed = GatewayDispute { charge: None, ..a_dispute_of(&session, "dp_1", DisputeStatus::Lost) };
    dispute(&server, unnamed).await;
    let mut work = server.domain.ports.store.begin().await.unwrap();
    let mut order = work.order(&session.id).await.unwrap().unwrap();
    order.gateway_charge = None;
    work.update_order(&order).await.unwrap();
    work.commit().await.unwrap();

    let merchant = server.merchant_caller().await;
    let charge = latest_charge(&merchant).await;
    assert_eq!((&charge["id"], &charge["disputed"]), (&json!("ch_0"), &json!(true)));
    let path = format!("{}?charge=ch_0&expand[]=data.charge", paths::DISPUTES);
    assert_eq!(get(&merchant, &path).await["data"][0]["charge"], charge);
    assert_eq!(names(&merchant, "/v1/disputes?charge=ch_0&payment_intent=pi_0").await, ["dp_1"]);
    let stranger = server.stranger().await;
    assert_eq!(names(&stranger, "/v1/disputes?charge=ch_0").await, [""; 0]);
}

#[tokio::test]
async fn a_dispute_is_answered_at_the_gateway_and_whoever_tries_it_here_is_told_so() {
    let server = TestServer::start().await;
    let session = paid(&server).await;
    dispute(&server, a_dispute_of(&session, "dp_1", DisputeStatus::NeedsResponse)).await;
    let merchant = server.merchant_caller().await;
    let before = get(&merchant, "/v1/disputes/dp_1").await;
    for (path, status, allowed) in [
        ("/v1/disputes/dp_1", StatusCode::METHOD_NOT_ALLOWED, "GET,HEAD"),
        ("/v1/disputes/dp_1/close", StatusCode::NOT_FOUND, ""),
    ] {
        let answer = merchant.post_form(path, "evidence[uncategorized_text]=winning_evidence").await;
        assert_fails(&answer, status, "none", "none");
        assert_eq!(answer.header("allow"), allowed);
        let told = answer.json()["error"]["message"].as_str().unwrap().to_owned();
        assert!(told.contains(&format!("(POST: {path})")) && told.contains("at the gateway"), "{told}");
        assert!(!answer.header("request-id").is_empty());
    }
    assert_eq!(get(&merchant, "/v1/disputes/dp_1").await, before);
}

#[tokio::test]
async fn what_the_bank_holds_is_not_refunded_and_the_order_stays() {
    let server = TestServer::start().await;
    let session = paid(&server).await;
    let merchant = server.merchant_caller().await;
    dispute(&server, a_dispute_of(&session, "dp_1", DisputeStatus::NeedsResponse)).await;
    server.gateway().will([Behaviour::Reject]);
    let answer = merchant.post_form(paths::REFUNDS, "payment_intent=pi_0").await;
    assert_fails(&answer, StatusCode::BAD_REQUEST, "charge_disputed", "none");
    let kept = get(&merchant, "/v1/refunds?payment_intent=pi_0").await["data"][0].take();
    assert_eq!(kept["status"], "failed");
    assert!(answer.body.contains(id(&kept)) && answer.body.contains("ch_pi_0"), "{}", answer.body);
    let shown = get(&merchant, &format!("{}/{}", paths::SESSIONS, session.id.as_str())).await;
    assert_eq!((&shown["status"], &shown["payment_status"]), (&json!("complete"), &json!("paid")));

    // What was won is the merchant's to give.
    dispute(&server, a_dispute_of(&session, "dp_1", DisputeStatus::Won)).await;
    server.gateway().will([Behaviour::Reject]);
    let answer = merchant.post_form(paths::REFUNDS, "payment_intent=pi_0").await;
    assert_fails(&answer, StatusCode::BAD_REQUEST, "none", "none");
    let refund = merchant.post_form(paths::REFUNDS, "payment_intent=pi_0").await.json();
    assert_eq!((&refund["status"], &refund["amount"]), (&json!("succeeded"), &json!(2598)));
}
