//! Whoever is slow gets more time, and nobody gets more than there is.

use domain::{
    model::{Money, PaymentLink, Phase, SessionId},
    testing::{Behaviour, Harness, a_checkout},
    usecases::{
        LinkOpened, LinkVisit, MOST_EXTENSIONS, MoreTime, NewLine, NewLink, Progress, create_link,
        end_session, expire_session, give_more_time, may_have_more_time, open_checkout, open_link,
        set_more_time,
    },
};
use futures::future::join;
use jiff::SignedDuration;

fn minutes(minutes: i64) -> SignedDuration {
    SignedDuration::from_mins(minutes)
}

fn seconds(seconds: i64) -> SignedDuration {
    SignedDuration::from_secs(seconds)
}

/// A session that has so long to live, and is as old as a session that was opened for half an hour is then.
async fn nearly_over(harness: &Harness, left: SignedDuration) -> SessionId {
    let mut new = a_checkout(&harness.merchant().await);
    new.expires_at = Some(harness.clock.now_second() + 1800);
    let session = open_checkout(&harness.ports, new, None).await.unwrap();
    harness.clock.advance(minutes(30) - left);
    session.id
}

/// A link that sells one place.
async fn a_link(harness: &Harness, expires_at: Option<i64>) -> PaymentLink {
    let new = NewLink {
        merchant: harness.merchant().await.id,
        lines: vec![NewLine::of("Workshop", Money::new(2500, "EUR".parse().unwrap()))],
        capture: Default::default(),
        options: Default::default(),
        success_url: None,
        inactive_message: None,
        limit: Some(1),
        expires_at,
        metadata: Default::default(),
    };
    create_link(&harness.ports, new, None).await.unwrap()
}

async fn asked(harness: &Harness, session: &SessionId) -> MoreTime {
    give_more_time(&harness.ports, session).await.unwrap()
}

#[tokio::test]
async fn five_minutes_are_added_and_the_session_ends_then() {
    let harness = Harness::new();
    let session = nearly_over(&harness, minutes(4)).await;
    assert_eq!(asked(&harness, &session).await, MoreTime::Given(minutes(9)));
    harness.clock.advance(minutes(9) - seconds(1));
    harness.work().await;
    assert_eq!(harness.session(&session).await.phase, Phase::Open);
    harness.clock.advance(seconds(1));
    harness.work().await;
    assert_eq!(harness.session(&session).await.phase, Phase::Expired);
}

#[tokio::test]
async fn a_double_click_is_one_click() {
    let harness = Harness::new();
    for left in [minutes(5), seconds(2)] {
        let session = nearly_over(&harness, left).await;
        let end = left.max(seconds(10)) + minutes(5);
        assert_eq!(asked(&harness, &session).await, MoreTime::Given(end));
        harness.clock.advance(seconds(9));
        assert_eq!(asked(&harness, &session).await, MoreTime::Given(end - seconds(9)));
        assert_eq!(harness.session(&session).await.extensions, 1);
    }
}

#[tokio::test]
async fn whoever_has_enough_gets_none() {
    let harness = Harness::new();
    let session = nearly_over(&harness, minutes(6)).await;
    assert_eq!(asked(&harness, &session).await, MoreTime::Given(minutes(6)));
    assert_eq!(harness.session(&session).await.extensions, 0);
}

#[tokio::test]
async fn ten_times_and_no_more() {
    let harness = Harness::new();
    let session = nearly_over(&harness, minutes(1)).await;
    for _ in 0..MOST_EXTENSIONS {
        assert_eq!(asked(&harness, &session).await, MoreTime::Given(minutes(6)));
        harness.clock.advance(minutes(5));
    }
    assert_eq!(asked(&harness, &session).await, MoreTime::Refused(minutes(1)));
    let stored = harness.session(&session).await;
    assert_eq!(stored.extensions, MOST_EXTENSIONS);
    assert!(!may_have_more_time(&harness.ports, &stored, &harness.merchant().await).await.unwrap());
}

#[tokio::test]
async fn a_session_lives_for_a_day_at_most() {
    let harness = Harness::new();
    let session = harness.open().await;
    harness.clock.advance(SignedDuration::from_hours(24) - minutes(3));
    assert_eq!(asked(&harness, &session.id).await, MoreTime::Refused(minutes(3)));
    assert!(!may_have_more_time(&harness.ports, &session, &harness.merchant().await).await.unwrap());

    let mut new = a_checkout(&harness.merchant().await);
    new.expires_at = Some(harness.clock.now_second() + 24 * 3600 - 120);
    let session = open_checkout(&harness.ports, new, None).await.unwrap().id;
    harness.clock.advance(SignedDuration::from_hours(24) - minutes(3));
    assert_eq!(asked(&harness, &session).await, MoreTime::Given(minutes(3)));
    assert_eq!(asked(&harness, &session).await, MoreTime::Refused(minutes(3)));
}

