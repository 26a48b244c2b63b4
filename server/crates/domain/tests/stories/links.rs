//! Links that many follow, and whose limit holds.

use domain::{
    model::{CheckoutOptions, Money, PaymentLink, Phase, SessionId},
    testing::{Behaviour, Harness},
    usecases::{
        LinkChange, LinkClosed, LinkOpened, LinkVisit, NewLine, NewLink, OptionsChange, Progress,
        UpdateLinkError, continue_payment, create_link, open_link, update_link,
    },
};
use futures::future::join_all;
use jiff::SignedDuration;

async fn a_link(harness: &Harness, limit: Option<u32>) -> PaymentLink {
    let new = NewLink {
        merchant: harness.merchant().await.id,
        lines: vec![NewLine::of("Workshop", Money::new(2500, "EUR".parse().unwrap()))],
        capture: Default::default(),
        options: Default::default(),
        success_url: None,
        inactive_message: None,
        limit,
        expires_at: None,
        metadata: [("course".to_owned(), "7".to_owned())].into(),
    };
    create_link(&harness.ports, new, None).await.unwrap()
}

async fn followed(harness: &Harness, link: &PaymentLink) -> SessionId {
    match open_link(&harness.ports, &link.id, LinkVisit::default()).await.unwrap() {
        LinkOpened::Session(session) => session.id,
        LinkOpened::Closed(_, why) => panic!("the link is closed: {why:?}"),
    }
}

async fn closed(harness: &Harness, link: &PaymentLink) -> Option<LinkClosed> {
    match open_link(&harness.ports, &link.id, LinkVisit::default()).await.unwrap() {
        LinkOpened::Session(_) => None,
        LinkOpened::Closed(_, why) => Some(why),
    }
}

#[tokio::test]
async fn options_that_somebody_else_has_changed_meanwhile_are_not_overwritten() {
    let harness = Harness::new();
    let link = a_link(&harness, None).await;
    let wish = |change: fn(&mut CheckoutOptions)| {
        let mut chosen = link.options.clone();
        change(&mut chosen);
        let options = Some(OptionsChange { seen: link.options.clone(), chosen });
        LinkChange { options, ..LinkChange::default() }
    };
    let phone = wish(|options| options.phone_number = true);
    let changed = update_link(&harness.ports, &link.merchant, &link.id, phone).await.unwrap();
    assert!(changed.options.phone_number);
    let address = wish(|options| options.billing_address = true);
    let refused = update_link(&harness.ports, &link.merchant, &link.id, address).await;
    assert!(matches!(refused, Err(UpdateLinkError::ChangedMeanwhile)), "{refused:?}");
}

#[tokio::test]
async fn everybody_gets_a_session_of_their_own() {
    let harness = Harness::new();
    let link = a_link(&harness, None).await;
    let (first, second) = (followed(&harness, &link).await, followed(&harness, &link).await);
    assert_ne!(first, second);
    let session = harness.session(&first).await;
    assert_eq!((session.payment_link, session.metadata), (Some(link.id.clone()), link.metadata));
    assert_eq!(harness.pay(&first, "pm_1").await.unwrap(), Progress::Paid);
    assert_eq!(harness.pay(&second, "pm_2").await.unwrap(), Progress::Paid);
}

#[tokio::test]
async fn of_many_who_press_pay_at_once_no_more_than_the_limit_pay() {
    let harness = Harness::new();
    let link = a_link(&harness, Some(3)).await;
    let sessions = join_all((0..20).map(|_| followed(&harness, &link))).await;
    let tokens: Vec<_> = (0..sessions.len()).map(|number| format!("pm_{number}")).collect();
    let paying = sessions.iter().zip(&tokens).map(|(session, token)| harness.pay(session, token));
    let ended: Vec<_> = join_all(paying).await.into_iter().map(Result::unwrap).collect();
    assert_eq!(ended.iter().filter(|progress| **progress == Progress::Paid).count(), 3, "{ended:?}");
    assert_eq!(ended.iter().filter(|progress| **progress == Progress::SoldOut).count(), 17, "{ended:?}");
    assert_eq!(harness.gateway.charges().len(), 3);
    assert_eq!(closed(&harness, &link).await, Some(LinkClosed::SoldOut));
}

#[tokio::test]
async fn a_refused_card_gives_its_place_back_and_a_question_of_the_banks_keeps_it() {
    let harness = Harness::new();
    let link = a_link(&harness, Some(1)).await;
    let (first, second) = (followed(&harness, &link).await, followed(&harness, &link).await);
    harness.gateway.will([Behaviour::AskForShopper]);
    let asked = harness.pay(&first, "pm_1").await.unwrap();
    assert!(matches!(asked, Progress::ActionRequired { .. }), "{asked:?}");
    assert_eq!(harness.pay(&second, "pm_2").await.unwrap(), Progress::SoldOut);

    let payment = harness.session(&first).await.gateway_payment.unwrap();
    harness.gateway.fail_authentication(&payment);
    let refused = continue_payment(&harness.ports, &first).await.unwrap();
    assert!(matches!(refused, Progress::Declined(_)), "{refused:?}");
    assert_eq!(harness.pay(&second, "pm_3").await.unwrap(), Progress::Paid);
    assert_eq!(harness.pay(&first, "pm_4").await.unwrap(), Progress::SoldOut);
}

#[tokio::test]
async fn money_that_comes_after_the_last_was_sold_goes_back() {
    let harness = Harness::new();
    let link = a_link(&harness, Some(1)).await;
    let late = followed(&harness, &link).await;
    harness.clock.advance(SignedDuration::from_hours(24));
    harness.work().await;
    assert_eq!(harness.session(&late).await.phase, Phase::Expired);
    let prompt = followed(&harness, &link).await;
    assert_eq!(harness.pay(&prompt, "pm_1").await.unwrap(), Progress::Paid);

    let payment = harness.gateway.charge_unasked(&late, harness.session(&late).await.amount);
    harness.hear(&format!("evt_1 payment_intent.succeeded {payment} {}", late.as_str())).await.unwrap();
    harness.work().await;
    assert_eq!(harness.order(&late).await, None);
    assert_eq!(harness.gateway.balance(), 2500, "one was sold");
}

#[tokio::test]
async fn a_link_ends_by_its_merchants_will_or_its_time() {
    let harness = Harness::new();
    let link = a_link(&harness, None).await;
    let change = LinkChange { active: Some(false), ..LinkChange::default() };
    update_link(&harness.ports, &link.merchant, &link.id, change).await.unwrap();
    assert_eq!(closed(&harness, &link).await, Some(LinkClosed::Inactive));

    let end = harness.clock.now_second() + 3600;
    let change = LinkChange { active: Some(true), expires_at: Some(Some(end)), ..LinkChange::default() };
    update_link(&harness.ports, &link.merchant, &link.id, change).await.unwrap();
    let session = followed(&harness, &link).await;
    assert_eq!(harness.session(&session).await.expires_at.as_second(), end);
    harness.clock.advance(SignedDuration::from_hours(1));
    assert_eq!(closed(&harness, &link).await, Some(LinkClosed::Over));
    assert_eq!(harness.pay(&session, "pm_1").await.unwrap(), Progress::Expired);
}
