//! What `counterfoil gateway check` says of a gateway.

use domain::{
    model::{GatewayName, Mode},
    ports::{Expected, Finding},
};
use server::gateway_check::Report;

use crate::harness::Mute;

async fn report(gateway: &Mute, mode: Mode, hooks_url: &str) -> Report {
    let name: GatewayName = "main".parse().unwrap();
    Report::of(&name, gateway, &Expected { mode, hooks_url: hooks_url.into() }).await
}

#[tokio::test]
async fn findings_stand_under_what_they_mean_and_the_worst_is_last() {
    let gateway = Mute(Some(|expected| {
        vec![
            Finding::bad("The account may not charge cards yet."),
            Finding::good("The secret key is accepted."),
            Finding::doubtful(format!("No endpoint sends events to {}.", expected.hooks_url)),
            Finding::good("The account settles in EUR."),
        ]
    }));
    let report = report(&gateway, Mode::Live, "https://pay.shop.fr/hooks/main").await;
    assert!(report.is_bad());
    let expected = "\
Gateway main, webhooks at https://pay.shop.fr/hooks/main

  Good
  - The secret key is accepted.
  - The account settles in EUR.

  Doubtful
  - No endpoint sends events to https://pay.shop.fr/hooks/main.

  Bad
  - The account may not charge cards yet.
";
    assert_eq!(report.to_string(), expected);
}

#[tokio::test]
async fn doubts_are_no_failure() {
    let gateway = Mute(Some(|_| vec![Finding::doubtful("Nobody sends events.")]));
    let report = report(&gateway, Mode::Test, "http://127.0.0.1:3000/hooks/main").await;
    assert!(!report.is_bad());
    assert!(!report.to_string().contains("Bad"), "{report}");
}

#[tokio::test]
async fn a_gateway_that_cannot_be_asked_is_said_to_be_one() {
    let report = report(&Mute(None), Mode::Test, "http://127.0.0.1:3000/hooks/main").await;
    assert!(!report.is_bad());
    assert!(report.to_string().contains("cannot be asked"), "{report}");
}

#[tokio::test]
async fn where_no_webhook_can_come_to_live_mode_is_not_ready_whatever_the_gateway_says() {
    for gateway in [Mute(None), Mute(Some(|_| vec![Finding::good("All is well.")]))] {
        let report = report(&gateway, Mode::Live, "https://192.168.0.2/hooks/main").await;
        assert!(report.is_bad());
        assert!(report.to_string().contains("Webhooks cannot come to https://192.168.0.2/"), "{report}");
    }
}