#[tokio::test]
async fn a_merchant_whose_places_must_be_free_in_time_gives_none() {
    let harness = Harness::new();
    let session = nearly_over(&harness, minutes(2)).await;
    let merchant = harness.merchant().await;
    set_more_time(&harness.ports, &merchant.id, false).await.unwrap();
    assert_eq!(asked(&harness, &session).await, MoreTime::Refused(minutes(2)));
    let stored = harness.session(&session).await;
    assert!(!may_have_more_time(&harness.ports, &stored, &harness.merchant().await).await.unwrap());
    set_more_time(&harness.ports, &merchant.id, true).await.unwrap();
    assert!(may_have_more_time(&harness.ports, &stored, &merchant).await.unwrap());
    assert_eq!(asked(&harness, &session).await, MoreTime::Given(minutes(7)));
}

#[tokio::test]
async fn what_is_over_stays_over() {
    let harness = Harness::new();
    let expired = nearly_over(&harness, SignedDuration::ZERO).await;
    assert_eq!(asked(&harness, &expired).await, MoreTime::Over);
    assert_eq!(harness.session(&expired).await.phase, Phase::Expired);
    assert_eq!(asked(&harness, &expired).await, MoreTime::Over);

    let paid = nearly_over(&harness, minutes(2)).await;
    harness.pay(&paid, "pm_1").await.unwrap();
    assert_eq!(asked(&harness, &paid).await, MoreTime::Over);
}

#[tokio::test]
async fn whoever_answers_the_bank_gets_more_time_too_until_it_is_up() {
    let harness = Harness::new();
    let session = nearly_over(&harness, minutes(2)).await;
    harness.gateway.will([Behaviour::AskForShopper]);
    harness.pay(&session, "pm_1").await.unwrap();
    assert_eq!(asked(&harness, &session).await, MoreTime::Given(minutes(7)));
    harness.clock.advance(minutes(3));
    harness.work().await;
    assert!(matches!(harness.session(&session).await.phase, Phase::Authenticating(_)));
    harness.clock.advance(minutes(4));
    assert_eq!(asked(&harness, &session).await, MoreTime::Over);
}

/// In the last moment and just after it, in both orders: the session is open with more time, or has ended.
#[tokio::test]
async fn of_the_end_and_more_time_one_comes_first() {
    for late in [false, true] {
        for end_first in [false, true] {
            let harness = Harness::new();
            let left = if late { SignedDuration::ZERO } else { seconds(1) };
            let session = nearly_over(&harness, left).await;
            let (more, end) =
                (give_more_time(&harness.ports, &session), end_session(&harness.ports, &session));
            let given = if end_first {
                let (end, more) = join(end, more).await;
                end.unwrap();
                more.unwrap()
            } else {
                let (more, end) = join(more, end).await;
                end.unwrap();
                more.unwrap()
            };
            let phase = harness.session(&session).await.phase;
            let expected = if late { Phase::Expired } else { Phase::Open };
            assert_eq!((matches!(given, MoreTime::Given(_)), phase), (!late, expected));
            assert_eq!(harness.kinds(&session).await.len(), usize::from(late));
            harness.clock.advance(seconds(2));
            harness.work().await;
            let stored = expire_session(&harness.ports, &session).await.unwrap();
            assert_eq!(stored.phase == Phase::Expired, late);
        }
    }
}

#[tokio::test]
async fn a_link_is_no_longer_open_than_it_says_and_sells_no_more() {
    let harness = Harness::new();
    let link = a_link(&harness, Some(harness.clock.now_second() + 3600)).await;
    let mut sessions = Vec::new();
    for _ in 0..2 {
        let opened = open_link(&harness.ports, &link.id, LinkVisit::default()).await.unwrap();
        let LinkOpened::Session(session) = opened else { panic!("the link is open") };
        sessions.push(session.id);
    }
    harness.clock.advance(minutes(57));
    for session in &sessions {
        assert_eq!(asked(&harness, session).await, MoreTime::Refused(minutes(3)));
    }
    assert_eq!(harness.pay(&sessions[0], "pm_1").await.unwrap(), Progress::Paid);
    assert_eq!(harness.pay(&sessions[1], "pm_2").await.unwrap(), Progress::SoldOut);
}

/// A seat that one shopper holds on to for longer is still sold once.
#[tokio::test]
async fn more_time_holds_no_stock() {
    let harness = Harness::new();
    let link = a_link(&harness, None).await;
    let open = async || match open_link(&harness.ports, &link.id, LinkVisit::default()).await.unwrap() {
        LinkOpened::Session(session) => session,
        LinkOpened::Closed(_, why) => panic!("the link is closed: {why:?}"),
    };
    let (mut slow, quick) = (open().await, open().await);
    slow.expires_at = slow.created_at + minutes(1);
    let mut work = harness.ports.store.begin().await.unwrap();
    work.update_session(&slow).await.unwrap();
    work.commit().await.unwrap();
    assert_eq!(asked(&harness, &slow.id).await, MoreTime::Given(minutes(6)));
    assert_eq!(harness.pay(&quick.id, "pm_1").await.unwrap(), Progress::Paid);
    assert_eq!(harness.pay(&slow.id, "pm_2").await.unwrap(), Progress::SoldOut);
}
