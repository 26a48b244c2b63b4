//! `/v1/webhook_endpoints`.

use sandbox::{Config, WebhookTarget};

use crate::harness::{Gateway, Receiver, START, config, signed};

#[tokio::test]
async fn are_made_listed_and_deleted() {
    let gateway = Gateway::new().await;
    let form =
        "url=https://shop.test/hook&enabled_events[]=payment_intent.succeeded&description=Shop&metadata[a]=b";
    let made = gateway.server().post("/v1/webhook_endpoints", form).await.ok();
    assert!(made["secret"].as_str().unwrap().starts_with("whsec_"));
    assert_eq!(made["enabled_events"][0], "payment_intent.succeeded");

    let path = format!("/v1/webhook_endpoints/{}", made["id"].as_str().unwrap());
    assert!(gateway.server().get(&path).await.ok().get("secret").is_none());
    let list = gateway.server().get("/v1/webhook_endpoints").await.ok();
    assert_eq!(list["data"].as_array().unwrap().len(), 1);
    assert_eq!(gateway.server().delete(&path).await.ok()["deleted"], true);
    gateway.server().get(&path).await.error(404);
    gateway.server().delete(&path).await.error(404);
}

#[tokio::test]
async fn need_an_address_and_types() {
    let gateway = Gateway::new().await;
    for (form, param) in [
        ("enabled_events[]=*", "url"),
        ("url=ftp://shop.test&enabled_events[]=*", "url"),
        ("url=shop&enabled_events[]=*", "url"),
        ("url=https://shop.test", "enabled_events"),
        ("url=https://shop.test&enabled_events[]=Nonsense", "enabled_events"),
    ] {
        let error = gateway.server().post("/v1/webhook_endpoints", form).await.error(400);
        assert_eq!(error["param"], param, "{form}");
    }
}

#[tokio::test]
async fn of_the_configuration_come_and_go_with_it() {
    let folder = crate::state::folder("endpoints");
    let receiver = Receiver::start().await;
    let with = |webhooks: Vec<&str>| Config {
        state: Some(folder.join("state.sqlite")),
        webhooks: webhooks
            .into_iter()
            .map(|url| WebhookTarget { url: url.parse().unwrap(), secret: None })
            .collect(),
        ..config()
    };
    let urls = async |gateway: &Gateway| {
        let list = gateway.server().get("/v1/webhook_endpoints").await.ok();
        let data = list["data"].as_array().unwrap().iter();
        data.map(|endpoint| (endpoint["url"].as_str().unwrap().to_owned(), endpoint["id"].clone()))
            .collect::<Vec<_>>()
    };

    let first = Gateway::seeded(with(vec![&receiver.url]), 1).await;
    let before = urls(&first).await;
    let path = format!("/v1/webhook_endpoints/{}", before[0].1.as_str().unwrap());
    first.server().delete(&path).await.error(400);
    first.pay("pm_card_visa").await;
    drop(first);

    // What was queued before a restart is delivered after it.
    let second = Gateway::seeded(with(vec![&receiver.url, "http://other.test/"]), 2).await;
    assert_eq!(urls(&second).await.len(), 2);
    assert!(urls(&second).await.contains(&before[0]));
    drop(second);
    let third = Gateway::seeded(with(vec![&receiver.url]), 3).await;
    assert_eq!(urls(&third).await, before);
    third.sandbox.tick().await.unwrap();
    assert_eq!(receiver.taken().len(), 3);
    drop(third);
    let fourth = Gateway::seeded(with(vec![]), 4).await;
    assert!(urls(&fourth).await.is_empty());
    std::fs::remove_dir_all(folder).unwrap();
}

#[tokio::test]
async fn sign_with_both_secrets_while_one_is_rolled() {
    let receiver = Receiver::start().await;
    let gateway = Gateway::new().await;
    let form = format!("url={}&enabled_events[]=payment_intent.created", receiver.url);
    let endpoint = gateway.server().post("/v1/webhook_endpoints", &form).await.ok();
    let first = endpoint["secret"].as_str().unwrap();
    let roll = format!("/sandbox/webhook_endpoints/{}/roll_secret", endpoint["id"].as_str().unwrap());
    let rolled = gateway.server().post(&roll, "overlap=3600").await.ok();
    let second = rolled["secret"].as_str().unwrap();
    assert_ne!(first, second);

    let arrives_with = async |secrets: &[&str], passed: i64| {
        gateway.server().post("/v1/payment_intents", "amount=1099&currency=eur").await.ok();
        gateway.sandbox.tick().await.unwrap();
        let taken = receiver.taken();
        assert_eq!(taken[0].signature, signed(secrets, START + passed, &taken[0].text));
    };
    arrives_with(&[second, first], 0).await;
    gateway.clock.advance(3599);
    arrives_with(&[second, first], 3599).await;
    gateway.clock.advance(1);
    arrives_with(&[second], 3600).await;

    let third = "whsec_0123456789abcdef";
    let rolled = gateway.server().post(&roll, &format!("overlap=0&secret={third}")).await.ok();
    assert_eq!(rolled["secret"], third);
    arrives_with(&[third], 3600).await;
}

#[tokio::test]
async fn roll_to_a_secret_that_can_be_one_and_for_a_day_at_most() {
    let gateway = Gateway::new().await;
    let form = "url=https://shop.test/hook&enabled_events[]=*";
    let endpoint = gateway.server().post("/v1/webhook_endpoints", form).await.ok();
    let roll = format!("/sandbox/webhook_endpoints/{}/roll_secret", endpoint["id"].as_str().unwrap());
    for (form, param) in [
        ("secret=whsec_short", "secret"),
        ("secret=sk_test_0123456789abcdef", "secret"),
        ("overlap=-1", "overlap"),
        ("overlap=86401", "overlap"),
    ] {
        assert_eq!(gateway.server().post(&roll, form).await.error(400)["param"], param, "{form}");
    }
    gateway.page().post(&roll, "").await.error(401);
    gateway.server().post("/sandbox/webhook_endpoints/we_none/roll_secret", "").await.error(404);
    gateway.server().post(&roll, "overlap=86400").await.ok();
}
