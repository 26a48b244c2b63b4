//! Every call goes through, and none while the gateway is left alone.

use std::collections::BTreeSet;

use domain::{
    model::{GatewayDisputeId, GatewayWarningId, Mode, RefundReason},
    ports::{
        CancelPayment, CapturePayment, Expected, Finding, Gateway, GatewayError, IncomingWebhook,
        NoticeError, RefundPayment,
    },
};
use gateways::circuit::Circuit;
use jiff::{SignedDuration, Timestamp};

use crate::scripted::{World, a_confirmation, key, money, payment, refund, session};

/// All calls that ask the gateway, in the order of the port.
const ALL: [&str; 11] = [
    "confirm",
    "retrieve",
    "find",
    "capture",
    "cancel",
    "refund",
    "retrieve_refund",
    "refunds",
    "browser_key",
    "retrieve_dispute",
    "retrieve_warning",
];

async fn call(circuit: &Circuit, name: &str) -> Result<(), GatewayError> {
    let disputes = circuit.disputes().unwrap();
    let dispute: GatewayDisputeId = "dp_1".parse().unwrap();
    let warning: GatewayWarningId = "issfr_1".parse().unwrap();
    let (idempotency_key, amount) = (key(), money());
    match name {
        "confirm" => circuit.confirm(&a_confirmation()).await.map(drop),
        "retrieve" => circuit.retrieve(&payment()).await.map(drop),
        "find" => circuit.find(&session(), Timestamp::UNIX_EPOCH).await.map(drop),
        "capture" => {
            circuit.capture(&CapturePayment { idempotency_key, payment: payment(), amount }).await.map(drop)
        }
        "cancel" => circuit.cancel(&CancelPayment { idempotency_key, payment: payment() }).await.map(drop),
        "refund" => {
            let refund = "re_0123456789ABCDEFGHIJKLMNOPQRSTUV".parse().unwrap();
            let reason = RefundReason::Unsaid;
            let request = RefundPayment { idempotency_key, payment: payment(), amount, reason, refund };
            circuit.refund(&request).await.map(drop)
        }
        "retrieve_refund" => circuit.retrieve_refund(&refund()).await.map(drop),
        "refunds" => circuit.refunds(&payment()).await.map(drop),
        "browser_key" => circuit.browser_key().await.map(drop),
        "retrieve_dispute" => disputes.retrieve_dispute(&dispute).await.map(drop),
        "retrieve_warning" => disputes.retrieve_warning(&warning).await.map(drop),
        other => panic!("no call is named {other}"),
    }
}

#[tokio::test]
async fn every_call_reaches_the_gateway_and_its_answer_comes_back() {
    let world = World::new();
    for name in ALL {
        call(&world.circuit, name).await.unwrap();
        assert_eq!(world.inside.asked(), [name]);
    }
    world.inside.will(crate::scripted::Says::Rejected);
    for name in ALL {
        let answer = call(&world.circuit, name).await;
        assert!(matches!(answer, Err(GatewayError::Rejected(why)) if why == name), "{name}");
    }
}

#[tokio::test]
async fn while_it_is_left_alone_every_call_is_told_that_nothing_was_sent() {
    let world = World::new();
    world.open().await;
    for name in ALL {
        let answer = call(&world.circuit, name).await;
        assert!(matches!(answer, Err(GatewayError::Unreachable(_))), "{name}: {answer:?}");
    }
    assert_eq!(world.inside.asked(), [""; 0]);
}

/// So that the page is drawn, the webhook is heard, and whoever looks for the reason gets to see it.
#[tokio::test]
async fn what_asks_nobody_goes_on_and_so_does_whoever_looks_for_the_reason() {
    let world = World::new();
    world.open().await;
    assert_eq!(world.circuit.browser_side().driver, "scripted");
    assert_eq!(world.circuit.answer_challenge("who?").as_deref(), Some("the answer to who?"));
    assert_eq!(world.circuit.key_life(), SignedDuration::from_secs(7));
    let webhook = IncomingWebhook { headers: &[], body: b"{}" };
    let notice = world.circuit.read_notice(&webhook, Timestamp::UNIX_EPOCH);
    assert_eq!(notice, Err(NoticeError::Unreadable));

    let expected = Expected { mode: Mode::Test, hooks_url: "https://pay.test/hooks/main".into() };
    let findings = world.circuit.self_check().unwrap().check(&expected).await;
    assert_eq!(findings, [Finding::good("it is there")]);
    assert_eq!(world.inside.asked(), ["check"]);
}

/// What has a default in the port would compile without, and be lost.
#[test]
fn no_method_of_the_port_is_forgotten() {
    let named = |text: &str| -> BTreeSet<String> {
        let methods = text.split("\n    fn ").skip(1).chain(text.split("\n    async fn ").skip(1));
        methods.filter_map(|rest| Some(rest.split_once('(')?.0.to_owned())).collect()
    };
    let port = include_str!("../../../domain/src/ports/gateway.rs");
    let (_, port) = port.split_once("pub trait Gateway").unwrap();
    let (port, _) = port.split_once("\n}").unwrap();
    let (_, circuit) = include_str!("../../src/circuit.rs").split_once("impl Gateway for Circuit").unwrap();
    let (circuit, _) = circuit.split_once("\n}").unwrap();
    let (port, circuit) = (named(port), named(circuit));
    assert!(port.contains("confirm") && port.contains("health"), "{port:?}");
    assert_eq!(port, circuit);
}

#[tokio::test]
async fn any_call_may_be_the_probe() {
    for name in ALL.into_iter().filter(|name| *name != "browser_key") {
        let world = World::new();
        world.open().await;
        world.inside.will(crate::scripted::Says::Done);
        world.clock.advance(SignedDuration::from_secs(10));
        call(&world.circuit, name).await.unwrap();
        // Several at once: it is closed.
        for name in ALL {
            call(&world.circuit, name).await.unwrap();
        }
    }
}
